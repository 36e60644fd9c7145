import { localDate, newId, type Id } from '@zeqing/kernel';
import type { RequestState } from '../../request/domain/request';
import { DISPUTE_SUBJECTS, type DisputeSubject } from './dispute-subjects';
import { enactmentOf, type RequestEnactment, type RuledRequest } from './enactment.rules';

const [KEPT, CUT] = [newId(), newId()] as const;
const TODAY = localDate('2026-12-01');
const PERIOD_CUT = { part: 'period', validUntil: localDate('2027-01-31'), reason: '先行半年' } as const;
const SCOPE_CUT = { part: 'beneficiaries', reason: '下级另行申请' } as const;

const request = (changes: Partial<RuledRequest> = {}): RuledRequest => ({
  ...{ state: 'shared', answerKind: 'partial', termCuts: [], hasConditions: false, lastServiceChange: null },
  items: [
    { itemId: KEPT, decision: 'granted' },
    { itemId: CUT, decision: 'cut' },
  ],
  ...{ askedUntil: localDate('2027-11-22'), grantedUntil: localDate('2027-11-22') },
  ...changes,
});
const refused = (changes: Partial<RuledRequest> = {}) =>
  request({
    ...{ state: 'refused', answerKind: 'refuse', grantedUntil: null },
    items: [KEPT, CUT].map((itemId) => ({ itemId, decision: 'asked' })),
    ...changes,
  });
const ruled = (subject: DisputeSubject, about: RuledRequest, itemIds: readonly Id[] | null = null): RequestEnactment =>
  enactmentOf({ subject, claimant: 'requester', itemIds }, about, TODAY);
const agreed = (itemIds: readonly Id[], termCuts: RuledRequest['termCuts'] = []): RequestEnactment => ({
  ...{ as: 'agreed_request', itemIds, termCuts },
});
const NOTHING = { as: 'nothing_left' };

describe('U40: a ruling for the requester', () => {
  it('agrees what was refused, or of it what was ruled on', () => {
    expect(ruled('refusal', refused())).toEqual(agreed([KEPT, CUT]));
    expect(ruled('refusal', refused(), [CUT.toUpperCase()])).toEqual(agreed([CUT]));
    expect(ruled('added_condition', refused())).toEqual(agreed([KEPT, CUT]));
  });

  it('agrees what was cut: items alone, or all of them where scope or period was cut', () => {
    expect(ruled('partial_refusal', request())).toEqual(agreed([CUT]));
    expect(ruled('partial_refusal', request({ termCuts: [SCOPE_CUT] }))).toEqual(agreed([KEPT, CUT]));
    expect(ruled('partial_refusal', request(), [KEPT])).toEqual(NOTHING);
    expect(ruled('partial_refusal', request({ state: 'withdrawn' }))).toEqual(NOTHING);
  });

  it('gives the period as asked, and leaves other cuts; what was not cut is its owner’s', () => {
    const cut = request({ termCuts: [PERIOD_CUT, SCOPE_CUT] });
    expect(ruled('term', cut)).toEqual(agreed([KEPT], [SCOPE_CUT]));
    expect(ruled('term', request())).toEqual({ as: 'by_owner' });
    expect(enactmentOf({ subject: 'term', claimant: 'provider', itemIds: null }, cut, TODAY)).toEqual(NOTHING);
  });

  it.each<[RequestState, RequestEnactment['as']]>([
    ['agreed', 'supply_clock'],
    ['supplying', 'nothing_left'],
    ['shared', 'nothing_left'],
    ['withdrawn', 'nothing_left'],
  ])('on a late supply in %s leads to %s', (state, as) => {
    expect(ruled('late_supply', request({ state })).as).toBe(as);
  });

  it.each<[RequestState, boolean, RequestEnactment]>([
    ['agreed', true, { as: 'supply_clock', liftsConditions: true }],
    ['agreed', false, { as: 'supply_clock', liftsConditions: false }],
    ['supplying', true, { as: 'conditions_lifted', liftsConditions: true }],
    ['shared', true, { as: 'conditions_lifted', liftsConditions: true }],
    ['shared', false, { as: 'nothing_left' }],
  ])('on a condition in %s (named: %s)', (state, hasConditions, enactment) => {
    expect(ruled('added_condition', request({ state, hasConditions }))).toEqual(enactment);
  });

  it.each<[RequestState, RuledRequest['lastServiceChange'], RequestEnactment]>([
    ['suspended', null, { as: 'resumed' }],
    ['disposal_due', 'stop', { as: 'resumed' }],
    ['disposal_due', null, { as: 'nothing_left' }],
    ['terminated', null, agreed([KEPT], [SCOPE_CUT])],
    ['disposed', 'stop', agreed([KEPT], [SCOPE_CUT])],
    ['disposed', 'alter', { as: 'nothing_left' }],
    ['shared', 'alter', { as: 'by_owner' }],
    ['shared', null, { as: 'nothing_left' }],
  ])('on a stop in %s after %s', (state, lastServiceChange, enactment) => {
    expect(ruled('stop', request({ state, lastServiceChange, termCuts: [SCOPE_CUT] }))).toEqual(enactment);
  });

  it('comes to nothing when the time asked for or granted is over', () => {
    const over = { askedUntil: localDate('2026-11-30'), grantedUntil: localDate('2026-11-30') };
    expect(ruled('refusal', refused(over))).toEqual(NOTHING);
    expect(ruled('stop', request({ state: 'suspended', ...over }))).toEqual(NOTHING);
    expect(ruled('refusal', refused({ askedUntil: TODAY }))).toEqual(agreed([KEPT, CUT]));
    expect(ruled('refusal', refused({ askedUntil: null }))).toEqual(agreed([KEPT, CUT]));
  });

  it.each(DISPUTE_SUBJECTS)('%s has something said in every state', (subject) => {
    for (const state of ['draft', 'agreed', 'shared', 'suspended', 'disposed', 'withdrawn'] as const)
      expect(ruled(subject, request({ state })).as).toEqual(expect.any(String));
  });
});
