import { localDate, type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Viewer } from '../../request/store/request.repository';
import { MANY_TRANSFERS, SHORTLY_BEFORE_DUE_DAYS, SOON_AFTER_SUPPLY_DAYS, type Sign } from '../domain/signs';

/** One thing that happened, with what it is about. */
export interface StoredSignRow {
  /** Names the row among those of its sign. */
  readonly key: string;
  readonly at: Date;
  /** Null for a setting, which is of a region or a department. */
  readonly requestId: Id | null;
  readonly requestNumber: string | null;
  readonly entryCode: string | null;
  /** Whose act it was; null for a setting of a region. */
  readonly departmentId: Id | null;
  readonly dueOn: LocalDate | null;
  /** How often, or how many terms it touched; null where once is all there is. */
  readonly count: number | null;
  /** What was done: the kind of the change of service, or the event of the setting. */
  readonly change: string | null;
}

type Row = Omit<StoredSignRow, 'dueOn'> & { readonly dueOn: string | null };

const NUMBER = `to_char(r.drafted_at AT TIME ZONE 'Asia/Shanghai', 'YYYY') || '-' || lpad(r.serial::text, 6, '0')`;
const OF_REQUEST = `r.id AS request_id, ${NUMBER} AS request_number, r.entry_code`;
const CHINA = `AT TIME ZONE 'Asia/Shanghai'`;
/** Requests of the regions watched, whichever party is there; `$1` is the prefix, `$2` the day it begins with. */
const WATCHED = `(r.provider_region_code LIKE $1::text || '%' OR r.requester_region_code LIKE $1::text || '%')`;

/**
 * Terms of settling that ran when a setting of theirs was changed: the last step until then began each. They are the
 * lists' own, read here only to be counted.
 */
const SETTLINGS_NEAR = `
      SELECT t.due_on FROM duty_settling_step t JOIN duty_settling s ON s.id = t.settling_id
      WHERE j.payload_c14n::jsonb->>'name' LIKE 'settling%' AND s.region_code LIKE region.prefix || '%'
        AND s.region_code LIKE $1::text || '%' AND t.at <= j.occurred_at
        AND NOT EXISTS (SELECT FROM duty_settling_step n
          WHERE n.settling_id = t.settling_id AND n.number > t.number AND n.at <= j.occurred_at)
        AND t.due_on BETWEEN (j.occurred_at ${CHINA})::date
          AND (j.occurred_at ${CHINA})::date + ${SHORTLY_BEFORE_DUE_DAYS}`;

/**
 * The rows of each sign. A rule that stops the clock moves its due day: told on the last day, nothing was left to count
 * after the request was complete again, so that the due day is that of its completion.
 */
