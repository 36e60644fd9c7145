import { Injectable } from '@nestjs/common';
import type { Id } from '@zeqing/kernel';
import { FileStore, isTableName, readWorkbookInChild, UnitOfWork, type WorkbookReading } from '@zeqing/platform';
import { TEMPLATE_SHEET } from './domain/template-notes';
import { ImportRepository } from './store/import.repository';

/** Reads the workbook of an import, outside any transaction and outside this process. */
@Injectable()
export class WorkbookReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly files: FileStore,
  ) {}

  /** Null when the import needs no reading any more. Whatever is wrong with the file is part of the answer. */
  async read(importId: Id): Promise<WorkbookReading | null> {
    const tx = this.unitOfWork.reader();
    const found = await this.imports.find(tx, importId);
    if (found?.state !== 'received') return null;
    const bytes = await this.files.read(tx, found.fileId);
    if (!bytes) throw new Error(`the file of import ${importId} is gone`);
    return isTableName(found.fileName)
      ? readWorkbookInChild(bytes, { kind: 'table' })
      : readWorkbookInChild(bytes, { hiddenSheet: TEMPLATE_SHEET });
  }
}
