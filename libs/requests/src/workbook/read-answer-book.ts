import { err, ok, type RawSheet, type Result } from '@zeqing/kernel';
import { readWorkbookInChild } from '@zeqing/platform';
import { BULK_LIMIT } from '../bulk/domain/bulk';
import type { RequestError } from '../request/domain/request-error';
import {
  answerCell,
  FILLED_FIELDS,
  findAnswerHeader,
  missingHeadings,
  type AnswerHeader,
} from './domain/answer-columns';
import type { RememberedRow } from './domain/read-answers';

/** What the file remembers of itself: which requests in which version, and when it was downloaded. */
export const HIDDEN_SHEET = '_zeqing';
/** First cell of the hidden sheet: no other workbook is taken for one of these. */
export const BOOK_KIND = 'zeqing-answers-1';

export interface AnswerBook {
  readonly header: AnswerHeader;
  readonly remembered: readonly RememberedRow[];
  readonly madeAt: Date | null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const VERSION = /^[1-9]\d{0,8}$/u;

/** A workbook of answers; refused when it cannot be read, is not one of ours, lacks a column, is empty or too long. */
export async function readAnswerBook(bytes: Buffer): Promise<Result<AnswerBook, RequestError>> {
  const reading = await readWorkbookInChild(bytes, { hiddenSheet: HIDDEN_SHEET });
  if ('fault' in reading) return err({ code: 'answer_workbook.unreadable', details: { fault: reading.fault } });
  const [notes, remembered] = notesIn(reading.sheets.find(({ name }) => name === HIDDEN_SHEET));
  if (remembered === null) return err({ code: 'answer_workbook.not_ours' });
  const header = findAnswerHeader(reading.sheets.filter(({ name }) => name !== HIDDEN_SHEET));
  if (header === null) return err({ code: 'answer_workbook.header_not_found' });
  const missing = missingHeadings(header);
  if (missing.length > 0) return err({ code: 'answer_workbook.column_missing', details: { missing } });
  const filled = header.sheet.rows.filter(
    (row) => row.row > header.row && FILLED_FIELDS.some((field) => answerCell(header, row, field) !== null),
  ).length;
  if (filled === 0) return err({ code: 'answer_workbook.empty' });
  if (filled > BULK_LIMIT) return err({ code: 'request.bulk_too_many', details: { limit: BULK_LIMIT, rows: filled } });
  return ok({ header, remembered, madeAt: instantIn(notes[1]) });
}

/** The hidden sheet: its first line and the requests; null requests where it is missing or was tampered with. */
function notesIn(sheet: RawSheet | undefined): readonly [readonly string[], readonly RememberedRow[] | null] {
  const [notes = [], ...lines] = (sheet?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text.trim()));
  if (notes[0] !== BOOK_KIND) return [notes, null];
  const remembered = lines.flatMap(([number = '', id = '', version = '']) =>
    UUID.test(id) && VERSION.test(version) ? [{ number, id, version: Number(version) }] : [],
  );
  return [notes, remembered.length === lines.length && lines.length <= BULK_LIMIT ? remembered : null];
}

function instantIn(text: string | undefined): Date | null {
  const at = new Date(text ?? '');
  return Number.isNaN(at.getTime()) ? null : at;
}
