import { crc32, deflateRawSync } from 'node:zlib';

/** Workbooks written by hand, part by part: everything that a writer of workbooks would not let one do wrong. */

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const text = (content: string): Buffer => Buffer.from(content, 'utf8');

export const aSheet = (rows: string, more = ''): string =>
  `<worksheet xmlns="${SPREADSHEET}"><sheetData>${rows}</sheetData>${more}</worksheet>`;

/** A sheet of plain texts; an empty text is no cell. */
export const aTextSheet = (rows: readonly (readonly string[])[], more = ''): string =>
  aSheet(rows.map((cells) => `<row>${cells.map(textCell).join('')}</row>`).join(''), more);

const textCell = (content: string): string =>
  content === ''
    ? '<c/>'
    : `<c t="inlineStr"><is><t>${content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;

interface BookParts {
  /** The content of `sst`: `<si>…</si>`. */
  readonly sharedStrings?: string;
  /** The content of `styleSheet`. */
  readonly styles?: string;
  readonly is1904?: boolean;
  readonly more?: readonly Part[];
  /** What the table of contents claims of the first sheet's size, when it lies. */
  readonly claimedSize?: number;
}

/** A workbook with these worksheets, named S, S2, S3 and so on. */
export function aBook(sheets: string | Buffer | readonly string[], parts: BookParts = {}): Buffer {
  const all = typeof sheets === 'string' || Buffer.isBuffer(sheets) ? [sheets] : sheets;
  const names = all.map((_, index) => (index === 0 ? 'S' : `S${index + 1}`));
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const index = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`).join('');
  const relations = [
    ...names.map((name, at) => relation(`r${at}`, 'worksheet', `worksheets/${name}.xml`)),
    relation('strings', 'sharedStrings', 'sharedStrings.xml'),
    relation('styles', 'styles', '/xl/styles.xml'),
  ].join('');
  const claimed = parts.claimedSize === undefined ? {} : { claimedSize: parts.claimedSize };
  return aZip([
    { name: '[Content_Types].xml', bytes: text('<Types/>') },
    {
      name: 'xl/workbook.xml',
      bytes: text(
        `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><workbookPr date1904="${parts.is1904 ? 1 : 0}"/><sheets>${index}</sheets></workbook>`,
      ),
    },
    { name: 'xl/_rels/workbook.xml.rels', bytes: text(`<Relationships>${relations}</Relationships>`) },
    ...all.map((sheet, at) => ({
      name: `xl/worksheets/${names[at]}.xml`,
      bytes: typeof sheet === 'string' ? text(sheet) : sheet,
      ...claimed,
    })),
    { name: 'xl/sharedStrings.xml', bytes: text(`<sst xmlns="${SPREADSHEET}">${parts.sharedStrings ?? ''}</sst>`) },
    { name: 'xl/styles.xml', bytes: text(`<styleSheet xmlns="${SPREADSHEET}">${parts.styles ?? ''}</styleSheet>`) },
    ...(parts.more ?? []),
  ]);
}

export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
  /** General purpose flag; bit 0 says that the part is encrypted. */
  readonly flags?: number;
  /** What the table of contents claims, when it lies. */
  readonly claimedSize?: number;
}

export function aZip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, flags = 0, claimedSize = bytes.length } of parts) {
    const packed = deflateRawSync(bytes);
    const fileName = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedSize, 18);
    common.writeUInt16LE(fileName.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, fileName, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, fileName]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
