import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Catalogue, EVERY_ENTRY } from '@zeqing/catalogue';
import { Journal } from '@zeqing/journal';
import { err, newId, notFound, ok, type Id, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { EXPORT_MEDIA_TYPES, FileStore, Operations, streamedFile, UnitOfWork, type SheetCell } from '@zeqing/platform';
import { SHARE_TYPE_WORDS } from '../domain/edition-sheet';
import { EXPORT_COLUMNS, EXPORT_NAMES } from './domain/export-columns';
import { headLines } from './domain/export-head';
import { MOST_AT_ONCE, type ExportError, type ExportOrder } from './domain/export-order';
import { itemRows, latestEdition, personName, type ListItemRow } from './store/export-rows.store';

type Rows = readonly (readonly SheetCell[])[];
const SLICE = 500;
const LARGEST = 512 << 20;
const KEPT_DAYS = 7;
const DAY = 86_400_000;

/** Who had an export made, as its head says it. */
interface Maker {
  readonly personId: string;
  readonly departmentId: Id | null;
  readonly at: Date;
}

/** What a search found, and the three lists, as table files: formula-safe, with a head that says what they are. */
@Injectable()
export class ListExports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly directory: DepartmentDirectory,
    private readonly files: FileStore,
    private readonly operations: Operations,
    private readonly journal: Journal,
  ) {}

  /** The file at once. Refused above 5,000 rows: it is made in the background then. */
  async table(context: UseCaseContext, order: ExportOrder): Promise<Result<Readable, ExportError>> {
    const tx = this.unitOfWork.reader(context);
    const slices: Rows[] = [];
    let count = 0;
    for await (const slice of this.#slices(tx, order)) {
      slices.push(slice);
      count += slice.length;
      if (count > MOST_AT_ONCE) return err({ code: 'export.needs_job', details: { most: MOST_AT_ONCE } });
    }
    return ok(await this.#file(tx, order, makerOf(context), slicesOf(slices)));
  }

  /** Has the file made in the background, however long it is; answers the operation. */
  async request(context: UseCaseContext, order: ExportOrder): Promise<Result<Id, ExportError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<Id, ExportError>> => {
      const maker = makerOf(context);
      const objectId = newId(context.at.getTime());
      const work = { kind: 'lists.export', departmentId: maker.departmentId, objectId };
      const operationId = await this.operations.start(tx, context, work);
      const kept = await this.files.save(tx, {
        name: 'order.json',
        mediaType: 'application/json',
        bytes: Buffer.from(JSON.stringify({ order, maker, operationId }), 'utf8'),
        ...this.#ownedBy(maker),
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

  /** Makes a file that was asked for; `orderId` is the object of the event. */
  async make(tx: Tx, orderId: Id): Promise<void> {
    const bytes = await this.files.read(tx, orderId);
    if (bytes === null) throw new Error(`the order of export ${orderId} is gone`);
    // Written by `request`.
    const kept = JSON.parse(bytes.toString('utf8')) as {
      order: ExportOrder;
      maker: Maker & { at: string };
      operationId: Id;
    };
    const { order, operationId } = kept;
    const maker = { ...kept.maker, at: new Date(kept.maker.at) };
    const beside = this.unitOfWork.reader();
    let done = 0;
    const told = async function* (
      slices: AsyncIterable<Rows>,
      progress: (done: number) => Promise<void>,
    ): AsyncGenerator<Rows> {
      for await (const slice of slices) {
        done += slice.length;
        await progress(done);
        yield slice;
      }
    };
    const slices = told(this.#slices(beside, order), (rows) =>
      this.operations.progress(beside, operationId, { stage: 'writing', done: rows, total: null }),
    );
    const file = await this.#file(beside, order, maker, slices);
    const name = `${order.list}.${order.format}`;
    const described = { name, mediaType: EXPORT_MEDIA_TYPES[order.format], ...this.#ownedBy(maker) };
    const saved = await this.files.saveStream(tx, described, file as AsyncIterable<Buffer>, LARGEST);
    if (saved === null) await this.operations.fail(tx, operationId, { code: 'export.too_long_to_print' });
    else await this.operations.succeed(tx, operationId, { fileId: saved.id, rows: done, bytes: saved.size });
  }

  /** The file an operation made; its department may have it. */
  async made(
    context: UseCaseContext,
    operationId: Id,
  ): Promise<Result<{ name: string; mediaType: string; file: Readable }, ExportError>> {
    const tx = this.unitOfWork.reader(context);
    const operation = await this.operations.find(tx, operationId);
    const isOwn = context.actor.posts.some(({ departmentId }) => departmentId === operation?.departmentId);
    if (!operation || operation.kind !== 'lists.export' || !isOwn) return err(notFound('operation'));
    const { fileId } = (operation.result ?? {}) as { fileId?: Id };
    const described = fileId === undefined ? null : await this.files.describe(tx, fileId);
    if (fileId === undefined || described === null)
      return err({ code: 'export.not_ready', details: { state: operation.state } });
    const { name, mediaType } = described;
    return ok({ name, mediaType, file: Readable.from(this.files.parts(tx, fileId)) });
  }

  #ownedBy({ departmentId, personId, at }: Maker) {
    return { departmentId, createdBy: personId, createdAt: at, expiresAt: new Date(at.getTime() + KEPT_DAYS * DAY) };
  }

  async #file(tx: Tx, order: ExportOrder, maker: Maker, slices: AsyncIterable<Rows>): Promise<Readable> {
    const { list, language, format } = order;
    const asked = [order.departmentId, maker.departmentId].filter((id) => id !== null);
    const names = new Map((await this.directory.byIds(tx, asked)).map(({ id, name }) => [id, name]));
    const edition = list === 'duty' ? await latestEdition(tx) : null;
    const lines = headLines(
      {
        title: EXPORT_NAMES[list],
        words: order.text,
        department: order.departmentId === null ? null : (names.get(order.departmentId) ?? ''),
        person: await personName(tx, maker.personId),
        office: maker.departmentId === null ? '' : (names.get(maker.departmentId) ?? ''),
        at: chinaTime(maker.at),
        edition: edition && `${edition.series} 第 ${edition.number} 版（${edition.inForceFrom} 起施行）`,
      },
      language,
    );
    const columns = EXPORT_COLUMNS[list];
    const groups = columns.some(({ group }) => group !== null) ? columns.map(({ group }) => group) : undefined;
    const head = {
      name: EXPORT_NAMES[list],
      headings: columns.map(({ heading }) => heading),
      ...(groups && { groups }),
    };
    return streamedFile(head, lines, language, format, slices);
  }

  #slices(tx: Tx, order: ExportOrder): AsyncIterable<Rows> {
    return order.list === 'catalogue' ? this.#entries(tx, order) : this.#items(tx, order, order.list);
  }

  async *#items(tx: Tx, order: ExportOrder, list: 'need' | 'duty' | 'negative'): AsyncGenerator<Rows> {
    let last: ListItemRow | null = null;
    for (let number = 0; ;) {
      const slice: ListItemRow[] = await itemRows(tx, list, order, last, SLICE);
      last = slice.at(-1) ?? null;
      if (last === null) return;
      yield slice.map((row) => [
        (number += 1),
        ...cellsOf(row),
        ...(list === 'negative' ? [row.ground, row.reviewOn] : []),
      ]);
    }
  }

  async *#entries(tx: Tx, { text, departmentId, language }: ExportOrder): AsyncGenerator<Rows> {
    const comma = language === 'zh' ? '、' : ', ';
    const words = language === 'zh' ? ['有', '无'] : ['yes', 'no'];
    let number = 0;
    for (let after: readonly string[] | null = null; ;) {
      const page = await this.catalogue.published(tx, { ...EVERY_ENTRY, text, departmentId }, { limit: SLICE, after });
      const ids = [...new Set(page.items.map((entry) => entry.providerDepartmentId))];
      const names = new Map((await this.directory.byIds(tx, ids)).map(({ id, name }) => [id, name]));
      if (page.items.length > 0)
        yield page.items.map((entry) => [
          ...[(number += 1), entry.code, entry.name, names.get(entry.providerDepartmentId) ?? ''],
          ...[SHARE_TYPE_WORDS[entry.shareType][language], entry.conditions],
          ...[entry.items.map(({ name }) => name).join(comma), words[entry.hasResource ? 0 : 1] ?? ''],
        ]);
      if (page.next === null) return;
      after = JSON.parse(page.next) as readonly string[];
    }
  }
}

const cellsOf = (row: ListItemRow): readonly SheetCell[] => [
  ...[row.named, row.asking, row.matter, row.material, null, row.item],
  ...[row.source, row.takenMaterial, null, row.takenItem],
];

const makerOf = ({ actor, at }: UseCaseContext): Maker => ({
  personId: actor.id,
  departmentId: actor.posts[0]?.departmentId ?? null,
  at,
});

async function* slicesOf(slices: readonly Rows[]): AsyncGenerator<Rows> {
  for (const slice of slices) yield await Promise.resolve(slice);
}

const CHINA = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
const chinaTime = (at: Date): string => CHINA.format(at);
