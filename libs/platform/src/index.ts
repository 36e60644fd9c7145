export * from './config/config';
export type { MailConfig } from './config/outside-config';
export { allowMinutes, copyInto } from './database/copy';
export * from './database/data-source';
export * from './database/database.module';
export * from './database/migrate';
export * from './database/together';
export * from './database/unit-of-work';
export * from './digest/cipher';
export * from './digest/digest';
export * from './documents/index';
export * from './files/file-store';
export * from './housekeeping/platform-housekeeping';
export * from './housekeeping/remove-past';
export * from './keys/signing-key';
export * from './logging/logger';
export * from './operations/operations';
export * from './outbound/index';
export * from './platform.module';
export * from './queue/index';
export * from './redis/redis';
export * from './search/search-words';
export * from './sweeps/sweep-runner';
export * from './workbook/media-type';
export * from './workbook/both-words';
export * from './workbook/export-head';
export { markedBook, type MarkedSheet } from './workbook/marked-book';
export { readWorkbookInChild } from './workbook/read-in-child';
export { readWorkbook, type WorkbookReading } from './workbook/read-workbook';
export { isTableName } from './workbook/read-table';
export { streamTable, type Opened } from './workbook/table-stream';
export { WorkbookRefused } from './workbook/workbook-refused';
export { checkPackage } from './workbook/zip-check';
export * from './workbook/sheet-plan';
export { sheetBytes, SheetWriter } from './workbook/sheet-writer';
export { tableBook } from './workbook/table-book';
export {
  EXPORT_FORMATS,
  EXPORT_MEDIA_TYPES,
  fileOf,
  streamedFile,
  type ExportFormat,
  type SheetCell,
  type SheetCells,
  type TableHead,
} from './workbook/table-file';
