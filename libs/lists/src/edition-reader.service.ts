import { Injectable } from '@nestjs/common';
import {
  err,
  notFound,
  ok,
  type Id,
  type LocalDate,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { UnitOfWork, type SheetCells, type TableLanguage } from '@zeqing/platform';
import type { EditionRowView } from './domain/edition-row';
import { EDITION_COLUMNS, editionCells } from './domain/edition-sheet';
import type { ListsError } from './domain/errors';
import type { EditionView } from './domain/views';
import type { ExportSheet } from './exports/export-sheet';
import { EditionRepository, type EditionRowFilter } from './store/edition.repository';
import { findSeries } from './store/series.store';

const SLICE = 500;
const EVERYTHING: EditionRowFilter = { text: null, providerId: null, shareType: null };

/** Reading editions row by row, and as a table. They are frozen, and every bound department may see them (U21, U26). */
@Injectable()
export class EditionReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly editions: EditionRepository,
    private readonly directory: DepartmentDirectory,
  ) {}

  /** The editions of a series, newest first; with a day, those in force from it or before: the first is that day's. */
  async page(
    context: UseCaseContext,
    seriesCode: string,
    asOf: LocalDate | null,
    page: PageRequest,
  ): Promise<Result<Page<EditionView>, ListsError>> {
    const tx = this.unitOfWork.reader(context);
    const series = await findSeries(tx, seriesCode);
    return series ? ok(await this.editions.page(tx, seriesCode, asOf, page)) : err({ code: 'lists.series_unknown' });
  }

  async rows(
    context: UseCaseContext,
    editionId: Id,
    filter: EditionRowFilter,
    page: PageRequest,
  ): Promise<Result<Page<EditionRowView>, ListsError>> {
    const tx = this.unitOfWork.reader(context);
    if (!(await this.editions.find(tx, editionId))) return err(notFound('list_edition'));
    return ok(await this.editions.rowPage(tx, editionId, filter, page));
  }

  /** The whole edition as a table, its number, day and hash above it. */
  async sheet(
    context: UseCaseContext,
    editionId: Id,
    language: TableLanguage,
  ): Promise<Result<ExportSheet, ListsError>> {
    const tx = this.unitOfWork.reader(context);
    const edition = await this.editions.find(tx, editionId);
    if (!edition) return err(notFound('list_edition'));
    const series = await findSeries(tx, edition.seriesCode);
    const name = { zh: '责任清单', en: 'Duty list' };
    return ok({
      fileName: `${edition.seriesCode}-edition-${edition.number}`,
      table: { name, headings: EDITION_COLUMNS },
      facts: {
        title: name[language],
        source: sourceOf(series?.name ?? edition.seriesCode, edition, language),
        hash: `${edition.algorithm.toUpperCase()} ${edition.hash}`,
        hashOf: `/api/v1/lists/editions/${edition.id}/export`,
      },
      slices: this.#slices(tx, editionId, language),
    });
  }

  async *#slices(tx: Tx, editionId: Id, language: TableLanguage): AsyncGenerator<SheetCells> {
    let next: string | null = '["0"]';
    while (next !== null) {
      const after = JSON.parse(next) as readonly string[];
      const page: Page<EditionRowView> = await this.editions.rowPage(tx, editionId, EVERYTHING, {
        after,
        limit: SLICE,
      });
      const ids = page.items.flatMap(({ recipients }) => recipients.flatMap(({ departmentIds }) => departmentIds));
      const named = new Map((await this.directory.byIds(tx, [...new Set(ids)])).map(({ id, name }) => [id, name]));
      yield page.items.map((row) => editionCells(row, language, (id) => named.get(id) ?? ''));
      next = page.next;
    }
  }
}

function sourceOf(series: string, { number, rowCount, inForceFrom }: EditionView, language: TableLanguage): string {
  return language === 'en'
    ? `${series}, edition ${number}, in force from ${inForceFrom}, ${rowCount} rows`
    : `${series} 第 ${number} 版，自 ${inForceFrom} 起施行，共 ${rowCount} 行`;
}