const ROWS: Readonly<Record<Sign, string>> = {
  late_supplement: `
    SELECT s.request_id::text AS key, s.asked_at AS at, ${OF_REQUEST}, c.department_id, c.due_on, NULL::int AS count,
      NULL::text AS change
    FROM request_supplement s JOIN share_request r ON r.id = s.request_id
    JOIN request_clock c ON c.request_id = r.id AND c.phase = 'answer'
    WHERE s.asked_at >= $2 AND c.budget_working_days + c.extension_working_days > 1 AND ${WATCHED}
      AND ((s.asked_at ${CHINA})::date >= c.due_on OR EXISTS (
        SELECT FROM jsonb_to_recordset(c.ledger) AS span (pauses boolean, "until" date)
        WHERE span.pauses AND span."until" >= c.due_on))`,
  resource_withdrawn: `
    SELECT h.request_id || '#' || h.number AS key, h.changed_at AS at, ${OF_REQUEST}, r.provider_department_id
      AS department_id, NULL::date AS due_on, NULL::int AS count, h.kind AS change
    FROM request_service_change h JOIN share_request r ON r.id = h.request_id
    WHERE h.changed_at >= $2 AND (h.kind = 'stop' OR h.resource_id IS NOT NULL) AND ${WATCHED} AND EXISTS (
      SELECT FROM request_supply y WHERE y.request_id = r.id AND y.supplied_at <= h.changed_at
        AND h.changed_at < y.supplied_at + interval '${SOON_AFTER_SUPPLY_DAYS} days')`,
  repeated_transfer: `
    SELECT r.id::text AS key, t.at, ${OF_REQUEST}, t.department_id, NULL::date AS due_on, t.count, NULL::text AS change
    FROM (SELECT request_id, max(transferred_at) AS at, count(*)::int AS count,
        (array_agg(from_department_id ORDER BY number DESC))[1] AS department_id
      FROM request_transfer WHERE NOT assigned GROUP BY request_id) t
    JOIN share_request r ON r.id = t.request_id
    WHERE t.count >= ${MANY_TRANSFERS} AND t.at >= $2 AND ${WATCHED}`,
  settings_before_due: `
    SELECT j.seq::text AS key, j.occurred_at AS at, NULL::uuid AS request_id, NULL::text AS request_number,
      NULL::text AS entry_code,
      CASE WHEN j.object_type = 'signing_rule' THEN j.object_id::uuid END AS department_id, near.due_on, near.count, j.type AS change
    FROM journal j
    CROSS JOIN LATERAL (SELECT regexp_replace(j.payload_c14n::jsonb->>'regionCode', '(00)+$', '') AS prefix) region
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS count, min(due_on) AS due_on FROM (
      SELECT c.due_on FROM request_clock c
      WHERE coalesce(j.payload_c14n::jsonb->>'name', '') NOT LIKE 'settling%' AND c.region_code LIKE region.prefix || '%' AND c.region_code LIKE $1::text || '%'
        AND (j.object_type <> 'signing_rule' OR c.department_id::text = j.object_id)
        AND c.started_at <= j.occurred_at AND (c.stopped_at IS NULL OR c.stopped_at > j.occurred_at)
        AND c.due_on BETWEEN (j.occurred_at ${CHINA})::date
          AND (j.occurred_at ${CHINA})::date + ${SHORTLY_BEFORE_DUE_DAYS}
      UNION ALL ${SETTLINGS_NEAR}) term) near
    WHERE j.object_type IN ('calendar', 'clock_rule', 'signing_rule', 'request_setting') AND j.occurred_at >= $2 AND near.count > 0
      AND j.type IN ('clock_rule.added', 'calendar.notice_imported', 'calendar.receipt_day_changed', 'signing_rule.set',
        'request_setting.set')`,
};

const parametersOf = ({ regionCodePrefix }: Viewer, since: LocalDate): readonly unknown[] => [
  regionCodePrefix,
  new Date(`${since}T00:00:00+08:00`),
];

export async function countOfSign(tx: Tx, sign: Sign, viewer: Viewer, since: LocalDate): Promise<number> {
  const found = await firstRow<{ n: number }>(
    tx,
    `SELECT count(*)::int AS n FROM (${ROWS[sign]}) found`,
    parametersOf(viewer, since),
  );
  return found?.n ?? 0;
}

/** The rows behind a count, exactly those it counts, the latest first. */
export async function pageOfSign(
  tx: Tx,
  sign: Sign,
  viewer: Viewer,
  since: LocalDate,
  page: PageRequest,
): Promise<Page<StoredSignRow>> {
  const [at = null, key = null] = page.after ?? [];
  const found = await rows<Row>(
    tx,
    `SELECT key, at, request_id AS "requestId", request_number AS "requestNumber", entry_code AS "entryCode",
       department_id AS "departmentId", due_on::text AS "dueOn", count, change
     FROM (${ROWS[sign]}) found
     WHERE $3::timestamptz IS NULL OR (at, key) < ($3, $4::text) ORDER BY at DESC, key DESC LIMIT $5`,
    [...parametersOf(viewer, since), at, key, page.limit + 1],
  );
  const items = found.slice(0, page.limit).map(({ dueOn, ...row }) => ({
    ...row,
    dueOn: dueOn === null ? null : localDate(dueOn),
  }));
  const last = items.at(-1);
  const more = found.length > page.limit && last !== undefined;
  return { items, next: more ? JSON.stringify([last.at.toISOString(), last.key]) : null };
}
