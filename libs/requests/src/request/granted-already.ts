import { err, ok, type Id, type Result, type Tx } from '@zeqing/kernel';
import { containsAll, covers, purposeKey } from '../use/domain/grant';
import { termsOf, type RequestContent } from './domain/request';
import type { RequestError } from './domain/request-error';
import { heldGrants } from '../use/store/grant.repository';
import type { GrantView } from './views';

/** What a department holds of an entry, seen from what it is about to ask. */
export interface Held {
  /** A grant that gives all of it: nothing is to be asked for. */
  readonly covering: GrantView | null;
  /** A grant of the same entry for another purpose: a consent to another scope is to be asked for (art. 25). */
  readonly otherPurpose: GrantView | null;
}

export const NOTHING_HELD: Held = { covering: null, otherPurpose: null };

/**
 * What is granted already, compared by items, purposes, mode and period (U2). A suspended grant counts: asking anew must
 * not get round a suspension (art. 27). Terms without items or purposes are still being written and cover nothing.
 */
export async function whatIsGranted(tx: Tx, entryId: Id, departmentId: Id, content: RequestContent): Promise<Held> {
  if (content.purposes.length === 0) return NOTHING_HELD;
  const grants = await heldGrants(tx, { entryIds: [entryId], departmentIds: [departmentId] });
  const asked = content.purposes.map(purposeKey);
  const covering = grants.find((grant) => content.itemIds.length > 0 && covers(grant, termsOf(content))) ?? null;
  const other = grants.find(({ state, purposes }) => state === 'live' && !containsAll(purposes.map(purposeKey), asked));
  return { covering, otherPurpose: other ?? null };
}

/** Refuses what is the department's already, naming the grant (U2). */
export async function refuseWhatIsGranted(
  tx: Tx,
  entryId: Id,
  departmentId: Id,
  content: RequestContent,
): Promise<Result<null, RequestError>> {
  const { covering } = await whatIsGranted(tx, entryId, departmentId, content);
  return covering ? err(alreadyGranted(covering)) : ok(null);
}

export const alreadyGranted = ({ id }: GrantView): RequestError => ({
  code: 'request.already_granted',
  details: { grantId: id },
});

/** What was left blank is taken from the grant and the request it came from; purpose and scenario are the new ones. */
export const prefilled = (content: RequestContent, source: RequestContent, grant: GrantView): RequestContent => ({
  ...content,
  legalBasis: content.legalBasis.trim() === '' ? source.legalBasis : content.legalBasis,
  useScope: content.useScope.trim() === '' ? source.useScope : content.useScope,
  itemIds: content.itemIds.length === 0 ? grant.itemIds : content.itemIds,
  personalInformation: content.personalInformation ?? source.personalInformation,
});
