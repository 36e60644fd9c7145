import { Injectable } from '@nestjs/common';
import { err, localDateOf, ok, type Id, type OfficialDocument, type Result, type UseCaseContext } from '@zeqing/kernel';
import { makerOf, TableExports } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { EDITION_COLUMNS, editionCells } from '../domain/edition-sheet';
import type { ListsError } from '../domain/errors';
import { ListReader } from '../list-reader.service';
import { EditionReader } from '../edition-reader.service';
import type { ExportError } from './domain/export-order';

/** Rows of an edition that is set as pages; longer ones are for a workbook. */
const MOST_PRINTED = 2_000;
const SLICE = 200;
/** Which columns of the table fit a page, and their shares of its width. */
const PRINTED = [0, 1, 2, 4, 6, 7, 8] as const;
const WIDTHS = [1, 4, 4, 3, 2, 4, 4] as const;
const EVERYTHING = { text: null, providerId: null, shareType: null };

/** An edition as a document to be printed: what it is, its hash, who printed it, and its rows. */
@Injectable()
export class EditionPrint {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: ListReader,
    private readonly editions: EditionReader,
    private readonly exports: TableExports,
  ) {}

  async document(context: UseCaseContext, editionId: Id): Promise<Result<OfficialDocument, ListsError | ExportError>> {
    const found = await this.reader.edition(context, editionId);
    if (!found.ok) return found;
    const edition = found.value;
    if (edition.rowCount > MOST_PRINTED)
      return err({ code: 'export.too_long_to_print', details: { most: MOST_PRINTED, rows: edition.rowCount } });
    const tx = this.unitOfWork.reader(context);
    const rows: string[][] = [];
    for (let after: readonly string[] | null = ['0']; after !== null;) {
      const page = await this.editions.rows(context, editionId, EVERYTHING, { after, limit: SLICE });
      if (!page.ok) return page;
      for (const row of page.value.items) {
        const cells = editionCells(row, 'zh', () => '');
        rows.push(PRINTED.map((column) => String(cells[column] ?? '')));
      }
      after = page.value.next === null ? null : (JSON.parse(page.value.next) as readonly string[]);
    }
    const { person, office, sequence } = await this.exports.stamp(tx, makerOf(context), editionId);
    const who = `${office} ${person}`.trim();
    const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
    return ok({
      title: `责任清单（第${String(edition.number)}版）`,
      ...{ documentNumber: null, mark: null, addressee: null, attachments: [], signature: null },
      blocks: [
        paragraph(
          `自${edition.inForceFrom}起施行，共${String(edition.rowCount)}行。${edition.algorithm.toUpperCase()} ${edition.hash}`,
        ),
        {
          kind: 'table',
          header: PRINTED.map((column) => EDITION_COLUMNS[column]?.zh ?? ''),
          rows,
          widths: WIDTHS,
        },
      ],
      note: `${who} 于${localDateOf(context.at)}打印，事件账序号${String(sequence)}，仅限履行职责使用`,
    });
  }
}
