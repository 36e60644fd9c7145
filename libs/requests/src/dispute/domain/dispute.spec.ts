import { newId, type Actor, type Id, type Role } from '@zeqing/kernel';
import { competentAuthority, type Party } from '@zeqing/organisation';
import { DISPUTE_STATES, type DisputeCase, type DisputeState } from './dispute';
import { disputeForum } from './dispute-forum.rules';
import { raisedBy, type DisputedObject } from './dispute.rules';
import { DISPUTE_SUBJECTS, SUBJECT_RULES, type DisputeSubject } from './dispute-subjects';
import {
  decideDispute,
  DISPUTE_ACTIONS,
  DISPUTE_END_STATES,
  DISPUTE_TRANSITIONS,
  disputeOpenness,
  type DisputeAction,
  type DisputeTransition,
} from './dispute.workflow';

const [REQUESTER, PROVIDER, AUTHORITY, STRANGER] = [newId(), newId(), newId(), newId()];
const AT = new Date('2026-11-23T02:00:00Z');
const ROLES = ['liaison', 'office_head', 'department_head', 'authority_officer', 'supervisor'] as const;
const LEG = { body: '某行', channel: '机要', outsideNumber: '函〔2026〕1号', datedOn: '2026-11-23' };
const OPEN = { reportedAt: null };
const transitionOf = (action: DisputeAction): DisputeTransition => DISPUTE_TRANSITIONS[action];

const person = (departmentId: string, role: Role): Actor => ({
  kind: 'person',
  id: newId(),
  posts: [{ postId: newId(), role, departmentId, regionCode: '999900', delegationId: null }],
});
const aDispute = (state: DisputeState, changes: Partial<DisputeCase> = {}): DisputeCase => ({
  ...{ id: newId(), version: 1, subject: 'refusal', state, claimant: 'requester' },
  ...{ requesterDepartmentId: REQUESTER, providerDepartmentId: PROVIDER },
  ...{ forum: 'authority', authorityDepartmentId: AUTHORITY, isOverruled: false, duty: null },
  ...changes,
});

/** Whose acts the table's parties are, by hand. */
function isItsAct(action: DisputeAction, department: Id, role: Role, hasAuthority: boolean): boolean {
  const { by } = transitionOf(action);
  if (by === 'authority_here' && !hasAuthority) return false;
  if (by === 'provider') return department === PROVIDER && role === 'office_head';
  if (by !== 'claimant' && by !== 'either' && hasAuthority)
    return department === AUTHORITY && role === 'authority_officer';
  if (role !== 'office_head') return false;
  return department === REQUESTER || (by === 'either' && department === PROVIDER);
}

describe('every state, act, department and role', () => {
  const cells = DISPUTE_STATES.flatMap((state) =>
    DISPUTE_ACTIONS.flatMap((action) => ROLES.map((role) => [state, action, role] as const)),
  );
  it.each(cells)('in %s, %s by a %s is done as the table says or refused', (state, action, role) => {
    const { from, to, isStep } = transitionOf(action);
    for (const department of [REQUESTER, PROVIDER, AUTHORITY, STRANGER])
      for (const hasAuthority of [true, false]) {
        const forum = hasAuthority ? {} : ({ forum: 'no_authority', authorityDepartmentId: null } as const);
        const leg = isStep && !hasAuthority ? LEG : null;
        const of = aDispute(state, { ...forum, duty: OPEN });
        const decided = decideDispute(of, action, leg, person(department, role), AT);
        if (!isItsAct(action, department, role, hasAuthority))
          expect(decided).toMatchObject({ ok: false, error: { code: 'forbidden' } });
        else if (from.includes(state))
          expect(decided).toEqual({ ok: true, value: { action, to: to ?? state, since: AT } });
        else expect(decided).toMatchObject({ ok: false, error: { code: 'dispute.illegal_transition' } });
      }
  });
});

