import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { MissingPart } from '../../answer/domain/supplement.rules';
import type { DisposalProof, ServiceChangeTerms, SuspendingSide, SuspensionTerms } from '../../use/domain/use.rules';

/** Who did it and when: the same of every record here. Each is written after the request's compare-and-set. */
export interface Doing {
  readonly by: string;
  readonly at: Date;
}

export async function insertSupplement(
  tx: Tx,
  requestId: Id,
  asked: {
    readonly missing: readonly MissingPart[];
    readonly dueOn: LocalDate;
    readonly askedLate: boolean;
    readonly basis: string;
  },
  doing: Doing,
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO request_supplement (request_id, missing, asked_by, asked_at, asked_late, due_on, basis)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [requestId, JSON.stringify(asked.missing), doing.by, doing.at, asked.askedLate, asked.dueOn, asked.basis],
  );
}

export async function completeSupplement(tx: Tx, requestId: Id, doing: Doing): Promise<void> {
  await rows(tx, 'UPDATE request_supplement SET completed_by = $2, completed_at = $3 WHERE request_id = $1', [
    requestId,
    doing.by,
    doing.at,
  ]);
}

export async function lapseSupplement(tx: Tx, requestId: Id, at: Date): Promise<void> {
  await rows(tx, 'UPDATE request_supplement SET lapsed_at = $2 WHERE request_id = $1', [requestId, at]);
}

/** A request whose time to be completed has passed, or null; the oldest first. */
export async function findLapsedSupplement(tx: Tx, today: LocalDate): Promise<Id | null> {
  const found = await firstRow<{ request_id: Id }>(
    tx,
    `SELECT s.request_id FROM request_supplement s JOIN share_request r ON r.id = s.request_id
     WHERE s.completed_at IS NULL AND s.lapsed_at IS NULL AND s.due_on < $1 AND r.state = 'supplementing'
     ORDER BY s.due_on, s.request_id LIMIT 1`,
    [today],
  );
  return found?.request_id ?? null;
}

export async function insertExtension(
  tx: Tx,
  requestId: Id,
  asked: { readonly workingDays: number; readonly reason: string },
  doing: Doing,
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO request_extension (request_id, working_days, reason, requested_by, requested_at)
     VALUES ($1, $2, $3, $4, $5)`,
    [requestId, asked.workingDays, asked.reason, doing.by, doing.at],
  );
}

export async function decideExtension(
  tx: Tx,
  requestId: Id,
  decided: {
    readonly decision: 'consented' | 'declined';
    readonly reason: string | null;
    readonly authorityDepartmentId: Id | null;
  },
  doing: Doing,
): Promise<void> {
  await rows(
    tx,
    `UPDATE request_extension SET decision = $2, decision_reason = $3, authority_department_id = $4, decided_by = $5,
       decided_at = $6 WHERE request_id = $1`,
    [requestId, decided.decision, decided.reason, decided.authorityDepartmentId, doing.by, doing.at],
  );
}

export async function noteExtensionNotice(tx: Tx, requestId: Id, doing: Doing): Promise<void> {
  await rows(tx, 'UPDATE request_extension SET noticed_by = $2, noticed_at = $3 WHERE request_id = $1', [
    requestId,
    doing.by,
    doing.at,
  ]);
}

export async function insertTransfer(
  tx: Tx,
  requestId: Id,
  transfer: {
    readonly number: number;
    readonly from: Id;
    readonly to: Id;
    readonly assigned: boolean;
    readonly ground: string;
  },
  doing: Doing,
): Promise<void> {
  const { number, from, to, assigned, ground } = transfer;
  await rows(
    tx,
    `INSERT INTO request_transfer (request_id, number, from_department_id, to_department_id, assigned, ground,
       transferred_by, transferred_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [requestId, number, from, to, assigned, ground, doing.by, doing.at],
  );
}

export async function insertSuspension(
  tx: Tx,
  requestId: Id,
  suspension: SuspensionTerms & { readonly number: number; readonly side: SuspendingSide },
  doing: Doing,
): Promise<void> {
  const { number, side, reason, rectifyBy } = suspension;
  await rows(
    tx,
    `INSERT INTO request_suspension (request_id, number, side, reason, rectify_by, suspended_by, suspended_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [requestId, number, side, reason, rectifyBy, doing.by, doing.at],
  );
}

/** Ends the suspension that is on, if there is one. */
export async function endSuspension(
  tx: Tx,
  requestId: Id,
  end: { readonly as: 'resumed' | 'terminated' | 'expired'; readonly statement: string | null },
  doing: Doing,
): Promise<void> {
  await rows(
    tx,
    `UPDATE request_suspension SET ended_as = $2, statement = $3, ended_by = $4, ended_at = $5
     WHERE request_id = $1 AND ended_as IS NULL`,
    [requestId, end.as, end.statement, doing.by, doing.at],
  );
}

export async function insertServiceChange(
  tx: Tx,
  requestId: Id,
  change: ServiceChangeTerms & {
    readonly number: number;
    readonly kind: 'stop' | 'alter';
    readonly authorityDepartmentId: Id | null;
    readonly resourceId: Id | null;
  },
  doing: Doing,
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO request_service_change (request_id, number, kind, reason, negotiation_record, negotiated_on,
       filing_number, filed_on, authority_department_id, resource_id, changed_by, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      requestId,
      change.number,
      change.kind,
      change.reason,
      change.negotiationRecord,
      change.negotiatedOn,
      change.filingNumber,
      change.filedOn,
      change.authorityDepartmentId,
      change.resourceId,
      doing.by,
      doing.at,
    ],
  );
}

export async function insertDisposal(tx: Tx, requestId: Id, disposal: DisposalProof, doing: Doing): Promise<void> {
  await rows(
    tx,
    `INSERT INTO request_disposal (request_id, method, disposed_on, proof, disposed_by, disposed_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [requestId, disposal.method, disposal.disposedOn, disposal.proof, doing.by, doing.at],
  );
}

export async function insertEffect(
  tx: Tx,
  requestId: Id,
  report: {
    readonly effect: string;
    readonly solved: boolean;
    readonly casesHandled: number | null;
    readonly materialsSpared: number | null;
  },
  doing: Doing,
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO request_effect (request_id, effect, cases_handled, materials_spared, reported_by, reported_at, solved)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [requestId, report.effect, report.casesHandled, report.materialsSpared, doing.by, doing.at, report.solved],
  );
}
