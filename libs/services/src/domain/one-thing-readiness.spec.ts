import * as a from '../../test/builders';
import type { Matter, MatterEdge, OneThing, ServiceItem } from './item-model';
import { oneThingReadiness } from './one-thing-readiness';
import type { OneThingReadiness } from './readiness-answer';

const ready = (code: string): ServiceItem =>
  a.anItem({ code, materials: [a.aMaterial({ code: 'photo', origin: 'applicant', ways: [] })] });
const blocked = (code: string): ServiceItem => a.anItem({ code });
const unconfirmed = (code: string): ServiceItem =>
  a.anItem({ code, materialsConfirmedBy: null, materialsConfirmedAt: null });

const matter = (itemCode: string | null, kind: Matter['kind'] = 'compulsory'): Matter => ({
  id: `matter ${itemCode}`,
  position: 1,
  name: `matter ${itemCode}`,
  departmentName: '某部门',
  kind,
  itemCode,
});

const of = (
  items: readonly ServiceItem[],
  matters: readonly Matter[],
  edges: readonly MatterEdge[] = [],
): OneThingReadiness => {
  const oneThing: OneThing = a.anOneThing({ matters, edges });
  return oneThingReadiness(a.aModel(items, [a.anEvidenceType()], [oneThing]), a.theFacts(), oneThing);
};

describe('a one-thing', () => {
  it('is ready only if every compulsory matter is (U1)', () => {
    expect(of([ready('a'), ready('b')], [matter('a'), matter('b')])).toMatchObject({ state: 'ready', mattersReady: 2 });
    expect(of([ready('a'), blocked('b')], [matter('a'), matter('b')])).toMatchObject({
      state: 'partial',
      mattersReady: 1,
    });
    expect(of([blocked('b')], [matter('b')])).toMatchObject({ state: 'blocked', mattersCompulsory: 1 });
  });

  it('is ready though an optional matter is not', () => {
    expect(of([ready('a'), blocked('b')], [matter('a'), matter('b', 'optional')]).state).toBe('ready');
  });

  it.each([
    ['one matter has no item', [ready('a')], [matter('a'), matter(null)]],
    ['one item is not confirmed', [ready('a'), unconfirmed('b')], [matter('a'), matter('b')]],
    ['it has no matters', [], []],
    ['all its matters are optional', [ready('a')], [matter('a', 'optional')]],
  ])('is not mapped when %s (U1)', (_, items, matters) => {
    expect(of(items, matters).state).toBe('not_mapped');
  });

  it('takes the best of matters of which the applicant chooses one (U5)', () => {
    const edge = { fromMatterId: 'matter a', toMatterId: 'matter b', relation: 'chosen' } as const;
    expect(of([ready('a'), blocked('b')], [matter('a'), matter('b')], [edge])).toMatchObject({
      state: 'ready',
      mattersCompulsory: 1,
    });
  });

  it('counts a material asked in several matters once, exempt only if spared in all (U5)', () => {
    const spared = a.anItem({
      code: 'a',
      materials: [a.aMaterial({ ways: [a.aWay('abolished', { basis: '指南' })] })],
    });
    expect(of([spared, blocked('b')], [matter('a'), matter('b')]).score).toMatchObject({
      exempt: 0,
      departmentIssued: 1,
    });
  });

  it('says in one sentence that it is ready, or who holds it up with what (U49)', () => {
    expect(of([ready('a')], [matter('a')]).sentence.zh).toBe(
      '“新生儿出生”已就绪：必办事项就绪 1/1，部门核发材料免提交 0/0。',
    );
    expect(of([ready('a'), blocked('b')], [matter('a'), matter('b')]).sentence.zh).toBe(
      '“新生儿出生”尚未就绪：必办事项就绪 1/2，部门核发材料免提交 0/1；堵点在office 1 项（尚未申请）。',
    );
    expect(of([], []).sentence.zh).toBe('“新生儿出生”尚未梳理办理事项，由牵头单位（卫生健康）负责。');
  });
});
