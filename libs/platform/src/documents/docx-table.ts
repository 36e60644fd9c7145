import type { DocumentTable } from '@zeqing/kernel';
import { LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import { DOCX_FONTS, twips } from './docx-type';
import { CORE, TABLE_LINE, TABLE_PADDING, TABLE_SIZE } from './page-form';

/** A table as wide as the core; its head is repeated on every page and no row is torn. */
export function docxTable({ header, rows, widths }: DocumentTable): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((share) => twips((CORE.width * share) / whole));
  const rowOf = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map((width, index) => cellOf(cells[index] ?? '', width, isHead)),
    });
  return new Table({
    width: { size: twips(CORE.width), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    rows: [rowOf(header, true), ...rows.map((cells) => rowOf(cells, false))],
  });
}

function cellOf(text: string, width: number, isHead: boolean): TableCell {
  const font = isHead ? DOCX_FONTS.hei : DOCX_FONTS.fangsong;
  const padding = twips(TABLE_PADDING);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: padding, bottom: padding, left: padding, right: padding, marginUnitType: WidthType.DXA },
    children: [
      new Paragraph({
        spacing: { line: twips(TABLE_LINE), lineRule: LineRuleType.EXACT },
        children: [new TextRun({ text, font, size: TABLE_SIZE * 2 })],
      }),
    ],
  });
}
