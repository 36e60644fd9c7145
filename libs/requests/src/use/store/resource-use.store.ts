import type { Id, Tx } from '@zeqing/kernel';
import { firstRow } from '@zeqing/platform';

/** How many requests for the entry use the resource or are being supplied by it. */
export async function usesOfResource(
  tx: Tx,
  { entryId, resourceId }: { readonly entryId: Id; readonly resourceId: Id },
): Promise<number> {
  const found = await firstRow<{ n: number }>(
    tx,
    `SELECT count(*)::int AS n FROM (
       SELECT request_id FROM share_grant WHERE entry_id = $1 AND resource_id = $2 AND state <> 'ended'
       UNION
       SELECT s.request_id FROM request_supply s JOIN share_request r ON r.id = s.request_id
       WHERE r.entry_id = $1 AND s.resource_id = $2 AND s.outcome = 'awaiting') used`,
    [entryId, resourceId],
  );
  return found?.n ?? 0;
}
