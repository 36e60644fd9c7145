import { newId, systemActor, type Actor, type Role, type UseCaseContext } from '@zeqing/kernel';

/** A fixed working day, 2026-11-23 10:00 in China. */
export const TEST_INSTANT = new Date('2026-11-23T02:00:00Z');

/** A person who plays the roles for one department. */
export const aPerson = (departmentId: string, ...roles: Role[]): Actor => ({
  kind: 'person',
  id: newId(),
  posts: roles.map((role) => ({ postId: newId(), role, departmentId, regionCode: '999900', delegationId: null })),
});

export const aContext = (actor: Actor = systemActor('test'), at: Date = TEST_INSTANT): UseCaseContext => ({
  actor,
  at,
  traceId: 'test',
});
