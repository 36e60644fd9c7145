import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { newId, ok, type UseCaseContext } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';

/** A table somebody takes away as a file. */
export interface TableExport {
  /** The screen's path, without what was searched for. */
  readonly screen: string;
  readonly rows: number;
  readonly format: 'xlsx' | 'csv';
}

/** Who took which table away, and how many rows of it: exports are events (U48). */
@Injectable()
export class TableExports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
  ) {}

  /** Journals the export; the file is made only after it. */
  async note(context: UseCaseContext, { screen, rows, format }: TableExport): Promise<void> {
    await this.unitOfWork.run(context, async (tx) => {
      const object = { type: 'table_export', id: newId(context.at.getTime()), version: 1 };
      const payload = { screen, rows, format };
      await this.journal.append(tx, context, { type: 'session.table_exported', object, departmentIds: [], payload });
      return ok(null);
    });
  }
}
