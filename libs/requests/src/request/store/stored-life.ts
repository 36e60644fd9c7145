import { localDate, type Id, type LocalDate } from '@zeqing/kernel';
import type { Extension } from '../../answer/domain/extension.rules';
import type { Origin, OriginKind } from '../domain/request';
import type { MissingPart } from '../../answer/domain/supplement.rules';
import type { DisposalMethod, SuspendingSide } from '../../use/domain/use.rules';
import type { EnactedAs, Ruling } from '../../dispute/domain/dispute';
import type { DisputeSubject } from '../../dispute/domain/dispute-subjects';

/** What has happened to a request beside its states: read with it. */
export interface RequestLife {
  readonly origin: Origin | null;
  /** Why the authority gave it back before its provider received it (U34). */
  readonly checkReturnReason: string | null;
  readonly supplement: StoredSupplement | null;
  readonly extension: StoredExtension | null;
  readonly transfers: readonly StoredTransfer[];
  /** The latest one, over or not. */
  readonly suspension: StoredSuspension | null;
  readonly serviceChanges: readonly StoredServiceChange[];
  readonly disposal: StoredDisposal | null;
  readonly effect: StoredEffect | null;
  /** Disputes about it, oldest first, with what their rulings set going (art. 28, U40). */
  readonly disputes: readonly RequestDispute[];
}

export interface RequestDispute {
  readonly disputeId: Id;
  readonly subject: DisputeSubject;
  readonly raisedAt: Date;
  readonly ruling: Ruling | null;
  readonly ruledAt: Date | null;
  readonly enactedAs: EnactedAs | null;
  /** The request that the ruling agreed. */
  readonly enactedRequestId: Id | null;
}

export interface StoredSupplement {
  readonly missing: readonly MissingPart[];
  readonly askedAt: Date;
  /** After the working day from which it is flagged (U29). */
  readonly askedLate: boolean;
  /** The requester's last day. */
  readonly dueOn: LocalDate;
  readonly basis: string;
  readonly completedAt: Date | null;
  readonly lapsedAt: Date | null;
}

export interface StoredExtension extends Extension {
  readonly reason: string;
  readonly requestedAt: Date;
  readonly decisionReason: string | null;
  readonly authorityDepartmentId: Id | null;
  readonly decidedAt: Date | null;
}

export interface StoredTransfer {
  readonly fromDepartmentId: Id;
  readonly toDepartmentId: Id;
  /** Whether the authority said who answers. */
  readonly assigned: boolean;
  readonly ground: string;
  readonly transferredAt: Date;
}

export interface StoredSuspension {
  readonly number: number;
  readonly side: SuspendingSide;
  readonly reason: string;
  readonly rectifyBy: LocalDate;
  readonly suspendedAt: Date;
  readonly endedAs: 'resumed' | 'terminated' | 'expired' | null;
  readonly statement: string | null;
  readonly endedAt: Date | null;
}

export interface StoredServiceChange {
  readonly kind: 'stop' | 'alter';
  readonly reason: string;
  readonly negotiationRecord: string;
  readonly negotiatedOn: LocalDate;
  readonly filingNumber: string;
  readonly filedOn: LocalDate;
  readonly authorityDepartmentId: Id | null;
  readonly resourceId: Id | null;
  readonly changedAt: Date;
}

export interface StoredDisposal {
  readonly method: DisposalMethod;
  readonly disposedOn: LocalDate;
  readonly proof: string;
  readonly disposedAt: Date;
}

export interface StoredEffect {
  readonly effect: string;
  readonly casesHandled: number | null;
  readonly materialsSpared: number | null;
  /** Whether the problem the data were asked for is solved; null in reports that were not asked. */
  readonly solved: boolean | null;
  readonly reportedAt: Date;
}

/** The columns of `LIFE_COLUMNS`: parts as JSON with the names of the views, days and instants as text. */
export interface LifeRow {
  origin_request_id: Id | null;
  origin_kind: OriginKind | null;
  check_return_reason: string | null;
  supplement: Json<StoredSupplement> | null;
  extension: Json<StoredExtension> | null;
  transfers: Json<StoredTransfer>[];
  suspension: Json<StoredSuspension> | null;
  service_changes: Json<StoredServiceChange>[];
  disposal: Json<StoredDisposal> | null;
  effect: Json<StoredEffect> | null;
  disputes: Json<RequestDispute>[];
}

/** A record as JSON gives it. */
type Json<T> = { [K in keyof T]: Text<T[K]> };
type Text<T> = T extends Date | LocalDate ? string : T; // distributes over null

