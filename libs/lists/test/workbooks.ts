import ExcelJS from 'exceljs';

/** Workbooks for tests: built here, so that each is wrong in one known way. */

export const HEADINGS = [
  '资源目录代码',
  '部门名称',
  '信息资源名称',
  '信息资源格式',
  '更新周期',
  '共享类型',
  '共享条件',
  '共享方式',
  '不予共享原因',
  '分类分级',
  '信息项名称',
  '数据所属事项名称',
  '变更类型',
] as const;
export type Row = Partial<Record<(typeof HEADINGS)[number], ExcelJS.CellValue>>;

export const aRow = (parts: Row = {}): Row => ({
  资源目录代码: '9999000000303001/000101',
  部门名称: '市公安局',
  信息资源名称: '居住证信息',
  信息资源格式: '数据库',
  更新周期: '每日',
  共享类型: '有条件共享',
  共享条件: '用于核验居住状态',
  共享方式: '服务接口',
  分类分级: '一般数据',
  信息项名称: '姓名',
  数据所属事项名称: '教育入学',
  ...parts,
});

export async function aWorkbook(...rows: readonly Row[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('责任清单');
  sheet.addRow([...HEADINGS]);
  for (const row of rows) sheet.addRow(HEADINGS.map((heading) => row[heading] ?? null));
  return Buffer.from(await book.xlsx.writeBuffer());
}

interface Part {
  readonly name: string;
  readonly bytes: Buffer;
  /** General purpose flag; bit 0 says that the part is encrypted. */
  readonly flags?: number;
  /** What the table of contents claims, when it lies. */
  readonly claimedSize?: number;
}

/** A zip written by hand: everything that a writer of zips would not let one do wrong. */
export function aZip(
  parts: readonly Part[],
  deflate: (bytes: Buffer) => Buffer,
  crc32: (bytes: Buffer) => number,
): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, flags = 0, claimedSize = bytes.length } of parts) {
    const packed = deflate(bytes);
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
