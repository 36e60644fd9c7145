import { newId, systemActor, type Actor, type Role } from '@zeqing/kernel';
import { REQUEST_STATES, type RequestCase, type RequestState } from './request';
import {
  allowedActions,
  decide,
  END_STATES,
  REQUEST_ACTIONS,
  TRANSITIONS,
  type RequestAction,
  type Transition,
} from './request.workflow';

const REQUESTER = newId();
const PROVIDER = newId();
const AT = new Date('2026-11-23T02:00:00Z');
const transitionOf = (action: RequestAction): Transition => TRANSITIONS[action];

function person(departmentId: string, role: Role, id = newId()): Actor {
  return {
    kind: 'person',
    id,
    posts: [{ postId: newId(), role, departmentId, regionCode: '999900', delegationId: null }],
  };
}
function actorOf(action: RequestAction): Actor {
  const { by } = transitionOf(action);
  if (by === 'system') return systemActor('test');
  return person(by.side === 'requester' ? REQUESTER : PROVIDER, by.role);
}
const aRequest = (state: RequestState): RequestCase => ({
  id: newId(),
  version: 3,
  state,
  requesterDepartmentId: REQUESTER,
  providerDepartmentId: PROVIDER,
});

describe('every state and every act', () => {
  const pairs = REQUEST_STATES.flatMap((state) => REQUEST_ACTIONS.map((action) => [state, action] as const));
  it.each(pairs)('in %s, %s is done as the table says or refused', (state, action) => {
    const { from, to, clock } = transitionOf(action);
    const decided = decide(aRequest(state), action, { actor: actorOf(action) }, AT);
    if (from.includes(state)) {
      const effects = { stops: clock.stops ?? [], starts: clock.starts ?? null, revives: clock.revives ?? null };
      expect(decided).toEqual({ ok: true, value: { action, to, since: AT, ...effects } });
    } else {
      expect(decided).toMatchObject({
        ok: false,
        error: { code: 'request.illegal_transition', details: { action, from: state } },
      });
    }
  });
});

describe('the graph', () => {
  const reachable = new Set<RequestState>(['draft']);
  for (let grew = true; grew;) {
    const before = reachable.size;
    for (const { from, to } of Object.values<Transition>(TRANSITIONS))
      if (from.some((state) => reachable.has(state))) reachable.add(to);
    grew = reachable.size > before;
  }

  it('reaches every state the table names', () => {
    const named = new Set(Object.values<Transition>(TRANSITIONS).flatMap(({ from, to }) => [...from, to]));
    expect([...named].sort()).toEqual([...reachable].sort());
    expect(reachable).toEqual(
      new Set([
        'draft',
        'signing',
        'submitted',
        'reviewing',
        'answer_signing',
        'agreed',
        'supplying',
        'shared',
        'refused',
        'withdrawn',
      ]),
    );
  });

  it('has no way out of an end, and an end ahead of every other state', () => {
    const exits = (state: RequestState): readonly RequestState[] =>
      Object.values<Transition>(TRANSITIONS)
        .filter(({ from }) => from.includes(state))
        .map(({ to }) => to);
    for (const state of END_STATES) expect(exits(state)).toEqual([]);
    for (const state of reachable)
      if (!END_STATES.some((end) => end === state)) expect(exits(state).length).toBeGreaterThan(0);
  });

  it('agrees only by a signature of the provider’s office head', () => {
    for (const action of REQUEST_ACTIONS) {
      const { from, to, signOff } = transitionOf(action);
      const consents =
        ['agreed', 'shared'].includes(to) &&
        from.some((state) => ['submitted', 'reviewing', 'answer_signing'].includes(state));
      if (consents) expect([action, signOff]).toEqual([action, 'provider_office_head']);
    }
  });
});

describe('who may act', () => {
  const ofPersons = REQUEST_ACTIONS.filter((action) => transitionOf(action).by !== 'system');
  it.each(ofPersons)('%s is refused to the other party and to any other role', (action) => {
    const { by, from } = transitionOf(action);
    if (by === 'system') throw new Error('not an act of persons');
    const state = from[0] ?? 'draft';
    const otherRole: Role = by.role === 'liaison' ? 'office_head' : 'liaison';
    const own = by.side === 'requester' ? REQUESTER : PROVIDER;
    const other = by.side === 'requester' ? PROVIDER : REQUESTER;
    for (const actor of [
      person(own, otherRole),
      person(other, by.role),
      person(newId(), by.role),
      systemActor('sweep'),
    ])
      expect(decide(aRequest(state), action, { actor }, AT)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it('asks a second person to sign what one person prepared, when the settings say so', () => {
    const head = person(PROVIDER, 'office_head');
    const sign = (twoPersons: boolean, preparedBy: string) =>
      decide(aRequest('answer_signing'), 'sign_refusal', { actor: head, twoPersons, preparedBy }, AT);
    expect(sign(true, head.id)).toMatchObject({ ok: false, error: { code: 'request.two_persons_required' } });
    expect(sign(true, newId()).ok).toBe(true);
    expect(sign(false, head.id).ok).toBe(true);
  });
});

it('tells each reader which acts are open, and of the others why not', () => {
  const seen = allowedActions(aRequest('reviewing'), { actor: person(PROVIDER, 'liaison') });
  expect(seen.filter(({ allowed }) => allowed).map(({ action }) => action)).toEqual(['prepare_answer']);
  expect(seen.find(({ action }) => action === 'supply')).toMatchObject({ allowed: false, reason: 'wrong_state' });
  expect(seen.find(({ action }) => action === 'sign_agreement')).toMatchObject({
    reason: 'role_missing',
    role: 'office_head',
  });
  expect(seen.find(({ action }) => action === 'sign')).toMatchObject({
    reason: 'other_party',
    article: '政务数据共享条例 第二十条',
  });
  expect(seen.map(({ action }) => action)).not.toContain('receive');
});
