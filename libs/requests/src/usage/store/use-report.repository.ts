import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { PaperAsked, UseOutcome } from '../domain/usage';

/** One use at a counter. */
export interface UseReport {
  readonly digest: Buffer;
  readonly day: LocalDate;
  readonly entryCode: string;
  readonly itemCode: string | null;
  readonly materialCode: string | null;
  readonly outcome: UseOutcome;
  readonly paper: PaperAsked;
  readonly latencyMilliseconds: number | null;
}

/** Those of the codes that no entry has. */
export async function unknownEntries(tx: Tx, codes: readonly string[]): Promise<string[]> {
  const found = await rows<{ code: string }>(
    tx,
    `SELECT DISTINCT c.code FROM unnest($1::text[]) AS c (code)
     WHERE NOT EXISTS (SELECT FROM catalogue_entry e WHERE e.code = c.code) ORDER BY c.code`,
    [codes],
  );
  return found.map(({ code }) => code);
}

/** Uses of a day that were counted for the first time and had one outcome. */
export interface CountedUses {
  readonly entryId: Id;
  /** Whether somebody the hall works for may use the entry on that day. */
  readonly isGranted: boolean;
  /** By which the data were supplied last; null where it is not known. */
  readonly resourceId: Id | null;
  readonly day: LocalDate;
  readonly outcome: UseOutcome;
  readonly calls: number;
  readonly milliseconds: number | null;
}

/** Counts reports that have not come before, under the grant in force on their day; answers the new ones. */
export function countReports(
  tx: Tx,
  departmentId: Id,
  worksFor: readonly Id[],
  reports: readonly UseReport[],
): Promise<CountedUses[]> {
  return rows<CountedUses>(
    tx,
    `WITH sent AS (
       SELECT * FROM unnest($2::bytea[], $3::date[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::int[])
         AS s (digest, day, entry_code, item_code, material_code, outcome, paper, latency)),
     fresh AS (
       INSERT INTO reported_case (digest, day) SELECT digest, min(day) FROM sent GROUP BY digest ORDER BY digest
       ON CONFLICT ON CONSTRAINT pk_reported_case DO NOTHING RETURNING digest),
     one AS (
       SELECT DISTINCT ON (s.digest) s.*, e.id AS entry_id, (
         SELECT g.id FROM share_grant g WHERE g.entry_id = e.id AND g.beneficiary_department_id = $1
           AND (g.opened_at AT TIME ZONE 'Asia/Shanghai')::date <= s.day
           AND (g.ended_at IS NULL OR (g.ended_at AT TIME ZONE 'Asia/Shanghai')::date >= s.day)
         ORDER BY g.id DESC LIMIT 1) AS grant_id
       FROM sent s JOIN fresh USING (digest) JOIN catalogue_entry e ON e.code = s.entry_code ORDER BY s.digest, s.day),
     counted AS (
       INSERT INTO reported_use AS u (id, day, source, department_id, entry_id, grant_id, item_code, material_code, outcome,
         paper, calls, latency_calls, latency_milliseconds)
       SELECT gen_random_uuid(), day, 'hall', $1, entry_id, grant_id, item_code, material_code, outcome, paper, count(*),
         count(latency), coalesce(sum(latency), 0)
       FROM one GROUP BY day, entry_id, grant_id, item_code, material_code, outcome, paper
       ORDER BY day, entry_id, grant_id, item_code, material_code, outcome, paper
       ON CONFLICT ON CONSTRAINT uq_reported_use_kind DO UPDATE SET calls = u.calls + excluded.calls,
         latency_calls = u.latency_calls + excluded.latency_calls,
         latency_milliseconds = u.latency_milliseconds + excluded.latency_milliseconds)
     SELECT u.entry_id AS "entryId", u.day::text AS day, u.outcome, u.calls, u.milliseconds,
       g.id IS NOT NULL AS "isGranted", g.resource_id AS "resourceId"
     FROM (SELECT entry_id, day, outcome, count(*)::int AS calls, sum(latency)::int AS milliseconds
           FROM one GROUP BY entry_id, day, outcome) u
     LEFT JOIN LATERAL (
       SELECT g.id, (SELECT s.resource_id FROM request_supply s
                     WHERE s.request_id = g.request_id AND s.outcome = 'confirmed'
                     ORDER BY s.supplied_at DESC, s.id DESC LIMIT 1) AS resource_id
       FROM share_grant g WHERE g.entry_id = u.entry_id AND g.beneficiary_department_id = ANY($10)
         AND (g.opened_at AT TIME ZONE 'Asia/Shanghai')::date <= u.day
         AND (g.ended_at IS NULL OR (g.ended_at AT TIME ZONE 'Asia/Shanghai')::date >= u.day)
       ORDER BY g.beneficiary_department_id = $1 DESC, g.id DESC LIMIT 1) g ON true
     ORDER BY u.entry_id, u.day, u.outcome`,
    [
      departmentId,
      reports.map(({ digest }) => digest),
      reports.map(({ day }) => day),
      reports.map(({ entryCode }) => entryCode),
      reports.map(({ itemCode }) => itemCode),
      reports.map(({ materialCode }) => materialCode),
      reports.map(({ outcome }) => outcome),
      reports.map(({ paper }) => paper),
      reports.map(({ latencyMilliseconds }) => latencyMilliseconds),
      [departmentId, ...worksFor],
    ],
  );
}

