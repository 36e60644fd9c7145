import { localDate } from '@zeqing/kernel';
import * as a from '../../test/builders';
import { BLOCKER_TEXTS } from './blocker-texts';
import type { EntryFact, Facts } from './facts';
import type { ServiceItem } from './item-model';
import { itemReadiness, type ReadinessQuestion } from './item-readiness';
import type { ItemReadiness } from './readiness-answer';

const of = (
  item: ServiceItem,
  facts: Facts,
  question: ReadinessQuestion = {},
  model = a.aModel([item]),
): ItemReadiness => itemReadiness(model, facts, item, question);
const granted = (): Facts => a.theFacts({ grants: [a.aGrant()] });
const codes = (answer: ItemReadiness): string[] => answer.headline.blockers.map(({ code }) => code);
const decisions = (answer: ItemReadiness): unknown[] =>
  answer.headline.materials.map(({ decision, reason }) => [decision, reason]);

const own = a.aMaterial({ code: 'photo', origin: 'applicant', ways: [] });

describe('U1: an item whose list nobody confirmed', () => {
  it('is not mapped though it has no materials at all, never ready', () => {
    const item = a.anItem({ materialsConfirmedBy: null, materialsConfirmedAt: null, materials: [] });
    const answer = of(item, granted());
    expect(answer.state).toBe('not_mapped');
    expect(answer.situationsReady).toBe(0);
    expect(answer.headline.blockers).toMatchObject([{ code: 'not_mapped', accountable: { departmentId: a.OFFICE } }]);
  });

  it('U17: answers undetermined, not ask, for its materials', () => {
    const item = a.anItem({ materialsConfirmedBy: null, materialsConfirmedAt: null });
    expect(decisions(of(item, granted()))).toEqual([['undetermined', 'not_mapped']]);
  });

  it('is not mapped either when it is retired', () => {
    expect(of(a.anItem({ status: 'retired' }), granted()).state).toBe('not_mapped');
  });
});

