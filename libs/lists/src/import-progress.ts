import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { canonicalJson, columnLetter, type Id, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { Operations } from '@zeqing/platform';
import type { CheckedRow } from './domain/check-list';
import type { ListsError } from './domain/errors';
import { canonicalListRow } from './domain/canonical-duty';
import type { Assessment } from './import-assessor';
import { keepConflicts, type NewConflict } from './store/import-conflict.store';
import { ImportRepository, type ImportRecord } from './store/import.repository';

/** How far the work on an import is: its state, its operation and its place in the journal, always together. */
@Injectable()
export class ImportProgress {
  constructor(
    private readonly imports: ImportRepository,
    private readonly operations: Operations,
    private readonly journal: Journal,
  ) {}

  /** Keeps the report of a dry run. Of the list itself nothing is written. */
  async checked(
    tx: Tx,
    context: UseCaseContext,
    found: ImportRecord,
    { header, report, baseEditionId, seen }: Assessment,
  ): Promise<void> {
    const { rows, findings, counts } = report;
    await this.imports.insertFindings(tx, found.id, findings);
    const kept = rows.map((row, index) => ({
      position: index + 1,
      row: row.row,
      outcome: row.outcome,
      content: row.outcome === 'error' ? null : canonicalJson(canonicalListRow(row)),
    }));
    await this.imports.insertRows(tx, found.id, kept);
    await keepConflicts(tx, found.id, conflictsOf(rows));
    const headings = header.columns.map(({ column, heading, field }) => ({
      column: columnLetter(column),
      heading,
      field,
    }));
    await this.imports.keepReport(tx, found.id, {
      sheet: header.sheet.name,
      readAs: header.profile?.id ?? null,
      headings,
      counts,
      baseEditionId,
      seen,
      at: context.at,
    });
    const version = await this.#move(tx, found, 'checked');
    await this.operations.succeed(tx, found.operationId, { importId: found.id, counts });
    await this.journal.append(tx, context, {
      type: 'lists.import_checked',
      object: { type: 'list_import', id: found.id, version },
      departmentIds: [found.departmentId],
      payload: {
        entries: counts.entries,
        items: counts.items,
        outcomes: { ...counts.outcomes },
        conflicts: counts.conflicts,
        baseEditionId,
      },
    });
  }

  /** Ends the import for a reason; `refused`: the file could not be read, `failed`: it could not be applied. */
  async ended(
    tx: Tx,
    context: UseCaseContext,
    found: ImportRecord,
    state: 'refused' | 'failed',
    error: ListsError,
  ): Promise<void> {
    await this.imports.keepRefusal(tx, found.id, error, context.at);
    const version = await this.#move(tx, found, state);
    await this.operations.fail(
      tx,
      state === 'refused' ? found.operationId : (found.applyOperationId ?? found.operationId),
      error,
    );
    await this.journal.append(tx, context, {
      type: state === 'refused' ? 'lists.import_refused' : 'lists.import_failed',
      object: { type: 'list_import', id: found.id, version },
      departmentIds: [found.departmentId],
      payload: { reason: error.code },
    });
  }

  /** The list moved on since the check: it is made anew, and so told; nothing was applied. */
  async recheck(tx: Tx, context: UseCaseContext, found: ImportRecord): Promise<void> {
    await this.operations.fail(tx, found.applyOperationId ?? found.operationId, { code: 'lists.list_moved_on' });
    const work = { kind: 'lists.import_check', departmentId: found.departmentId, objectId: found.id };
    await this.imports.forgetReport(tx, found.id, await this.operations.start(tx, context, work));
    const version = await this.#move(tx, found, 'received');
    await this.journal.append(tx, context, {
      type: 'lists.import_recheck_requested',
      object: { type: 'list_import', id: found.id, version },
      departmentIds: [found.departmentId],
      payload: { seriesCode: found.seriesCode, batchNumber: found.batchNumber },
    });
  }

  /** The batch is made; its own event, written by the caller, tells of it. */
  async applied(tx: Tx, context: UseCaseContext, found: ImportRecord, batchId: Id): Promise<void> {
    await this.imports.keepBatch(tx, found.id, batchId, context.at);
    await this.#move(tx, found, 'applied');
    const result = { importId: found.id, batchId, counts: found.counts };
    await this.operations.succeed(tx, found.applyOperationId ?? found.operationId, result);
  }

  /** A catalogue is taken: nothing is left to be approved. */
  async taken(tx: Tx, context: UseCaseContext, found: ImportRecord): Promise<number> {
    await this.imports.keepBatch(tx, found.id, null, context.at);
    const version = await this.#move(tx, found, 'applied');
    const result = { importId: found.id, counts: found.counts };
    await this.operations.succeed(tx, found.applyOperationId ?? found.operationId, result);
    return version;
  }

  async #move(tx: Tx, found: ImportRecord, to: ImportRecord['state']): Promise<number> {
    const version = await this.imports.move(tx, found.id, found.state, to, found.version);
    if (version === null) throw new Error(`import ${found.id} moved although it was locked`);
    return version;
  }
}

/** The conflicts of the rows that can be taken. */
const conflictsOf = (rows: readonly CheckedRow[]): readonly NewConflict[] =>
  rows.flatMap(({ outcome, conflicts = [], row, code, content: { name } }, index) =>
    outcome === 'error' ? [] : conflicts.map((one) => ({ ...one, position: index + 1, row, code, name })),
  );
