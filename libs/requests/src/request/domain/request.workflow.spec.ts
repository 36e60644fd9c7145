import { newId, ROLES, systemActor, type Actor, type Role } from '@zeqing/kernel';
import { LIFE_PHASE_OF, LIFE_PHASES, REQUEST_STATES, type RequestCase, type RequestState } from './request';
import {
  END_STATES,
  REQUEST_ACTIONS,
  TRANSITIONS,
  type Party,
  type RequestAction,
  type Transition,
} from './request.transitions';
import { allowedActions, decide } from './request.workflow';

const REQUESTER = newId();
const PROVIDER = newId();
const AUTHORITY = newId();
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
  return person(DEPARTMENTS[by.side], by.role);
}
const DEPARTMENTS: Readonly<Record<Exclude<Party, 'system'>['side'], string>> = {
  requester: REQUESTER,
  provider: PROVIDER,
  authority: AUTHORITY,
};
const aRequest = (state: RequestState): RequestCase => ({
  id: newId(),
  version: 3,
  state,
  requesterDepartmentId: REQUESTER,
  providerDepartmentId: PROVIDER,
});

describe('every state, every act, every role', () => {
  const triples = REQUEST_STATES.flatMap((state) => REQUEST_ACTIONS.map((action) => [state, action] as const));
  it.each(triples)(
    'in %s, %s is done as the table says by the one it belongs to, and by nobody else',
    (state, action) => {
      const { from, to, clock, by } = transitionOf(action);
      const byOwner = decide(aRequest(state), action, { actor: actorOf(action), authorityDepartmentId: AUTHORITY }, AT);
      if (from.includes(state)) {
        expect(byOwner).toEqual({
          ok: true,
          value: {
            action,
            to: to ?? state,
            since: AT,
            stops: clock.stops ?? [],
            starts: clock.starts ?? null,
            revives: clock.revives ?? null,
            hands: clock.hands ?? null,
            returns: clock.returns ?? null,
            extends: clock.extends ?? null,
            passes: clock.passes ?? null,
          },
        });
      } else {
        expect(byOwner).toMatchObject({
          ok: false,
          error: { code: 'request.illegal_transition', details: { action, from: state } },
        });
      }
      for (const [side, departmentId] of Object.entries(DEPARTMENTS))
        for (const role of ROLES) {
          if (by !== 'system' && side === by.side && role === by.role) continue;
          const facts = { actor: person(departmentId, role), authorityDepartmentId: AUTHORITY };
          expect(decide(aRequest(state), action, facts, AT)).toMatchObject({ error: { code: 'forbidden' } });
        }
    },
  );

  it('names an article for every act but the withdrawal', () => {
    const without = REQUEST_ACTIONS.filter((action) => transitionOf(action).article === null);
    expect(without).toEqual(['withdraw']);
  });
});

describe('the graph', () => {
  const reachable = new Set<RequestState>(['draft']);
  for (let grew = true; grew;) {
    const before = reachable.size;
    for (const { from, to } of Object.values<Transition>(TRANSITIONS))
      if (to !== null && from.some((state) => reachable.has(state))) reachable.add(to);
    grew = reachable.size > before;
  }

  it('reaches every state the table names', () => {
    const named = new Set(
      Object.values<Transition>(TRANSITIONS).flatMap(({ from, to }) => [...from, ...(to === null ? [] : [to])]),
    );
    expect([...named].sort()).toEqual([...reachable].sort());
    // A renewal under way is a request of its own (U38).
    expect(REQUEST_STATES.filter((state) => !reachable.has(state))).toEqual(['renewing']);
  });

  it('puts every state into one of the six phases, and only ends into the last', () => {
    expect([...new Set(REQUEST_STATES.map((state) => LIFE_PHASE_OF[state]))].sort()).toEqual([...LIFE_PHASES].sort());
    const last = REQUEST_STATES.filter((state) => LIFE_PHASE_OF[state] === 'end');
    expect(last.sort()).toEqual([...END_STATES].sort());
  });

  it('has no way out of an end, and an end ahead of every other state', () => {
    const exits = (state: RequestState): readonly RequestState[] =>
      Object.values<Transition>(TRANSITIONS)
        .filter(({ from }) => from.includes(state))
        .flatMap(({ to }) => to ?? []);
    for (const state of END_STATES) expect(exits(state)).toEqual([]);
    for (const state of reachable)
      if (!END_STATES.some((end) => end === state)) expect(exits(state).length).toBeGreaterThan(0);
  });

  it('agrees only by a signature of the provider’s office head', () => {
    for (const action of REQUEST_ACTIONS) {
      const { from, to, signOff } = transitionOf(action);
      const consents =
        (to === 'agreed' || to === 'shared') &&
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
    const facts = { authorityDepartmentId: AUTHORITY };
    const own = DEPARTMENTS[by.side];
    const other = by.side === 'requester' ? PROVIDER : REQUESTER;
    for (const actor of [
      person(own, otherRole),
      person(other, by.role),
      person(newId(), by.role),
      systemActor('sweep'),
    ])
      expect(decide(aRequest(state), action, { actor, ...facts }, AT)).toMatchObject({
        ok: false,
        error: { code: 'forbidden' },
      });
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
  expect(seen.filter(({ allowed }) => allowed).map(({ action }) => action)).toEqual([
    'ask_supplement',
    'request_extension',
    'notify_extension',
    'prepare_answer',
  ]);
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

it('leaves the acts of the authority to the one that is competent, and to nobody where none is', () => {
  const officer = person(AUTHORITY, 'authority_officer');
  const consent = (authorityDepartmentId: string | null) =>
    decide(aRequest('extension_requested'), 'consent_extension', { actor: officer, authorityDepartmentId }, AT).ok;
  expect([consent(AUTHORITY), consent(newId()), consent(null)]).toEqual([true, false, false]);
});

it('U28, U30: never consents, extends or refuses by itself: the system only receives, agrees beforehand, enacts rulings, returns, expires', () => {
  const system = REQUEST_ACTIONS.filter((action) => transitionOf(action).by === 'system');
  expect(system).toEqual([
    'begin_check',
    'receive',
    'agree_by_standing_answer',
    'share_by_standing_answer',
    'agree_by_ruling',
    'renew_supply_term',
    'lift_conditions',
    'resume_by_ruling',
    'lapse_supplement',
    'expire',
  ]);
});
