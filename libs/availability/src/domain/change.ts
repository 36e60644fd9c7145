import type { Id } from '@zeqing/kernel';
import { affectedBy, type EventHead } from './affected';

/** A change of what a hall may keep of the answers: whom it concerns is still by id, or by the grant alone. */
export interface RawChange {
  readonly entryIds: readonly Id[];
  readonly grantId: Id | null;
  readonly isEverything: boolean;
  readonly isRevocation: boolean;
}

/** What takes a right to rely on the data away: to be heeded before anything else (U20). */
const REVOKING: ReadonlySet<string> = new Set([
  ...['request.suspended', 'request.terminated', 'request.service_stopped', 'request.use_finished', 'grant.ended'],
  ...['catalogue.entry_withdrawn', 'correction.accepted'],
]);

/** What a sealed event changes of the answers; null where it changes none. */
export function changeBy(event: EventHead): RawChange | null {
  const affected = affectedBy(event);
  if (affected.kind === 'nothing') return null;
  return {
    entryIds: affected.kind === 'entries' ? affected.entryIds : [],
    grantId: affected.kind === 'grant' ? affected.grantId : null,
    isEverything: affected.kind === 'everything',
    isRevocation: REVOKING.has(event.type),
  };
}