describe('the steps', () => {
  it('lead to a decision of the government by negotiation and coordination only', () => {
    const into = (state: DisputeState) => DISPUTE_ACTIONS.filter((action) => transitionOf(action).to === state);
    expect(into('coordinating')).toEqual(['apply_for_coordination']);
    expect(transitionOf('apply_for_coordination').from).toEqual(['negotiating']);
    expect(into('deciding')).toEqual(['refer_to_government']);
    expect(transitionOf('refer_to_government').from).toEqual(['coordinating']);
    expect(into('ruled')).toEqual(['rule_in_coordination', 'record_decision']);
    expect(transitionOf('record_decision').from).toEqual(['deciding']);
  });

  it('reach every state and leave no end', () => {
    const reachable = new Set<DisputeState>(['negotiating']);
    for (let round = 0; round < DISPUTE_STATES.length; round++)
      for (const { from, to } of Object.values<DisputeTransition>(DISPUTE_TRANSITIONS))
        if (to !== null && from.some((state) => reachable.has(state))) reachable.add(to);
    expect([...reachable].sort()).toEqual([...DISPUTE_STATES].sort());
    for (const end of DISPUTE_END_STATES)
      expect(
        DISPUTE_ACTIONS.filter((action) => transitionOf(action).from.includes(end) && transitionOf(action).to),
      ).toEqual([]);
  });

  it('need their letter where no authority of the installation is competent, and take none where one is', () => {
    const outside = aDispute('negotiating', { forum: 'above_installation', authorityDepartmentId: null });
    const head = person(REQUESTER, 'office_head');
    expect(decideDispute(outside, 'apply_for_coordination', null, head, AT)).toMatchObject({
      error: { code: 'dispute.leg_required' },
    });
    expect(decideDispute(aDispute('negotiating'), 'apply_for_coordination', LEG, head, AT)).toMatchObject({
      error: { code: 'dispute.leg_not_expected' },
    });
  });

  it('U40: a ruling is reported carried out once, and only where its owner has to', () => {
    const head = person(PROVIDER, 'office_head');
    const report = (duty: DisputeCase['duty']) =>
      decideDispute(aDispute('ruled', { duty }), 'report_carried_out', null, head, AT);
    expect(report(OPEN)).toMatchObject({ ok: true, value: { to: 'ruled' } });
    expect(report(null)).toMatchObject({ error: { code: 'dispute.illegal_transition' } });
    expect(report({ reportedAt: '2026-12-01T02:00:00Z' })).toMatchObject({
      error: { code: 'dispute.carried_out_already' },
    });
  });

  it('are shown to whom they are open', () => {
    const openTo = (dispute: DisputeCase, actor: Actor) =>
      disputeOpenness(dispute, actor).flatMap(({ action, allowed }) => (allowed ? [action] : []));
    expect(openTo(aDispute('coordinating'), person(AUTHORITY, 'authority_officer'))).toEqual([
      'rule_in_coordination',
      'refer_to_government',
      'overrule_authority',
    ]);
    expect(openTo(aDispute('negotiating'), person(PROVIDER, 'office_head'))).toEqual(['apply_for_coordination']);
  });
});

