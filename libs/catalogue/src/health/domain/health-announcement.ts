import type { Announcement, CanonicalValue, Id } from '@zeqing/kernel';

/** The resource a change speaks of. */
export interface AnnouncedResource {
  readonly resourceId: Id;
  readonly departmentId: Id;
  readonly entryCode: string;
}

/**
 * What a change of health means to the provider's liaison: it fails, or it works again after it did. Between good and
 * degraded, and into silence, nobody is disturbed.
 */
export function healthAnnouncement(
  {
    type,
    objectType,
    objectId,
    payload,
  }: {
    readonly type: string;
    readonly objectType: string;
    readonly objectId: Id;
    readonly payload: Readonly<Record<string, CanonicalValue>>;
  },
  { departmentId, entryCode }: AnnouncedResource,
): Announcement | null {
  const { before, state } = payload;
  const isFailing = state === 'failing';
  if (!isFailing && !(state === 'good' && (before === 'failing' || before === 'degraded'))) return null;
  return {
    ...{ kind: isFailing ? type : 'catalogue.resource_recovered', objectType, objectId },
    title: isFailing
      ? { zh: `目录 ${entryCode} 的挂接资源故障，请尽快排查`, en: `The resource of entry ${entryCode} fails: mend it` }
      : { zh: `目录 ${entryCode} 的挂接资源已恢复`, en: `The resource of entry ${entryCode} works again` },
    link: `/resource-health/${objectId}`,
    urgency: isFailing ? 'first' : 'news',
    facts: { entryCode, before: wordOf(before), state: wordOf(state) },
    audience: [{ kind: 'post', departmentId, role: 'liaison' }],
  };
}

const wordOf = (value: CanonicalValue | undefined): string | null => (typeof value === 'string' ? value : null);
