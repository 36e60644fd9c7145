import { Injectable } from '@nestjs/common';
import { Catalogue, type EntryView } from '@zeqing/catalogue';
import { comparableText, departmentsAs, localDateOf, type Id, type UseCaseContext } from '@zeqing/kernel';
import { TableExports } from '@zeqing/organisation';
import {
  aboutSheet,
  fileHead,
  sheetBytes,
  UnitOfWork,
  type FileHead,
  type SheetPlan,
  type SheetRow,
} from '@zeqing/platform';
import { BULK_LIMIT } from '../bulk/domain/bulk';
import { RequestQueries, type ListedRequest } from '../request/request-queries.service';
import { visibleAmong } from '../request/store/request.repository';
import type { StoredRequest } from '../request/store/stored-request';
import { viewerOf } from '../request/viewer';
import { ANSWER_CHOICES, ANSWER_COLUMNS, ANSWER_FIELDS, answerCell, type AnswerField } from './domain/answer-columns';
import type { ItemsOf, RememberedRow } from './domain/read-answers';
import { BOOK_KIND, HIDDEN_SHEET, type AnswerBook } from './read-answer-book';
import { requestsToAnswer, type AnswerRowOutcome, type CheckedRow } from './store/answer-workbook.repository';

const PREFACE = [
  '待答复申请：请填写“答复决定”及其右侧各列后上传；试运行通过的，提交后转负责人签发。留空的行不处理。',
  '答复时限不因填写本表而停止。请勿改动“申请编号”。',
];
const RESULT_HEADING = '校验结果';
const OUTCOME_WORDS: Readonly<Record<AnswerRowOutcome, string>> = {
  ready: '可以提交',
  done: '已转签发',
  conflict: '下载后已有变化，未采用',
  wrong: '有误，未采用',
};
const WIDTHS: Readonly<Partial<Record<AnswerField, number>>> = { items: 36, use: 36, reason: 40, cutItems: 28 };
const NOTES: Readonly<Partial<Record<AnswerField, string>>> = {
  number: '由系统填写，请勿改动。',
  decision: '必填。部分同意须填“不提供的数据项”和“理由”；不同意须选“不同意的情形”并填“理由”（第二十一条）。',
  ground: '仅限不同意时选择。材料不全不是不同意的情形，应当一次性告知补正（第二十一条）。',
  cutItems: '仅限部分同意时填写：照“申请的数据项”一栏的名称，以顿号分隔。',
  citationKind: '以法律、行政法规或者国务院决定明确规定为由不同意的，填写依据类别、名称和条款（第十四条、第十五条）。',
};

