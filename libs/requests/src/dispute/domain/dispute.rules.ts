import { err, ok, type Id, type Result } from '@zeqing/kernel';
import type { CorrectionState } from '../../correction/domain/correction';
import type { Department } from '@zeqing/organisation';
import type { DisputeCase } from './dispute';
import type { DisputeError } from './dispute-error';
import { SUBJECT_RULES, type DisputeSide, type DisputeSubject } from './dispute-subjects';
import { DISPUTE_ARTICLE } from './dispute.workflow';

/** What is disputed, with its parties, as far as raising depends on it. */
export interface DisputedObject {
  readonly requesterDepartmentId: Id;
  readonly providerDepartmentId: Id;
  /** How the request was answered, once the answer is signed. */
  readonly answerKind: 'agree' | 'partial' | 'refuse' | null;
  /** Whether the supply clock ran past its due day. */
  readonly supplyIsLate: boolean;
  readonly correctionState: CorrectionState | null;
}

/** Whether the subject fits what has happened; subjects not named here need nothing but their object. */
const APPLIES: Readonly<Partial<Record<DisputeSubject, (object: DisputedObject) => boolean>>> = {
  refusal: ({ answerKind }) => answerKind === 'refuse',
  partial_refusal: ({ answerKind }) => answerKind === 'partial',
  added_condition: ({ answerKind }) => answerKind !== null,
  late_supply: ({ supplyIsLate }) => supplyIsLate,
  correction: ({ correctionState }) => correctionState !== 'withdrawn',
  stop: ({ answerKind }) => answerKind === 'agree' || answerKind === 'partial',
  term: ({ answerKind }) => answerKind === 'agree' || answerKind === 'partial',
};

/**
 * On which side the claimant raises the dispute. Refuses with `dispute.claimant` when the department is no party or
 * the subject is not its to raise, and with `dispute.subject_not_applicable` when nothing of the kind has happened.
 */
export function raisedBy(
  subject: DisputeSubject,
  object: DisputedObject,
  departmentIds: readonly Id[],
): Result<DisputeSide, DisputeError> {
  const { claimants } = SUBJECT_RULES[subject];
  const side = claimants.find((one) =>
    departmentIds.includes(one === 'requester' ? object.requesterDepartmentId : object.providerDepartmentId),
  );
  if (side === undefined || object.requesterDepartmentId === object.providerDepartmentId)
    return err({ code: 'dispute.claimant', details: { subject, claimants }, article: DISPUTE_ARTICLE });
  if (APPLIES[subject]?.(object) === false)
    return err({
      code: 'dispute.subject_not_applicable',
      details: { subject },
      article: SUBJECT_RULES[subject].article,
    });
  return ok(side);
}

/**
 * The items a ruling names have to be among those that the disputed request asked for; a dispute about anything else
 * has none (`askedFor` is empty). Refuses with `dispute.ruled_items`, one field for each item in the way. Source:
 * Decree 809 art. 28, U40.
 */
export function ruledAmong(named: readonly Id[], askedFor: readonly Id[]): Result<void, DisputeError> {
  const strange = [...named.entries()].filter(([, id]) => !askedFor.includes(id.toLowerCase()));
  if (strange.length === 0) return ok(undefined);
  return err({
    code: 'dispute.ruled_items',
    details: { itemIds: strange.map(([, id]) => id) },
    fields: strange.map(([index]) => ({ pointer: `/itemIds/${index}`, rule: 'asked_for' })),
    article: DISPUTE_ARTICLE,
  });
}

/** A body as far as it may be named to coordinate. */
type Named = Pick<Department, 'id' | 'isAuthority' | 'governmentRegionCode'>;

/**
 * Whether a body may coordinate a dispute instead of the derived authority: a 主管部门 of this installation that is
 * neither a party nor coordinates it now. Refuses with `dispute.authority_unfit`. Source: Decree 809 art. 28, U24.
 */
export function mayCoordinate<T extends Named>(
  dispute: Pick<DisputeCase, 'requesterDepartmentId' | 'providerDepartmentId' | 'authorityDepartmentId'>,
  named: T | null,
): Result<T, DisputeError> {
  const taken = [dispute.requesterDepartmentId, dispute.providerDepartmentId, dispute.authorityDepartmentId];
  if (named?.isAuthority === true && !taken.includes(named.id)) return ok(named);
  const fields = [{ pointer: '/departmentId', rule: 'another_authority' }];
  return err({ code: 'dispute.authority_unfit', fields, article: DISPUTE_ARTICLE });
}
