import { finding, type Finding } from './findings';
import type { GroupedRows } from './group-rows';
import type { Header } from './headed-sheet';
import { untidyHeadings } from './header';
import { columnLetter } from '@zeqing/kernel';

/** What is to be told of a sheet as a whole: headings that were mended or not read, and whatever was left out. */
export function notesOfSheet(header: Header, { skipped, examples, orphans }: GroupedRows): readonly Finding[] {
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
    ...assumptionsOf(header),
    ...orphans.map(({ header: { sheet, columnOf }, row, cells }) => {
      const { column = null, heading = '' } = columnOf.get('itemName') ?? {};
      const value = cells.get('itemName')?.cell.text ?? '';
      return finding('notice', 'item_without_entry', { sheet: sheet.name, row, column, heading, value });
    }),
    ...rowNotes(header, { skipped, examples }),
  ];
}

/** The rows that were left out. */
export function rowNotes(
  { sheet }: Header,
  { skipped, examples }: Pick<GroupedRows, 'skipped' | 'examples'>,
): readonly Finding[] {
  const place = { sheet: sheet.name, column: null, heading: '', value: '' };
  return [
    ...examples.map((row) => finding('notice', 'example_skipped', { ...place, row })),
    ...skipped.map((row) => finding('notice', 'row_skipped', { ...place, row })),
  ];
}

/** What was made up for columns the source is known not to have, told once for the whole sheet. */
function assumptionsOf({ sheet, row, columnOf }: Header): readonly Finding[] {
  const place = { sheet: sheet.name, row, column: null, heading: '', value: '' };
  return [
    ...(columnOf.has('code') ? [] : [finding('notice', 'code_made', place)]),
    ...(columnOf.has('shareType') ? [] : [finding('gap', 'share_type_assumed', place)]),
  ];
}
