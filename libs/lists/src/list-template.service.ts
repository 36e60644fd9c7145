import { PassThrough, type Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { err, notFound, ok, type Id, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory, TableExports, type Department } from '@zeqing/organisation';
import { fileHead, SheetWriter, UnitOfWork, type FileHead, type SheetPlan } from '@zeqing/platform';
import type { ListRow } from './domain/canonical-duty';
import type { ListsError } from './domain/errors';
import { EXAMPLE, TEMPLATE_COLUMNS, type TemplateColumn } from './domain/template-columns';
import { DICTIONARY_VERSION, notesRows, TEMPLATE_SHEET, TEMPLATE_VERSION } from './domain/template-notes';
import { lineOf, templateRows, type NamedProvider } from './domain/template-rows';
import { KnownRows } from './known-rows';
import { EditionRepository } from './store/edition.repository';
import { findSeries } from './store/series.store';
import type { EditionView, SeriesView } from './domain/views';

/** Empty rows that offer the drop-downs too. */
const SPARE_ROWS = 500;
/** Rows written before others get their turn. */
const BREATH = 200;

export interface TemplateFile {
  readonly fileName: string;
  readonly file: Readable;
}

/** The workbook to fill in: for one department or for all, filled with what the current edition says (ux §2.2). */
@Injectable()
export class ListTemplates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DepartmentDirectory,
    private readonly editions: EditionRepository,
    private readonly known: KnownRows,
    private readonly exports: TableExports,
  ) {}

  /** Refused when there is no such series or department. Editions are every bound department's to read (U26). */
  async make(
    context: UseCaseContext,
    seriesCode: string,
    departmentId: Id | null,
  ): Promise<Result<TemplateFile, ListsError>> {
    const tx = this.unitOfWork.reader(context);
    const series = await findSeries(tx, seriesCode);
    if (!series) return err({ code: 'lists.series_unknown', details: { series: seriesCode } });
    const department = departmentId === null ? null : await this.directory.byId(tx, departmentId);
    if (departmentId !== null && !department) return err(notFound('department'));
    const edition = await this.editions.current(tx, seriesCode);
    const rows = edition ? this.#rows(tx, edition.id, departmentId) : [];
    const name = department?.shortName ?? series.code;
    const fileName = `${seriesCode}-${name}-${edition === null ? '0' : String(edition.number)}.xlsx`;
    const stamp = await this.exports.note(context, { screen: 'lists.template', rows: null, format: 'xlsx' });
    const facts = {
      ...{ title: `${series.name} 填报模板`, departments: department?.name ?? null },
      source: edition && `第 ${String(edition.number)} 版，自 ${edition.inForceFrom} 起施行`,
      hash: edition && `${edition.algorithm.toUpperCase()} ${edition.hash}`,
      hashOf: edition && `/api/v1/lists/editions/${edition.id}/export`,
    };
    const head = fileHead(facts, stamp, 'zh');
    return ok({ fileName, file: written(planOf(series, edition, department, head), rows) });
  }

  async *#rows(tx: Tx, editionId: Id, departmentId: Id | null): AsyncGenerator<readonly NamedRow[]> {
    for await (const slice of this.known.frozenSlices(tx, editionId, departmentId)) {
      const ids = [...new Set(slice.map(({ content }) => content.providerDepartmentId))];
      const providers = new Map((await this.directory.byIds(tx, ids)).map((one) => [one.id, one]));
      yield slice.map((row) => ({ row, provider: providers.get(row.content.providerDepartmentId) ?? NOBODY }));
    }
  }
}

interface NamedRow {
  readonly row: ListRow;
  readonly provider: NamedProvider;
}
type Slices = AsyncIterable<readonly NamedRow[]> | readonly (readonly NamedRow[])[];
const NOBODY: NamedProvider = { name: '', code: null };

function written(plan: SheetPlan, rows: Slices): Readable {
  const stream = new PassThrough();
  fill(stream, plan, rows).catch((error: unknown) =>
    stream.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return stream;
}

async function fill(stream: PassThrough, plan: SheetPlan, slices: Slices): Promise<void> {
  const writer = new SheetWriter(stream, plan);
  writer.add({ values: lineOf(EXAMPLE) });
  let sequence = 0;
  for await (const slice of slices)
    for (const { row, provider } of slice) {
      sequence += 1;
      for (const values of templateRows(row, provider, sequence)) writer.add({ values });
      if (sequence % BREATH === 0) await breathe();
    }
  await writer.end();
}

function planOf(
  series: SeriesView,
  edition: EditionView | null,
  department: Department | null,
  head: FileHead,
): SheetPlan {
  const from = edition === null ? '尚无现行版次' : `按第 ${String(edition.number)} 版填好`;
  return {
    name: '责任清单',
    preface: [`${series.name} 填报模板　${department?.name ?? '全部部门'}　${from}`],
    columns: TEMPLATE_COLUMNS.map((column) => ({
      heading: column.heading,
      width: column.width,
      note: noteOf(column),
      ...(column.choices && { choices: column.choices, mayCombine: column.mayCombine ?? false }),
    })),
    spareRows: SPARE_ROWS,
    watermark: head.watermark,
    guide: { name: '填写说明', rows: guideOf(head) },
    hidden: {
      name: TEMPLATE_SHEET,
      rows: notesRows({
        templateVersion: TEMPLATE_VERSION,
        dictionaryVersion: DICTIONARY_VERSION,
        seriesCode: series.code,
        editionId: edition?.id ?? null,
        departmentId: department?.id ?? null,
      }),
    },
  };
}

const noteOf = ({ note, choices }: TemplateColumn): string => (choices ? `${note}\n${choices.join('、')}` : note);

const GUIDE: readonly (readonly string[])[] = [
  ['填写说明', '', ''],
  ['第一行数据是示例，导入时跳过，可以保留。', '', ''],
  ['每条目录占一行，数据项每个一行：同一目录的第二个及以后的数据项，只填数据项各栏，其余留空。', '', ''],
  ['模板里已有的行就是现行清单：直接在原行上改；没有改动的行不会产生变更。', '', ''],
  ['删去一行不等于撤出清单：要撤出，请在“变更类型”选“撤销”。', '', ''],
  ['请勿改动表头文字；列的先后可以调整。模板下载之后清单若有变化，导入时会逐项比对，冲突由您选择。', '', ''],
  ['栏目', '是否必填', '怎么填'],
];
const guideOf = ({ lines }: FileHead): readonly (readonly string[])[] => [
  ...lines.map((line) => [line, '', '']),
  ...GUIDE,
  ...TEMPLATE_COLUMNS.map((column) => [column.heading, column.isNeeded ? '必填' : '', noteOf(column)]),
];
