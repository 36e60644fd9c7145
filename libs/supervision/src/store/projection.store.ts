import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { MeasuredCase, MeasuredDuty, MeasuredFact, MeasuredRequest, MeasuredStage } from '../domain/measured';

/** First key of the advisory locks of measured objects; the second is the hash of the id. */
const OBJECT_LOCKS = 7_203;

/**
 * Holds these objects until the transaction ends: what is read after it is newer than what another writer of the same
 * rows has written. Taken in one order, so that two writers never wait for each other.
 */
export async function lockObjects(tx: Tx, ids: readonly Id[]): Promise<void> {
  await rows(
    tx,
    `SELECT pg_advisory_xact_lock(${OBJECT_LOCKS}, key) FROM (
       SELECT DISTINCT hashtext(id) AS key FROM unnest($1::text[]) AS id ORDER BY key) AS keys`,
    [ids],
  );
}

const REQUEST_SHAPE = `id uuid, number text, "departmentId" uuid, "regionCode" text, "requesterDepartmentId" uuid,
  "isBound" boolean, "entryId" uuid, state text, month text, "receivedOn" date, "answerKind" text, ground text,
  "suppliedOn" date, "confirmedOn" date, "grantState" text, "grantHasResource" boolean, "grantFrom" date,
  "grantUntil" date, "isUrgent" boolean`;

/** Puts the rows of these requests in the place of what was there; an id without a row is gone. Answers what was there. */
export async function replaceRequests(
  tx: Tx,
  ids: readonly Id[],
  requests: readonly MeasuredRequest[],
): Promise<Pick<MeasuredRequest, 'departmentId' | 'entryId'>[]> {
  const before = await rows<Pick<MeasuredRequest, 'departmentId' | 'entryId'>>(
    tx,
    `DELETE FROM measured_request WHERE id = ANY($1::uuid[]) RETURNING department_id AS "departmentId", entry_id AS "entryId"`,
    [ids],
  );
  await rows(
    tx,
    `INSERT INTO measured_request (id, number, department_id, region_code, requester_department_id, is_bound, entry_id,
       state, month, received_on, answer_kind, ground, supplied_on, confirmed_on, grant_state, grant_has_resource,
       grant_from, grant_until, is_urgent)
     SELECT id, number, "departmentId", "regionCode", "requesterDepartmentId", "isBound", "entryId", state, month,
       "receivedOn", "answerKind", ground, "suppliedOn", "confirmedOn", "grantState", "grantHasResource", "grantFrom",
       "grantUntil", "isUrgent" FROM jsonb_to_recordset($1::jsonb) AS x(${REQUEST_SHAPE})`,
    [JSON.stringify(requests)],
  );
  return before;
}

const STAGE_SHAPE = `id uuid, stage text, number text, "departmentId" uuid, "regionCode" text, "isBound" boolean,
  "entryId" uuid, month text, "startedOn" date, "dueOn" date, ended text, "endedOn" date, "netDays" integer,
  "elapsedDays" integer, "bookedDays" integer, "bookedSince" date, "disputesData" boolean`;

/** The same for the stretches of these requests and corrections. */
export async function replaceStages(tx: Tx, ids: readonly Id[], stages: readonly MeasuredStage[]): Promise<void> {
  await rows(tx, 'DELETE FROM measured_stage WHERE id = ANY($1::uuid[])', [ids]);
  await rows(
    tx,
    `INSERT INTO measured_stage (id, stage, number, department_id, region_code, is_bound, entry_id, month, started_on,
       due_on, ended, ended_on, net_days, elapsed_days, booked_days, booked_since, disputes_data)
     SELECT id, stage, number, "departmentId", "regionCode", "isBound", "entryId", month, "startedOn", "dueOn", ended,
       "endedOn", "netDays", "elapsedDays", "bookedDays", "bookedSince", "disputesData"
     FROM jsonb_to_recordset($1::jsonb) AS x(${STAGE_SHAPE})`,
    [JSON.stringify(stages)],
  );
}

