import { localDate, type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import { OPEN_STATES, requestNumber, type RequestState } from '../../request/domain/request';
import { dayOrNull } from '../../request/store/stored-request';
import type { Consultation, ConsultationDraft, ConsultationState } from '../domain/consultation';

/** A consultation with where its request stands. */
export interface StoredConsultation extends Consultation {
  readonly requestState: RequestState;
  /** The number of the request, for people. */
  readonly requestNumber: string;
  readonly entryCode: string;
  readonly entryName: string;
  /** Due day of the latest statutory clock of the request, or null. */
  readonly statutoryDueOn: LocalDate | null;
}

type Row = Omit<StoredConsultation, 'innerDueOn' | 'statutoryDueOn' | 'requestNumber'> & {
  innerDueOn: string;
  statutoryDueOn: string | null;
  serial: string;
  draftedAt: Date;
};

/** Questions a request's page shows; a request has a handful. */
const SHOWN = 200;

const COLUMNS = `c.id, c.version, c.request_id AS "requestId", c.department_id AS "departmentId", c.state, c.section,
  c.question, c.inner_due_on::text AS "innerDueOn", c.answer, c.answered_by AS "answeredBy",
  c.entered_by AS "enteredBy", c.asked_by AS "askedBy", c.asked_at AS "askedAt", c.entered_at AS "enteredAt",
  r.state AS "requestState", r.entry_code AS "entryCode", r.serial, r.drafted_at AS "draftedAt",
  (SELECT e.name FROM catalogue_entry e WHERE e.id = r.entry_id) AS "entryName",
  (SELECT k.due_on::text FROM request_clock k WHERE k.request_id = r.id ORDER BY k.started_at DESC, k.id DESC LIMIT 1)
    AS "statutoryDueOn"`;
const FROM = 'request_consultation c JOIN share_request r ON r.id = c.request_id';

export interface NewConsultation extends ConsultationDraft {
  readonly id: Id;
  readonly requestId: Id;
  readonly departmentId: Id;
  readonly by: string;
  readonly at: Date;
}

export async function insertConsultation(tx: Tx, asked: NewConsultation): Promise<void> {
  const { id, requestId, departmentId, section, question, innerDueOn, by, at } = asked;
  await rows(
    tx,
    `INSERT INTO request_consultation (id, request_id, department_id, state, section, question, inner_due_on, asked_by,
       asked_at) VALUES ($1, $2, $3, 'open', $4, $5, $6, $7, $8)`,
    [id, requestId, departmentId, section, question, innerDueOn, by, at],
  );
}

/** A question of one of these departments, or null: nobody else's exists for the reader. */
export async function findConsultation(
  tx: Tx,
  id: Id,
  departmentIds: readonly Id[],
): Promise<StoredConsultation | null> {
  const row = await firstRow<Row>(
    tx,
    `SELECT ${COLUMNS} FROM ${FROM} WHERE c.id = $1 AND c.department_id = ANY($2::uuid[])`,
    [id, departmentIds],
  );
  return row && toConsultation(row);
}

/** What these departments asked their sections about a request, the earliest inner day first. */
export async function consultationsOf(
  tx: Tx,
  requestId: Id,
  departmentIds: readonly Id[],
): Promise<StoredConsultation[]> {
  const found = await rows<Row>(
    tx,
    `SELECT ${COLUMNS} FROM ${FROM} WHERE c.request_id = $1 AND c.department_id = ANY($2::uuid[])
     ORDER BY c.inner_due_on, c.id LIMIT ${SHOWN}`,
    [requestId, departmentIds],
  );
  return found.map(toConsultation);
}

export interface ConsultationFilter {
  readonly state: ConsultationState | null;
  /** Only open questions of requests under way whose inner day is before this one. */
  readonly overdueOn: LocalDate | null;
}

/** Questions of these departments by their inner day, the earliest first. */
export async function pageOfConsultations(
  tx: Tx,
  departmentIds: readonly Id[],
  { state, overdueOn }: ConsultationFilter,
  page: PageRequest,
): Promise<Page<StoredConsultation>> {
  const [day = null, id = null] = page.after ?? [];
  const found = await rows<Row>(
    tx,
    `SELECT ${COLUMNS} FROM ${FROM}
     WHERE c.department_id = ANY($1::uuid[]) AND ($2::text IS NULL OR c.state = $2)
       AND ($3::date IS NULL OR (c.inner_due_on < $3 AND c.state = 'open' AND r.state = ANY($4)))
       AND ($5::date IS NULL OR (c.inner_due_on, c.id) > ($5, $6::uuid))
     ORDER BY c.inner_due_on, c.id LIMIT $7`,
    [departmentIds, state, overdueOn, OPEN_STATES, day, id, page.limit + 1],
  );
  const items = found.slice(0, page.limit).map(toConsultation);
  const last = items.at(-1);
  const more = found.length > page.limit && last !== undefined;
  return { items, next: more ? JSON.stringify([last.innerDueOn, last.id]) : null };
}

/** What the section said, with the person who said it and the one who wrote it down; null of a withdrawal. */
export interface Ending {
  readonly id: Id;
  readonly seenVersion: number;
  readonly said: { readonly answer: string; readonly answeredBy: string } | null;
  readonly by: string;
  readonly at: Date;
}

/** Compare-and-set: ends an open question; answers the version of its event, null when the version seen is gone. */
export async function endConsultation(tx: Tx, { id, seenVersion, said, by, at }: Ending): Promise<number | null> {
  const written = await firstRow<{ event_version: number }>(
    tx,
    `UPDATE request_consultation SET version = version + 1, event_version = event_version + 1, state = $3, answer = $4,
       answered_by = $5, entered_by = $6, entered_at = $7
     WHERE id = $1 AND version = $2 AND state = 'open' RETURNING event_version`,
    [id, seenVersion, said === null ? 'withdrawn' : 'answered', said?.answer ?? null, said?.answeredBy ?? null, by, at],
  );
  return written?.event_version ?? null;
}

/** The two things that are told of an inner day: that it comes, and that it has passed. */
export type InnerDayMark = 'reminded' | 'overdue_noted';

export interface InnerDayRound {
  readonly from: LocalDate | null;
  readonly before: LocalDate;
  readonly at: Date;
  readonly limit: number;
}

export interface MarkedConsultation {
  readonly id: Id;
  readonly eventVersion: number;
  readonly requestId: Id;
  readonly departmentId: Id;
  readonly innerDueOn: LocalDate;
}

/**
 * Marks, each once, open questions of requests under way whose inner day is from `from` on and before `before`. What a
 * person has seen of them stays as it was, so nobody's answer is refused because a sweep came between.
 */
export async function markInnerDays(
  tx: Tx,
  mark: InnerDayMark,
  { from, before, at, limit }: InnerDayRound,
): Promise<MarkedConsultation[]> {
  const column = `${mark}_at`;
  const marked = await rows<Omit<MarkedConsultation, 'innerDueOn'> & { innerDueOn: string }>(
    tx,
    `WITH due AS (
       SELECT c.id FROM ${FROM}
       WHERE c.state = 'open' AND c.${column} IS NULL AND c.inner_due_on < $1 AND r.state = ANY($4)
         AND ($5::date IS NULL OR c.inner_due_on >= $5)
       ORDER BY c.inner_due_on, c.id LIMIT $3 FOR UPDATE OF c SKIP LOCKED)
     UPDATE request_consultation c SET ${column} = $2, event_version = c.event_version + 1 FROM due WHERE c.id = due.id
     RETURNING c.id, c.event_version AS "eventVersion", c.request_id AS "requestId", c.department_id AS "departmentId",
       c.inner_due_on::text AS "innerDueOn"`,
    [before, at, limit, OPEN_STATES, from],
  );
  return marked.map((row) => ({ ...row, innerDueOn: localDate(row.innerDueOn) }));
}

const toConsultation = ({ serial, draftedAt, ...row }: Row): StoredConsultation => ({
  ...row,
  requestNumber: requestNumber(Number(serial), draftedAt),
  innerDueOn: localDate(row.innerDueOn),
  statutoryDueOn: dayOrNull(row.statutoryDueOn),
});
