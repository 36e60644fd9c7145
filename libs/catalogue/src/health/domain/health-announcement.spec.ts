import { healthAnnouncement } from './health-announcement';

const RESOURCE = { resourceId: 'r', departmentId: 'd', entryCode: '307/1' };
const told = (before: string, state: string) =>
  healthAnnouncement(
    {
      ...{ type: 'catalogue.resource_health_changed', objectType: 'resource_health', objectId: 'r' },
      payload: { before, state },
    },
    RESOURCE,
  );

it('tells the provider’s liaison of a failure, urgently, and of the recovery', () => {
  expect(told('good', 'failing')).toMatchObject({
    ...{ urgency: 'first', link: '/resource-health/r' },
    audience: [{ kind: 'post', departmentId: 'd', role: 'liaison' }],
  });
  expect(told('failing', 'good')).toMatchObject({ kind: 'catalogue.resource_recovered', urgency: 'news' });
});

it.each([
  ['unknown', 'good'],
  ['good', 'degraded'],
  ['failing', 'degraded'],
  ['failing', 'unknown'],
])('disturbs nobody from %s to %s', (before, state) => {
  expect(told(before, state)).toBeNull();
});