describe('U2: a grant is bound to a purpose', () => {
  it('spares the paper when item, fields and day are covered', () => {
    const answer = of(a.anItem(), granted());
    expect(answer.state).toBe('ready');
    expect(answer.headline.materials).toMatchObject([
      { decision: 'waive', way: 'shared_data', grantId: 'grant', validUntil: '2026-12-31' },
    ]);
  });

  it('spares it for every item of the one-thing it names', () => {
    const model = a.aModel([a.anItem()], [a.anEvidenceType()], [a.anOneThing({ matters: [a.aMatter()] })]);
    const grant = a.aGrant({ purposes: { itemCodes: [], oneThingCodes: ['2024-1-01'] } });
    expect(of(a.anItem(), a.theFacts({ grants: [grant] }), {}, model).state).toBe('ready');
    expect(of(a.anItem(), a.theFacts({ grants: [grant] })).state).toBe('blocked');
  });

  it.each([
    ['another item', a.aGrant({ purposes: { itemCodes: ['other'], oneThingCodes: [] } })],
    ['another department', a.aGrant({ beneficiaryIds: ['other'] })],
    ['too few fields', a.aGrant({ itemNames: ['登记日期'] })],
    ['a period that is over', a.aGrant({ validUntil: localDate('2026-11-22') })],
    ['a period that has not begun', a.aGrant({ validFrom: localDate('2026-11-24') })],
  ])('does not serve with %s', (_, grant) => {
    const answer = of(a.anItem(), a.theFacts({ grants: [grant] }));
    expect(answer.state).toBe('blocked');
    expect(codes(answer)).toEqual(['not_requested']);
  });

  it('U2: does not serve in a mode that does not allow the use: its requester asks for a change of scope', () => {
    const grants = [a.aGrant({ id: 'file', mode: 'file_download' })];
    const answer = of(a.anItem(), a.theFacts({ grants }));
    expect(answer.headline.blockers).toMatchObject([
      {
        ...{ code: 'mode_unfit', post: 'liaison', accountable: { departmentId: a.OFFICE } },
        document: { type: 'grant', reference: 'file' },
      },
    ]);
    expect(BLOCKER_TEXTS.mode_unfit.zh).toContain('须申请变更使用范围');
    const both = a.theFacts({ grants: [...grants, a.aGrant({ mode: 'service_interface' })] });
    expect(of(a.anItem(), both).state).toBe('ready');
  });

  it.each([
    ['spare', 'batch_exchange', 'ready'],
    ['verify', 'file_download', 'blocked'],
    ['prefill', 'file_download', 'blocked'],
    ['push_result', 'file_download', 'blocked'],
    ['push_result', 'service_interface', 'ready'],
    ['later_check', 'file_download', 'ready'],
    ['verify', 'other', 'ready'],
  ] as const)('U2: for the use %s a grant by %s leaves the item %s', (use, mode, state) => {
    const item = a.anItem({ materials: [a.aMaterial({ ways: [a.aWay('shared_data', { need: a.aNeed({ use }) })] })] });
    expect(of(item, a.theFacts({ grants: [a.aGrant({ mode })] })).state).toBe(state);
  });

  it('U2: a request under way serves the use only in a mode that allows it', () => {
    const asked = (mode: 'file_download' | 'service_interface') =>
      codes(of(a.anItem(), a.theFacts({ grants: [], requests: [a.aRequest({ stage: 'answering', mode })] })));
    expect(asked('service_interface')).toEqual(['answering']);
    expect(asked('file_download')).toEqual(['not_requested']);
  });

  it('serves on its last day', () => {
    const grant = a.aGrant({ validUntil: a.TODAY });
    expect(of(a.anItem(), a.theFacts({ grants: [grant] })).state).toBe('ready');
  });

  it('U9: is blocked while its provider owes the correction of a needed field or of the whole', () => {
    const [since, due] = [a.TODAY, localDate('2026-12-07')];
    const disputing = (itemName: string | null) =>
      of(
        a.anItem(),
        a.theFacts({
          grants: [a.aGrant()],
          disputed: [{ entryCode: a.ENTRY, itemName, correctionId: 'c', since, due, urged: 0, promised: null }],
        }),
      );
    expect(codes(disputing('姓名'))).toEqual(['disputed']);
    expect(codes(disputing(null))).toEqual(['disputed']);
    expect(codes(disputing('登记日期'))).toEqual([]);
  });

  it('is a blocker while it is suspended, and while no resource is attached (U10)', () => {
    expect(codes(of(a.anItem(), a.theFacts({ grants: [a.aGrant({ suspended: true })] })))).toEqual(['grant_suspended']);
    const entries = [a.anEntry({ hasResource: false })];
    expect(codes(of(a.anItem(), a.theFacts({ entries, grants: [a.aGrant()] })))).toEqual(['supplying']);
  });

  it('U10: stays ready while its resource fails, and is blocked when that lasts beyond a working day', () => {
    const failing = (since: string, fault: 'provider' | 'platform' = 'provider') => {
      const health = { state: 'failing', failingSince: localDate(since), fault, structuralDays: 1 } as const;
      return of(a.anItem(), a.theFacts({ entries: [a.anEntry({ health })], grants: [a.aGrant()] }));
    };
    // TODAY is a Monday: on Friday and over the weekend no more than one working day has passed.
    expect(failing('2026-11-20').state).toBe('ready');
    expect(failing('2026-11-20').headline.workingNow).toBe('failing');
    expect(failing('2026-11-20').headline.materials.map(({ workingNow }) => workingNow)).toEqual(['failing']);
    const lasting = failing('2026-11-19');
    expect(lasting.state).toBe('blocked');
    expect(lasting.headline.blockers).toMatchObject([
      { code: 'resource_failing', since: '2026-11-19', post: 'liaison', accountable: { departmentId: a.SOURCE } },
    ]);
    expect(lasting.headline.forecast).toMatchObject({ kind: 'none', why: 'no_term' });
    const platforms = failing('2026-11-19', 'platform');
    expect(platforms.headline.blockers).toMatchObject([
      { post: 'authority_officer', accountable: { kind: 'authority' } },
    ]);
    expect(of(a.anItem(), a.theFacts({ grants: [a.aGrant()] })).headline.workingNow).toBe('unknown');
  });

  it('U12: is a blocker of its provider while its data are older than promised, unless a fresh grant serves too (U31)', () => {
    const stale = a.aGrant({ staleSince: localDate('2026-11-20') });
    const { state, headline } = of(a.anItem(), a.theFacts({ grants: [stale] }));
    expect(state).toBe('blocked');
    expect(headline.blockers).toMatchObject([
      {
        code: 'supply_stale',
        since: '2026-11-20',
        due: '2026-11-19',
        document: { type: 'grant', reference: stale.id },
      },
    ]);
    expect(of(a.anItem(), a.theFacts({ grants: [stale, a.aGrant()] })).state).toBe('ready');
  });
});

