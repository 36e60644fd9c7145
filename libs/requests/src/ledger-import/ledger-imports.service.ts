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
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { permits } from '@zeqing/organisation';
import { FileStore, UnitOfWork } from '@zeqing/platform';
import { viewerBy } from '../case/case-viewer';
import type { RequestError } from '../request/domain/request-error';
import type { LedgerHeader } from './domain/ledger-headings';
import { readLedger, type LedgerReading, type LedgerRequest } from './domain/read-ledger';
import { LedgerFile } from './ledger-file';
import { LedgerDesk } from './ledger-desk';
import {
  findLedgerImport,
  insertLedgerImport,
  lockSource,
  markApplied,
  type LedgerImportView,
  type PlannedRow,
} from './store/ledger-import.repository';

/** Findings a report shows; the rest are counted. */
const SHOWN_FINDINGS = 500;

export interface LedgerUpload {
  /** A word for the platform the ledger comes from, the same each time. */
  readonly source: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Brings requests under way from the ledger of an existing platform: a dry run, then all that can be taken (U42). */
@Injectable()
export class LedgerImports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    private readonly files: FileStore,
    private readonly reader: LedgerFile,
    private readonly desk: LedgerDesk,
  ) {}

  /** The dry run: keeps the file and reports by row and column what could be taken and what not. Nothing is taken yet. */
  async check(context: UseCaseContext, upload: LedgerUpload): Promise<Result<LedgerImportView, RequestError>> {
    const [departmentId] = departmentsAs(context.actor, ['authority_officer', 'liaison', 'office_head']);
    if (departmentId === undefined) return err(forbidden('requests.import'));
    const header = await this.reader.read(upload.bytes);
    if (!header.ok) return header;
    return this.unitOfWork.run(context, async (tx): Promise<Result<LedgerImportView, RequestError>> => {
      const bringing = { source: upload.source, actor: context.actor, permission: 'requests.import' } as const;
      const reading = readLedger(header.value, await this.desk.lookups.of(tx, header.value, bringing), context.at);
      const id = newId(context.at.getTime());
      const doing = { by: context.actor.id, at: context.at };
      const file = await this.files.save(tx, {
        ...{ name: upload.fileName, mediaType: upload.mediaType, bytes: upload.bytes, departmentId },
        ...{ createdBy: doing.by, createdAt: doing.at, expiresAt: null },
      });
      const { source, fileName } = upload;
      await insertLedgerImport(tx, {
        id,
        departmentId,
        source,
        fileName,
        fileId: file.id,
        ...shown(reading),
        ...doing,
      });
      const made = await this.#visible(tx, context, id);
      if (made === null) throw new Error(`the import ${id} vanished within its transaction`);
      await this.journal.append(tx, context, {
        type: 'ledger_import.checked',
        object: { type: 'ledger_import', id, version: 1 },
        departmentIds: [departmentId],
        payload: { fileId: file.id, fileSha256: file.sha256, rows: reading.rows, ready: reading.requests.length },
      });
      return ok(made);
    });
  }

  async find(context: UseCaseContext, id: Id): Promise<Result<LedgerImportView, RequestError>> {
    const found = await this.#visible(this.unitOfWork.reader(context), context, id);
    return found ? ok(found) : err(notFound('ledger_import'));
  }

  /**
   * Takes every row that can be taken, in one transaction and with one event; what cannot be stays reported. The head of
   * the office or the authority does it, because clocks begin in the past (U42). Applied once: asked again, it answers
   * what it did.
   */
  async apply(context: UseCaseContext, id: Id, seenVersion: number): Promise<Result<LedgerImportView, RequestError>> {
    const found = await this.#visible(this.unitOfWork.reader(context), context, id);
    if (found === null) return err(notFound('ledger_import'));
    if (!permits(context.actor, 'requests.import_apply')) return err(forbidden('requests.import_apply'));
    if (found.state === 'applied') return ok(found);
    const header = await this.#fileOf(context, found);
    if (!header.ok) return header;
    return this.unitOfWork.run(context, async (tx): Promise<Result<LedgerImportView, RequestError>> => {
      await lockSource(tx, found.source);
      const bringing = { source: found.source, actor: context.actor, permission: 'requests.import_apply' } as const;
      const reading = readLedger(header.value, await this.desk.lookups.of(tx, header.value, bringing), context.at);
      if (reading.requests.length === 0) return err({ code: 'ledger.nothing_to_import' });
      const doing = { by: context.actor.id, at: context.at };
      if (!(await markApplied(tx, { id, seenVersion, ...shown(reading), ...doing })))
        return err(stale('ledger_import'));
      for (const request of reading.requests)
        await this.desk.writer.write(tx, request, { importId: id, source: found.source, ...doing });
      await this.journal.append(tx, context, {
        type: 'request.ledger_imported',
        object: { type: 'ledger_import', id, version: seenVersion + 1 },
        departmentIds: partiesOf(reading.requests),
        payload: { fileId: found.fileId, rows: reading.rows, imported: reading.requests.length },
      });
      const applied = await this.#visible(tx, context, id);
      return applied ? ok(applied) : err(notFound('ledger_import'));
    });
  }

  async #fileOf(context: UseCaseContext, { fileId }: LedgerImportView): Promise<Result<LedgerHeader, RequestError>> {
    const bytes = await this.files.read(this.unitOfWork.reader(context), fileId);
    if (bytes === null) throw new Error(`the file ${fileId} of a ledger is gone`);
    return this.reader.read(bytes);
  }

  #visible(tx: Tx, { actor }: UseCaseContext, id: Id): Promise<LedgerImportView | null> {
    return findLedgerImport(tx, id, viewerBy(actor, 'requests.import').departmentIds);
  }
}

const shown = ({ rows, requests, findings }: LedgerReading) => ({
  rowCount: rows,
  plan: requests.map(plannedRow),
  findings: findings.slice(0, SHOWN_FINDINGS),
  findingCount: findings.length,
});

const plannedRow = ({ row, serial, standing, entry, receivedAt, answeredAt }: LedgerRequest): PlannedRow => ({
  ...{ row, serial, standing, entryCode: entry.code },
  ...{ receivedAt: receivedAt.toISOString(), answeredAt: answeredAt?.toISOString() ?? null },
});

const partiesOf = (requests: readonly LedgerRequest[]): readonly Id[] => [
  ...new Set(requests.flatMap(({ requester, provider }) => [requester.id, provider.id])),
];
