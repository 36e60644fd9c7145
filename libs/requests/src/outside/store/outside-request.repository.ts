import { localDate, type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import { positionAfter } from '../../request/store/position';
import type { Doing } from '../../request/store/life.repository';
import type { Viewer } from '../../request/store/request.repository';
import { dayOrNull } from '../../request/store/stored-request';
import type {
  LegDraft,
  OutsideDirection,
  OutsideDraft,
  OutsideLeg,
  OutsideRecord,
  OutsideRequest,
  OutsideState,
  RecordDraft,
} from '../domain/outside-request';

type Row = Omit<OutsideRequest, 'receivedOn' | 'dueOn'> & Record<'receivedOn' | 'dueOn', string | null>;

const COLUMNS = `o.id, o.version, o.direction, o.share_request_id AS "requestId", o.state, o.department_id AS "departmentId", o.region_code AS "regionCode",
  o.body, o.wanted, o.purpose, o.legal_basis AS "legalBasis", o.received_on::text AS "receivedOn", o.backdated,
  o.due_on::text AS "dueOn", o.term_basis AS "termBasis", o.overdue_at AS "overdueAt", o.recorded_at AS "recordedAt"`;

/** A request has a handful. */
const MOST_OF_REQUEST = 200;

const visible = (departmentIds: string, prefix: string): string =>
  `(o.department_id = ANY(${departmentIds}::uuid[]) OR o.region_code LIKE ${prefix}::text || '%')`;

export interface NewOutsideRequest extends OutsideDraft, Doing {
  readonly id: Id;
  readonly departmentId: Id;
  readonly regionCode: string;
  readonly backdated: boolean;
}

export async function insertOutside(tx: Tx, request: NewOutsideRequest): Promise<void> {
  const { id, direction, departmentId, regionCode, body, wanted, purpose, legalBasis, receivedOn } = request;
  const { backdated, dueOn, termBasis, by, at } = request;
  await rows(
    tx,
    `INSERT INTO outside_request (id, direction, department_id, region_code, body, wanted, purpose, legal_basis,
       received_on, backdated, due_on, term_basis, recorded_by, recorded_at, share_request_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[id, direction, departmentId, regionCode, body, wanted, purpose, legalBasis],
      ...[receivedOn, backdated, dueOn, termBasis, by, at, request.requestId],
    ],
  );
}

/** Compare-and-set: raises the version by one; false when the seen version is gone. */
export async function moveOutside(tx: Tx, id: Id, seenVersion: number, to: OutsideState): Promise<boolean> {
  const moved = await firstRow(
    tx,
    `UPDATE outside_request SET version = version + 1, state = $3 WHERE id = $1 AND version = $2 RETURNING id`,
    [id, seenVersion, to],
  );
  return moved !== null;
}

/** Adds a leg to a request whose version this transaction has raised. */
export async function insertLeg(tx: Tx, id: Id, number: number, leg: LegDraft, { by, at }: Doing): Promise<void> {
  await rows(
    tx,
    `INSERT INTO outside_leg (outside_request_id, number, sender, receiver, channel, outside_number, sent_on,
       recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, number, leg.sender, leg.receiver, leg.channel, leg.outsideNumber, leg.sentOn, by, at],
  );
}

/** Adds a record to a request whose version this transaction has raised. */
export async function insertRecord(
  tx: Tx,
  id: Id,
  number: number,
  said: RecordDraft,
  { by, at }: Doing,
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO outside_record (outside_request_id, number, kind, said, document, happened_on, recorded_by,
       recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, number, said.kind, said.said, said.document, said.happenedOn, by, at],
  );
}

/** A request the viewer may see, or null. */
export async function findOutside(tx: Tx, id: Id, viewer: Viewer): Promise<OutsideRequest | null> {
  const row = await firstRow<Row>(
    tx,
    `SELECT ${COLUMNS} FROM outside_request o WHERE o.id = $1 AND ${visible('$2', '$3')}`,
    [id, viewer.departmentIds, viewer.regionCodePrefix],
  );
  return row && toRequest(row);
}

