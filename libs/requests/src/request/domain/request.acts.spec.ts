import { newId, ROLES, systemActor, type Actor } from '@zeqing/kernel';
import { EXPECTED_ACTS } from './request.acts.fixture';
import { REQUEST_STATES, type RequestCase, type RequestState } from './request';
import { END_STATES, REQUEST_ACTIONS } from './request.transitions';
import { allowedActions, decide } from './request.workflow';

const DEPARTMENTS = { requester: newId(), provider: newId(), authority: newId(), stranger: newId() };
const AT = new Date('2026-11-23T02:00:00Z');

const expected = new Map(
  EXPECTED_ACTS.trim()
    .split('\n')
    .map((line): [string, string] => {
      const words = line.trim().split(/\s+/);
      const [state = '', ...rest] = words;
      const to = rest.pop() ?? '';
      const action = rest.pop() ?? '';
      return [[state, action, ...rest].join(' '), to === '=' ? state : to];
    }),
);

const ACTORS = new Map<string, Actor>([
  ['system', systemActor('test')],
  ...Object.entries(DEPARTMENTS).flatMap(([side, departmentId]) =>
    ROLES.map((role): [string, Actor] => {
      const post = { postId: newId(), role, departmentId, regionCode: '999900', delegationId: null };
      return [`${side} ${role}`, { kind: 'person', id: newId(), posts: [post] }];
    }),
  ),
]);

const inState = (state: RequestState): RequestCase => ({
  id: newId(),
  version: 3,
  state,
  requesterDepartmentId: DEPARTMENTS.requester,
  providerDepartmentId: DEPARTMENTS.provider,
});

describe('every state × act × role', () => {
  it.each(REQUEST_STATES)('in %s equals the table written from the law', (state) => {
    const found = new Map<string, string>();
    for (const action of REQUEST_ACTIONS)
      for (const [who, actor] of ACTORS) {
        const facts = { actor, authorityDepartmentId: DEPARTMENTS.authority };
        const decided = decide(inState(state), action, facts, AT);
        if (decided.ok) found.set(`${state} ${action} ${who}`, decided.value.to);
      }
    const written = new Map([...expected].filter(([key]) => key.startsWith(`${state} `)));
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(written));
  });

  it('shows persons exactly the acts they may do', () => {
    for (const state of REQUEST_STATES)
      for (const [who, actor] of ACTORS) {
        if (who === 'system') continue;
        const facts = { actor, authorityDepartmentId: DEPARTMENTS.authority };
        const open = allowedActions(inState(state), facts).filter(({ allowed }) => allowed);
        const written = REQUEST_ACTIONS.filter((action) => expected.has(`${state} ${action} ${who}`));
        expect(open.map(({ action }) => action)).toEqual(written);
      }
  });

  it('knows every act, reaches every state but the renewal, and leaves no end', () => {
    const acts = new Set([...expected.keys()].map((key) => key.split(' ')[1]));
    expect([...acts].sort()).toEqual([...REQUEST_ACTIONS].sort());
    const reached = new Set(['draft', ...expected.values()]);
    expect(REQUEST_STATES.filter((state) => !reached.has(state))).toEqual(['renewing']);
    const left = [...expected].filter(([key, to]) => key.split(' ')[0] !== to).map(([key]) => key.split(' ')[0]);
    expect(END_STATES.filter((state) => left.includes(state))).toEqual([]);
  });
});
