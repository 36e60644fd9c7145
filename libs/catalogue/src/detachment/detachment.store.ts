import type { Id, Tx } from '@zeqing/kernel';
import { firstRow } from '@zeqing/platform';

/**
 * Ends the pair by a row of its own: what was attached, and since when, is never taken back. Answers the resource's next
 * version, null when the entry moved on or the pair is gone.
 */
export async function detachResource(
  tx: Tx,
  { entryId, seenVersion, resourceId }: { readonly entryId: Id; readonly seenVersion: number; readonly resourceId: Id },
  { reason, actorId, at }: { readonly reason: string; readonly actorId: Id; readonly at: Date },
): Promise<number | null> {
  const moved = await firstRow<{ version: number }>(
    tx,
    `WITH entry AS (
       UPDATE catalogue_entry SET version = version + 1, updated_at = $5 WHERE id = $1 AND version = $2 RETURNING id),
     ended AS (
       INSERT INTO catalogue_detachment (resource_id, entry_id, attached_at, reason, detached_by, detached_at)
       SELECT a.id, a.entry_id, a.attached_at, $4, $6, $5 FROM catalogue_attached a JOIN entry ON entry.id = a.entry_id
       WHERE a.id = $3 RETURNING resource_id)
     UPDATE catalogue_resource r SET version = r.version + 1 FROM ended WHERE r.id = ended.resource_id
     RETURNING r.version`,
    [entryId, seenVersion, resourceId, reason, at, actorId],
  );
  return moved?.version ?? null;
}
