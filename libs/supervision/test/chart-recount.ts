import type { DataSource } from 'typeorm';

/**
 * The figures of the charts counted straight from the tables of the other subjects, without a word of the code under
 * test. `$1` is today.
 */
const BATCHES = `
WITH term AS (
  SELECT d.created_batch_id AS id, d.due_on, e.in_force_from AS owed,
    (SELECT min((r.attached_at AT TIME ZONE 'Asia/Shanghai')::date) FROM catalogue_resource r WHERE r.entry_id = d.entry_id)
      AS attached
  FROM duty_row d JOIN list_batch b ON b.id = d.created_batch_id JOIN list_edition e ON e.id = b.edition_id
  WHERE d.state = 'in_force' AND d.due_on IS NOT NULL)
SELECT id, count(*)::int AS total, count(*) FILTER (WHERE attached <= $1::date)::int AS done,
  count(*) FILTER (WHERE attached IS NULL AND due_on < $1::date)::int AS overdue, max(due_on)::text AS deadline,
  min(least(owed, due_on))::text AS "startedOn"
FROM term GROUP BY id ORDER BY id`;

const LEFT_ON = `
SELECT count(*)::int AS remaining
FROM duty_row d JOIN list_edition e ON e.batch_id = d.created_batch_id
WHERE d.created_batch_id = $1 AND d.state = 'in_force' AND d.due_on IS NOT NULL AND least(e.in_force_from, d.due_on) <= $2::date
  AND NOT EXISTS (SELECT FROM catalogue_resource r WHERE r.entry_id = d.entry_id
    AND (r.attached_at AT TIME ZONE 'Asia/Shanghai')::date <= $2::date)`;

const TERMS = `
WITH term AS (
  SELECT due_on, (SELECT min((r.attached_at AT TIME ZONE 'Asia/Shanghai')::date) FROM catalogue_resource r
    WHERE r.entry_id = d.entry_id) AS attached
  FROM duty_row d WHERE state = 'in_force' AND due_on IS NOT NULL)
SELECT count(*) FILTER (WHERE attached <= due_on)::int AS met,
  count(*) FILTER (WHERE attached IS NOT NULL OR due_on < $1::date)::int AS judged,
  count(*) FILTER (WHERE attached IS NULL AND due_on < $1::date)::int AS overdue
FROM term`;

/** What was refused or supplied is done, whatever became of it later; what ended before that nobody owes any more. */
const PACKAGES = `
SELECT package_id AS id, count(*) FILTER (WHERE done OR NOT over)::int AS total, count(*) FILTER (WHERE done)::int AS done
FROM (SELECT p.package_id, r.state IN ('withdrawn', 'returned_unfinished') AS over,
    r.id IN (SELECT request_id FROM request_answer WHERE signed_at IS NOT NULL AND kind = 'refuse')
      OR r.id IN (SELECT request_id FROM request_supply WHERE outcome <> 'rejected') AS done
  FROM request_package_row p JOIN share_request r ON r.id = p.request_id WHERE r.received_at IS NOT NULL) AS one
GROUP BY 1`;

const FLOWS = `
SELECT r.provider_department_id AS "supplierId", g.beneficiary_department_id AS "userId",
  (SELECT min(t.code) FROM evidence_mapping m JOIN evidence_type t ON t.id = m.evidence_type_id
    WHERE m.entry_code = g.entry_code) AS "classCode", count(*)::int AS grants
FROM share_grant g JOIN share_request r ON r.id = g.request_id
WHERE g.state = 'live' AND $1::date BETWEEN g.valid_from AND coalesce(g.valid_until, 'infinity')
GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;

export interface CountedBatch {
  readonly id: string;
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
  readonly deadline: string;
  readonly startedOn: string;
}

export const recountBatches = (owner: DataSource, today: string): Promise<CountedBatch[]> =>
  owner.query<CountedBatch[]>(BATCHES, [today]);

export async function recountLeftOn(owner: DataSource, batchId: string, day: string): Promise<number> {
  const [row] = await owner.query<{ remaining: number }[]>(LEFT_ON, [batchId, day]);
  return row?.remaining ?? -1;
}

export async function recountTerms(owner: DataSource, today: string): Promise<Readonly<Record<string, number>>> {
  const [row] = await owner.query<Record<string, number>[]>(TERMS, [today]);
  return row ?? {};
}

export const recountPackages = (owner: DataSource): Promise<{ id: string; total: number; done: number }[]> =>
  owner.query(PACKAGES);

export const recountFlows = (owner: DataSource, today: string): Promise<Record<string, unknown>[]> =>
  owner.query(FLOWS, [today]);
