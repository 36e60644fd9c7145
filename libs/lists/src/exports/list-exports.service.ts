import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { err, newId, notFound, ok, type Id, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { makerOf, TableExports } from '@zeqing/organisation';
import {
  EXPORT_MEDIA_TYPES,
  fileHead,
  FileStore,
  Operations,
  streamedFile,
  UnitOfWork,
  type SheetCells,
} from '@zeqing/platform';
import type { ListsError } from '../domain/errors';
import { EditionComparison } from '../edition-comparison.service';
import { EditionReader } from '../edition-reader.service';
import {
  isOfObject,
  isPrinted,
  MOST_AT_ONCE,
  type ExportError,
  type ExportOrder,
  type TableOrder,
} from './domain/export-order';
import { makerOfOrder, orderIn, ownedBy, type KeptOrder } from './domain/kept-order';
import { EditionPrint, type PrintedEdition } from './edition-print.service';
import { slicesOf, type ExportSheet } from './export-sheet';
import { ListSheets } from './list-sheets.service';

const LARGEST = 512 << 20;
const PDF = 'application/pdf';
const KIND = 'lists.export';

type Sheeted = Promise<Result<ExportSheet, ListsError | ExportError>>;

/** A file to be handed out. */
export interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly file: Readable;
}

/** What the operation of an order ends with. */
type Made = { readonly fileId: Id; readonly rows: number; readonly bytes: number } | ListsError | ExportError;

/** The pages of an order, or why there are none; null where a table is wanted. */
export type PreparedExport = Result<PrintedEdition, ListsError | ExportError> | null;

