import { localDate } from '@zeqing/kernel';
import { demoModel } from '../../../test/demo-world';
import type { EvidenceMapping, EvidenceType } from '../../domain/item-model';
import { draftFaults, namedBy } from './draft-check';
import { DRAFT_RULES } from './draft-rules';
import { decideDraft } from './draft.workflow';
import { descentOf, takeOver } from './inheritance';
import { modelChanges } from './model-changes';
import type { Surroundings } from './surroundings';
import {
  NO_MEASURES,
  type WrittenItem,
  type WrittenMaterial,
  type WrittenModel,
  type WrittenOneThing,
  type WrittenVolume,
} from './written-model';
import { itemInForce, withBrought, writtenItem, writtenOneThing } from './written-of';

const BIRTH = '11999900MB0000003R3999900100101';
const OFFICE = { id: 'office', code: BIRTH.slice(0, 18), regionCode: '999900' };
const ENTRY = '9999000000303002/000005';

let item: WrittenItem;
let oneThing: WrittenOneThing;
let evidence: ReadonlyMap<string, EvidenceType>;
let itemCodes: ReadonlySet<string>;
beforeAll(async () => {
  const model = await demoModel();
  const [found] = [...model.items.values()].filter(({ code }) => code === BIRTH);
  if (!found) throw new Error('no such item in the seed');
  item = writtenItem(found);
  oneThing = writtenOneThing(model.oneThings.find(({ name }) => name === '新生儿出生') ?? never());
  evidence = model.evidenceTypes;
  itemCodes = new Set(model.items.keys());
});
const never = (): never => {
  throw new Error('not in the seed');
};

const around = (changes: Partial<Surroundings> = {}): Surroundings => ({
  today: localDate('2026-11-23'),
  ...{
    department: OFFICE,
    holderId: null,
    isNew: true,
    evidenceTypes: evidence,
    itemCodes,
    template: null,
    inForce: null,
  },
  entries: new Map([[ENTRY, { code: ENTRY, itemNames: ['登记日期'] }]]),
  ...changes,
});
const rules = (model: WrittenModel, where = around()): string[] =>
  draftFaults(model, where).map(({ pointer, rule }) => `${pointer.replace('/content/', '')} ${rule}`);
const ofItem = (changes: Partial<WrittenItem>, where = around()): string[] =>
  rules({ target: 'item', content: { ...item, ...changes } }, where);
const ofVolume = (changes: Partial<WrittenVolume>): string[] =>
  ofItem({ caseVolume: { cases: 0, year: 2026, source: '统计年报', ...changes } });
const firstMaterial = (): WrittenMaterial => item.materials[0] ?? never();
const withMaterial = (changes: Partial<WrittenMaterial>): string[] =>
  ofItem({ materials: [{ ...firstMaterial(), ...changes }] });

