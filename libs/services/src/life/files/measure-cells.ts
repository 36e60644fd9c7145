import type { Measure, Measures, WrittenItem, WrittenVolume } from '../domain/written-model';
import { MEASURE_COLUMNS } from './model-tables';
import type { TableRow } from './table-rows';

/** 四减 as cells by their headings. */
export const measureCells = (measures: Measures): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    MEASURE_COLUMNS.map(([heading, side, counted]) => [heading, measures[side][counted]?.toString() ?? null]),
  );

/** What a row tells of 四减; undefined where its sheet has no column of it. */
export function measuresOf(row: TableRow): Measures | undefined {
  if (!MEASURE_COLUMNS.some(([heading]) => row.has(heading))) return undefined;
  const one = (side: keyof Measures): Measure => ({
    ...{ materials: null, steps: null, visits: null, workingDays: null },
    ...Object.fromEntries(
      MEASURE_COLUMNS.filter(([, of]) => of === side).map(([heading, , counted]) => [counted, row.count(heading)]),
    ),
  });
  return { before: one('before'), after: one('after') };
}

/** A case volume as cells by their headings (U14). */
export const volumeCells = ({ caseVolume }: WrittenItem): Readonly<Record<string, string | null>> => ({
  ...{ 年办件量: caseVolume?.cases?.toString() ?? null, 统计年度: caseVolume?.year?.toString() ?? null },
  办件量来源: caseVolume?.source ?? null,
});

/** What a row tells of a case volume; undefined where it tells nothing: what is in force then stays. */
export function volumeOf(row: TableRow): WrittenVolume | undefined {
  const volume = { cases: row.number('年办件量'), year: row.number('统计年度'), source: row.maybe('办件量来源') };
  return Object.values(volume).every((part) => part === null) ? undefined : volume;
}
