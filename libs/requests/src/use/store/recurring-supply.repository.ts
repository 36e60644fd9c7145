import type { ShareMode, UpdateFrequency } from '@zeqing/catalogue';
import { localDate, newId, type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import { positionAfter } from '../../request/store/position';
import type { Viewer } from '../../request/store/request.repository';
import { PERIOD_DAYS, RECURRING_MODES } from '../domain/rhythm';

/** A live recurring supply whose update is missing. */
export interface StaleSupply {
  readonly grantId: Id;
  readonly requestId: Id;
  readonly entryId: Id;
  readonly entryCode: string;
  readonly entryName: string;
  readonly providerDepartmentId: Id;
  readonly beneficiaryDepartmentId: Id;
  readonly frequency: UpdateFrequency;
  readonly lastOn: LocalDate;
  readonly staleSince: LocalDate;
}

/** When the data of a live grant last came: told by the platform, or by the provider; else the day the grant opened. */
const LAST = `greatest((g.opened_at AT TIME ZONE 'Asia/Shanghai')::date,
  (SELECT max(u.day) FROM reported_use u WHERE u.grant_id = g.id AND u.source = 'platform' AND u.outcome = 'hit'),
  (SELECT max(d.updated_on) FROM supply_update d WHERE d.grant_id = g.id))`;

const MODES = RECURRING_MODES.map((mode) => `'${mode}'`).join(', ');
/** `$1`: today, `$2`: days of grace, `$3` and `$4`: the days of each frequency. */
const STALE = `
  SELECT g.id AS "grantId", g.request_id AS "requestId", g.entry_id AS "entryId", g.entry_code AS "entryCode",
    e.name AS "entryName", g.provider_department_id AS "providerDepartmentId",
    g.beneficiary_department_id AS "beneficiaryDepartmentId", e.update_frequency AS frequency,
    last.day::text AS "lastOn", (last.day + k.days + $2::int + 1)::text AS "staleSince"
  FROM share_grant g JOIN catalogue_entry e ON e.id = g.entry_id
  JOIN unnest($3::text[], $4::int[]) AS k (frequency, days) ON k.frequency = e.update_frequency
  CROSS JOIN LATERAL (SELECT ${LAST} AS day) last
  WHERE g.state = 'live' AND g.mode IN (${MODES}) AND last.day + k.days + $2::int < $1::date`;
const PERIODS = [Object.keys(PERIOD_DAYS), Object.values(PERIOD_DAYS)];

type Row = Omit<StaleSupply, 'lastOn' | 'staleSince'> & { readonly lastOn: string; readonly staleSince: string };
const withDays = <R extends Row>(row: R) => ({
  ...row,
  lastOn: localDate(row.lastOn),
  staleSince: localDate(row.staleSince),
});

/** Writes that updates are missing, once for each day on which one went missing; answers those not told of before. */
export async function noticeStale(
  tx: Tx,
  today: LocalDate,
  graceDays: number,
  at: Date,
  limit: number,
): Promise<(StaleSupply & { readonly noticeId: Id })[]> {
  const found = await rows<Row & { readonly noticeId: Id }>(
    tx,
    `WITH stale AS (${STALE}
         AND NOT EXISTS (SELECT FROM supply_staleness s
           WHERE s.grant_id = g.id AND s.since = last.day + k.days + $2::int + 1)
       ORDER BY g.id LIMIT $6),
     noticed AS (
       INSERT INTO supply_staleness (id, grant_id, since, noticed_at)
       SELECT gen_random_uuid(), "grantId", "staleSince"::date, $5 FROM stale
       ON CONFLICT ON CONSTRAINT uq_supply_staleness DO NOTHING RETURNING id, grant_id)
     SELECT noticed.id AS "noticeId", stale.* FROM noticed JOIN stale ON stale."grantId" = noticed.grant_id
     ORDER BY stale."grantId"`,
    [today, graceDays, ...PERIODS, at, limit],
  );
  return found.map(withDays);
}

/** Supplies that are stale now, of departments that use or gave them or of the region watched, newest grant first. */
export async function pageOfStale(
  tx: Tx,
  viewer: Viewer,
  today: LocalDate,
  graceDays: number,
  page: PageRequest,
): Promise<Page<StaleSupply>> {
  const found = await rows<Row>(
    tx,
    `${STALE} AND ($5::uuid IS NULL OR g.id < $5) AND (g.beneficiary_department_id = ANY($6::uuid[])
       OR g.provider_department_id = ANY($6::uuid[]) OR EXISTS (SELECT FROM share_request r
         WHERE r.id = g.request_id AND (r.provider_region_code LIKE $7::text || '%'
           OR r.requester_region_code LIKE $7::text || '%')))
     ORDER BY g.id DESC LIMIT $8`,
    [
      ...[today, graceDays, ...PERIODS, page.after?.[0] ?? null],
      ...[viewer.departmentIds, viewer.regionCodePrefix, page.limit + 1],
    ],
  );
  const items = found.slice(0, page.limit).map(withDays);
  const next = found.length > page.limit ? positionAfter(items.map(({ grantId }) => ({ id: grantId }))) : null;
  return { items, next };
}

/** Since when the supplies of these entries are stale, those that are. */
export async function staleOf(
  tx: Tx,
  entryIds: readonly Id[],
  today: LocalDate,
  graceDays: number,
): Promise<ReadonlyMap<Id, LocalDate>> {
  const found = await rows<Row>(tx, `${STALE} AND g.entry_id = ANY($5::uuid[])`, [
    ...[today, graceDays, ...PERIODS, entryIds],
  ]);
  return new Map(found.map(({ grantId, staleSince }) => [grantId, localDate(staleSince)]));
}

/** The live grant of a request as far as its rhythm goes. */
export interface RecurringGrant {
  readonly grantId: Id;
  readonly mode: ShareMode;
  readonly frequency: UpdateFrequency | null;
  readonly openedOn: LocalDate;
  readonly lastOn: LocalDate;
}

export async function recurringGrantOf(tx: Tx, requestId: Id): Promise<RecurringGrant | null> {
  const found = await firstRow<Omit<RecurringGrant, 'openedOn' | 'lastOn'> & { openedOn: string; lastOn: string }>(
    tx,
    `SELECT g.id AS "grantId", g.mode, e.update_frequency AS frequency, ${LAST}::text AS "lastOn",
       (g.opened_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "openedOn"
     FROM share_grant g JOIN catalogue_entry e ON e.id = g.entry_id WHERE g.request_id = $1 AND g.state = 'live'`,
    [requestId],
  );
  return found && { ...found, openedOn: localDate(found.openedOn), lastOn: localDate(found.lastOn) };
}

export interface SupplyUpdate {
  readonly updatedOn: LocalDate;
  /** The paper or the number of the delivery. */
  readonly document: string;
}

/** Writes that data came; the first word of a day stands. Answers its id, or null when that day was told already. */
export async function insertUpdate(
  tx: Tx,
  grantId: Id,
  update: SupplyUpdate,
  by: { readonly by: Id; readonly at: Date },
): Promise<Id | null> {
  const id = newId(by.at.getTime());
  const added = await rows(
    tx,
    `INSERT INTO supply_update (id, grant_id, updated_on, document, recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT ON CONSTRAINT uq_supply_update DO NOTHING RETURNING id`,
    [id, grantId, update.updatedOn, update.document, by.by, by.at],
  );
  return added.length === 1 ? id : null;
}

/** The latest updates the provider told of. */
export async function updatesOf(tx: Tx, grantId: Id, limit: number): Promise<SupplyUpdate[]> {
  const found = await rows<{ updatedOn: string; document: string }>(
    tx,
    `SELECT updated_on::text AS "updatedOn", document FROM supply_update WHERE grant_id = $1
      ORDER BY updated_on DESC LIMIT $2`,
    [grantId, limit],
  );
  return found.map(({ updatedOn, document }) => ({ updatedOn: localDate(updatedOn), document }));
}
