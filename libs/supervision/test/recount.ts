import type { DataSource } from 'typeorm';

/**
 * The same figures counted straight from the tables of the other subjects, without a word of the code under test: its
 * own working days, its own due days, its own conditions. `$1` is today.
 */
const RECOUNT = `
WITH days AS (
  SELECT d::date AS day FROM generate_series('2026-01-01'::date, '2031-12-31', '1 day') d
  WHERE coalesce((SELECT c.kind = 'work' FROM calendar_day c WHERE c.region_code = '000000' AND c.date = d::date),
    extract(isodow FROM d) < 6)),
clock AS (
  SELECT k.*, a.signed_at IS NOT NULL AS answered, y.supplied,
    (SELECT day FROM days WHERE day > k.started_on ORDER BY day
     OFFSET k.budget_working_days + k.extension_working_days - 1 LIMIT 1) AS lawful
  FROM request_clock k JOIN share_request r ON r.id = k.request_id
  LEFT JOIN request_answer a ON a.request_id = k.request_id
  LEFT JOIN LATERAL (SELECT count(*) > 0 AS supplied FROM request_supply s
    WHERE s.request_id = k.request_id AND s.outcome <> 'rejected') y ON true),
answer AS (
  SELECT *, state = 'stopped' AND answered AS done FROM clock WHERE phase = 'answer'),
supply AS (
  SELECT *, state = 'stopped' AND supplied AS done FROM clock WHERE phase = 'supply'),
correcting AS (
  SELECT k.*, c.state AS result, c.state IN ('verified', 'corrected', 'feedback') AS done,
    (SELECT day FROM days WHERE day > k.started_on ORDER BY day OFFSET k.budget_working_days - 1 LIMIT 1) AS lawful
  FROM correction_clock k JOIN correction c ON c.id = k.correction_id),
spent AS (
  SELECT 'answer' AS stage, (SELECT count(*) FROM days WHERE day > a.started_on AND day <= a.stopped_on
      AND NOT EXISTS (SELECT FROM jsonb_to_recordset(a.ledger) AS l ("from" date, until date)
        WHERE day >= l."from" AND day < coalesce(l.until, 'infinity'))) AS net FROM answer a WHERE done
  UNION ALL
  SELECT 'supply', (SELECT count(*) FROM days WHERE day > s.started_on AND day <= s.stopped_on) FROM supply s WHERE done),
handled AS (
  SELECT * FROM reported_use WHERE source = 'hall' AND material_code <> '' AND outcome = 'hit' AND paper <> 'original_by_law')
SELECT
  (SELECT count(*) FROM answer WHERE done AND stopped_on <= lawful) AS answer_on_time,
  (SELECT count(*) FROM answer WHERE done OR lawful < coalesce(stopped_on, $1::date)) AS answer_judged,
  (SELECT count(*) FROM supply WHERE done AND stopped_on <= lawful) AS supply_on_time,
  (SELECT count(*) FROM supply WHERE done OR lawful < coalesce(stopped_on, $1::date)) AS supply_judged,
  (SELECT count(*) FROM supply WHERE done) AS supply_done,
  (SELECT count(*) FROM supply WHERE done OR state <> 'stopped') AS supply_agreed,
  (SELECT count(*) FROM correcting WHERE done) AS corrections_closed,
  (SELECT count(*) FROM correcting WHERE result <> 'withdrawn') AS corrections_opened,
  (SELECT count(*) FROM answer WHERE state <> 'stopped' AND lawful < $1::date)
    + (SELECT count(*) FROM supply WHERE state <> 'stopped' AND lawful < $1::date)
    + (SELECT count(*) FROM correcting WHERE state <> 'stopped' AND lawful < $1::date)
    + (SELECT count(*) FROM request_supplement p JOIN share_request r ON r.id = p.request_id
       WHERE r.state = 'supplementing' AND p.completed_at IS NULL AND p.lapsed_at IS NULL AND p.due_on < $1::date)
    AS overdue_open,
  (SELECT count(*) FROM request_answer WHERE signed_at IS NOT NULL AND kind = 'refuse') AS refused,
  (SELECT count(*) FROM share_request WHERE received_at IS NOT NULL AND urgent_ground IS NOT NULL) AS urgent,
  (SELECT count(*) FROM share_request WHERE received_at IS NOT NULL) AS received,
  (SELECT count(*) FROM request_answer WHERE signed_at IS NOT NULL) AS answered,
  (SELECT count(*) FROM share_grant WHERE state = 'live' AND $1::date BETWEEN valid_from AND coalesce(valid_until, 'infinity'))
    AS grants_in_use,
  (SELECT count(*) FROM share_grant WHERE state = 'suspended') AS grants_suspended,
  (SELECT count(*) FROM share_request WHERE state = 'disposal_due') AS disposal_open,
  (SELECT count(*) FROM overdue_fact) AS overdue_facts,
  (SELECT count(*) FROM suspected_case WHERE finding IS NULL) AS suspected,
  (SELECT count(*) FROM suspected_case WHERE finding = 'violation') AS violations,
  (SELECT count(*) FROM suspected_case WHERE finding <> 'violation') AS cleared,
  (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY net) FROM spent WHERE stage = 'answer') AS answer_median,
  (SELECT percentile_disc(0.9) WITHIN GROUP (ORDER BY net) FROM spent WHERE stage = 'answer') AS answer_p90,
  (SELECT avg(net)::float8 FROM spent WHERE stage = 'answer') AS answer_mean,
  (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY net) FROM spent WHERE stage = 'supply') AS supply_median,
  (SELECT coalesce(sum(CASE WHEN platform > 0 THEN platform_calls ELSE hall_calls END), 0) FROM (
    SELECT count(*) FILTER (WHERE source = 'platform') AS platform,
      sum(calls) FILTER (WHERE source = 'platform') AS platform_calls, sum(calls) FILTER (WHERE source = 'hall') AS hall_calls
    FROM reported_use GROUP BY day, coalesce(grant_id, id)) AS told) AS calls,
  (SELECT coalesce(sum(CASE WHEN platform > 0 THEN platform_calls ELSE hall_calls END), 0) FROM (
    SELECT count(*) FILTER (WHERE source = 'platform') AS platform,
      sum(calls) FILTER (WHERE source = 'platform' AND outcome <> 'error') AS platform_calls,
      sum(calls) FILTER (WHERE source = 'hall' AND outcome <> 'error') AS hall_calls
    FROM reported_use GROUP BY day, coalesce(grant_id, id)) AS told) AS calls_answered,
  (SELECT coalesce(sum(calls), 0) FROM handled) AS material_due,
  (SELECT coalesce(sum(calls), 0) FROM handled WHERE paper = 'not_asked') AS material_spared,
  (SELECT coalesce(sum(calls), 0) FROM handled WHERE paper IN ('no_hit', 'mismatch', 'system_error', 'not_covered', 'other'))
    AS asked_nevertheless`;

