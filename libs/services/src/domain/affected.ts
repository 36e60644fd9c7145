import { isId, type CanonicalValue, type Id } from '@zeqing/kernel';

/** What of a sealed event tells whom it concerns. */
export interface EventHead {
  readonly type: string;
  readonly objectType: string;
  readonly objectId: Id;
  readonly payload: Readonly<Record<string, CanonicalValue>>;
}

/** What an event makes those read anew who keep answers in memory: some entries, everything, or nothing. */
export type Affected =
  | { readonly kind: 'entries'; readonly entryIds: readonly Id[] }
  | { readonly kind: 'grant'; readonly grantId: Id }
  | { readonly kind: 'everything' }
  | { readonly kind: 'nothing' };

const NOTHING: Affected = { kind: 'nothing' };

/** Subjects whose events change what the snapshot is made of as a whole. */
const WHOLE = [
  'department.',
  'region.',
  'services.needs_',
  'services.version_',
  'lists.batch_',
  'lists.edition_',
  // What a window accepts cases for, and whether it is in use (U19).
  'client.acceptances_',
  'client.suspended',
] as const;
const SOME = ['catalogue.', 'request.', 'grant.', 'correction.'] as const;
/** These tell of a rung, a gap or what is only being prepared and change neither entry, grant nor due day. */
const NONE = [
  ...['request.rung_fired', 'request.overdue', 'catalogue.gap_', 'catalogue.filing_'],
  'catalogue.health_',
  // How a resource is called says nothing of whether it may be.
  'catalogue.resource_described',
  ...['correction.rung_fired', 'correction.overdue', 'correction.clock_', 'correction.reported'],
] as const;

/**
 * Which entries an event concerns: by its object, by the entry or the grant its payload names. An event of those
 * subjects that names neither, as an import of many entries does, makes everything be read anew: slow but never wrong.
 */
export function affectedBy(event: EventHead): Affected {
  const begins = (prefixes: readonly string[]): boolean => prefixes.some((prefix) => event.type.startsWith(prefix));
  if (begins(WHOLE)) return { kind: 'everything' };
  if (!begins(SOME) || begins(NONE)) return NOTHING;
  if (event.objectType === 'catalogue_entry') return { kind: 'entries', entryIds: [event.objectId] };
  const { entryId, grantId, entryIds } = event.payload;
  if (event.objectType === 'resource_health' && Array.isArray(entryIds))
    return { kind: 'entries', entryIds: entryIds.filter((id): id is Id => typeof id === 'string' && isId(id)) };
  if (typeof entryId === 'string' && isId(entryId)) return { kind: 'entries', entryIds: [entryId] };
  if (typeof grantId === 'string' && isId(grantId)) return { kind: 'grant', grantId };
  if (event.objectType === 'grant') return { kind: 'grant', grantId: event.objectId };
  return { kind: 'everything' };
}