describe('U4: materials', () => {
  it('asks for own materials lawfully: no blocker, not in the denominator, not paperless on paper', () => {
    const item = a.anItem({ materials: [a.aMaterial(), { ...own, forms: ['paper'] }] });
    const answer = of(item, granted());
    expect(answer.state).toBe('ready');
    expect(answer.headline.paperless).toBe(false);
    expect(answer.headline.score).toEqual({ exempt: 1, departmentIssued: 1, byCommitment: 0, own: 1 });
    expect(decisions(answer)[1]).toEqual(['ask', 'applicant_own']);
    expect(codes(answer)).toEqual([]);
  });

  it('is paperless when own materials may come electronically', () => {
    expect(of(a.anItem({ materials: [a.aMaterial(), own] }), granted()).headline.paperless).toBe(true);
  });

  it('is partial when one of two papers is spared', () => {
    const other = a.aMaterial({ code: 'other', ways: [] });
    const answer = of(a.anItem({ materials: [a.aMaterial(), other] }), granted());
    expect(answer.state).toBe('partial');
    expect(answer.headline.blockers).toMatchObject([
      { code: 'no_way_mapped', accountable: { departmentId: a.OFFICE } },
    ]);
  });

  it.each([
    ['later', 'accept_later'],
    ['optional', 'ask'],
  ] as const)('stays ready when a paper that is %s is not spared', (necessity, decision) => {
    const answer = of(a.anItem({ materials: [a.aMaterial({ necessity })] }), a.theFacts());
    expect(answer.state).toBe('ready');
    expect(answer.headline.materials[0]?.decision).toBe(decision);
    expect(answer.headline.blockers).toMatchObject([{ code: 'not_requested', compulsory: false }]);
  });
});

describe('U5: ways to spare a paper', () => {
  const committed = a.aMaterial({ ways: [a.aWay(), a.aWay('commitment', { basis: '某法 第一条' })] });

  it('counts a commitment apart and still shows the blocker of the data', () => {
    const answer = of(a.anItem({ materials: [committed] }), a.theFacts());
    expect(answer.state).toBe('partial');
    expect(answer.headline.score).toMatchObject({ exempt: 0, byCommitment: 1 });
    expect(answer.headline.materials).toMatchObject([{ decision: 'commitment', basis: '某法 第一条' }]);
    expect(codes(answer)).toEqual(['not_requested']);
  });

  it('prefers the data once they are granted', () => {
    expect(decisions(of(a.anItem({ materials: [committed] }), granted()))).toEqual([['waive', 'shared_data_granted']]);
  });

  it('is ready when a commitment is the only way there is', () => {
    const material = a.aMaterial({ ways: [a.aWay('commitment', { basis: '某法 第一条' })] });
    const answer = of(a.anItem({ materials: [material] }), a.theFacts());
    expect(answer.state).toBe('ready');
    expect(answer.headline.score).toMatchObject({ exempt: 0, departmentIssued: 1, byCommitment: 1 });
  });

  it('waives what a guide abolished, with its basis', () => {
    const material = a.aMaterial({ ways: [a.aWay('abolished', { basis: '指南 2026 版' })] });
    expect(of(a.anItem({ materials: [material] }), a.theFacts()).headline.materials).toMatchObject([
      { decision: 'waive', reason: 'abolished', basis: '指南 2026 版' },
    ]);
  });

  it('needs no grant for data of the office itself', () => {
    const facts = a.theFacts({ entries: [a.anEntry({ departmentId: a.OFFICE, status: 'preparing' })] });
    expect(decisions(of(a.anItem(), facts))).toEqual([['waive', 'own_data']]);
  });

  it('takes the result of an earlier matter only where the graph puts it before', () => {
    const [first, item] = [
      a.anItem({ code: 'first' }),
      a.anItem({ materials: [a.aMaterial({ ways: [a.aWay('earlier_result', { earlierItemCode: 'first' })] })] }),
    ];
    const matters = [first, item].map(({ code }, position) => {
      return { id: code, position, name: code, departmentName: 'd', kind: 'compulsory', itemCode: code } as const;
    });
    const edge = { fromMatterId: 'first', toMatterId: a.ITEM, relation: 'before' } as const;
    const ordered = a.aModel([first, item], [a.anEvidenceType()], [a.anOneThing({ matters, edges: [edge] })]);
    const parallel = a.aModel(
      [first, item],
      [a.anEvidenceType()],
      [a.anOneThing({ matters, edges: [{ ...edge, relation: 'parallel' }] })],
    );
    expect(decisions(of(item, a.theFacts(), {}, ordered))).toEqual([['waive', 'earlier_result']]);
    expect(codes(of(item, a.theFacts(), {}, parallel))).toEqual(['earlier_result_missing']);
  });
});

