import { finding, type Finding } from './findings';
import { untidyHeadings, type Header } from './header';
import { columnLetter } from '@zeqing/kernel';

/** What is to be told of a sheet as a whole: headings that were mended or not read, and whatever was left out. */
export function notesOfSheet(header: Header, skippedRows: readonly number[]): readonly Finding[] {
  const place = { sheet: header.sheet.name, column: null, heading: '', value: '' };
  const atHeading = { ...place, row: header.row };
  const repeated = header.columns.filter(({ column }) => header.repeated.includes(column));
  const { beyond } = header.sheet;
  return [
    ...untidyHeadings(header).map(({ column, heading }) =>
      finding('notice', 'normalised', { ...atHeading, column, heading, value: heading }),
    ),
    ...repeated.map(({ column, heading }) =>
      finding('notice', 'heading_repeated', { ...atHeading, column, heading, value: heading }),
    ),
    ...header.leftOut.map(({ sheet, row }) =>
      finding('notice', 'sheet_left_out', { ...place, sheet: sheet.name, row, value: sheet.name }),
    ),
    ...(beyond
      ? [
          finding('notice', 'column_beyond', {
            ...place,
            ...beyond,
            heading: columnLetter(beyond.column),
            value: beyond.text,
          }),
        ]
      : []),
    ...skippedRows.map((row) => finding('notice', 'row_skipped', { ...place, row })),
  ];
}
