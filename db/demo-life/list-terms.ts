import { addDays, type LocalDate } from '@zeqing/kernel';
import { Workbook, type Row } from 'exceljs';

const HEADING_ROW = 3;
const HEADING = '完成时限';
/** Civil days a provider has from the publication: most rows beyond the present, every fourth until shortly before it. */
const DAYS = { most: 255, fourth: 195 } as const;
const ENTRIES_TO_A_SHORT_TERM = 4;

/** The sample list with a day by which each row that is shared is to be supplied. */
export async function withTerms(bytes: Buffer, publishedOn: LocalDate): Promise<Buffer> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('the sample list has no sheet');
  const place = sheet.columnCount + 1;
  const shareType = columnOf(sheet.getRow(HEADING_ROW), '共享类型');
  sheet.getRow(HEADING_ROW).getCell(place).value = HEADING;
  for (let at = HEADING_ROW + 1; at <= sheet.rowCount; at++) {
    const row = sheet.getRow(at);
    const number = Number(row.getCell(1).value);
    if (!(number > 0) || row.getCell(shareType).text === '不予共享') continue;
    row.getCell(place).value = addDays(publishedOn, number % ENTRIES_TO_A_SHORT_TERM === 0 ? DAYS.fourth : DAYS.most);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function columnOf(headings: Row, name: string): number {
  for (let at = 1; at <= headings.cellCount; at++) if (headings.getCell(at).text === name) return at;
  throw new Error(`the sample list has no column ${name}`);
}