describe('U6: uses that spare no paper', () => {
  const push = a.aNeed({ use: 'push_result' });

  it('keep an item from ready without touching the exempt figure', () => {
    const answer = of(a.anItem({ materials: [own], uses: [push] }), a.theFacts());
    expect(answer.state).toBe('blocked');
    expect(answer.headline.score).toMatchObject({ exempt: 0, departmentIssued: 0 });
    expect(of(a.anItem({ materials: [own], uses: [push] }), granted()).state).toBe('ready');
  });

  it('leave it ready where they are not compulsory, and still show who holds them up', () => {
    const answer = of(
      a.anItem({
        uses: [a.aNeed({ use: 'verify', fields: ['登记日期', '姓名'], compulsory: false, evidenceTypeCode: 'bank' })],
      }),
      granted(),
      {},
      a.aModel(
        [],
        [
          a.anEvidenceType(),
          a.anEvidenceType({
            code: 'bank',
            mappings: [],
            proposedSourceId: null,
            proposedSourceName: '银行',
            proposedSourceOutside: true,
          }),
        ],
      ),
    );
    expect(answer.state).toBe('ready');
    expect(answer.headline.blockers).toMatchObject([
      { code: 'outside_body', accountable: { kind: 'outside', name: '银行' } },
    ]);
  });
});

describe('U7: situations', () => {
  const married = { code: 'married', name: '已婚', answers: { parents: 'married' }, shareOfCases: null, usual: true };
  const unmarried = { ...married, code: 'unmarried', answers: { parents: 'unmarried' }, usual: false };
  const item = a.anItem({
    situations: [unmarried, married],
    materials: [a.aMaterial({ necessity: 'conditional', condition: { parents: ['married'] } })],
  });

  it('answers the usual one and counts how many are ready', () => {
    const answer = of(item, a.theFacts());
    expect(answer.headline.situation).toBe('married');
    expect(answer).toMatchObject({ state: 'blocked', situationsReady: 1, situationRequired: true });
  });

  it('answers the one asked for', () => {
    expect(of(item, a.theFacts(), { situation: 'unmarried' })).toMatchObject({ state: 'ready' });
  });

  it('counts a material whose question the situation leaves open', () => {
    const open = { ...item, situations: [{ ...married, answers: {} }] };
    expect(of(open, a.theFacts()).headline.materials).toHaveLength(1);
  });
});

describe('U8: coverage', () => {
  const everyone = a.anItem({
    materials: [a.aMaterial({ ways: [a.aWay('shared_data', { need: a.aNeed({ subjectScope: 'national' }) })] })],
  });
  const model = a.aModel([everyone], [a.anEvidenceType({ upperHolder: '民政部' })]);

  it('is ready for local subjects, partial for all, with the missing scope as blocker', () => {
    expect(of(everyone, granted(), { scope: 'local' }, model).state).toBe('ready');
    const answer = of(everyone, granted(), {}, model);
    expect(answer.state).toBe('partial');
    expect(answer.headline.score.exempt).toBe(0);
    expect(answer.headline.blockers).toMatchObject([
      { code: 'coverage_gap', missingScope: 'national', accountable: { kind: 'upper', name: '民政部' } },
    ]);
  });

  it('waits for the region of the subject, and asks once it is known to be elsewhere', () => {
    expect(decisions(of(everyone, granted(), {}, model))).toEqual([['undetermined', 'subject_region_needed']]);
    expect(decisions(of(everyone, granted(), { subjectRegion: '350200' }, model))).toEqual([
      ['ask', 'subject_not_covered'],
    ]);
    expect(decisions(of(everyone, granted(), { subjectRegion: '999901' }, model))).toEqual([
      ['waive', 'shared_data_granted'],
    ]);
  });

  it('asks the subject region of nobody when all subjects are local', () => {
    expect(of(a.anItem(), granted(), { subjectRegion: '350200' }).state).toBe('ready');
  });

  it('U11: resolves to an upper-level entry when the own one does not cover', () => {
    const upper = a.aMapping({ entryCode: 'national/000001', regionCode: '000000', subjectRegionPrefixes: [''] });
    const both = a.aModel([everyone], [a.anEvidenceType({ mappings: [upper, a.aMapping()] })]);
    const facts = a.theFacts({
      entries: [a.anEntry(), a.anEntry({ code: 'national/000001' })],
      grants: [a.aGrant(), a.aGrant({ id: 'upper', entryCode: 'national/000001' })],
    });
    expect(of(everyone, facts, { scope: 'local' }, both).headline.materials[0]?.grantId).toBe('grant');
    expect(of(everyone, facts, { scope: 'national' }, both).headline.materials[0]?.grantId).toBe('upper');
  });
});

