import { Injectable } from '@nestjs/common';
import {
  err,
  notFound,
  ok,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { UnitOfWork, type SheetCells, type TableLanguage } from '@zeqing/platform';
import { BatchPreview } from './batch-preview';
import { comparedWords, type Compared } from './compared-words';
import type { ComparedDepartment } from './domain/compared-department';
import { changeLines, departmentsNamed, diffCells, DIFF_COLUMNS, type ChangeLine } from './domain/diff-sheet';
import { countClasses, summarise, type ClassCounts } from './domain/diff-summary';
import { byCode, diffRow, type ChangeClass, type RowDifference } from './domain/edition-diff';
import type { ListsError } from './domain/errors';
import { concernsOneOf } from './domain/holders';
import type { EditionView } from './domain/views';
import type { ExportSheet } from './exports/export-sheet';
import { SeriesDepartments } from './series-departments';
import { ListReader } from './list-reader.service';
import { EditionRepository } from './store/edition.repository';
import { differingRows } from './store/edition-pairs.store';
import { findSeries } from './store/series.store';

/** Differences whose departments are named at a time. */
const SLICE = 500;

/** What differs between two editions, or between a batch and the edition before it. */
export interface Comparison extends Compared {
  readonly counts: ClassCounts;
  readonly rows: readonly RowDifference[];
}

/** A difference in words. */
export interface ShownDifference extends Pick<RowDifference, 'code' | 'classes' | 'fields'> {
  readonly name: string;
  readonly providerName: string;
  readonly lines: readonly ChangeLine[];
}

export type ComparisonPage = Omit<Comparison, 'rows'> & Page<ShownDifference> & { readonly rowCount: number };

/** Reads what changed between editions in the law's own classes (design §6); visible as the editions are (U26). */
@Injectable()
export class EditionComparison {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly editions: EditionRepository,
    private readonly reader: ListReader,
    private readonly preview: BatchPreview,
    private readonly directory: DepartmentDirectory,
    private readonly departments: SeriesDepartments,
  ) {}

  /** An edition against another of its series; without one, against the edition it superseded. */
  async ofEditions(
    context: UseCaseContext,
    toId: Id,
    fromId: Id | null,
    department: ComparedDepartment,
  ): Promise<Result<Comparison, ListsError>> {
    const tx = this.unitOfWork.reader(context);
    const to = await this.editions.find(tx, toId);
    if (!to) return err(notFound('list_edition'));
    const before = fromId ?? to.supersedesId;
    const from = before === null ? null : await this.editions.find(tx, before);
    if (fromId !== null && !from) return err(notFound('list_edition'));
    if (from && from.seriesCode !== to.seriesCode)
      return err({ code: 'lists.editions_of_two_series', details: { from: from.seriesCode, to: to.seriesCode } });
    return this.#told(context, { from, to, batch: null, department }, await differencesOf(tx, from, to));
  }

  /** A batch against the edition before it: as it came out once in force, as it would until then. */
  async ofBatch(
    context: UseCaseContext,
    batchId: Id,
    department: ComparedDepartment,
  ): Promise<Result<Comparison, ListsError>> {
    const found = await this.reader.batch(context, batchId);
    if (!found.ok) return found;
    const batch = found.value;
    const tx = this.unitOfWork.reader(context);
    const to = batch.editionId === null ? null : await this.editions.find(tx, batch.editionId);
    if (to) {
      const from = to.supersedesId === null ? null : await this.editions.find(tx, to.supersedesId);
      return this.#told(context, { from, to, batch, department }, await differencesOf(tx, from, to));
    }
    const series = await findSeries(tx, batch.seriesCode);
    if (!series) return err(notFound('list_batch'));
    const { from, rows } = await this.preview.differences(tx, series, batch);
    return this.#told(context, { from, to, batch, department }, rows);
  }

  /** Counts and sentence are of the rows that are left. */
  async #told(
    context: UseCaseContext,
    of: Omit<Compared, 'summary'>,
    rows: readonly RowDifference[],
  ): Promise<Result<Comparison, ListsError>> {
    const left = of.department === 'mine' ? await this.#mine(context, of, rows) : rows;
    const counts = countClasses(left);
    return ok({ ...of, counts, summary: summarise(counts, left.length), rows: left });
  }

  async #mine(
    context: UseCaseContext,
    { from, to, batch }: Omit<Compared, 'summary'>,
    rows: readonly RowDifference[],
  ): Promise<readonly RowDifference[]> {
    const mine = [...new Set(context.actor.posts.map(({ departmentId }) => departmentId))];
    const tx = this.unitOfWork.reader(context);
    const series = await findSeries(tx, (to ?? from ?? batch)?.seriesCode ?? '');
    if (!series || mine.length === 0) return [];
    const reached = (await this.departments.reached(tx, series)).filter(({ id }) => mine.includes(id));
    return rows.filter((row) => concernsOneOf(row, mine, reached));
  }

  /** A page of the differences by code, in words; of one class if it is named. */
  async page(
    context: UseCaseContext,
    { rows, ...head }: Comparison,
    wanted: { readonly class: ChangeClass | null; readonly language: TableLanguage },
    page: PageRequest,
  ): Promise<ComparisonPage> {
    const after = page.after?.[0] ?? '';
    const ofClass = only(rows, wanted.class);
    const left = ofClass.filter(({ code }) => byCode(code, after) > 0);
    const shown = left.slice(0, page.limit);
    const nameOf = await this.#namesIn(this.unitOfWork.reader(context), shown);
    const last = shown.at(-1);
    return {
      ...head,
      rowCount: ofClass.length,
      items: shown.map((row) => ({
        ...{ code: row.code, classes: row.classes, fields: row.fields },
        name: (row.after ?? row.before)?.entry.name ?? '',
        providerName: (row.after ?? row.before)?.provider.name ?? '',
        lines: changeLines(row, wanted.language, nameOf),
      })),
      next: left.length > shown.length && last ? JSON.stringify([last.code]) : null,
    };
  }

  /** All differences as a table, one row for each changed field; the sentence and both hashes above. */
  async sheet(
    context: UseCaseContext,
    { rows, ...head }: Comparison,
    wanted: { readonly class: ChangeClass | null; readonly language: TableLanguage },
  ): Promise<ExportSheet> {
    const tx = this.unitOfWork.reader(context);
    const { language } = wanted;
    const seriesCode = (head.to ?? head.from)?.seriesCode ?? head.batch?.seriesCode ?? '';
    const series = await findSeries(tx, seriesCode);
    const name = { zh: '版次对比', en: 'Comparison' };
    const older = String(head.from?.number ?? 0);
    const newer = String(head.to?.number ?? `batch-${String(head.batch?.number ?? 0)}`);
    return {
      fileName: `comparison-${older}-${newer}`,
      table: { name, headings: DIFF_COLUMNS },
      facts: { title: name[language], ...comparedWords(series?.name ?? seriesCode, head, wanted) },
      slices: this.#slices(tx, only(rows, wanted.class), language),
    };
  }

  async *#slices(tx: Tx, rows: readonly RowDifference[], language: TableLanguage): AsyncGenerator<SheetCells> {
    for (let start = 0; start < rows.length; start += SLICE) {
      const slice = rows.slice(start, start + SLICE);
      const nameOf = await this.#namesIn(tx, slice);
      yield slice.flatMap((row) => diffCells(row, language, nameOf));
    }
  }

  async #namesIn(tx: Tx, rows: readonly RowDifference[]): Promise<(id: Id) => string> {
    const ids = [...new Set(rows.flatMap(departmentsNamed))];
    const names = new Map((await this.directory.byIds(tx, ids)).map(({ id, name }) => [id, name]));
    return (id) => names.get(id) ?? id;
  }
}

const only = (rows: readonly RowDifference[], wanted: ChangeClass | null): readonly RowDifference[] =>
  wanted === null ? rows : rows.filter(({ classes }) => classes.includes(wanted));

async function differencesOf(tx: Tx, from: EditionView | null, to: EditionView): Promise<readonly RowDifference[]> {
  const found: RowDifference[] = [];
  for await (const slice of differingRows(tx, from?.id ?? null, to.id))
    found.push(...slice.flatMap(({ before, after }) => diffRow(before, after) ?? []));
  return found.sort((a, b) => byCode(a.code, b.code));
}