/** Lists, editions, comparisons and what a search found as table files: at once up to 5,000 rows, longer ones as a job. */
@Injectable()
export class ListExports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListSheets,
    private readonly editions: EditionReader,
    private readonly comparisons: EditionComparison,
    private readonly prints: EditionPrint,
    private readonly files: FileStore,
    private readonly operations: Operations,
    private readonly exports: TableExports,
    private readonly journal: Journal,
  ) {}

  /** The file at once. Refused above 5,000 rows: it is made in the background then. */
  async table(context: UseCaseContext, order: TableOrder): Promise<Result<MadeFile, ListsError | ExportError>> {
    const sheet = await this.#sheet(context, order);
    if (!sheet.ok) return sheet;
    const slices: SheetCells[] = [];
    let rows = 0;
    for await (const slice of sheet.value.slices) {
      slices.push(slice);
      rows += slice.length;
      if (rows > MOST_AT_ONCE) return err({ code: 'export.needs_job', details: { most: MOST_AT_ONCE } });
    }
    const { language, format, list } = order;
    const stamp = await this.exports.note(context, { screen: `lists.${list}`, rows, format });
    const head = fileHead({ ...sheet.value.facts, rows }, stamp, language);
    const file = streamedFile(sheet.value.table, head, language, format, slicesOf(slices));
    return ok({ name: `${sheet.value.fileName}.${format}`, mediaType: EXPORT_MEDIA_TYPES[format], file });
  }

  /** Has the file made in the background, however long it is; answers the operation. Refused as reading it would be. */
  async request(context: UseCaseContext, order: ExportOrder): Promise<Result<Id, ListsError | ExportError>> {
    const seen = isPrinted(order)
      ? await this.prints.mayPrint(context, order.objectId)
      : await this.#sheet(context, order);
    if (!seen.ok) return seen;
    return this.unitOfWork.run(context, async (tx): Promise<Result<Id, ExportError>> => {
      const maker = makerOf(context);
      const work = { kind: KIND, departmentId: maker.departmentId, objectId: newId(context.at.getTime()) };
      const operationId = await this.operations.start(tx, context, work);
      const { actor, traceId } = context;
      const toKeep: KeptOrder = { order, context: { actor, traceId }, at: context.at.toISOString(), operationId };
      const kept = await this.files.save(tx, {
        name: 'order.json',
        mediaType: 'application/json',
        bytes: Buffer.from(JSON.stringify(toKeep), 'utf8'),
        ...ownedBy(maker),
      });
      await this.journal.append(tx, context, {
        type: 'lists.export_requested',
        object: { type: 'list_export', id: kept.id, version: 1 },
        departmentIds: maker.departmentId === null ? [] : [maker.departmentId],
        payload: { list: order.list, format: order.format, operationId },
      });
      return ok(operationId);
    });
  }

  /** Sets the pages of an order, for longer than a transaction may stand still; an edition is frozen, so they stay right. */
  async prepare(orderId: Id): Promise<PreparedExport> {
    const beside = this.unitOfWork.reader();
    const kept = await this.#order(beside, orderId);
    if (!isPrinted(kept.order)) return null;
    const maker = makerOfOrder(kept);
    const stamp = await this.exports.stamp(beside, maker, orderId);
    return this.prints.pages({ ...kept.context, at: maker.at }, kept.order.objectId, stamp, (done) =>
      this.operations.progress(beside, kept.operationId, { stage: 'writing', done, total: null }),
    );
  }

  /**
   * Keeps the pages that were prepared, or writes the table of one state of the database, and says so; `orderId` is the
   * object of the event.
   */
  async make(tx: Tx, context: UseCaseContext, orderId: Id, prepared: PreparedExport): Promise<void> {
    const kept = await this.#order(tx, orderId);
    const { order } = kept;
    const made = isPrinted(order)
      ? await this.#keep(tx, kept, prepared)
      : await this.unitOfWork.snapshot((frozen) => this.#write(tx, frozen, orderId, kept, order));
    await this.#ended(tx, context, orderId, kept, made);
  }

  /** Ends an order whose file could not be made, by a fault of ours, and says so. */
  async giveUp(tx: Tx, context: UseCaseContext, orderId: Id): Promise<void> {
    const bytes = await this.files.read(tx, orderId);
    if (bytes !== null) await this.#ended(tx, context, orderId, orderIn(bytes), { code: 'lists.work_given_up' });
  }

  async #order(tx: Tx, orderId: Id): Promise<KeptOrder> {
    const bytes = await this.files.read(tx, orderId);
    if (bytes === null) throw new Error(`the order of export ${orderId} is gone`);
    return orderIn(bytes);
  }

  async #keep(tx: Tx, kept: KeptOrder, prepared: PreparedExport): Promise<Made> {
    if (prepared === null) throw new Error('the pages of an order were not prepared');
    if (!prepared.ok) return prepared.error;
    const { name, bytes, rows } = prepared.value;
    const saved = await this.files.save(tx, { name, mediaType: PDF, bytes, ...ownedBy(makerOfOrder(kept)) });
    return { fileId: saved.id, rows, bytes: bytes.length };
  }

  async #ended(tx: Tx, context: UseCaseContext, orderId: Id, kept: KeptOrder, made: Made): Promise<void> {
    const { operationId, order } = kept;
    const maker = makerOfOrder(kept);
    if ('fileId' in made) await this.operations.succeed(tx, operationId, made);
    else await this.operations.fail(tx, operationId, made);
    await this.journal.append(tx, context, {
      type: 'fileId' in made ? 'lists.export_made' : 'lists.export_failed',
      object: { type: 'list_export', id: orderId, version: 2 },
      departmentIds: maker.departmentId === null ? [] : [maker.departmentId],
      payload: {
        ...{ list: order.list, format: order.format, operationId, rows: 'rows' in made ? made.rows : null },
        madeFor: kept.context.actor.kind === 'person' ? maker.personId : null,
      },
    });
  }

  /** The file an operation made: whoever asked for it may have it, nobody else. */
  async made(context: UseCaseContext, operationId: Id): Promise<Result<MadeFile, ExportError>> {
    const tx = this.unitOfWork.reader(context);
    const operation = await this.operations.find(tx, operationId);
    const isOwn = await this.operations.isOf(tx, operationId, context.actor.id);
    if (operation?.kind !== KIND || !isOwn) return err(notFound('operation'));
    const { fileId } = (operation.result ?? {}) as { fileId?: Id };
    const described = fileId === undefined ? null : await this.files.describe(tx, fileId);
    if (fileId === undefined || described === null)
      return err({ code: 'export.not_ready', details: { state: operation.state } });
    const { name, mediaType } = described;
    return ok({ name, mediaType, file: Readable.from(this.files.parts(tx, fileId)) });
  }

  /** Writes the rows of one state of the database into a file of the transaction, telling how far it is beside both. */
  async #write(tx: Tx, frozen: Tx, orderId: Id, kept: KeptOrder, order: TableOrder): Promise<Made> {
    const { context, operationId } = kept;
    const maker = makerOfOrder(kept);
    const sheet = await this.#sheet({ ...context, at: maker.at, tx: frozen }, order);
    if (!sheet.ok) return sheet.error;
    const { fileName, table, facts, slices } = sheet.value;
    const [operations, beside] = [this.operations, this.unitOfWork.reader()];
    let rows = 0;
    const counted = async function* (): AsyncGenerator<SheetCells> {
      for await (const slice of slices) {
        rows += slice.length;
        await operations.progress(beside, operationId, { stage: 'writing', done: rows, total: null });
        yield slice;
      }
    };
    const { language, format } = order;
    const head = fileHead(facts, await this.exports.stamp(frozen, maker, orderId), language);
    const file = streamedFile(table, head, language, format, counted());
    const described = { name: `${fileName}.${format}`, mediaType: EXPORT_MEDIA_TYPES[format], ...ownedBy(maker) };
    const saved = await this.files.saveStream(tx, described, file as AsyncIterable<Buffer>, LARGEST);
    if (saved === null) return { code: 'export.too_long_to_print' };
    return { fileId: saved.id, rows, bytes: saved.size };
  }

  async #sheet(context: UseCaseContext, order: TableOrder): Sheeted {
    if (!isOfObject(order)) return ok(await this.lists.sheet(this.unitOfWork.reader(context), order));
    const { list, objectId, from, language, department } = order;
    if (list === 'edition') return this.editions.sheet(context, objectId, language);
    const found =
      list === 'batch_diff'
        ? await this.comparisons.ofBatch(context, objectId, department)
        : await this.comparisons.ofEditions(context, objectId, from, department);
    return found.ok ? ok(await this.comparisons.sheet(context, found.value, order)) : found;
  }
}
