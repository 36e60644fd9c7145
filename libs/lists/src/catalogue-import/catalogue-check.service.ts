import { Injectable } from '@nestjs/common';
import { CatalogueStaging, STAGED_CONFLICTS, type StagedEntry } from '@zeqing/catalogue';
import { ok, type Id, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { FileStore, Operations, streamTable, UnitOfWork, WorkbookRefused } from '@zeqing/platform';
import { codeFinding, countsOfStaged, type CheckReport } from '../domain/check-list';
import type { Header } from '../domain/headed-sheet';
import { MOST_OF_A_KIND } from '../domain/told-findings';
import { DepartmentFinder } from '../department-finder';
import { ImportProgress } from '../import-progress';
import { ImportRepository, type ImportRecord } from '../store/import.repository';
import { findSeries } from '../store/series.store';
import { CatalogueReading } from './catalogue-reading';

/** The dry run of a catalogue: read line by line, judged by the rules of every list, compared as a whole. */
@Injectable()
export class CatalogueCheck {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly progress: ImportProgress,
    private readonly operations: Operations,
    private readonly files: FileStore,
    private readonly directory: DepartmentDirectory,
    private readonly staging: CatalogueStaging,
  ) {}

  /** Keeps the report, or why the file cannot be read. Harmless when asked for twice. */
  async check(tx: Tx, context: UseCaseContext, importId: Id): Promise<void> {
    const found = await this.imports.lock(tx, importId);
    if (found?.state !== 'received') return;
    const series = await findSeries(tx, found.seriesCode);
    if (!series) throw new Error(`import ${importId} has lost its series`);
    // The file and the departments are read beside the transaction: its connection takes in rows meanwhile.
    const beside = this.unitOfWork.reader();
    const lines = streamTable(() => this.files.parts(beside, found.fileId));
    const finder = new DepartmentFinder(this.directory, series.regionCode);
    const reading = new CatalogueReading(found, (header, rows) => finder.lookup(beside, header, rows));
    try {
      const header = await reading.begin(lines);
      if (!header.ok) {
        await this.progress.ended(tx, context, found, 'refused', header.error);
        return;
      }
      const entries = this.#counted(beside, found, reading.entries(lines));
      // A COPY whose source ends with a fault takes its transaction with it: in a savepoint, what was found can be told.
      await this.unitOfWork.run({ tx }, async (inner) => {
        await this.staging.stage(inner, context, importId, entries);
        return ok(undefined);
      });
      const report = await this.#report(tx, found, header.value, reading);
      // What is changed since is told by the outcomes, which are asked for once more when it is applied.
      await this.progress.checked(tx, context, found, { header: header.value, report, baseEditionId: null, seen: '' });
    } catch (error) {
      if (!(error instanceof WorkbookRefused)) throw error;
      await this.progress.ended(tx, context, found, 'refused', { code: `lists.workbook_${error.fault}` });
    } finally {
      await lines.return(undefined);
    }
  }

  async #report(
    tx: Tx,
    { id: importId, actsReference }: ImportRecord,
    header: Header,
    { told }: CatalogueReading,
  ): Promise<CheckReport> {
    for (const kind of STAGED_CONFLICTS) {
      const first = await this.staging.conflicts(tx, importId, kind, MOST_OF_A_KIND);
      const findings = first.map((row) => codeFinding(kind, row, header));
      told.addMany(findings, first[0]?.total ?? 0);
    }
    const staged = await this.staging.outcomes(tx, importId);
    const counts = countsOfStaged(staged, { findings: told.counts, kinds: told.kinds() }, actsReference !== null);
    return { rows: [], findings: told.told(), counts };
  }

  /** Tells now and then how far the reading is. */
  async *#counted(
    beside: Tx,
    { operationId }: ImportRecord,
    entries: AsyncIterable<StagedEntry>,
  ): AsyncGenerator<StagedEntry> {
    let done = 0;
    for await (const entry of entries) {
      yield entry;
      done += 1;
      if (done % TOLD_EVERY === 0)
        await this.operations.progress(beside, operationId, { stage: 'reading', done, total: null });
    }
  }
}

const TOLD_EVERY = 10_000;