/** Writes the liaison's workbook: fresh with what is to be answered, or the one brought back with its cells marked. */
@Injectable()
export class AnswerSheets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: RequestQueries,
    private readonly catalogue: Catalogue,
    private readonly exports: TableExports,
  ) {}

  /** What my departments have to answer, the earliest due day first; at most 200 requests. */
  async fresh(context: UseCaseContext): Promise<Buffer> {
    const tx = this.unitOfWork.reader(context);
    const own = departmentsAs(context.actor, ['liaison']);
    const ids = await requestsToAnswer(tx, own, BULK_LIMIT + 1);
    const shown = ids.slice(0, BULK_LIMIT);
    const listed = await this.queries.listed(context, shown);
    const stored = await this.#stored(context, shown);
    const entries = await this.#entries(context, [...stored.values()]);
    const requests = shown.flatMap((id) => {
      const [one, request] = [listed.get(id), stored.get(id)];
      return one && request ? [{ one, request }] : [];
    });
    const rows = requests.map(({ one, request }) => ({ values: valuesOf(one, request, entries.get(one.entryId)) }));
    const remembered = requests.map(({ one: { number, id, version } }) => ({ number, id, version }));
    const cut = ids.length > shown.length ? [`只列出最先到期的 ${BULK_LIMIT} 件；提交后请再次下载。`] : [];
    const head = await this.#head(context, rows.length);
    return sheetBytes(planOf([...PREFACE, ...cut], { remembered, madeAt: context.at }, false, head), rows);
  }

  /** The same workbook with every finding on its cell and the outcome beside each row. */
  async marked(
    context: UseCaseContext,
    { header, remembered, madeAt }: AnswerBook,
    checked: readonly CheckedRow[],
  ): Promise<Buffer> {
    const outcomes = new Map(checked.map((row) => [row.row, row]));
    const rows = header.sheet.rows
      .filter(({ row }) => row > header.row)
      .map((row): SheetRow => {
        const found = outcomes.get(row.row);
        const values = ANSWER_FIELDS.map((field) => answerCell(header, row, field)?.text ?? null);
        return { values: [...values, found ? OUTCOME_WORDS[found.outcome] : null], marks: marksOf(found) };
      });
    const head = await this.#head(context, rows.length);
    return sheetBytes(planOf(PREFACE, { remembered, madeAt }, true, head), rows);
  }

  async #head(context: UseCaseContext, rows: number): Promise<FileHead> {
    const stamp = await this.exports.note(context, { screen: 'requests.answers', rows, format: 'xlsx' });
    return fileHead({ title: '待答复申请', departments: stamp.office, rows }, stamp, 'zh');
  }

  /** The items of those of these requests the actor may see, by comparable name. */
  async itemsOf(context: UseCaseContext, ids: readonly Id[]): Promise<ItemsOf> {
    const stored = await this.#stored(context, ids);
    const entries = await this.#entries(context, [...stored.values()]);
    return new Map(
      [...stored].map(([id, request]) => [
        id,
        new Map(itemsIn(request, entries.get(request.entryId)).map((item) => [comparableText(item.name), item.id])),
      ]),
    );
  }

  async #stored(context: UseCaseContext, ids: readonly Id[]): Promise<ReadonlyMap<Id, StoredRequest>> {
    const found = await visibleAmong(this.unitOfWork.reader(context), ids, viewerOf(context.actor));
    return new Map(found.map((request) => [request.id, request]));
  }

  async #entries(context: UseCaseContext, requests: readonly StoredRequest[]): Promise<ReadonlyMap<Id, EntryView>> {
    const ids = [...new Set(requests.map(({ entryId }) => entryId))];
    const entries = await this.catalogue.findByIds(this.unitOfWork.reader(context), ids);
    return new Map(entries.map((entry) => [entry.id, entry]));
  }
}

const itemsIn = ({ content }: StoredRequest, entry: EntryView | undefined) =>
  (entry?.items ?? []).filter(({ id }) => content.itemIds.includes(id));

function valuesOf(one: ListedRequest, request: StoredRequest, entry: EntryView | undefined): SheetRow['values'] {
  const told: Readonly<Partial<Record<AnswerField, string>>> = {
    number: one.number,
    requester: one.requester.name,
    entry: one.entryName,
    items: itemsIn(request, entry)
      .map(({ name }) => name)
      .join('、'),
    use: `${request.content.scenario}：${request.content.useScope}`,
    receivedOn: request.receivedAt === null ? '' : localDateOf(request.receivedAt),
    dueOn: one.clock?.dueOn ?? '',
    remaining: String(one.clock?.remainingWorkingDays ?? ''),
  };
  return ANSWER_FIELDS.map((field) => told[field] ?? null);
}

function planOf(
  preface: readonly string[],
  { remembered, madeAt }: Pick<AnswerBook, 'remembered' | 'madeAt'>,
  isMarked: boolean,
  head: FileHead,
): SheetPlan {
  const columns = ANSWER_FIELDS.map((field) => {
    const [choices, note, width] = [ANSWER_CHOICES[field], NOTES[field], WIDTHS[field]];
    return {
      heading: ANSWER_COLUMNS[field],
      ...(width === undefined ? {} : { width }),
      ...(choices === undefined ? {} : { choices }),
      ...(note === undefined ? {} : { note }),
    };
  });
  const notes = [BOOK_KIND, madeAt?.toISOString() ?? ''];
  const lines = remembered.map(({ number, id, version }: RememberedRow) => [number, id, String(version)]);
  return {
    name: '待答复申请',
    preface,
    watermark: head.watermark,
    guide: aboutSheet(head),
    columns: isMarked ? [...columns, { heading: RESULT_HEADING }] : columns,
    hidden: { name: HIDDEN_SHEET, rows: [notes, ...lines] },
  };
}

/** All that is said of a cell, joined; what stands in no column of ours is said at the number. */
function marksOf(row: CheckedRow | undefined): ReadonlyMap<number, string> {
  const marks = new Map<number, string>();
  for (const { heading, mend } of row?.findings ?? []) {
    const at = Math.max(
      0,
      ANSWER_FIELDS.findIndex((field) => ANSWER_COLUMNS[field] === heading),
    );
    marks.set(at, [marks.get(at), mend.zh].filter(Boolean).join('\n'));
  }
  return marks;
}
