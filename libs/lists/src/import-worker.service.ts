import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import type { Id, Tx, UseCaseContext } from '@zeqing/kernel';
import type { WorkbookReading } from '@zeqing/platform';
import { BatchFiller } from './batch-filler';
import { CatalogueTaking } from './catalogue-import/catalogue-taking';
import { ImportAssessor } from './import-assessor';
import { ImportProgress } from './import-progress';
import { ImportRepository, type ImportRecord } from './store/import.repository';

/** The two pieces of work behind an import, each in one transaction and harmless when asked for twice. */
@Injectable()
export class ImportWorker {
  constructor(
    private readonly imports: ImportRepository,
    private readonly assessor: ImportAssessor,
    private readonly filler: BatchFiller,
    private readonly progress: ImportProgress,
    private readonly taking: CatalogueTaking,
    private readonly journal: Journal,
  ) {}

  /** Keeps the report of the dry run, or why the file cannot be read. */
  async check(tx: Tx, context: UseCaseContext, importId: Id, reading: WorkbookReading | null): Promise<void> {
    const found = await this.#locked(tx, importId, 'received');
    if (!found || reading === null) return;
    if ('fault' in reading)
      return this.progress.ended(tx, context, found, 'refused', { code: `lists.workbook_${reading.fault}` });
    const assessed = await this.assessor.assess(tx, found, reading.sheets);
    if (!assessed.ok) return this.progress.ended(tx, context, found, 'refused', assessed.error);
    await this.progress.checked(tx, context, found, assessed.value);
  }

  /**
   * Applies a checked import: everything, or nothing and the reason. When the list has moved on since the check, it is
   * checked anew instead, so that nobody overwrites unseen. One event tells of it (design §3.7).
   */
  async apply(tx: Tx, context: UseCaseContext, importId: Id): Promise<void> {
    const found = await this.#locked(tx, importId, 'applying');
    if (!found) return;
    if (found.target === 'catalogue') return this.taking.take(tx, context, found);
    if (await this.filler.hasMovedOn(tx, found)) return this.progress.recheck(tx, context, found);
    const filled = await this.filler.fill(tx, context, found);
    if (!filled.ok) return this.progress.ended(tx, context, found, 'failed', filled.error);
    const { id, providerDepartmentIds, rows } = filled.value;
    await this.progress.applied(tx, context, found, id);
    await this.journal.append(tx, context, {
      type: 'lists.import_applied',
      object: { type: 'list_batch', id, version: 1 },
      departmentIds: [...new Set([found.departmentId, ...providerDepartmentIds])],
      payload: {
        importId,
        seriesCode: found.seriesCode,
        batchNumber: found.batchNumber,
        intent: found.intent,
        rows,
        rowsTaken: found.rowsTaken,
        fileSha256: found.fileSha256,
      },
    });
  }

  /** Ends what failed over and over, by a fault of ours: nothing of it is taken, the file may be brought again. */
  async giveUp(tx: Tx, context: UseCaseContext, importId: Id, state: 'received' | 'applying'): Promise<void> {
    const found = await this.#locked(tx, importId, state);
    if (!found) return;
    const end = state === 'received' ? 'refused' : 'failed';
    await this.progress.ended(tx, context, found, end, { code: 'lists.work_given_up' });
  }

  /** Locked for this transaction, and only while the work is still to be done. */
  async #locked(tx: Tx, importId: Id, state: ImportRecord['state']): Promise<ImportRecord | null> {
    const found = await this.imports.lock(tx, importId);
    return found?.state === state ? found : null;
  }
}
