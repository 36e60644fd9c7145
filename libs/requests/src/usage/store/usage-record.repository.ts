import { localDate, type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Doing } from '../../request/store/life.repository';
import { positionAfter } from '../../request/store/position';
import type { UsageDraft, UsageRecord } from '../domain/usage';

/** The grant of a request with the day it was opened, or null while nothing is granted. */
export async function grantOf(tx: Tx, requestId: Id): Promise<{ readonly id: Id; readonly openedAt: Date } | null> {
  return firstRow(tx, `SELECT id, opened_at AS "openedAt" FROM share_grant WHERE request_id = $1`, [requestId]);
}

export interface NewUsage extends UsageDraft, Doing {
  readonly id: Id;
  readonly grantId: Id;
  readonly requestId: Id;
}

export async function insertUsage(tx: Tx, record: NewUsage): Promise<void> {
  const { id, grantId, requestId, kind, said, document, happenedOn, by, at } = record;
  await rows(
    tx,
    `INSERT INTO usage_record (id, grant_id, request_id, kind, said, document, happened_on, recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, grantId, requestId, kind, said, document, happenedOn, by, at],
  );
}

/** The records of one request, newest first; the caller has made sure that it may be seen. */
export async function pageOfUsage(tx: Tx, requestId: Id, page: PageRequest): Promise<Page<UsageRecord>> {
  const found = await rows<Omit<UsageRecord, 'happenedOn'> & { happenedOn: string }>(
    tx,
    `SELECT id, grant_id AS "grantId", kind, said, document, happened_on::text AS "happenedOn",
       recorded_by AS "recordedBy", recorded_at AS "recordedAt"
     FROM usage_record WHERE request_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [requestId, page.after?.[0] ?? null, page.limit + 1],
  );
  const items = found.slice(0, page.limit).map((row) => ({ ...row, happenedOn: localDate(row.happenedOn) }));
  return { items, next: found.length > page.limit ? positionAfter(items) : null };
}

/** What one round of the retention took away. */
export interface Pruned {
  readonly records: number;
  readonly sheets: number;
  readonly counts: number;
}

// A ledger is kept until its grant has been over for the whole time as well, and while anything about it is open.
const OVER = `SELECT g.id FROM share_grant g WHERE g.ended_at < $1
  AND NOT EXISTS (SELECT FROM dispute d WHERE d.entry_id = g.entry_id
    AND d.requester_department_id = g.beneficiary_department_id AND d.provider_department_id = g.provider_department_id
    AND d.state IN ('negotiating', 'coordinating', 'deciding'))
  AND NOT EXISTS (SELECT FROM suspected_case c WHERE c.request_id = g.request_id
    AND c.state IN ('suspected', 'reason_given'))`;

/** Takes away what is older than an instant and needed by nobody any more; at most `limit` rows of each kind a round. */
export async function pruneUsage(tx: Tx, before: Date, beforeDay: LocalDate, limit: number): Promise<Pruned> {
  const oldest = (table: string, age: string, bound: string, over: string): string =>
    `DELETE FROM ${table} WHERE id IN (
       SELECT u.id FROM ${table} u WHERE u.${age} < ${bound} AND ${over} ORDER BY u.${age}, u.id LIMIT $3) RETURNING 1 AS n`;
  const over = `u.grant_id IN (${OVER})`;
  const pruned = await firstRow<Pruned>(
    tx,
    `WITH records AS (${oldest('usage_record', 'recorded_at', '$1', over)}),
       sheets AS (${oldest('usage_sheet', 'prefilled_at', '$1', over)}),
       uses AS (${oldest('reported_use', 'day', '$2::date', `(u.grant_id IS NULL OR ${over})`)}),
       digests AS (DELETE FROM reported_case WHERE digest IN (
         SELECT digest FROM reported_case WHERE day < $2::date ORDER BY day, digest LIMIT $3))
     SELECT (SELECT count(*)::int FROM records) AS records, (SELECT count(*)::int FROM sheets) AS sheets,
       (SELECT count(*)::int FROM uses) AS counts`,
    [before, beforeDay, limit],
  );
  return pruned ?? { records: 0, sheets: 0, counts: 0 };
}

/** The day so many years before another; the 29th of February becomes the 28th. */
export async function cutoffOf(tx: Tx, today: LocalDate, years: number): Promise<LocalDate> {
  const sql = `SELECT ($1::date - make_interval(years => $2))::date::text AS day`;
  const found = await firstRow<{ day: string }>(tx, sql, [today, years]);
  if (found === null) throw new Error('the database gave no day');
  return localDate(found.day);
}