describe('U16: the counter’s decision', () => {
  const untold = { inputs: null, serviceHours: null, dailyQuota: null } as const;
  const table = { kind: 'table', platformCode: 'P-2', channel: null, link: null, ...untold } as const;
  const query = {
    kind: 'interface',
    platformCode: 'P-1',
    channel: 'government_extranet',
    link: 'https://a.example',
    ...untold,
  } as const;
  const committed = a.aMaterial({ ways: [a.aWay(), a.aWay('commitment', { basis: '某法 第一条' })] });
  const materialOf = (entry: Partial<EntryFact>, material = committed) =>
    of(
      a.anItem({ materials: [material] }),
      a.theFacts({ entries: [a.anEntry({ resources: [table, query], ...entry })], grants: [a.aGrant()] }),
    ).headline;

  it('U16: says where the data are queried, whose they are, and what a miss and a failure mean', () => {
    expect(materialOf({}).materials).toMatchObject([
      {
        ...{ decision: 'waive', how: { ...query, returnedFields: ['姓名'], quotaLeft: null } },
        contact: { departmentId: a.SOURCE, name: a.SOURCE, post: 'liaison' },
        onMiss: 'not_proof',
        onFailure: [
          { decision: 'commitment', way: 'commitment' },
          { decision: 'ask', way: null },
        ],
      },
    ]);
    const later = materialOf({ resources: [] }, a.aMaterial({ necessity: 'later' })).materials[0];
    expect(later).toMatchObject({ how: null, onFailure: [{ decision: 'accept_later', way: null }] });
  });

  it('U16: says what is to be given, when the resource answers, and how many calls its quota leaves the grant today', () => {
    const told = { ...query, inputs: ['身份证号'], serviceHours: '工作日 8:30–17:30', dailyQuota: 100 };
    const howAfter = (callsToday: number) =>
      of(
        a.anItem(),
        a.theFacts({ entries: [a.anEntry({ resources: [table, told] })], grants: [a.aGrant({ callsToday })] }),
      ).headline.materials[0]?.how;
    expect(howAfter(30)).toEqual({ ...told, returnedFields: ['姓名'], quotaLeft: 70 });
    expect(howAfter(120)?.quotaLeft).toBe(0);
  });

  it('U8, U16: waives only on a hit where the entry says that somebody may be missing, and counts it as spared', () => {
    const { state, score, workingNow, materials } = materialOf({ hasGaps: true });
    expect(materials).toMatchObject([{ decision: 'waive_if_hit', reason: 'query_first', way: 'shared_data' }]);
    expect({ state, score, workingNow }).toMatchObject({ state: 'ready', score: { exempt: 1 }, workingNow: 'unknown' });
  });

  it('U16: queries nothing for what is asked or abolished', () => {
    const nothing = { how: null, contact: null, onMiss: null, onFailure: [] };
    const abolished = a.aMaterial({ code: 'old', ways: [a.aWay('abolished', { basis: '指南' })] });
    const { materials } = of(a.anItem({ materials: [a.aMaterial(), abolished] }), a.theFacts()).headline;
    expect(materials).toMatchObject([
      { decision: 'ask', ...nothing },
      { decision: 'waive', ...nothing },
    ]);
  });
});

describe('until when an item is ready (U38)', () => {
  it('U38: shows the first end of the grants it rests on, and nothing while it is not ready', () => {
    expect(of(a.anItem(), granted()).headline.readyUntil).toBe('2026-12-31');
    expect(of(a.anItem(), a.theFacts({ grants: [a.aGrant({ validUntil: null })] })).headline.readyUntil).toBeNull();
    expect(of(a.anItem(), a.theFacts()).headline.readyUntil).toBeNull();
  });

  it('U38: a renewal under way prolongs nothing', () => {
    const renewing = a.theFacts({
      grants: [a.aGrant()],
      requests: [a.aRequest({ id: 'renewal', stage: 'answering' })],
    });
    expect(of(a.anItem(), renewing).headline).toMatchObject({ state: 'ready', readyUntil: '2026-12-31' });
  });

  it('U38: a use it rests on counts as well', () => {
    const use = a.aNeed({ id: 'use', use: 'verify' });
    const ends = localDate('2026-11-30');
    const item = a.anItem({ materials: [own], uses: [use] });
    expect(of(item, a.theFacts({ grants: [a.aGrant({ validUntil: ends })] })).headline.readyUntil).toBe(ends);
  });
});
