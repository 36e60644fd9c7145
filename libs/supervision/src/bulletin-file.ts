import { fileOf, type ExportFormat } from '@zeqing/platform';
import { bulletinSheet } from './domain/bulletin-sheet';
import type { Bulletin, BulletinContent } from './domain/bulletin';
import type { Language } from './domain/sheet';

/** An issue as a workbook or a CSV file. */
export function bulletinFile(
  bulletin: Bulletin,
  content: BulletinContent,
  language: Language,
  format: ExportFormat,
): Promise<Buffer> {
  const { sheet, preface } = bulletinSheet(bulletin, content, language);
  return fileOf(sheet, preface, language, format);
}