export async function replaceFacts(tx: Tx, ids: readonly Id[], facts: readonly MeasuredFact[]): Promise<void> {
  await rows(tx, 'DELETE FROM measured_fact WHERE id = ANY($1::uuid[])', [ids]);
  await rows(
    tx,
    `INSERT INTO measured_fact (id, object_id, number, stage, department_id, region_code, is_bound, month, due_on,
       recorded_on)
     SELECT id, "objectId", number, stage, "departmentId", "regionCode", "isBound", month, "dueOn", "recordedOn"
     FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, "objectId" uuid, number text, stage text, "departmentId" uuid,
       "regionCode" text, "isBound" boolean, month text, "dueOn" date, "recordedOn" date)`,
    [JSON.stringify(facts)],
  );
}

export async function replaceCases(tx: Tx, ids: readonly Id[], cases: readonly MeasuredCase[]): Promise<void> {
  await rows(tx, 'DELETE FROM measured_case WHERE id = ANY($1::uuid[])', [ids]);
  await rows(
    tx,
    `INSERT INTO measured_case (id, code, number, department_id, region_code, is_bound, month, opened_on, state, finding)
     SELECT id, code, number, "departmentId", "regionCode", "isBound", month, "openedOn", state, finding
     FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, code text, number text, "departmentId" uuid, "regionCode" text,
       "isBound" boolean, month text, "openedOn" date, state text, finding text)`,
    [JSON.stringify(cases)],
  );
}

const DUTY_SHAPE = `id uuid, "entryId" uuid, number text, "departmentId" uuid, "regionCode" text, "isBound" boolean,
  "owedToAll" boolean, "owedTo" uuid[], "isClear" boolean, "isAttached" boolean, "isWorking" boolean,
  "batchId" uuid, "owedSince" date, "dueOn" date, "attachedOn" date`;

export async function insertDuties(tx: Tx, duties: readonly MeasuredDuty[]): Promise<void> {
  await rows(
    tx,
    `INSERT INTO measured_duty (id, entry_id, number, department_id, region_code, is_bound, owed_to_all, owed_to,
       is_clear, is_attached, is_working, batch_id, owed_since, due_on, attached_on)
     SELECT id, "entryId", number, "departmentId", "regionCode", "isBound", "owedToAll", "owedTo", "isClear",
       "isAttached", "isWorking", "batchId", "owedSince", "dueOn", "attachedOn"
     FROM jsonb_to_recordset($1::jsonb) AS x(${DUTY_SHAPE})`,
    [JSON.stringify(duties)],
  );
}

/** Of one entry, or of all. Answers whose they were. */
export async function deleteDuties(tx: Tx, entryId: Id | null): Promise<Id[]> {
  const gone = await rows<{ id: Id }>(
    tx,
    'DELETE FROM measured_duty WHERE $1::uuid IS NULL OR entry_id = $1 RETURNING department_id AS id',
    [entryId],
  );
  return gone.map(({ id }) => id);
}

/** What is made anew as a whole, not event by event. */
export const REFRESHED = ['records', 'duties', 'uses', 'readiness', 'pairs'] as const;
export type Refreshed = (typeof REFRESHED)[number];

export interface Refresh {
  readonly part: Refreshed;
  readonly wantedSeq: number;
  readonly doneSeq: number;
  readonly doneOn: string | null;
}

export async function wantRefresh(tx: Tx, part: Refreshed, seq: number): Promise<void> {
  await rows(tx, 'UPDATE measured_refresh SET wanted_seq = $2 WHERE part = $1 AND wanted_seq < $2', [part, seq]);
}

/** How far each part is, in the order in which they are made. */
export async function readRefreshes(tx: Tx): Promise<Refresh[]> {
  const found = await rows<{ part: Refreshed; wanted: string; done: string; day: string | null }>(
    tx,
    `SELECT part, wanted_seq AS wanted, done_seq AS done, done_on::text AS day FROM measured_refresh
     ORDER BY array_position($1::text[], part)`,
    [REFRESHED],
  );
  return found.map(({ part, wanted, done, day }) => ({
    ...{ part, wantedSeq: Number(wanted), doneSeq: Number(done), doneOn: day },
  }));
}

export async function markRefreshed(tx: Tx, part: Refreshed, seq: number, day: string): Promise<void> {
  await rows(tx, 'UPDATE measured_refresh SET done_seq = greatest(done_seq, $2), done_on = $3 WHERE part = $1', [
    part,
    seq,
    day,
  ]);
}