/** The cells of the matrix from the grants themselves: entries a department may use today. */
const PAIRS = `
WITH allowed AS (
  SELECT r.provider_department_id, g.beneficiary_department_id, g.entry_id, bool_or(g.resource_id IS NOT NULL) AS supplied,
    bool_or(g.resource_id IS NOT NULL AND g.state = 'live' AND g.entry_id NOT IN (
      SELECT c.entry_id FROM correction c JOIN correction_clock k ON k.correction_id = c.id
      WHERE k.state <> 'stopped' AND c.accepted_scope IN ('field', 'resource'))) AS working
  FROM share_grant g JOIN share_request r ON r.id = g.request_id
  WHERE g.state <> 'ended' AND $1::date BETWEEN g.valid_from AND coalesce(g.valid_until, 'infinity') GROUP BY 1, 2, 3)
SELECT count(*) AS granted, count(*) FILTER (WHERE supplied) AS supplied, count(*) FILTER (WHERE working) AS working
FROM allowed`;

export type Recount = Readonly<Record<string, number | null>>;

export const recount = (owner: DataSource, today: string): Promise<Recount> => ask(owner, RECOUNT, today);
export const recountPairs = (owner: DataSource, today: string): Promise<Recount> => ask(owner, PAIRS, today);

async function ask(owner: DataSource, sql: string, today: string): Promise<Recount> {
  const [row] = await owner.query<Record<string, string | null>[]>(sql, [today]);
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([name, value]) => [name, value === null ? null : Number(value)]),
  );
}
