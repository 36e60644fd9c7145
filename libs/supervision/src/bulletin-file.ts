import { fileHead, fileOf, type ExportFormat, type ExportStamp } from '@zeqing/platform';
import { bulletinFacts, bulletinSheet } from './domain/bulletin-sheet';
import type { Bulletin, BulletinContent } from './domain/bulletin';
import type { Language } from './domain/sheet';

/** An issue as a workbook or a CSV file; `taken` says who took it. Its figures are of the instant it froze. */
export function bulletinFile(
  bulletin: Bulletin,
  content: BulletinContent,
  taken: ExportStamp,
  form: { readonly language: Language; readonly format: ExportFormat },
): Promise<Buffer> {
  const { language, format } = form;
  const { sheet, changes } = bulletinSheet(bulletin, content, language);
  const stamp = { ...taken, asOf: bulletin.asOf, sequence: bulletin.sequence };
  const facts = { ...bulletinFacts(bulletin, language), rows: sheet.rows.length, more: changes };
  return fileOf(sheet, fileHead(facts, stamp, language), language, format);
}