/** Those that belong to a request and that the viewer may see, the first opened first. */
export async function outsideOfRequest(tx: Tx, requestId: Id, viewer: Viewer): Promise<OutsideRequest[]> {
  const found = await rows<Row>(
    tx,
    `SELECT ${COLUMNS} FROM outside_request o WHERE o.share_request_id = $1 AND ${visible('$2', '$3')}
     ORDER BY o.id LIMIT ${MOST_OF_REQUEST}`,
    [requestId, viewer.departmentIds, viewer.regionCodePrefix],
  );
  return found.map(toRequest);
}

export async function legsOf(tx: Tx, id: Id): Promise<OutsideLeg[]> {
  const found = await rows<Omit<OutsideLeg, 'sentOn'> & { sentOn: string }>(
    tx,
    `SELECT number, sender, receiver, channel, outside_number AS "outsideNumber", sent_on::text AS "sentOn"
     FROM outside_leg WHERE outside_request_id = $1 ORDER BY number`,
    [id],
  );
  return found.map((row) => ({ ...row, sentOn: localDate(row.sentOn) }));
}

/** An entry with the person who wrote it down. */
export type NamedRecord = OutsideRecord & { readonly recordedBy: string; readonly recordedAt: Date };

export async function recordsOf(tx: Tx, id: Id): Promise<NamedRecord[]> {
  const found = await rows<Omit<NamedRecord, 'happenedOn'> & { happenedOn: string }>(
    tx,
    `SELECT number, kind, said, document, happened_on::text AS "happenedOn", recorded_by AS "recordedBy",
       recorded_at AS "recordedAt"
     FROM outside_record WHERE outside_request_id = $1 ORDER BY number`,
    [id],
  );
  return found.map((row) => ({ ...row, happenedOn: localDate(row.happenedOn) }));
}

export interface OutsideFilter {
  readonly direction: OutsideDirection | null;
  readonly state: OutsideState | null;
  /** Only those whose agreed day has passed. */
  readonly overdue: boolean;
}

/** Requests with bodies outside that the viewer may see, newest first. */
export async function pageOfOutside(
  tx: Tx,
  viewer: Viewer,
  { direction, state, overdue }: OutsideFilter,
  page: PageRequest,
): Promise<Page<OutsideRequest>> {
  const found = await rows<Row>(
    tx,
    `SELECT ${COLUMNS} FROM outside_request o
     WHERE ${visible('$1', '$2')} AND ($3::text IS NULL OR o.direction = $3) AND ($4::text IS NULL OR o.state = $4)
       AND (NOT $5::boolean OR o.overdue_at IS NOT NULL) AND ($6::uuid IS NULL OR o.id < $6)
     ORDER BY o.id DESC LIMIT $7`,
    [
      ...[viewer.departmentIds, viewer.regionCodePrefix, direction, state, overdue],
      ...[page.after?.[0] ?? null, page.limit + 1],
    ],
  );
  const items = found.slice(0, page.limit).map(toRequest);
  return { items, next: found.length > page.limit ? positionAfter(items) : null };
}

/** Writes the fact that the agreed day has passed with nothing final on file, each once. */
export async function markOutsideOverdue(tx: Tx, today: LocalDate, at: Date, limit: number): Promise<OutsideRequest[]> {
  const marked = await rows<Row>(
    tx,
    `WITH due AS (
       SELECT id FROM outside_request WHERE overdue_at IS NULL AND state IN ('open', 'answered') AND due_on < $1
       ORDER BY due_on, id LIMIT $3 FOR UPDATE SKIP LOCKED)
     UPDATE outside_request o SET overdue_at = $2, version = o.version + 1 FROM due WHERE o.id = due.id
     RETURNING ${COLUMNS}`,
    [today, at, limit],
  );
  return marked.map(toRequest);
}

const toRequest = (row: Row): OutsideRequest => ({
  ...row,
  receivedOn: dayOrNull(row.receivedOn),
  dueOn: dayOrNull(row.dueOn),
});
