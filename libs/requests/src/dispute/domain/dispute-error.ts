import type { DomainError, KernelErrorCode } from '@zeqing/kernel';

/** Why an act on a dispute is refused. */
export type DisputeErrorCode =
  | 'dispute.illegal_transition'
  | 'dispute.subject_not_applicable'
  | 'dispute.claimant'
  | 'dispute.open_already'
  | 'dispute.authority_unfit'
  | 'dispute.overruled_already'
  | 'dispute.carried_out_already'
  | 'dispute.ruled_items'
  | 'dispute.leg_required'
  | 'dispute.leg_not_expected';

export type DisputeError = DomainError<DisputeErrorCode | KernelErrorCode>;
