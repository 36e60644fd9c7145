import type { ShareMode } from '@zeqing/catalogue';
import { err, ok, type Id, type LocalDate, type Result } from '@zeqing/kernel';
import type { Bond } from '@zeqing/organisation';
import {
  containsAll,
  endsNoEarlier,
  purposeKey,
  type BeneficiariesKind,
  type GrantTerms,
  type Purpose,
} from '../../use/domain/grant';
import type { RequestableShareType } from '../../request/domain/request';
import { decree, type RequestError } from '../../request/domain/request-error';

/** Whom a standing answer serves: every bound department within its duty, or those named. */
export type Recipients =
  { readonly kind: 'all_bound' } | { readonly kind: 'departments'; readonly departmentIds: readonly Id[] };

/** A consent signed beforehand (常态答复, U3). It can only agree. */
export interface StandingTerms {
  readonly recipients: Recipients;
  /** Empty: any purpose within the requester's duty. */
  readonly purposes: readonly Purpose[];
  /** Empty: every item of the entry. */
  readonly itemIds: readonly Id[];
  readonly modes: readonly ShareMode[];
  readonly beneficiaries: readonly BeneficiariesKind[];
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
}

/**
 * Whether such a consent may be signed: conditional data only to named departments for named purposes, because their
 * conditions are to be met by each request (arts 14, 15; U3).
 */
export function admissibleStandingAnswer(
  terms: StandingTerms,
  shareType: RequestableShareType,
): Result<null, RequestError> {
  const nobody = terms.recipients.kind === 'departments' && terms.recipients.departmentIds.length === 0;
  const everybody = terms.recipients.kind === 'all_bound';
  const article = decree('第十四条、第十五条');
  if (nobody || (everybody && shareType === 'conditional')) {
    return err({ code: 'standing_answer.recipients_required', article });
  }
  if (shareType === 'conditional' && terms.purposes.length === 0) {
    return err({ code: 'standing_answer.purposes_required', article });
  }
  return ok(null);
}

/** Whether a request lies wholly inside a standing answer in force on a day. Outside it the ordinary clock runs. */
export function answersBeforehand(
  standing: StandingTerms,
  requester: { readonly id: Id; readonly bound: Bond },
  asked: GrantTerms,
  on: LocalDate,
): boolean {
  return (
    isInForce(standing, on) &&
    serves(standing.recipients, requester) &&
    (standing.itemIds.length === 0 || containsAll(standing.itemIds, asked.itemIds)) &&
    (standing.purposes.length === 0 ||
      containsAll(standing.purposes.map(purposeKey), asked.purposes.map(purposeKey))) &&
    standing.modes.includes(asked.mode) &&
    standing.beneficiaries.includes(asked.beneficiaries) &&
    endsNoEarlier(standing.validUntil, asked.validUntil)
  );
}

const isInForce = (standing: StandingTerms, on: LocalDate): boolean =>
  standing.validFrom <= on && (standing.validUntil === null || on <= standing.validUntil);

function serves(recipients: Recipients, requester: { readonly id: Id; readonly bound: Bond }): boolean {
  if (recipients.kind === 'all_bound') return requester.bound !== 'outside';
  return recipients.departmentIds.includes(requester.id);
}
