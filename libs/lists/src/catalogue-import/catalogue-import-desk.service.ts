import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { departmentsAs, err, forbidden, newId, ok, type Result, type UseCaseContext } from '@zeqing/kernel';
import { FileStore, Operations, UnitOfWork } from '@zeqing/platform';
import type { ListsError } from '../domain/errors';
import { mayActOnSeries } from '../domain/series-reach';
import type { ImportView } from '../domain/views';
import type { ProfileChoice } from '../domain/profile';
import { ImportRepository } from '../store/import.repository';
import { findSeries } from '../store/series.store';

/** Bytes; a catalogue of a million lines. */
const LARGEST = 256 << 20;

export interface CatalogueUpload {
  readonly fileName: string;
  readonly bytes: AsyncIterable<Buffer>;
  /** The list whose authority takes the catalogue over: its region, its term for what is missing. */
  readonly seriesCode: string;
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly source: ProfileChoice | null;
  /** What says that sign-off and assessments (art. 13) were done for every entry; null: they become tasks (U23). */
  readonly actsReference: string | null;
}

/** Bringing a whole catalogue as a table of text. Its report, and having it applied, are those of every import. */
@Injectable()
export class CatalogueImportDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly files: FileStore,
    private readonly operations: Operations,
    private readonly journal: Journal,
  ) {}

  /**
   * Keeps the file as it comes and has it checked; nothing of it is taken yet. Taking a catalogue over is the authority's
   * (U23): its entries are published as they are.
   */
  async receive(context: UseCaseContext, upload: CatalogueUpload): Promise<Result<ImportView, ListsError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<ImportView, ListsError>> => {
      const series = await findSeries(tx, upload.seriesCode);
      if (!series) return err({ code: 'lists.series_unknown', details: { series: upload.seriesCode } });
      const [departmentId] = departmentsAs(context.actor, ['authority_officer']);
      if (departmentId === undefined || !mayActOnSeries(context.actor, 'lists.approve', series))
        return err(forbidden('lists.approve'));
      const by = { departmentId, createdBy: context.actor.id, createdAt: context.at };
      const told = { name: upload.fileName, mediaType: 'text/csv', expiresAt: null, ...by };
      const file = await this.files.saveStream(tx, told, upload.bytes, LARGEST);
      if (file === null) return err({ code: 'lists.catalogue_too_large', details: { limit: LARGEST } });
      const id = newId(context.at.getTime());
      const work = { kind: 'lists.catalogue_check', departmentId, objectId: id };
      await this.imports.insert(tx, {
        id,
        ...by,
        seriesCode: series.code,
        batchNumber: 0,
        title: upload.title ?? upload.fileName,
        documentNumber: upload.documentNumber,
        ...{ issuer: null, issuedOn: null, intent: 'take_over', providerName: null, target: 'catalogue' },
        source: upload.source,
        actsReference: upload.actsReference,
        ...{ fileId: file.id, fileName: file.name, fileSha256: file.sha256, allowedProviders: null },
        operationId: await this.operations.start(tx, context, work),
      });
      const kept = await this.imports.find(tx, id);
      if (!kept) throw new Error(`import ${id} vanished within its transaction`);
      await this.journal.append(tx, context, {
        type: 'lists.catalogue_received',
        object: { type: 'list_import', id, version: 1 },
        departmentIds: [departmentId],
        payload: { seriesCode: series.code, fileId: file.id, fileSha256: file.sha256, operationId: kept.operationId },
      });
      return ok(kept);
    });
  }
}
