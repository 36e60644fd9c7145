import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  departmentsAs,
  err,
  forbidden,
  newId,
  notFound,
  ok,
  stale,
  type Id,
  type LocalDate,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { checkPackage, FileStore, isTableName, Operations, UnitOfWork, WORKBOOK_MEDIA_TYPE } from '@zeqing/platform';
import type { ListsError } from './domain/errors';
import type { Intent } from './domain/intent';
import type { ProfileChoice } from './domain/profile';
import { mayActOnSeries } from './domain/series-reach';
import { visibleImport } from './import-access';
import { ImportRepository, type FindingFilter, type ImportRecord } from './store/import.repository';
import { appliedTwin } from './store/past-import.store';
import { findSeries } from './store/series.store';
import type { FindingView, ImportView, RowsTaken, SeriesView } from './domain/views';

export interface WorkbookUpload {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly seriesCode: string;
  readonly batchNumber: number;
  /** Null: the series' name with the number of the batch. */
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: LocalDate | null;
  readonly intent: Intent;
  /** The source of the file as the importer names it; null: as its headings propose. */
  readonly source?: ProfileChoice | null;
  /** Whose rows these are, where the file has no column of providers. */
  readonly providerName?: string | null;
}

/** Where an import belongs: the department that brings it, and whose rows it may bring (null: the whole region's). */
interface Submitter {
  readonly departmentId: Id;
  readonly allowedProviders: readonly Id[] | null;
}