describe('what an item may not be published with', () => {
  it('finds nothing against any item of the demonstration city', async () => {
    const { items } = await demoModel();
    for (const one of items.values()) {
      const content = writtenItem(one);
      const department = { id: one.departmentId, code: one.code.slice(0, 18), regionCode: one.regionCode };
      expect(rules({ target: 'item', content }, around({ department }))).toEqual([]);
    }
  });

  it.each<[string, () => string[], string]>([
    ['no code', () => ofItem({ code: '' }), 'code required'],
    ['a case volume without source', () => ofVolume({ source: ' ' }), 'caseVolume/source required'],
    ['a case volume without cases', () => ofVolume({ cases: null }), 'caseVolume/cases required'],
    ['a case volume of no year', () => ofVolume({ year: null }), 'caseVolume/year required'],
    ['a case volume of a year to come', () => ofVolume({ year: 2027 }), 'caseVolume/year year_implausible'],
    ['a case volume from before there were counts', () => ofVolume({ year: 1999 }), 'caseVolume/year year_implausible'],
    ['fewer cases than none', () => ofVolume({ cases: -1 }), 'caseVolume/cases cases_out_of_range'],
    ['half a case', () => ofVolume({ cases: 0.5 }), 'caseVolume/cases cases_out_of_range'],
    ['a code of the wrong form', () => ofItem({ code: 'X' }), 'code code_form'],
    [
      'a credit code whose check character is wrong',
      () => ofItem({ code: `11999900MB0000003A${BIRTH.slice(18)}` }),
      'code code_check_digit',
    ],
    [
      'another department’s code',
      () => ofItem({}, around({ department: { ...OFFICE, code: 'other' } })),
      'code code_not_department',
    ],
    ['a code that is somebody’s', () => ofItem({}, around({ holderId: 'other' })), 'code code_taken'],
    ['a kind that is none of the eleven', () => ofItem({ itemType: '其他' }), 'itemType type_unknown'],
    ['a region outside the department’s', () => ofItem({ regionCode: '110000' }), 'regionCode region_outside'],
    ['a list confirmed for another guide', () => ofItem({ guideVersion: '9' }), 'completeForGuide confirm_again'],
    ['a material without form', () => withMaterial({ forms: [] }), 'materials/0/forms forms_none'],
    [
      'a conditional material without condition',
      () => withMaterial({ necessity: 'conditional' }),
      'materials/0/condition condition_missing',
    ],
    [
      'an answer no question offers',
      () => withMaterial({ condition: { none: ['x'] } }),
      'materials/0/condition answer_unknown',
    ],
    [
      'a commitment without basis',
      () => withMaterial({ ways: [{ kind: 'commitment', need: null, earlierItemCode: null, basis: null }] }),
      'materials/0/ways/0/basis required',
    ],
    [
      'an earlier item that is not there',
      () => withMaterial({ ways: [{ kind: 'earlier_result', need: null, earlierItemCode: 'x', basis: null }] }),
      'materials/0/ways/0/earlierItemCode earlier_unknown',
    ],
    [
      'two materials of one code',
      () => ofItem({ materials: [firstMaterial(), firstMaterial()] }),
      'materials/1/code twice',
    ],
    [
      'a situation list without a usual one',
      () => ofItem({ situations: [{ code: 'a', name: 'a', answers: {}, shareOfCases: null, usual: false }] }),
      'situations usual_one',
    ],
  ])('refuses %s', (_, judged, fault) => {
    expect(judged()).toContain(fault);
  });

  const mapping = {
    entryCode: ENTRY,
    fieldItems: { 姓名: '登记日期' },
    subjectRegionPrefixes: ['9999'],
    preference: 0,
  };
  const of = (regionCode: string, changes: Partial<EvidenceMapping> = {}): WrittenItem['evidence'] => [
    {
      ...{ code: 'identity_card', name: '', fields: [], upperHolder: null },
      mappings: [{ ...mapping, regionCode, ...changes }],
    },
  ];

  it('U11: has one source an evidence type, level and region, and says by which article', () => {
    const [city] = of('999900');
    const twice = [
      { ...(city ?? never()), mappings: [...of('999900'), ...of('999900')].flatMap((one) => one.mappings) },
    ];
    expect(ofItem({ evidence: twice })).toEqual(['evidence/0/mappings/1/regionCode one_source']);
    expect(DRAFT_RULES.one_source.zh).toContain('第十九条');
    const levels = [
      { ...(city ?? never()), mappings: [...of('999900'), ...of('990000')].flatMap((one) => one.mappings) },
    ];
    expect(ofItem({ evidence: levels })).not.toContain('evidence/0/mappings/1/regionCode one_source');
  });

  it('lets a region’s entry be replaced on its own level alone (U11)', () => {
    expect(ofItem({ evidence: of('999900') })).toEqual([]);
    const county = around({ department: { ...OFFICE, regionCode: '999901' } });
    expect(ofItem({ regionCode: '999901', evidence: of('999900') }, county)).toContain(
      'evidence/0/mappings/0/entryCode mapped_otherwise',
    );
    const [type] = withBrought([evidence.get('identity_card') ?? never()], { evidence: of('999900') }, null);
    expect(type?.mappings.filter(({ regionCode }) => regionCode === '999900')).toMatchObject([{ entryCode: ENTRY }]);
  });

  it('lets no other level change fields or coverage of a region’s mapping either (U11)', () => {
    const [known] = withBrought([evidence.get('identity_card') ?? never()], { evidence: of('999900') }, null);
    const county = around({
      department: { ...OFFICE, regionCode: '999901' },
      evidenceTypes: new Map([['identity_card', known ?? never()]]),
    });
    const judged = (brought: WrittenItem['evidence']): string[] =>
      ofItem({ regionCode: '999901', evidence: brought }, county).filter((fault) => fault.startsWith('evidence'));
    expect(judged(of('999900'))).toEqual([]);
    expect(judged(of('999900', { subjectRegionPrefixes: [''] }))).toEqual([
      'evidence/0/mappings/0/entryCode mapped_otherwise',
    ]);
  });

  it('brings a mapping along once: what was changed since is neither undone nor held against the next version', () => {
    const inForce = { ...item, evidence: of('999900') };
    const [moved] = withBrought(
      [evidence.get('identity_card') ?? never()],
      { evidence: of('999900', { entryCode: 'moved' }) },
      null,
    );
    const [type] = withBrought([moved ?? never()], inForce, inForce);
    expect(type).toEqual(moved);
    const county = around({
      ...{ department: { ...OFFICE, regionCode: '999901' }, inForce },
      evidenceTypes: new Map([['identity_card', moved ?? never()]]),
    });
    const judged = ofItem({ regionCode: '999901', evidence: of('999900') }, county);
    expect(judged.filter((fault) => fault.startsWith('evidence'))).toEqual([]);
  });

  it('counts a list as confirmed for the guide it was confirmed for, and no other (U1)', () => {
    const confirmation = { by: '陈安', on: '2026-11-27' as never };
    const confirmed = itemInForce({ ...item, completeForGuide: item.guideVersion }, 'office', confirmation);
    expect(confirmed.materialsConfirmedBy).toBe('陈安');
    const other = itemInForce({ ...item, completeForGuide: 'older' }, 'office', confirmation);
    expect(other.materialsConfirmedAt).toBeNull();
  });
});

