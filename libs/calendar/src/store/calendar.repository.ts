import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { KnownYears } from '../domain/holiday-notice';
import type { CalendarDay, CalendarLayer } from '../domain/working-calendar';

/** A region's own row, as far as a change needs it. */
export interface RegionRow {
  readonly id: Id;
  readonly regionCode: string;
  readonly knownFrom: LocalDate | null;
  readonly knownThrough: LocalDate | null;
  readonly receiptDayCounts: boolean | null;
  readonly basis: string | null;
  readonly version: number;
}

/** The years a region's own notices cover, or null while it has none. */
export const knownYears = ({ knownFrom, knownThrough }: RegionRow): KnownYears | null =>
  knownFrom === null || knownThrough === null ? null : { from: knownFrom, through: knownThrough };

/** Days leave the database as text: the driver would make them instants of the process time zone. */
const REGION = `id, region_code AS "regionCode", known_from::text AS "knownFrom", known_through::text AS "knownThrough",
  receipt_day_counts AS "receiptDayCounts", basis, version`;

export const findRegion = (tx: Tx, regionCode: string): Promise<RegionRow | null> =>
  firstRow<RegionRow>(tx, `SELECT ${REGION} FROM calendar_region WHERE region_code = $1`, [regionCode]);

/** The region's row, made if it has none, locked until the transaction ends: imports of a region follow each other. */
export async function lockRegion(tx: Tx, regionCode: string, newRow: { id: Id; revision: Id }): Promise<RegionRow> {
  const select = `SELECT ${REGION} FROM calendar_region WHERE region_code = $1 FOR UPDATE`;
  const existing = await firstRow<RegionRow>(tx, select, [regionCode]);
  if (existing) return existing;
  await rows(
    tx,
    'INSERT INTO calendar_region (id, region_code, revision) VALUES ($1, $2, $3) ON CONFLICT (region_code) DO NOTHING',
    [newRow.id, regionCode, newRow.revision],
  );
  const made = await firstRow<RegionRow>(tx, select, [regionCode]);
  if (!made) throw new Error(`the calendar of ${regionCode} vanished`);
  return made;
}

/** Writes what a locked region says itself; false when its version is no longer the one seen. */
export async function updateRegion(
  tx: Tx,
  seen: RegionRow,
  next: Omit<RegionRow, 'version'>,
  revision: Id,
): Promise<boolean> {
  const sql = `UPDATE calendar_region
    SET known_from = $3, known_through = $4, receipt_day_counts = $5, basis = $6, revision = $7, version = version + 1
    WHERE id = $1 AND version = $2 RETURNING id`;
  const { knownFrom, knownThrough, receiptDayCounts, basis } = next;
  const values = [seen.id, seen.version, knownFrom, knownThrough, receiptDayCounts, basis, revision];
  return (await firstRow(tx, sql, values)) !== null;
}

/** The rows of these regions in the state they are in: what `revisionText` puts together. */
export const readRevisions = (tx: Tx, regionCodes: readonly string[]): Promise<CalendarRevision[]> =>
  rows<CalendarRevision>(
    tx,
    `SELECT region_code AS "regionCode", revision FROM calendar_region
     WHERE region_code = ANY($1) ORDER BY region_code DESC`,
    [regionCodes],
  );

/** In which state a region's own row is. */
export interface CalendarRevision {
  readonly regionCode: string;
  readonly revision: Id;
}

/**
 * SQL: the same as one JSON array, for whoever reads a calendar's subject and its calendar by one statement; `regionCodes`
 * is an array of regions with all those above them.
 */
export const calendarRevisions = (regionCodes: string): string =>
  `SELECT coalesce(jsonb_agg(jsonb_build_object('regionCode', v.region_code, 'revision', v.revision)
     ORDER BY v.region_code DESC), '[]') FROM calendar_region v WHERE v.region_code = ANY(${regionCodes})`;

interface LayerRow extends Omit<CalendarLayer, 'days'>, CalendarRevision {
  readonly days: CalendarDay[];
}

/** The layers of these regions, nearest first, with their days: one statement, so one state of the database. */
export async function readLayers(tx: Tx, regionCodes: readonly string[]): Promise<readonly LayerRow[]> {
  const sql = `SELECT region_code AS "regionCode", revision,
      known_from::text AS "knownFrom", known_through::text AS "knownThrough",
      receipt_day_counts AS "receiptDayCounts", basis,
      COALESCE((SELECT json_agg(json_build_object('date', to_char(d.date, 'YYYY-MM-DD'), 'kind', d.kind, 'name', d.name)
        ORDER BY d.date) FROM calendar_day d WHERE d.region_code = r.region_code), '[]'::json) AS days
    FROM calendar_region r WHERE region_code = ANY($1) ORDER BY region_code DESC`;
  return rows<LayerRow>(tx, sql, [regionCodes]);
}

/** Which rows make up a region's calendar and in which state they are, nearest first. */
export const revisionText = (found: readonly CalendarRevision[]): string =>
  found.map(({ regionCode, revision }) => `${regionCode}:${revision}`).join(' ');
