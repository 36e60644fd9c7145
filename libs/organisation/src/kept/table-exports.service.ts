import { Injectable } from '@nestjs/common';
import { Journal, JournalReader } from '@zeqing/journal';
import { newId, ok, type Id, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { UnitOfWork, type ExportStamp } from '@zeqing/platform';
import { makerNames } from './store/maker-names.store';

/** A table or document somebody takes away as a file. */
export interface TableExport {
  /** The screen's path, without what was searched for, or what was made. */
  readonly screen: string;
  /** Null: not counted before it is written. */
  readonly rows: number | null;
  readonly format: 'xlsx' | 'csv' | 'pdf' | 'docx';
}

/** Who had a file made, where that person works, and when. */
export interface Maker {
  readonly personId: string;
  readonly departmentId: Id | null;
  readonly at: Date;
}

export const makerOf = ({ actor, at }: Pick<UseCaseContext, 'actor' | 'at'>): Maker => ({
  personId: actor.id,
  departmentId: actor.posts[0]?.departmentId ?? null,
  at,
});

/** Who took which table away, and how many rows of it: exports are events (U48), and every file says so in its head. */
@Injectable()
export class TableExports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    private readonly reader: JournalReader,
  ) {}

  /** Journals the export, before the file is made, and answers what its head says of it. */
  async note(context: UseCaseContext, { screen, rows, format }: TableExport): Promise<ExportStamp> {
    const id = newId(context.at.getTime());
    const stamp = await this.stamp(this.unitOfWork.reader(context), makerOf(context), id);
    await this.unitOfWork.run(context, async (tx) => {
      const object = { type: 'table_export', id, version: 1 };
      const payload = { screen, rows, format };
      await this.journal.append(tx, context, { type: 'session.table_exported', object, departmentIds: [], payload });
      return ok(null);
    });
    return stamp;
  }

  /** What the head of a file says: `number` is the object the journal knows the export under. */
  async stamp(tx: Tx, { personId, departmentId, at }: Maker, number: string): Promise<ExportStamp> {
    const { head, databaseTime, oldestUnsealedMilliseconds } = await this.reader.pulse(tx);
    const asOf = new Date(databaseTime.getTime() - oldestUnsealedMilliseconds);
    return { number, at, asOf, sequence: head, ...(await makerNames(tx, personId, departmentId)) };
  }
}
