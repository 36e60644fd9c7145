import { localDate, type Id, type LocalDate, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Doing } from '../../request/store/life.repository';
import type { DisposalInstruction } from '../domain/use.rules';

/** A duty as its events tell of it. */
export interface DutyTold {
  readonly requestId: Id;
  readonly eventVersion: number;
  readonly departmentId: Id;
  readonly providerDepartmentId: Id;
  readonly dueOn: LocalDate;
}

/** A request whose data are to be disposed of and that has no day for it yet. */
export interface OpenDisposal {
  readonly requestId: Id;
  readonly departmentId: Id;
  readonly providerDepartmentId: Id;
  readonly regionCode: string;
  /** The day the use ended. */
  readonly since: LocalDate;
}

export async function findWithoutDuty(tx: Tx, limit: number): Promise<OpenDisposal[]> {
  const found = await rows<Omit<OpenDisposal, 'since'> & { since: string }>(
    tx,
    `SELECT r.id AS "requestId", r.requester_department_id AS "departmentId",
       r.provider_department_id AS "providerDepartmentId", r.requester_region_code AS "regionCode",
       (r.state_since AT TIME ZONE 'Asia/Shanghai')::date::text AS since
     FROM share_request r
     WHERE r.state = 'disposal_due'
       AND NOT EXISTS (SELECT FROM disposal_duty d WHERE d.request_id = r.id AND d.lifted_at IS NULL)
     ORDER BY r.id LIMIT $1`,
    [limit],
  );
  return found.map((row) => ({ ...row, since: localDate(row.since) }));
}

export interface NewDuty extends Omit<OpenDisposal, 'providerDepartmentId'> {
  readonly dueOn: LocalDate;
  readonly remindOn: LocalDate;
  readonly provisional: boolean;
  readonly basis: string;
}

/** What an earlier end of use left in the row, which a ruling lifted (U40), is of no force any more. */
const ANEW = `since = excluded.since, due_on = excluded.due_on, remind_on = excluded.remind_on,
  provisional = excluded.provisional, basis = excluded.basis, reminded_at = NULL, overdue_at = NULL, lifted_at = NULL`;

/** The version of its event; null when the duty has its day already. */
export async function insertDuty(tx: Tx, duty: NewDuty): Promise<number | null> {
  const written = await firstRow<{ event_version: number }>(
    tx,
    `INSERT INTO disposal_duty (request_id, event_version, department_id, region_code, since, due_on, remind_on,
       provisional, basis) VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT ON CONSTRAINT pk_disposal_duty DO UPDATE SET event_version = disposal_duty.event_version + 1, ${ANEW},
       method = NULL, instruction = NULL, instructed_by = NULL, instructed_at = NULL
       WHERE disposal_duty.lifted_at IS NOT NULL
     RETURNING event_version`,
    parametersOf(duty),
  );
  return written?.event_version ?? null;
}

/** The use goes on, as a ruling says: what was due is due no more; a day that had passed stays a fact (U28, U40). */
export async function liftDuty(tx: Tx, requestId: Id, at: Date): Promise<void> {
  await rows(tx, 'UPDATE disposal_duty SET lifted_at = $2 WHERE request_id = $1 AND lifted_at IS NULL', [
    requestId,
    at,
  ]);
}

/** Writes what the provider requires, whether or not the day has been set before; it takes the day's place. */
export async function instructDuty(
  tx: Tx,
  duty: NewDuty,
  { method, instruction }: DisposalInstruction,
  doing: Doing,
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO disposal_duty (request_id, department_id, region_code, since, due_on, remind_on, provisional, basis,
       method, instruction, instructed_by, instructed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT ON CONSTRAINT pk_disposal_duty DO UPDATE SET due_on = excluded.due_on,
       remind_on = excluded.remind_on, provisional = excluded.provisional, method = excluded.method,
       instruction = excluded.instruction, instructed_by = excluded.instructed_by,
       instructed_at = excluded.instructed_at, since = excluded.since, lifted_at = NULL,
       reminded_at = CASE WHEN disposal_duty.lifted_at IS NULL THEN disposal_duty.reminded_at END,
       overdue_at = CASE WHEN disposal_duty.lifted_at IS NULL THEN disposal_duty.overdue_at END`,
    [...parametersOf(duty), method, instruction, doing.by, doing.at],
  );
}

const TOLD = `d.request_id AS "requestId", d.event_version AS "eventVersion", d.department_id AS "departmentId",
  r.provider_department_id AS "providerDepartmentId", d.due_on::text AS "dueOn"`;

/** Marks the duties whose day draws near and that have not been fulfilled, each once. */
export async function markReminded(tx: Tx, today: LocalDate, at: Date, limit: number): Promise<DutyTold[]> {
  const marked = await rows<DutyRow>(
    tx,
    `WITH due AS (
       SELECT d.request_id FROM disposal_duty d JOIN share_request r ON r.id = d.request_id
       WHERE d.reminded_at IS NULL AND d.remind_on <= $1 AND d.due_on >= $1 AND r.state = 'disposal_due'
       ORDER BY d.remind_on, d.request_id LIMIT $3 FOR UPDATE OF d SKIP LOCKED)
     UPDATE disposal_duty d SET reminded_at = $2, event_version = d.event_version + 1
     FROM due JOIN share_request r ON r.id = due.request_id WHERE d.request_id = due.request_id RETURNING ${TOLD}`,
    [today, at, limit],
  );
  return marked.map(toTold);
}

/**
 * Marks the duties whose day has passed, each once, with the fact that it did and the suspected case of art. 40(4) that
 * only the authority can turn into a finding (U28).
 */
export async function markOverdue(tx: Tx, today: LocalDate, at: Date, limit: number): Promise<DutyTold[]> {
  const marked = await rows<DutyRow>(
    tx,
    `WITH due AS (
       SELECT d.request_id FROM disposal_duty d JOIN share_request r ON r.id = d.request_id
       WHERE d.overdue_at IS NULL AND d.due_on < $1 AND r.state = 'disposal_due'
       ORDER BY d.due_on, d.request_id LIMIT $3 FOR UPDATE OF d SKIP LOCKED),
     marked AS (
       UPDATE disposal_duty d SET overdue_at = $2, event_version = d.event_version + 1 FROM due
       WHERE d.request_id = due.request_id RETURNING d.*),
     fact AS (
       INSERT INTO overdue_fact (id, request_id, phase, department_id, region_code, due_on, recorded_at)
       SELECT gen_random_uuid(), request_id, 'disposal', department_id, region_code, due_on, $2 FROM marked
       ON CONFLICT (request_id) WHERE phase = 'disposal' DO NOTHING
       RETURNING id, request_id, department_id, region_code),
     suspected AS (
       INSERT INTO suspected_case (id, violation_code, overdue_fact_id, request_id, department_id, region_code, opened_at)
       SELECT gen_random_uuid(), '40-4', id, request_id, department_id, region_code, $2 FROM fact)
     SELECT ${TOLD} FROM marked d JOIN share_request r ON r.id = d.request_id ORDER BY d.request_id`,
    [today, at, limit],
  );
  return marked.map(toTold);
}

type DutyRow = Omit<DutyTold, 'dueOn'> & { readonly dueOn: string };

const toTold = (row: DutyRow): DutyTold => ({ ...row, dueOn: localDate(row.dueOn) });

const parametersOf = (duty: NewDuty): readonly unknown[] => [
  ...[duty.requestId, duty.departmentId, duty.regionCode, duty.since, duty.dueOn, duty.remindOn],
  ...[duty.provisional, duty.basis],
];
