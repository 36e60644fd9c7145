import { Injectable } from '@nestjs/common';
import { err, localDateOf, ok, type Id, type OfficialDocument, type Result, type UseCaseContext } from '@zeqing/kernel';
import { makerOf, TableExports } from '@zeqing/organisation';
import { DocumentRenderer, UnitOfWork, watermarkOf, type ExportStamp } from '@zeqing/platform';
import { EDITION_COLUMNS, editionCells } from '../domain/edition-sheet';
import type { ListsError } from '../domain/errors';
import type { EditionView } from '../domain/views';
import { ListReader } from '../list-reader.service';
import { EditionReader } from '../edition-reader.service';
import type { ExportError } from './domain/export-order';

/** Rows of an edition that are set as pages while one waits; longer ones are made in the background. */
const MOST_PRINTED_AT_ONCE = 2_000;
/** Rows that are set as pages at all: some 1,200 pages, 7 MB, with 374 MB resident at most in the process that sets them. */
const MOST_PRINTED = 20_000;
/** For so long the setting of the longest may take on a machine that has much else to do. Milliseconds. */
const PATIENCE = 600_000;
const SLICE = 200;
/** Which columns of the table fit a page, and their shares of its width. */
const PRINTED = [0, 1, 2, 4, 6, 7, 8] as const;
const WIDTHS = [1, 4, 4, 3, 2, 4, 4] as const;
const EVERYTHING = { text: null, providerId: null, shareType: null };

/** An edition that was set as pages. */
export interface PrintedEdition {
  readonly name: string;
  readonly bytes: Buffer;
  readonly rows: number;
}
type Refusable<T> = Promise<Result<T, ListsError | ExportError>>;

/** An edition as a document to be printed: what it is, its hash, who printed it, and its rows. */
@Injectable()
export class EditionPrint {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: ListReader,
    private readonly editions: EditionReader,
    private readonly exports: TableExports,
    private readonly renderer: DocumentRenderer,
  ) {}

  /** The document of an edition, to be set at once. Refused above 2,000 rows. */
  async document(context: UseCaseContext, editionId: Id): Refusable<OfficialDocument> {
    const edition = await this.#printable(context, editionId, MOST_PRINTED_AT_ONCE, 'export.needs_job');
    if (!edition.ok) return edition;
    const stamp = await this.exports.stamp(this.unitOfWork.reader(context), makerOf(context), editionId);
    return this.#document(context, edition.value, stamp);
  }

  /** Whether an edition may be set as pages in the background: refused above 20,000 rows. */
  async mayPrint(context: UseCaseContext, editionId: Id): Refusable<EditionView> {
    return this.#printable(context, editionId, MOST_PRINTED, 'export.too_long_to_print');
  }

  /** The pages of an edition, which may take minutes: not to be asked for within a transaction. */
  async pages(
    context: UseCaseContext,
    editionId: Id,
    stamp: ExportStamp,
    onRows: (done: number) => Promise<void>,
  ): Refusable<PrintedEdition> {
    const edition = await this.mayPrint(context, editionId);
    if (!edition.ok) return edition;
    const { seriesCode, number, rowCount } = edition.value;
    const document = await this.#document(context, edition.value, stamp, onRows);
    if (!document.ok) return document;
    const marked = { ...document.value, watermark: watermarkOf(stamp, 'zh') };
    const made = await this.renderer.render(marked, 'pdf', PATIENCE);
    // The order is offered again later.
    if (made === null) throw new Error('too many documents wait to be set');
    return ok({ name: `${seriesCode}-edition-${String(number)}.pdf`, bytes: made.bytes, rows: rowCount });
  }

  async #printable(
    context: UseCaseContext,
    editionId: Id,
    most: number,
    code: 'export.needs_job' | 'export.too_long_to_print',
  ): Refusable<EditionView> {
    const found = await this.reader.edition(context, editionId);
    if (found.ok && found.value.rowCount > most) return err({ code, details: { most, rows: found.value.rowCount } });
    return found;
  }

  async #document(
    context: UseCaseContext,
    edition: EditionView,
    { office, person, sequence }: ExportStamp,
    onRows?: (done: number) => Promise<void>,
  ): Refusable<OfficialDocument> {
    const rows: string[][] = [];
    for (let after: readonly string[] | null = ['0']; after !== null;) {
      const page = await this.editions.rows(context, edition.id, EVERYTHING, { after, limit: SLICE });
      if (!page.ok) return page;
      for (const row of page.value.items) {
        const cells = editionCells(row, 'zh', () => '');
        rows.push(PRINTED.map((column) => String(cells[column] ?? '')));
      }
      await onRows?.(rows.length);
      after = page.value.next === null ? null : (JSON.parse(page.value.next) as readonly string[]);
    }
    const who = `${office} ${person}`.trim();
    const { number, inForceFrom, rowCount, algorithm, hash } = edition;
    const text = `自${inForceFrom}起施行，共${String(rowCount)}行。${algorithm.toUpperCase()} ${hash}`;
    const header = PRINTED.map((column) => EDITION_COLUMNS[column]?.zh ?? '');
    return ok({
      title: `责任清单（第${String(number)}版）`,
      ...{ documentNumber: null, mark: null, addressee: null, attachments: [], signature: null },
      blocks: [
        { kind: 'paragraph', text },
        { kind: 'table', header, rows, widths: WIDTHS },
      ],
      note: `${who} 于${localDateOf(context.at)}打印，事件账序号${String(sequence)}，仅限履行职责使用`,
    });
  }
}