/** What the platform counted of a grant on a day. */
export interface PlatformCount {
  readonly grantId: Id;
  readonly day: LocalDate;
  readonly outcome: UseOutcome;
  readonly calls: number;
}

/** Writes the platform's counts, the last said of a day and outcome standing; answers for the grants it may speak of. */
export async function writePlatformCounts(
  tx: Tx,
  regionCodePrefix: string,
  counts: readonly PlatformCount[],
): Promise<Set<Id>> {
  const written = await rows<{ id: Id }>(
    tx,
    `WITH sent AS (
       SELECT DISTINCT ON (grant_id, day, outcome) * FROM
         unnest($2::uuid[], $3::date[], $4::text[], $5::bigint[]) WITH ORDINALITY AS s (grant_id, day, outcome, calls, at)
       ORDER BY grant_id, day, outcome, at DESC)
     INSERT INTO reported_use (id, day, source, department_id, entry_id, grant_id, outcome, calls)
     SELECT gen_random_uuid(), s.day, 'platform', g.beneficiary_department_id, g.entry_id, g.id, s.outcome, s.calls
     FROM sent s JOIN share_grant g ON g.id = s.grant_id JOIN share_request r ON r.id = g.request_id
     WHERE r.provider_region_code LIKE $1::text || '%' ORDER BY s.grant_id, s.day, s.outcome
     ON CONFLICT ON CONSTRAINT uq_reported_use_kind DO UPDATE SET calls = excluded.calls RETURNING grant_id AS id`,
    [
      regionCodePrefix,
      counts.map(({ grantId }) => grantId),
      counts.map(({ day }) => day),
      counts.map(({ outcome }) => outcome),
      counts.map(({ calls }) => calls),
    ],
  );
  return new Set(written.map(({ id }) => id));
}

/**
 * How many calls of a day are known of grants; those without any are not in the answer. Where platform and halls both
 * told of one, the platform's count.
 */
export async function callsOn(tx: Tx, grantIds: readonly Id[], day: LocalDate): Promise<ReadonlyMap<Id, number>> {
  if (grantIds.length === 0) return new Map();
  const found = await rows<{ id: Id; calls: number }>(
    tx,
    `SELECT grant_id AS id, coalesce(sum(calls) FILTER (WHERE source = 'platform'), sum(calls))::float8 AS calls
     FROM reported_use WHERE grant_id = ANY($1::uuid[]) AND day = $2 GROUP BY grant_id ORDER BY grant_id`,
    [grantIds, day],
  );
  return new Map(found.map(({ id, calls }) => [id, calls]));
}
