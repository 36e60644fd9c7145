import { sheetBytes, WORKBOOK_MEDIA_TYPE } from '@zeqing/platform';
import { stringify } from 'csv-stringify/sync';
import type { Language, SheetTable } from './domain/sheet';

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  xlsx: WORKBOOK_MEDIA_TYPE,
  csv: 'text/csv',
};

/** A table as a file. `preface` stands above it: what the figures are of, and when they were so. */
export async function fileOf(
  { name, headings, rows }: SheetTable,
  preface: readonly string[],
  language: Language,
  format: ExportFormat,
): Promise<Buffer> {
  if (format === 'csv') {
    const lines = [...preface.map((line) => [line]), headings.map((heading) => heading[language]), ...rows];
    // Spreadsheets run what begins with = + - @ as a formula, and read UTF-8 only behind a byte order mark.
    return Buffer.from(stringify(lines, { bom: true, escape_formulas: true, record_delimiter: 'windows' }), 'utf8');
  }
  const columns = headings.map((heading) => ({ heading: heading[language] }));
  return sheetBytes(
    { name: name[language], preface, columns },
    rows.map((values) => ({ values })),
  );
}
