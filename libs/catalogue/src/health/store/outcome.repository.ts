import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { Evidence, EvidenceSource } from '../domain/health';

/** Calls of a resource as somebody tells of them. */
export interface HeardOutcome extends Evidence {
  readonly resourceId: Id;
  /** Who called it; null for the probe. */
  readonly departmentId: Id | null;
  readonly batchId: Id | null;
  readonly day: LocalDate;
  /** What went wrong, as a code; null where nothing did or nobody says. */
  readonly detail: string | null;
  /** Of all the calls together; null: not known. */
  readonly milliseconds: number | null;
}

/** Keeps outcomes as they came, and adds them to the totals of their days. */
export async function keepOutcomes(
  tx: Tx,
  heard: readonly (HeardOutcome & { readonly id: Id })[],
  heardAt: Date,
): Promise<void> {
  await rows(
    tx,
    `WITH kept AS (
       INSERT INTO resource_outcome (id, resource_id, source, department_id, batch_id, happened_at, heard_at, successes,
         failures, fault, detail, milliseconds)
       SELECT id, resource_id, source, department_id, batch_id, happened_at, $2, successes, failures, fault, detail,
         milliseconds
       FROM json_to_recordset($1) AS h (id uuid, resource_id uuid, source text, department_id uuid, batch_id uuid,
         happened_at timestamptz, successes integer, failures integer, fault text, detail text, milliseconds bigint))
     INSERT INTO resource_health_day AS d (resource_id, day, source, successes, failures)
     SELECT resource_id, day, source, sum(successes), sum(failures)
     FROM json_to_recordset($1) AS h (resource_id uuid, day date, source text, successes integer, failures integer)
     GROUP BY resource_id, day, source ORDER BY resource_id, day, source
     ON CONFLICT ON CONSTRAINT pk_resource_health_day DO UPDATE
       SET successes = d.successes + excluded.successes, failures = d.failures + excluded.failures`,
    [JSON.stringify(heard.map(recordOf)), heardAt],
  );
}

const recordOf = (one: HeardOutcome & { readonly id: Id }): Record<string, unknown> => ({
  ...{ id: one.id, resource_id: one.resourceId, source: one.source, department_id: one.departmentId },
  ...{ batch_id: one.batchId, happened_at: one.at, day: one.day, successes: one.successes, failures: one.failures },
  ...{ fault: one.fault, detail: one.detail, milliseconds: one.milliseconds },
});

/** The newest evidence of resources after an instant, at most so many of each. */
export function evidenceOf(
  tx: Tx,
  resourceIds: readonly Id[],
  after: Date,
  most: number,
): Promise<(Evidence & { readonly resourceId: Id })[]> {
  return rows(
    tx,
    `SELECT o.resource_id AS "resourceId", o.happened_at AS at, o.source, o.successes, o.failures, o.fault
     FROM unnest($1::uuid[]) AS r (id) CROSS JOIN LATERAL (
       SELECT * FROM resource_outcome WHERE resource_id = r.id AND happened_at > $2
       ORDER BY happened_at DESC, id DESC LIMIT $3) o
     ORDER BY o.resource_id, o.happened_at DESC, o.id DESC`,
    [resourceIds, after, most],
  );
}

/** An outcome as it is shown. */
export interface KeptOutcome extends Evidence {
  readonly id: Id;
  readonly departmentId: Id | null;
  readonly departmentName: string | null;
  readonly batchNumber: string | null;
  readonly detail: string | null;
}

/** The newest outcomes of a resource. */
export function newestOutcomes(tx: Tx, resourceId: Id, most: number): Promise<KeptOutcome[]> {
  return rows(
    tx,
    `SELECT o.id, o.happened_at AS at, o.source, o.successes, o.failures, o.fault, o.detail,
       o.department_id AS "departmentId", d.name AS "departmentName", b.number AS "batchNumber"
     FROM resource_outcome o LEFT JOIN department d ON d.id = o.department_id
       LEFT JOIN health_batch b ON b.id = o.batch_id
     WHERE o.resource_id = $1 ORDER BY o.happened_at DESC, o.id DESC LIMIT $2`,
    [resourceId, most],
  );
}

/** A day's calls by who told of them. */
export interface HealthDay {
  readonly day: LocalDate;
  readonly source: EvidenceSource;
  readonly successes: number;
  readonly failures: number;
}

export function daysOf(tx: Tx, resourceId: Id, from: LocalDate): Promise<HealthDay[]> {
  return rows(
    tx,
    `SELECT day::text AS day, source, successes::float AS successes, failures::float AS failures
     FROM resource_health_day WHERE resource_id = $1 AND day >= $2 ORDER BY day, source`,
    [resourceId, from],
  );
}

/** Who told of a resource in the days that are kept. */
export interface Reporter {
  readonly departmentId: Id;
  readonly departmentName: string;
  readonly source: EvidenceSource;
  readonly successes: number;
  readonly failures: number;
  readonly lastAt: Date;
}

const REPORTERS = 50;

export function reportersOf(tx: Tx, resourceId: Id): Promise<Reporter[]> {
  return rows(
    tx,
    `SELECT d.id AS "departmentId", d.name AS "departmentName", o.source, sum(o.successes)::float AS successes,
       sum(o.failures)::float AS failures, max(o.happened_at) AS "lastAt"
     FROM resource_outcome o JOIN department d ON d.id = o.department_id WHERE o.resource_id = $1
     GROUP BY d.id, d.name, o.source ORDER BY sum(o.failures) DESC, d.id, o.source LIMIT $2`,
    [resourceId, REPORTERS],
  );
}

/** Removes raw outcomes from before an instant, so many at once; the totals of their days stay. Answers how many. */
export async function removeOutcomes(tx: Tx, before: Date, most: number): Promise<number> {
  const removed = await rows(
    tx,
    `DELETE FROM resource_outcome WHERE id IN (
       SELECT id FROM resource_outcome WHERE happened_at < $1 ORDER BY happened_at, id LIMIT $2) RETURNING id`,
    [before, most],
  );
  return removed.length;
}
