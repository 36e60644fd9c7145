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