/** What people do with imports: bring a workbook, read its report, have it applied. The work itself is the worker's. */
@Injectable()
export class ImportDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly files: FileStore,
    private readonly operations: Operations,
    private readonly journal: Journal,
  ) {}

  /**
   * Keeps a workbook and has it checked; nothing of it is taken yet. A file that cannot be a workbook is refused at
   * once by its table of contents. Taking over a list in force is the authority's; proposing is every liaison's (U23).
   */
  async receive(context: UseCaseContext, upload: WorkbookUpload): Promise<Result<ImportView, ListsError>> {
    // A table of text has no table of contents; what is wrong with it its reading tells.
    const fault = isTableName(upload.fileName) ? null : await checkPackage(upload.bytes);
    if (fault) return err({ code: `lists.workbook_${fault}` });
    return this.unitOfWork.run(context, async (tx): Promise<Result<ImportView, ListsError>> => {
      const series = await findSeries(tx, upload.seriesCode);
      if (!series) return err({ code: 'lists.series_unknown', details: { series: upload.seriesCode } });
      const submitter = submitterOf(context, series, upload.intent);
      if (!submitter) return err(forbidden('lists.approve'));
      const id = await this.#keep(tx, context, upload, series, submitter);
      const kept = await this.#require(tx, id);
      await this.journal.append(tx, context, {
        type: 'lists.import_received',
        object: { type: 'list_import', id, version: 1 },
        departmentIds: [submitter.departmentId],
        payload: {
          seriesCode: series.code,
          batchNumber: upload.batchNumber,
          intent: upload.intent,
          fileId: kept.fileId,
          fileSha256: kept.fileSha256,
          operationId: kept.operationId,
        },
      });
      return ok(kept);
    });
  }

  async find(context: UseCaseContext, id: Id): Promise<Result<ImportView, ListsError>> {
    const found = await this.#visible(this.unitOfWork.reader(context), context, id);
    return found ? ok(found) : err(notFound('list_import'));
  }

  async findings(
    context: UseCaseContext,
    id: Id,
    filter: FindingFilter,
    page: PageRequest,
  ): Promise<Result<Page<FindingView>, ListsError>> {
    const tx = this.unitOfWork.reader(context);
    if (!(await this.#visible(tx, context, id))) return err(notFound('list_import'));
    return ok(await this.imports.findings(tx, id, filter, page));
  }

  /**
   * Has a checked import applied: all of it or nothing, or explicitly only its good rows. Asked again while it runs or
   * after it, it answers the same import and starts nothing; of the same file checked against the same list it answers the
   * import that took it. All of it is refused while the report holds an error or a conflict nobody decided.
   */
  async requestApply(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    taken: RowsTaken = 'all',
  ): Promise<Result<ImportView, ListsError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<ImportView, ListsError>> => {
      const found = await this.#visible(tx, context, id);
      if (!found) return err(notFound('list_import'));
      if (found.state === 'applying' || found.state === 'applied') return ok(found);
      // Idempotent by the file and the list it was checked against, whatever import brought it (ux §2.2). Of a catalogue only
      // its outcomes tell what it was checked against.
      const twin = found.target === 'list' ? await appliedTwin(tx, found) : null;
      if (twin) return ok(twin);
      const refusal = applyRefusal(found, taken);
      if (refusal) return err(refusal);
      const version = await this.imports.move(tx, id, 'checked', 'applying', seenVersion);
      if (version === null) return err(stale('list_import'));
      const work = { kind: 'lists.import_apply', departmentId: found.departmentId, objectId: id };
      await this.imports.keepApplyOperation(tx, id, await this.operations.start(tx, context, work), taken);
      await this.journal.append(tx, context, {
        type: 'lists.import_apply_requested',
        object: { type: 'list_import', id, version },
        departmentIds: [found.departmentId],
        payload: { seriesCode: found.seriesCode, batchNumber: found.batchNumber, rows: taken },
      });
      return ok(await this.#require(tx, id));
    });
  }

  async #keep(
    tx: Tx,
    context: UseCaseContext,
    upload: WorkbookUpload,
    series: SeriesView,
    submitter: Submitter,
  ): Promise<Id> {
    const id = newId(context.at.getTime());
    const file = await this.files.save(tx, {
      name: upload.fileName,
      mediaType: isTableName(upload.fileName) ? 'text/csv' : WORKBOOK_MEDIA_TYPE,
      bytes: upload.bytes,
      departmentId: submitter.departmentId,
      createdBy: context.actor.id,
      createdAt: context.at,
      expiresAt: null,
    });
    const work = { kind: 'lists.import_check', departmentId: submitter.departmentId, objectId: id };
    await this.imports.insert(tx, {
      id,
      seriesCode: series.code,
      batchNumber: upload.batchNumber,
      title: upload.title ?? `${series.name}(第${upload.batchNumber}批)`,
      documentNumber: upload.documentNumber,
      issuer: upload.issuer,
      issuedOn: upload.issuedOn,
      intent: upload.intent,
      source: upload.source ?? null,
      providerName: upload.providerName ?? null,
      target: 'list',
      actsReference: null,
      fileId: file.id,
      fileName: upload.fileName,
      fileSha256: file.sha256,
      operationId: await this.operations.start(tx, context, work),
      ...submitter,
      createdBy: context.actor.id,
      createdAt: context.at,
    });
    return id;
  }

  async #require(tx: Tx, id: Id): Promise<ImportRecord> {
    const found = await this.imports.find(tx, id);
    if (!found) throw new Error(`import ${id} vanished within its transaction`);
    return found;
  }

  #visible(tx: Tx, context: UseCaseContext, id: Id): Promise<ImportRecord | null> {
    return visibleImport(this.imports, tx, context, id);
  }
}

function submitterOf({ actor }: UseCaseContext, series: SeriesView, intent: Intent): Submitter | null {
  const [authority] = departmentsAs(actor, ['authority_officer']);
  if (authority !== undefined && mayActOnSeries(actor, 'lists.approve', series))
    return { departmentId: authority, allowedProviders: null };
  const own = departmentsAs(actor, ['liaison']);
  const [first] = own;
  return intent === 'propose' && first !== undefined ? { departmentId: first, allowedProviders: own } : null;
}

function applyRefusal({ state, target, counts, openConflicts }: ImportView, taken: RowsTaken): ListsError | null {
  if (state !== 'checked' || counts === null) return { code: 'lists.import_not_checked', details: { state } };
  const { error, new: added, changed, withdrawn } = counts.outcomes;
  // A catalogue is taken whole.
  if (error > 0 && (taken === 'all' || target === 'catalogue'))
    return { code: 'lists.import_has_errors', details: { errors: error } };
  if (openConflicts > 0 && taken === 'all')
    return { code: 'lists.import_conflicts_open', details: { conflicts: openConflicts } };
  return added + changed + withdrawn === 0 ? { code: 'lists.import_empty' } : null;
}
