import type { Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { SeriesView } from '../domain/views';

const SERIES = `
  SELECT code, name, region_code AS "regionCode", authority_department_id AS "authorityDepartmentId",
    CASE WHEN note_zh IS NOT NULL THEN json_build_object('zh', note_zh, 'en', note_en) END AS note,
    gap_term_working_days AS "gapTermWorkingDays"
  FROM list_series`;

export const findSeries = (tx: Tx, code: string): Promise<SeriesView | null> =>
  firstRow<SeriesView>(tx, `${SERIES} WHERE code = $1`, [code]);

export const listSeries = (tx: Tx): Promise<SeriesView[]> => rows<SeriesView>(tx, `${SERIES} ORDER BY code LIMIT 1000`);

/** Serialises what publishes in a series: one edition after the other. */
export async function lockSeries(tx: Tx, code: string): Promise<void> {
  await rows(tx, 'SELECT code FROM list_series WHERE code = $1 FOR UPDATE', [code]);
}

/** False when the series was there already. */
export async function insertSeries(tx: Tx, series: SeriesView): Promise<boolean> {
  const inserted = await rows(
    tx,
    `INSERT INTO list_series (code, name, region_code, authority_department_id, note_zh, note_en, gap_term_working_days)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ON CONSTRAINT pk_list_series DO NOTHING
     RETURNING code`,
    [
      series.code,
      series.name,
      series.regionCode,
      series.authorityDepartmentId,
      series.note?.zh ?? null,
      series.note?.en ?? null,
      series.gapTermWorkingDays,
    ],
  );
  return inserted.length === 1;
}
