import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { CheckedNotice } from '../domain/holiday-notice';
import type { CalendarDay } from '../domain/working-calendar';

export interface NoticeHead {
  readonly id: Id;
  readonly regionCode: string;
  readonly year: number;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuedOn: LocalDate | null;
  readonly basis: string | null;
}

export interface StoredNotice extends NoticeHead, CheckedNotice {}

const HEAD = `id, region_code AS "regionCode", year, title, document_number AS "documentNumber",
  issued_on::text AS "issuedOn", basis`;

/** The notice in force for a region and year with its days in order, or null. */
export async function noticeInForce(tx: Tx, regionCode: string, year: number): Promise<StoredNotice | null> {
  const sql = `SELECT ${HEAD} FROM holiday_notice WHERE region_code = $1 AND year = $2 AND replaced_at IS NULL`;
  const head = await firstRow<NoticeHead>(tx, sql, [regionCode, year]);
  if (!head) return null;
  const days = await rows<CalendarDay>(
    tx,
    'SELECT date::text AS date, kind, name FROM calendar_day WHERE notice_id = $1 ORDER BY date LIMIT 400',
    [head.id],
  );
  return { ...head, days };
}

/** The notices in force for the regions that may speak for a day of a year, newest year first. */
export const noticesInForce = (tx: Tx, regionCodes: readonly string[]): Promise<NoticeHead[]> =>
  rows<NoticeHead>(
    tx,
    `SELECT ${HEAD} FROM holiday_notice WHERE region_code = ANY($1) AND replaced_at IS NULL
     ORDER BY year DESC, region_code DESC LIMIT 200`,
    [regionCodes],
  );

/** The first of these days that another notice of the region already rules, or null. */
export async function dayOfOtherNotice(
  tx: Tx,
  notice: CheckedNotice,
  replacedId: Id | null,
): Promise<{ date: LocalDate; year: number } | null> {
  return firstRow(
    tx,
    `SELECT d.date::text AS date, n.year FROM calendar_day d JOIN holiday_notice n ON n.id = d.notice_id
     WHERE d.region_code = $1 AND d.date = ANY($2::date[]) AND d.notice_id IS DISTINCT FROM $3::uuid
     ORDER BY d.date LIMIT 1`,
    [notice.regionCode, notice.days.map(({ date }) => date), replacedId],
  );
}

/** Takes a notice out of force: its row stays as what was known, its days go. */
export async function retireNotice(tx: Tx, id: Id, at: Date): Promise<void> {
  await rows(tx, 'UPDATE holiday_notice SET replaced_at = $2, version = version + 1 WHERE id = $1', [id, at]);
  await rows(tx, 'DELETE FROM calendar_day WHERE notice_id = $1', [id]);
}

export async function insertNotice(
  tx: Tx,
  notice: CheckedNotice,
  row: { id: Id; importedAt: Date; importedBy: string; replacesId: Id | null },
): Promise<void> {
  const { regionCode, year, title, documentNumber, issuedOn, basis, days } = notice;
  await rows(
    tx,
    `INSERT INTO holiday_notice
       (id, region_code, year, title, document_number, issued_on, basis, imported_at, imported_by, replaces_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [row.id, regionCode, year, title, documentNumber, issuedOn, basis, row.importedAt, row.importedBy, row.replacesId],
  );
  await rows(
    tx,
    `INSERT INTO calendar_day (region_code, notice_id, date, kind, name)
     SELECT $1, $2, date, kind, name FROM unnest($3::date[], $4::text[], $5::text[]) AS day (date, kind, name)`,
    [regionCode, row.id, days.map((day) => day.date), days.map((day) => day.kind), days.map((day) => day.name)],
  );
}
