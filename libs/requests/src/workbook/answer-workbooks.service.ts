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
import { FileStore, UnitOfWork } from '@zeqing/platform';
import { BulkActs, type AnsweredRow } from '../bulk/bulk-acts.service';
import type { BulkRowView } from '../bulk/bulk-runner';
import type { RequestError } from '../request/domain/request-error';
import { AnswerSheets } from './answer-sheets.service';
import { refusalFinding } from './domain/answer-findings';
import type { AnswerHeader } from './domain/answer-columns';
import { readAnswers, type ReadRow } from './domain/read-answers';
import { readAnswerBook, type AnswerBook } from './read-answer-book';
import {
  claimWorkbook,
  findWorkbook,
  insertWorkbook,
  writeOutcomes,
  type AnswerRowOutcome,
  type CheckedRow,
  type StoredWorkbook,
} from './store/answer-workbook.repository';

export interface AnswerWorkbookView extends StoredWorkbook {
  readonly counts: Readonly<Record<AnswerRowOutcome, number>>;
}

export interface WorkbookUpload {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

type Viewed = Promise<Result<AnswerWorkbookView, RequestError>>;

/** The liaison's answers filled in offline: a dry run first, then all that can be prepared waits for signature (U45). */
@Injectable()
export class AnswerWorkbooks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sheets: AnswerSheets,
    private readonly acts: BulkActs,
    private readonly files: FileStore,
    private readonly journal: Journal,
  ) {}

  /** The dry run: keeps the file and says of every row what would become of it, by the rules of the act itself. */
  async check(context: UseCaseContext, upload: WorkbookUpload): Viewed {
    const departmentIds = ownOf(context);
    const [departmentId] = departmentIds;
    if (departmentId === undefined) return err(forbidden('requests.answer'));
    const book = await readAnswerBook(upload.bytes);
    if (!book.ok) return book;
    const { header, remembered, madeAt } = book.value;
    const items = await this.sheets.itemsOf(
      context,
      remembered.map(({ id }) => id),
    );
    const read = readAnswers(header, remembered, items);
    const tried = await this.#perform(context, header.columnOf, read, true);
    if (!tried.ok) return tried;
    return this.unitOfWork.run(context, async (tx): Viewed => {
      const doing = { by: context.actor.id, at: context.at };
      const file = await this.files.save(tx, {
        ...{ name: upload.fileName, mediaType: upload.mediaType, bytes: upload.bytes, departmentId },
        ...{ createdBy: doing.by, createdAt: doing.at, expiresAt: null },
      });
      const id = newId(context.at.getTime());
      await insertWorkbook(tx, { id, departmentIds, fileId: file.id, madeAt, rows: tried.value, ...doing });
      await this.journal.append(tx, context, {
        type: 'answer_workbook.checked',
        object: { type: 'answer_workbook', id, version: 1 },
        departmentIds,
        payload: { fileId: file.id, fileSha256: file.sha256, ...countsOf(tried.value) },
      });
      return this.#view(tx, context, id);
    });
  }

  /** The report. */
  find(context: UseCaseContext, id: Id): Viewed {
    return this.#view(this.unitOfWork.reader(context), context, id);
  }

  /**
   * Prepares every answer that can be; each waits for the office head's signature. What changed meanwhile or is wrong
   * stays reported. Applied once: asked again, it answers what it did.
   */
  async apply(context: UseCaseContext, id: Id, seenVersion: number): Viewed {
    const found = await this.#view(this.unitOfWork.reader(context), context, id);
    if (!found.ok || found.value.state === 'applied') return found;
    if (found.value.counts.ready === 0) return err({ code: 'answer_workbook.nothing_ready' });
    const book = await this.#bookOf(context, found.value);
    return this.unitOfWork.run(context, async (tx): Viewed => {
      if (!(await claimWorkbook(tx, id, seenVersion, context.at))) return err(stale('answer_workbook'));
      const done = await this.#perform({ ...context, tx }, book.header.columnOf, found.value.rows, false);
      if (!done.ok) return done;
      await writeOutcomes(tx, id, done.value);
      await this.journal.append(tx, context, {
        type: 'answer_workbook.applied',
        object: { type: 'answer_workbook', id, version: seenVersion + 1 },
        departmentIds: ownOf(context),
        payload: { fileId: found.value.fileId, ...countsOf(done.value) },
      });
      return this.#view(tx, context, id);
    });
  }

  /** The workbook as it was brought, with what was found on its cells. */
  async marked(context: UseCaseContext, id: Id): Promise<Result<Buffer, RequestError>> {
    const found = await this.#view(this.unitOfWork.reader(context), context, id);
    if (!found.ok) return found;
    return ok(await this.sheets.marked(context, await this.#bookOf(context, found.value), found.value.rows));
  }

  /** Does what is ready, or tries it; rows with findings stay as they are. */
  async #perform(
    context: UseCaseContext,
    columnOf: AnswerHeader['columnOf'],
    read: readonly TriedRow[],
    dryRun: boolean,
  ): Promise<Result<readonly CheckedRow[], RequestError>> {
    const rows = read.flatMap(answeredRow);
    if (rows.length === 0) return ok(read.map(untried));
    const performed = await this.acts.prepareAnswers(context, { dryRun, rows });
    if (!performed.ok) return performed;
    const outcomes = new Map(performed.value.rows.map((row) => [row.id, row]));
    return ok(read.map((row) => checkedRow(columnOf, row, outcomes)));
  }

  async #bookOf(context: UseCaseContext, { fileId }: StoredWorkbook): Promise<AnswerBook> {
    const bytes = await this.files.read(this.unitOfWork.reader(context), fileId);
    const book = bytes && (await readAnswerBook(bytes));
    if (!book?.ok) throw new Error(`the workbook ${fileId} was read once and cannot be read again`);
    return book.value;
  }

  async #view(tx: Tx, context: UseCaseContext, id: Id): Viewed {
    const found = await findWorkbook(tx, id, ownOf(context));
    return found === null ? err(notFound('answer_workbook')) : ok({ ...found, counts: countsOf(found.rows) });
  }
}

const ownOf = ({ actor }: UseCaseContext): readonly Id[] => departmentsAs(actor, ['liaison']);

/** A row that is tried, or was before. */
type TriedRow = ReadRow & { readonly outcome?: AnswerRowOutcome };

const answeredRow = ({ id, version, proposal, findings }: ReadRow): AnsweredRow[] =>
  id !== null && version !== null && proposal !== null && findings.length === 0 ? [{ id, version, proposal }] : [];

/** What is wrong with it was found before. */
const untried = (row: TriedRow): CheckedRow => ({ ...row, outcome: row.outcome ?? 'wrong' });

/** A row with what became of it. */
function checkedRow(
  columnOf: AnswerHeader['columnOf'],
  row: TriedRow,
  outcomes: ReadonlyMap<Id, BulkRowView>,
): CheckedRow {
  const [answered] = answeredRow(row);
  const tried = answered && outcomes.get(answered.id);
  if (tried === undefined) return untried(row);
  if (tried.refusal === null) return { ...row, outcome: tried.outcome === 'done' ? 'done' : 'ready' };
  const finding = refusalFinding(columnOf, tried.refusal);
  return { ...row, findings: [finding], outcome: finding.rule === 'changed_meanwhile' ? 'conflict' : 'wrong' };
}

function countsOf(rows: readonly CheckedRow[]): Record<AnswerRowOutcome, number> {
  const counts = { ready: 0, done: 0, conflict: 0, wrong: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