describe('who coordinates', () => {
  const CITY_AUTHORITY = newId();
  const PROVINCE_AUTHORITY = newId();
  const authorities = new Map([
    ['999900', CITY_AUTHORITY],
    ['990000', PROVINCE_AUTHORITY],
  ]);
  const party = (id: string, governmentRegionCode: string, more: Partial<Party> = {}): Party => ({
    ...{ id, governmentRegionCode, management: 'own', bound: 'decree' },
    ...more,
  });
  const city = party(newId(), '999900');

  it.each<[string, Party, string | null, string, Id | null, string]>([
    ['city and city', party(newId(), '999900'), '999900', 'authority', CITY_AUTHORITY, 'statutory'],
    ['city and county', party(newId(), '999901'), '999900', 'authority', CITY_AUTHORITY, 'statutory'],
    ['two cities of a province', party(newId(), '990100'), '990000', 'authority', PROVINCE_AUTHORITY, 'statutory'],
    ['two provinces', party(newId(), '980000'), '000000', 'above_installation', null, 'statutory'],
    [
      'city and vertical bureau',
      party(newId(), '000000', { management: 'vertical_central' }),
      ...(['000000', 'above_installation', null, 'statutory'] as const),
    ],
    ['city and ministry', party(newId(), '000000'), '000000', 'above_installation', null, 'statutory'],
    ['city and a zone within it', party(newId(), '999971'), '999900', 'authority', CITY_AUTHORITY, 'statutory'],
    [
      'city and 残联',
      party(newId(), '999900', { bound: 'agreement' }),
      '999900',
      'authority',
      CITY_AUTHORITY,
      'agreed',
    ],
    [
      'city and court',
      party(newId(), '999900', { bound: 'article_43' }),
      ...(['999900', 'authority', CITY_AUTHORITY, 'by_reference'] as const),
    ],
    ['city and bank', party(newId(), '999900', { bound: 'outside' }), null, 'no_authority', null, 'none'],
    [
      'city and its own authority',
      party(CITY_AUTHORITY, '999900'),
      '990000',
      'authority',
      PROVINCE_AUTHORITY,
      'statutory',
    ],
    [
      'city and the province’s authority',
      party(PROVINCE_AUTHORITY, '990000'),
      '000000',
      'above_installation',
      null,
      'statutory',
    ],
  ])('%s', (_, other, regionCode, kind, departmentId, standing) => {
    for (const [one, two] of [
      [city, other],
      [other, city],
    ] as const) {
      const derived = competentAuthority(one, two);
      const forum = disputeForum(derived, authorities, [one.id, two.id]);
      expect({ ...forum, standing: derived.standing }).toEqual({
        ...{ kind, regionCode, standing },
        ...(departmentId === null ? {} : { departmentId }),
      });
      expect(derived.steps.length).toBeGreaterThan(1);
    }
  });
});

describe('raising', () => {
  const object = (changes: Partial<DisputedObject> = {}): DisputedObject => ({
    ...{ requesterDepartmentId: REQUESTER, providerDepartmentId: PROVIDER },
    ...{ answerKind: null, supplyIsLate: false, correctionState: null },
    ...changes,
  });

  it.each<[DisputeSubject, Partial<DisputedObject>, Partial<DisputedObject>]>([
    ['refusal', { answerKind: 'refuse' }, { answerKind: 'agree' }],
    ['partial_refusal', { answerKind: 'partial' }, { answerKind: 'agree' }],
    ['added_condition', { answerKind: 'agree' }, {}],
    ['late_supply', { supplyIsLate: true }, {}],
    ['correction', { correctionState: 'verified' }, { correctionState: 'withdrawn' }],
    ['stop', { answerKind: 'agree' }, { answerKind: 'refuse' }],
    ['term', { answerKind: 'partial' }, { answerKind: null }],
  ])('%s needs that something of the kind has happened', (subject, fits, doesNot) => {
    expect(raisedBy(subject, object(fits), [REQUESTER])).toEqual({ ok: true, value: 'requester' });
    expect(raisedBy(subject, object(doesNot), [REQUESTER])).toMatchObject({
      error: { code: 'dispute.subject_not_applicable' },
    });
  });

  it.each(DISPUTE_SUBJECTS)('%s is for its own parties to raise, and says what holds meanwhile', (subject) => {
    const { claimants, meanwhile, article } = SUBJECT_RULES[subject];
    const whole = object({ supplyIsLate: true, answerKind: subject === 'refusal' ? 'refuse' : 'partial' });
    expect(raisedBy(subject, whole, [STRANGER])).toMatchObject({ error: { code: 'dispute.claimant' } });
    expect(raisedBy(subject, whole, [PROVIDER]).ok).toBe(claimants.includes('provider'));
    expect([meanwhile.zh, meanwhile.en, article].every((text) => text.length > 0)).toBe(true);
  });
});
