import { addDays, err, ok, type Id, type LocalDate, type Result } from '@zeqing/kernel';
import type { RequestContent } from '../../request/domain/request';
import { decree, type RequestError } from '../../request/domain/request-error';

const ARTICLE = decree('第二十七条');

/** A suspension with its term for rectification (art. 27). */
export interface SuspensionTerms {
  readonly reason: string;
  /** The last day for the requester to mend the misuse. */
  readonly rectifyBy: LocalDate;
}

export type SuspendingSide = 'provider' | 'authority';

/** Whether a use may be suspended so: the misuse is said, and the term to mend it has not passed. */
export function admissibleSuspension(terms: SuspensionTerms, today: LocalDate): Result<null, RequestError> {
  const grounded = withGround(terms.reason, '/reason');
  if (!grounded.ok) return grounded;
  if (terms.rectifyBy > today) return ok(null);
  const fields = [{ pointer: '/rectifyBy', rule: 'in_the_future' }];
  return err({ code: 'request.rectification_term', fields, article: ARTICLE });
}

/** What the authority suspended the provider cannot lift or end. */
export const mayEndSuspension = (
  by: SuspendingSide,
  suspension: { readonly side: SuspendingSide } | null,
): Result<null, RequestError> =>
  suspension?.side === 'authority' && by === 'provider'
    ? err({ code: 'request.suspended_by_authority', article: ARTICLE })
    : ok(null);

/** Termination follows a term that passed without rectification, never the suspension at once (art. 27). */
export const mayTerminate = (
  suspension: { readonly rectifyBy: LocalDate } | null,
  today: LocalDate,
): Result<null, RequestError> =>
  suspension !== null && suspension.rectifyBy >= today
    ? err({
        code: 'request.rectification_running',
        details: { rectifyBy: suspension.rectifyBy },
        article: ARTICLE,
      })
    : ok(null);

/** Stopping or changing a service: what was agreed with the requester, and the filing with the authority (备案). */
export interface ServiceChangeTerms {
  readonly reason: string;
  readonly negotiationRecord: string;
  readonly negotiatedOn: LocalDate;
  readonly filingNumber: string;
  readonly filedOn: LocalDate;
}

/** Without a proper reason, the negotiation on record and the filing nothing is stopped or changed (art. 27, R17). */
export function admissibleServiceChange(terms: ServiceChangeTerms, today: LocalDate): Result<null, RequestError> {
  const blank = (['reason', 'negotiationRecord', 'filingNumber'] as const).filter((name) => terms[name].trim() === '');
  const future = (['negotiatedOn', 'filedOn'] as const).filter((name) => terms[name] > today);
  if (blank.length + future.length === 0) return ok(null);
  const fields = [
    ...blank.map((name) => ({ pointer: `/${name}`, rule: 'required' })),
    ...future.map((name) => ({ pointer: `/${name}`, rule: 'not_in_the_future' })),
  ];
  return err({ code: 'request.negotiation_and_filing_required', fields, article: ARTICLE });
}

export const DISPOSAL_METHODS = ['destroyed', 'returned', 'access_closed', 'retained_by_law'] as const;
export type DisposalMethod = (typeof DISPOSAL_METHODS)[number];

export interface DisposalProof {
  readonly method: DisposalMethod;
  readonly disposedOn: LocalDate;
  /** Reference of the record that proves it; where the law has the data kept, the norm and article. */
  readonly proof: string;
}

/** A disposal is closed with a proof and not before it happened (art. 27, R15). */
export function admissibleDisposal(disposal: DisposalProof, today: LocalDate): Result<null, RequestError> {
  if (disposal.proof.trim() !== '' && disposal.disposedOn <= today) return ok(null);
  const pointer = disposal.proof.trim() === '' ? '/proof' : '/disposedOn';
  const fields = [{ pointer, rule: pointer === '/proof' ? 'required' : 'not_in_the_future' }];
  return err({ code: 'request.disposal_proof_required', fields, article: ARTICLE });
}

/** A reason that has to be said. */
export const withGround = (text: string, pointer: string): Result<null, RequestError> =>
  text.trim() === '' ? err({ code: 'request.ground_required', fields: [{ pointer, rule: 'required' }] }) : ok(null);

/** What a renewal asks for: the same from the day after the last, the new end left open to be filled in (U38). */
export function renewed(content: RequestContent, today: LocalDate): RequestContent {
  const after = content.validUntil === null ? today : addDays(content.validUntil, 1);
  return { ...content, validFrom: after > today ? after : today, validUntil: null, truthful: false };
}

/** A bridge the provider signs so that the use goes on while a renewal is under way (U38). */
export interface BridgeTerms {
  readonly until: LocalDate;
  readonly ground: string;
}

/** The grant a bridge is for, and the renewal that is under way. */
export interface BridgedGrant {
  readonly validUntil: LocalDate | null;
  readonly bridgedFrom: LocalDate | null;
  readonly renewalRequestId: Id | null;
}

/**
 * Whether a bridge may hold: once a grant, while it has not run out, for a renewal that has been signed and not answered
 * to its end, beyond the grant's last day and not for longer than the settings say. A renewal by itself prolongs
 * nothing, and what has run out is over (art. 27; U38).
 */
export function admissibleBridge(
  terms: BridgeTerms,
  { validUntil, bridgedFrom, renewalRequestId }: BridgedGrant,
  today: LocalDate,
  daysAtMost: number,
): Result<{ readonly renewalRequestId: Id; readonly grantedUntil: LocalDate }, RequestError> {
  const article = decree('第二十条、第二十一条');
  if (bridgedFrom !== null) return err({ code: 'request.bridge_once', article });
  if (validUntil === null || renewalRequestId === null) return err({ code: 'request.bridge_without_renewal', article });
  if (validUntil < today) return err({ code: 'request.bridge_too_late', details: { validUntil }, article: ARTICLE });
  const said = withGround(terms.ground, '/ground');
  if (!said.ok) return said;
  const latest = addDays(validUntil, daysAtMost);
  if (terms.until > validUntil && terms.until <= latest) return ok({ renewalRequestId, grantedUntil: validUntil });
  const fields = [{ pointer: '/until', rule: 'within_the_longest_bridge' }];
  return err({ code: 'request.bridge_day', details: { after: validUntil, latest }, fields, article });
}

/** What the provider requires of a disposal (art. 27): how, in words, and until when. */
export interface DisposalInstruction {
  readonly method: DisposalMethod;
  readonly instruction: string;
  readonly dueOn: LocalDate;
}

/** Whether a disposal may be required so: it is said how, and the day is not past. */
export function admissibleInstruction(
  { instruction, dueOn }: DisposalInstruction,
  today: LocalDate,
): Result<null, RequestError> {
  const said = withGround(instruction, '/instruction');
  if (!said.ok || dueOn > today) return said;
  const fields = [{ pointer: '/dueOn', rule: 'in_the_future' }];
  return err({ code: 'request.disposal_instruction', fields, article: ARTICLE });
}
