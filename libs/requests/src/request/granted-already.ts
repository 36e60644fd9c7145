import { err, ok, type Id, type Result, type Tx } from '@zeqing/kernel';
import { covers } from '../use/domain/grant';
import { termsOf, type RequestContent } from './domain/request';
import type { RequestError } from './domain/request-error';
import { heldGrantsOf } from '../use/store/grant.repository';

/**
 * Refuses a request whose items, purposes, mode and period a grant covers already, and names that grant (U2). A
 * suspended grant counts: asking anew must not get round a suspension (art. 27).
 * Terms without items or purposes are still being written and cover nothing.
 */
export async function refuseWhatIsGranted(
  tx: Tx,
  entryId: Id,
  departmentId: Id,
  content: RequestContent,
): Promise<Result<null, RequestError>> {
  if (content.itemIds.length === 0 || content.purposes.length === 0) return ok(null);
  const grants = await heldGrantsOf(tx, entryId, departmentId);
  const covering = grants.find((grant) => covers(grant, termsOf(content)));
  return covering ? err({ code: 'request.already_granted', details: { grantId: covering.id } }) : ok(null);
}
