import { zipOf } from './zip';

/** A number stays one; every text is a text, whatever sign it begins with: never a live formula. */
export type SheetCell = string | number;

export interface Sheet {
  readonly name: string;
  /** Lines above the headings: what the rows are of, of when, and who took them. */
  readonly preface: readonly string[];
  /** Printed above and beneath every page. */
  readonly watermark?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Style 0 is text, 1 bold text, 2 a number. */
const [TEXT, BOLD, NUMBER] = [0, 1, 2];
/** What Excel takes as the name of a sheet, and how much of it; and how much of a cell. */
const NOT_IN_NAME = /[\\/?*[\]:]/g;
const NAME_AT_MOST = 31;
const CELL_AT_MOST = 32_767;
const WIDTH_AT_MOST = 60;
const WIDTH_AT_LEAST = 10;
/** Half a character. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Signs XML cannot say. */
const UNSAYABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escaped = (text: string): string =>
  text
    .slice(0, CELL_AT_MOST)
    .replace(LONE, '\ufffd')
    .replace(UNSAYABLE, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** 0 is A, 26 is AA. */
function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function cellXml(value: SheetCell, place: string, style: number): string {
  if (typeof value === 'number') return `<c r="${place}" s="${NUMBER}"><v>${value}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

const rowXml = (values: readonly SheetCell[], number: number, style = TEXT): string =>
  `<row r="${number}">${values.map((value, column) => cellXml(value, `${letterOf(column)}${number}`, style)).join('')}</row>`;

/** Wide enough for the longest line of the column, in characters; Chinese ones are two wide. */
function widthOf(texts: readonly SheetCell[]): number {
  const lengths = texts.map((text) => String(text).replaceAll(/[^\u0000-\u00ff]/g, '  ').length);
  return Math.min(WIDTH_AT_MOST, Math.max(WIDTH_AT_LEAST, ...lengths) + 2);
}

/** `&` begins a code in the head of a page, and is said by two; no more than 255 characters (ECMA-376 18.3.1.46). */
function pageXml(watermark: string | undefined): string {
  if (watermark === undefined) return '';
  const text = escaped(watermark.slice(0, 200).replaceAll('&', '&&'));
  return `<headerFooter><oddHeader>${escaped('&')}C${text}</oddHeader><oddFooter>${escaped('&')}L${text}</oddFooter></headerFooter>`;
}

function sheetXml({ preface, watermark, head, rows }: Sheet): string {
  const top = preface.length + 1;
  const widths = head.map((heading, column) =>
    widthOf([heading, ...rows.slice(0, 200).map((row) => row[column] ?? '')]),
  );
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const lines = [
    ...preface.map((line, at) => rowXml([line], at + 1)),
    rowXml(head, top, BOLD),
    ...rows.map((row, at) => rowXml(row, top + 1 + at)),
  ];
  const pane = `<pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>${pageXml(watermark)}</worksheet>`;
}

const FONTS = '<fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>';
const FILLS =
  '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>';
/** Text format (49): codes keep their leading zeros, also when they are typed over. */
const STYLES = `<cellXfs count="3"><xf numFmtId="49" fontId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/><xf numFmtId="0" fontId="0"/></cellXfs>`;

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const relations = (...all: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
const override = (part: string, kind: string): string =>
  `<Override PartName="${part}" ContentType="${SHEET_TYPE}.${kind}+xml"/>`;

/** A workbook (ECMA-376) of one sheet: lines above, headings that stay in sight, rows. */
export function workbookOf(sheet: Sheet): Uint8Array<ArrayBuffer> {
  const name = escaped(sheet.name.replace(NOT_IN_NAME, ' ').slice(0, NAME_AT_MOST));
  const types = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/worksheets/sheet1.xml', 'worksheet')}${override('/xl/styles.xml', 'styles')}`;
  return zipOf([
    { path: '[Content_Types].xml', text: `${HEAD}<Types xmlns="${PACKAGE}/content-types">${types}</Types>` },
    { path: '_rels/.rels', text: relations(relation('r1', 'officeDocument', 'xl/workbook.xml')) },
    {
      path: 'xl/workbook.xml',
      text: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: relations(relation('r1', 'worksheet', 'worksheets/sheet1.xml'), relation('r2', 'styles', 'styles.xml')),
    },
    {
      path: 'xl/styles.xml',
      text: `${HEAD}<styleSheet xmlns="${MAIN}">${FONTS}${FILLS}<cellStyleXfs count="1"><xf/></cellStyleXfs>${STYLES}</styleSheet>`,
    },
    { path: 'xl/worksheets/sheet1.xml', text: sheetXml(sheet) },
  ]);
}