describe('a one-thing', () => {
  it('has nothing against it in the seed, and names what it needs', () => {
    const model = { target: 'one_thing', content: oneThing } as const;
    expect(rules(model)).toEqual([]);
    expect(namedBy(model).items.length).toBeGreaterThan(0);
  });

  it('refuses an order in which matters wait for each other, and one without a compulsory matter', () => {
    const edges = [
      { from: 0, to: 1, relation: 'before' as const },
      { from: 1, to: 0, relation: 'before' as const },
    ];
    expect(rules({ target: 'one_thing', content: { ...oneThing, edges } })).toEqual(['edges order_cycle']);
    const matters = oneThing.matters.map((matter) => ({ ...matter, kind: 'optional' as const }));
    expect(rules({ target: 'one_thing', content: { ...oneThing, matters } })).toContain('matters matters_none');
  });
});

describe('a standard item taken over', () => {
  it('is added to, never taken away from or said otherwise (U11)', () => {
    const template = { ...item, code: BIRTH.slice(19) };
    const local: WrittenItem = { ...item, materials: [{ ...firstMaterial(), code: 'own' }] };
    const taken = takeOver(local, template.code, 2, template);
    expect(taken.template).toEqual({ code: template.code, version: 2 });
    expect(descentOf(taken, template).get('own')).toBe('own');
    expect(descentOf(taken, template).get(firstMaterial().code)).toBe('inherited');
    const judged = (materials: readonly WrittenMaterial[]): string[] =>
      ofItem({ template: taken.template, materials }, around({ template }));
    expect(judged(taken.materials)).toEqual([]);
    expect(judged(taken.materials.slice(1))).toContain('materials inherited_dropped');
    const renamed = taken.materials.map((one, at) => (at === 0 ? { ...one, name: '别的', ways: [] } : one));
    expect(judged(renamed)).toEqual(
      expect.arrayContaining(['materials/0/name inherited_changed', 'materials/0/ways inherited_way_dropped']),
    );
  });
});

describe('四减', () => {
  it('promises no longer than the law allows, of an item as of a one-thing', () => {
    const measured = (before: number, after: number) => ({
      before: { ...NO_MEASURES.before, workingDays: before },
      after: { ...NO_MEASURES.after, workingDays: after },
    });
    const longer = ['measures/after/workingDays longer_than_before'];
    expect(ofItem({ measures: measured(5, 6) })).toEqual(longer);
    expect(ofItem({ measures: measured(5, 5) })).toEqual([]);
    const together = (measures: WrittenOneThing['measures']): string[] =>
      rules({ target: 'one_thing', content: { ...oneThing, measures } });
    expect(together(measured(5, 6))).toEqual(longer);
    expect(together(measured(5, 5))).toEqual([]);
  });
});

describe('the life of a draft', () => {
  const draft = { departmentId: 'office', preparedBy: 'wrote', state: 'signing' } as const;
  const actor = (id: string, role: 'liaison' | 'department_head', departmentId = 'office') => ({
    ...({ kind: 'person', id } as const),
    posts: [{ postId: 'p', role, departmentId, regionCode: '999900', delegationId: null }],
  });

  it('is published by a head of its department who did not write it', () => {
    expect(decideDraft(draft, 'publish', actor('head', 'department_head'))).toEqual({ ok: true, value: 'published' });
    const code = (who: Parameters<typeof decideDraft>[2], state: 'draft' | 'signing' = 'signing'): string => {
      const decided = decideDraft({ ...draft, state }, 'publish', who);
      return decided.ok ? 'ok' : decided.error.code;
    };
    expect(code(actor('wrote', 'department_head'))).toBe('services.two_persons_required');
    expect(code(actor('x', 'liaison'))).toBe('forbidden');
    expect(code(actor('x', 'department_head', 'other'))).toBe('forbidden');
    expect(code(actor('head', 'department_head'), 'draft')).toBe('services.draft_state');
  });
});

describe('what changed', () => {
  it('is told in a sentence for each field, added, dropped or changed', () => {
    const after = { ...item, guideVersion: '2', materials: item.materials.slice(1), localCode: 'L-1' };
    const said = modelChanges(item, after).map(({ say }) => say.zh);
    expect(said).toEqual(
      expect.arrayContaining([
        '办事指南版本由“1”改为“2”',
        '新增地方编码：L-1',
        expect.stringMatching(/^删去材料“父母居民身份证”/u),
      ]),
    );
    expect(modelChanges(item, item)).toEqual([]);
    expect(modelChanges(item, after)[0]?.say.en).toMatch(/^Added local code|^Changed|^Dropped/u);
  });
});
