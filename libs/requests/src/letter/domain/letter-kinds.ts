import { CASE_LETTER_KINDS, type CaseLetterKind } from './case-letters';
import { CORRECTION_LETTER_KINDS, type CorrectionLetterKind } from './correction-letters';
import { DISPUTE_LETTER_KINDS, type DisputeLetterKind } from './dispute-letters';
import { REQUEST_LETTER_KINDS, type RequestLetterKind } from './request-letter-kinds';
import { URGING_LETTER_KINDS, type UrgingLetterKind } from './urging-letters';

export type LetterKind =
  RequestLetterKind | CorrectionLetterKind | DisputeLetterKind | UrgingLetterKind | CaseLetterKind;

/** What has letters, and the kinds it may have. */
export const LETTER_KINDS = {
  request: REQUEST_LETTER_KINDS,
  correction: CORRECTION_LETTER_KINDS,
  dispute: DISPUTE_LETTER_KINDS,
  urging: URGING_LETTER_KINDS,
  case: CASE_LETTER_KINDS,
} as const;
export type LetterObject = keyof typeof LETTER_KINDS;