/** Parts of a request's life in the same read; `r` is the alias of share_request. */
export const LIFE_COLUMNS = `
  r.origin_request_id, r.origin_kind, r.check_return_reason,
  (SELECT jsonb_build_object('missing', s.missing, 'askedAt', s.asked_at, 'askedLate', s.asked_late, 'dueOn', s.due_on,
     'basis', s.basis, 'completedAt', s.completed_at, 'lapsedAt', s.lapsed_at)
   FROM request_supplement s WHERE s.request_id = r.id) AS supplement,
  (SELECT jsonb_build_object('workingDays', e.working_days, 'reason', e.reason, 'requestedAt', e.requested_at,
     'decision', e.decision, 'decisionReason', e.decision_reason, 'authorityDepartmentId', e.authority_department_id,
     'decidedAt', e.decided_at, 'noticedAt', e.noticed_at)
   FROM request_extension e WHERE e.request_id = r.id) AS extension,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('fromDepartmentId', t.from_department_id, 'toDepartmentId',
     t.to_department_id, 'assigned', t.assigned, 'ground', t.ground, 'transferredAt', t.transferred_at)
     ORDER BY t.number), '[]') FROM request_transfer t WHERE t.request_id = r.id) AS transfers,
  (SELECT jsonb_build_object('number', p.number, 'side', p.side, 'reason', p.reason, 'rectifyBy', p.rectify_by,
     'suspendedAt', p.suspended_at, 'endedAs', p.ended_as, 'statement', p.statement, 'endedAt', p.ended_at)
   FROM request_suspension p WHERE p.request_id = r.id ORDER BY p.number DESC LIMIT 1) AS suspension,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'reason', c.reason, 'negotiationRecord',
     c.negotiation_record, 'negotiatedOn', c.negotiated_on, 'filingNumber', c.filing_number, 'filedOn', c.filed_on,
     'authorityDepartmentId', c.authority_department_id, 'resourceId', c.resource_id, 'changedAt', c.changed_at)
     ORDER BY c.number), '[]') FROM request_service_change c WHERE c.request_id = r.id) AS service_changes,
  (SELECT jsonb_build_object('method', d.method, 'disposedOn', d.disposed_on, 'proof', d.proof,
     'disposedAt', d.disposed_at) FROM request_disposal d WHERE d.request_id = r.id) AS disposal,
  (SELECT jsonb_build_object('effect', f.effect, 'casesHandled', f.cases_handled, 'materialsSpared',
     f.materials_spared, 'solved', f.solved, 'reportedAt', f.reported_at) FROM request_effect f WHERE f.request_id = r.id) AS effect,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('disputeId', d.id, 'subject', d.subject, 'raisedAt', d.raised_at,
     'ruling', d.ruling, 'ruledAt', d.ruled_at, 'enactedAs', d.enacted_as, 'enactedRequestId', d.enacted_request_id)
     ORDER BY d.raised_at, d.id), '[]') FROM dispute d WHERE d.request_id = r.id) AS disputes`;

export const toLife = (row: LifeRow): RequestLife => ({
  origin:
    row.origin_request_id === null || row.origin_kind === null
      ? null
      : { requestId: row.origin_request_id, kind: row.origin_kind },
  checkReturnReason: row.check_return_reason,
  supplement: row.supplement && {
    ...row.supplement,
    askedAt: new Date(row.supplement.askedAt),
    dueOn: localDate(row.supplement.dueOn),
    completedAt: instantOrNull(row.supplement.completedAt),
    lapsedAt: instantOrNull(row.supplement.lapsedAt),
  },
  extension: row.extension && {
    ...row.extension,
    requestedAt: new Date(row.extension.requestedAt),
    decidedAt: instantOrNull(row.extension.decidedAt),
    noticedAt: instantOrNull(row.extension.noticedAt),
  },
  transfers: row.transfers.map((one) => ({ ...one, transferredAt: new Date(one.transferredAt) })),
  suspension: row.suspension && {
    ...row.suspension,
    rectifyBy: localDate(row.suspension.rectifyBy),
    suspendedAt: new Date(row.suspension.suspendedAt),
    endedAt: instantOrNull(row.suspension.endedAt),
  },
  serviceChanges: row.service_changes.map((one) => ({
    ...one,
    negotiatedOn: localDate(one.negotiatedOn),
    filedOn: localDate(one.filedOn),
    changedAt: new Date(one.changedAt),
  })),
  disposal: row.disposal && {
    ...row.disposal,
    disposedOn: localDate(row.disposal.disposedOn),
    disposedAt: new Date(row.disposal.disposedAt),
  },
  effect: row.effect && { ...row.effect, reportedAt: new Date(row.effect.reportedAt) },
  disputes: row.disputes.map((one) => ({
    ...one,
    raisedAt: new Date(one.raisedAt),
    ruledAt: instantOrNull(one.ruledAt),
  })),
});

const instantOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));
