import * as a from '../../test/builders';
import type { World } from '../../test/builders';
import type { RequestFact, RequestStage } from './facts';
import type { EvidenceType } from './item-model';
import { itemReadiness } from './item-readiness';
import type { Blocker } from './readiness-answer';

const blockersOf = (world: World, evidence: Partial<EvidenceType> = {}): readonly Blocker[] => {
  const item = a.anItem();
  return itemReadiness(a.aModel([item], [a.anEvidenceType(evidence)]), a.theFacts(world), item).headline.blockers;
};
const bank = { id: 'bank', name: '某银行', bound: 'outside', lineSuperiorName: null, authorityId: null } as const;

describe('U12: whose blocker it is', () => {
  it.each<[string, World, Partial<EvidenceType>, Partial<Blocker>]>([
    [
      'not in the catalogue: the proposed source',
      {},
      { mappings: [] },
      { code: 'not_in_catalogue', post: 'department_head' },
    ],
    ['mapped, but the entry is gone: the proposed source', { entries: [] }, {}, { code: 'not_in_catalogue' }],
    [
      'not published yet: the department',
      { entries: [a.anEntry({ status: 'preparing' })] },
      {},
      { code: 'not_published', post: 'department_head' },
    ],
    [
      'no ground for not sharing: the department',
      { entries: [a.anEntry({ shareType: 'not_shared' })] },
      {},
      { code: 'ground_incomplete' },
    ],
    [
      'a field the entry lacks: the department',
      { grants: [a.aGrant({ itemNames: [] })], entries: [a.anEntry({ itemNames: [] })] },
      {},
      { code: 'field_not_in_entry', missingFields: ['姓名'] },
    ],
  ])('%s', (_, world, evidence, expected) => {
    const [first] = blockersOf(world, evidence);
    expect(first).toMatchObject({ ...expected, accountable: { kind: 'department', departmentId: a.SOURCE } });
  });

  it('no source named: the authority (art. 41(1))', () => {
    expect(blockersOf({}, { mappings: [], proposedSourceId: null })).toMatchObject([
      { code: 'no_source_named', accountable: { kind: 'authority', departmentId: a.AUTHORITY } },
    ]);
  });

  it('submitted, not published: the authority', () => {
    expect(blockersOf({ entries: [a.anEntry({ status: 'submitted' })] })).toMatchObject([
      { code: 'not_published', accountable: { kind: 'authority' }, post: 'authority_officer' },
    ]);
  });

  it('refused with a whole ground: nobody, closed by law', () => {
    const entries = [a.anEntry({ shareType: 'not_shared', groundComplete: true })];
    expect(blockersOf({ entries })).toMatchObject([
      { code: 'closed_by_law', accountable: { kind: 'nobody' }, post: null },
    ]);
  });

  it('a body outside the Decree: its name, marked outside', () => {
    expect(blockersOf({ departments: [bank] }, { mappings: [], proposedSourceId: 'bank' })).toMatchObject([
      { code: 'outside_body', accountable: { kind: 'outside', name: '某银行' } },
    ]);
  });

  it.each([
    ['no', 'not_on_duty_list'],
    ['recipient_unclear', 'recipient_unclear'],
  ] as const)('owed: %s lists the authority beside the requester, both at once', (owed, code) => {
    expect(blockersOf({ owed })).toMatchObject([
      { code, accountable: { kind: 'authority', departmentId: a.AUTHORITY } },
      { code: 'not_requested', accountable: { departmentId: a.OFFICE }, post: 'liaison' },
    ]);
  });

  it.each<[RequestStage, string]>([
    ['awaiting_requester_sign_off', a.OFFICE],
    ['checking', a.AUTHORITY],
    ['answering', a.SOURCE],
    ['supplementing', a.OFFICE],
    ['extension_undecided', a.AUTHORITY],
    ['contested', a.AUTHORITY],
    ['supplying', a.SOURCE],
    ['awaiting_confirmation', a.OFFICE],
  ])('%s: %s, with its clock and its document', (stage, departmentId) => {
    expect(blockersOf({ requests: [a.aRequest({ stage })] })).toMatchObject([
      {
        code: stage,
        accountable: { departmentId },
        since: '2026-11-09',
        due: '2026-11-20',
        overdueWorkingDays: 1,
        document: { type: 'share_request', reference: 'request' },
      },
    ]);
  });

  describe('what a signed answer refused', () => {
    const refused = (changes: Partial<RequestFact> = {}): RequestFact =>
      a.aRequest({ stage: 'closed_by_law', due: null, overdueWorkingDays: 0, refused: a.EVERY_FIELD, ...changes });

    it('U12: is closed by law and nobody’s, with the request that was refused', () => {
      expect(blockersOf({ requests: [refused()] })).toMatchObject([
        {
          ...{ code: 'closed_by_law', accountable: { kind: 'nobody' }, post: null, since: '2026-11-09' },
          ...{ document: { type: 'share_request' }, forecast: { kind: 'none', why: 'closed_by_law' } },
        },
      ]);
    });

    it.each([
      ['negotiating', a.SOURCE, 'office_head'],
      ['coordinating', a.AUTHORITY, 'authority_officer'],
      ['deciding', a.AUTHORITY, 'authority_officer'],
    ] as const)('U12: is the step of its dispute: %s', (disputeStep, departmentId, post) => {
      expect(blockersOf({ requests: [refused({ stage: 'contested', disputeStep })] })).toMatchObject([
        { code: 'contested', accountable: { departmentId }, post },
      ]);
    });

    it('U12, U32: closes no field it did not refuse, nor what is asked for anew', () => {
      expect(blockersOf({ requests: [refused({ refused: ['登记日期'] })] })).toMatchObject([{ code: 'not_requested' }]);
      const anew = a.aRequest({ id: 'anew' });
      expect(blockersOf({ requests: [refused(), anew] })).toMatchObject([{ code: 'answering' }]);
      expect(blockersOf({ requests: [refused()], grants: [a.aGrant()] })).toEqual([]);
    });
  });

  it('a request for another purpose helps nothing (U2)', () => {
    const requests = [a.aRequest({ purposes: { itemCodes: ['other'], oneThingCodes: [] } })];
    expect(blockersOf({ requests })).toMatchObject([{ code: 'not_requested' }]);
  });
});
