import { isId, type Id } from '@zeqing/kernel';
import { affectedBy, type EventHead } from '@zeqing/services';

/** A change of what a hall may keep of the answers: whom it concerns is still by id. */
export interface RawChange {
  /** Named by the event; of a change that names none, it is that of the grant. */
  readonly entryIds: readonly Id[];
  /** The grant that changed, where one did: who benefits from it is told. */
  readonly grantId: Id | null;
  readonly isEverything: boolean;
  readonly isRevocation: boolean;
  /** Whether it is between the parties and whom a grant benefits; anything else every bound department may see (U26). */
  readonly isBetweenParties: boolean;
}

/** What takes a right to rely on the data away: to be heeded before anything else (U20). */
const REVOKING: ReadonlySet<string> = new Set([
  ...['request.suspended', 'request.terminated', 'request.service_stopped', 'request.use_finished', 'grant.ended'],
  ...['catalogue.entry_withdrawn', 'correction.accepted'],
]);
/** Who asks whom for what is theirs; what is in doubt is so for everybody, from its acceptance on. */
const BETWEEN_PARTIES = ['request.', 'grant.', 'correction.withdrawn'] as const;

/** What a sealed event changes of the answers; null where it changes none. */
export function changeBy(event: EventHead): RawChange | null {
  const affected = affectedBy(event);
  if (affected.kind === 'nothing') return null;
  const named = event.objectType === 'grant' ? event.objectId : event.payload['grantId'];
  return {
    entryIds: affected.kind === 'entries' ? affected.entryIds : [],
    grantId: typeof named === 'string' && isId(named) ? named : null,
    isEverything: affected.kind === 'everything',
    isRevocation: REVOKING.has(event.type),
    isBetweenParties: BETWEEN_PARTIES.some((prefix) => event.type.startsWith(prefix)),
  };
}
