import { localDate, type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { UrgedKind, UrgingCase, UrgingPromise, UrgingState } from '../domain/urging';
import { positionAfter } from '../../request/store/position';
import type { Viewer } from '../../request/store/request.repository';

export interface StoredUrging extends UrgingCase {
  readonly year: number;
  readonly serial: number;
  readonly regionCode: string;
  readonly about: { readonly kind: UrgedKind; readonly id: Id } | null;
  readonly question: string;
  readonly issuedAt: Date;
  readonly reply: string | null;
  readonly repliedAt: Date | null;
  readonly closedAt: Date | null;
}

type Day = 'issuedOn' | 'answerDueOn' | 'repliedOn' | 'fulfilledOn';
type UrgingRow = Omit<StoredUrging, Day | 'about' | 'promises'> &
  Record<Day, string | null> & {
    readonly promises: readonly { readonly promisedOn: string; readonly madeOn: string }[];
    readonly aboutKind: UrgedKind | null;
    readonly aboutId: Id | null;
  };

const COLUMNS = `u.id, u.version, u.state, u.authority_department_id AS "authorityDepartmentId", u.year, u.serial,
  u.department_id AS "departmentId", u.region_code AS "regionCode", u.about_kind AS "aboutKind",
  u.about_id AS "aboutId", u.question, u.answer_due_on::text AS "answerDueOn", u.issued_at AS "issuedAt",
  u.issued_on::text AS "issuedOn", u.reply, u.replied_at AS "repliedAt",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('promisedOn', p.promised_on, 'madeOn', p.made_on) ORDER BY p.ordinal), '[]')
   FROM urging_promise p WHERE p.urging_id = u.id) AS promises,
  u.replied_on::text AS "repliedOn", u.fulfilled_on::text AS "fulfilledOn", u.closed_at AS "closedAt"`;

/** The urged department sees it, the office that issued it, and who watches over the urged department's region. */
const visible = (departmentIds: string, prefix: string): string => `(
  u.department_id = ANY(${departmentIds}::uuid[]) OR u.authority_department_id = ANY(${departmentIds}::uuid[])
  OR u.region_code LIKE ${prefix}::text || '%')`;

/** The next number of an authority in a year. It holds the counter until the transaction ends, so none is left out. */
export async function nextSerial(tx: Tx, authorityDepartmentId: Id, year: number): Promise<number> {
  const counted = await firstRow<{ last: number }>(
    tx,
    `INSERT INTO urging_counter AS c (authority_department_id, year, last) VALUES ($1, $2, 1)
     ON CONFLICT ON CONSTRAINT pk_urging_counter DO UPDATE SET last = c.last + 1 RETURNING last`,
    [authorityDepartmentId, year],
  );
  if (counted === null) throw new Error(`no number was given for ${authorityDepartmentId} in ${year}`);
  return counted.last;
}

export interface NewUrging {
  readonly id: Id;
  readonly authority: { readonly departmentId: Id; readonly regionCode: string };
  readonly year: number;
  readonly serial: number;
  readonly department: { readonly id: Id; readonly regionCode: string };
  readonly about: StoredUrging['about'];
  readonly question: string;
  readonly answerDueOn: LocalDate;
  readonly issuedBy: string;
  readonly issuedAt: Date;
  readonly issuedOn: LocalDate;
}

export async function insertUrging(tx: Tx, urging: NewUrging): Promise<void> {
  const { authority, department, about } = urging;
  await rows(
    tx,
    `INSERT INTO urging (id, authority_department_id, authority_region_code, year, serial, department_id, region_code,
       about_kind, about_id, question, answer_due_on, issued_by, issued_at, issued_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[urging.id, authority.departmentId, authority.regionCode, urging.year, urging.serial, department.id],
      ...[department.regionCode, about?.kind ?? null, about?.id ?? null, urging.question, urging.answerDueOn],
      ...[urging.issuedBy, urging.issuedAt, urging.issuedOn],
    ],
  );
}

export interface UrgingMove {
  readonly id: Id;
  readonly seenVersion: number;
  readonly to: UrgingState;
  readonly by: string;
  readonly at: Date;
  readonly on: LocalDate;
  readonly reply?: { readonly text: string };
  /** The day promised by this act. */
  readonly promisedOn?: LocalDate;
  readonly fulfilledOn?: LocalDate;
}

/** Compare-and-set: moves the urging and raises its version by one; false when the seen version is gone. */
export async function moveUrging(tx: Tx, move: UrgingMove): Promise<boolean> {
  const { reply } = move;
  const moved = await firstRow(
    tx,
    `WITH promise AS (
       INSERT INTO urging_promise (urging_id, ordinal, promised_on, made_on, made_by, made_at)
       SELECT id, 1 + (SELECT count(*)::int FROM urging_promise WHERE urging_id = $1), $8, $6, $4, $5
       FROM urging WHERE id = $1 AND version = $2 AND $8::date IS NOT NULL)
     UPDATE urging SET version = version + 1, state = $3,
       reply = coalesce($7, reply), promised_on = coalesce($8, promised_on),
       replied_by = CASE WHEN $7::text IS NULL THEN replied_by ELSE $4 END,
       replied_at = CASE WHEN $7::text IS NULL THEN replied_at ELSE $5::timestamptz END,
       replied_on = CASE WHEN $7::text IS NULL THEN replied_on ELSE $6::date END,
       fulfilled_on = $9::date,
       closed_by = CASE WHEN $9::date IS NULL THEN NULL ELSE $4 END,
       closed_at = CASE WHEN $9::date IS NULL THEN NULL ELSE $5::timestamptz END
     WHERE id = $1 AND version = $2 RETURNING id`,
    [
      ...[move.id, move.seenVersion, move.to, move.by, move.at, move.on],
      ...[reply?.text ?? null, move.promisedOn ?? null, move.fulfilledOn ?? null],
    ],
  );
  return moved !== null;
}

/** An urging the viewer may see, or null. */
export async function findUrging(tx: Tx, id: Id, viewer: Viewer): Promise<StoredUrging | null> {
  const row = await firstRow<UrgingRow>(
    tx,
    `SELECT ${COLUMNS} FROM urging u WHERE u.id = $1 AND ${visible('$2', '$3')}`,
    [id, viewer.departmentIds, viewer.regionCodePrefix],
  );
  return row && toUrging(row);
}

/** How often something was urged, and the last day promised in answer; null: none. */
export interface UrgedTimes {
  readonly aboutId: Id;
  readonly times: number;
  readonly promisedOn: LocalDate | null;
}

/** The urgings about these requests or corrections, without department scope; what nobody urged is left out. */
export async function urgedTimes(tx: Tx, aboutIds: readonly Id[]): Promise<UrgedTimes[]> {
  const found = await rows<{ aboutId: Id; times: number; promisedOn: string | null }>(
    tx,
    `SELECT u.about_id AS "aboutId", count(*)::int AS times, (array_agg(u.promised_on ORDER BY u.id DESC)
       FILTER (WHERE u.promised_on IS NOT NULL))[1]::text AS "promisedOn"
     FROM urging u WHERE u.about_id = ANY($1::uuid[]) GROUP BY u.about_id ORDER BY u.about_id`,
    [aboutIds],
  );
  return found.map((row) => ({ ...row, promisedOn: dayOf(row.promisedOn) }));
}

export interface UrgingFilter {
  readonly states: readonly UrgingState[] | null;
  readonly departmentId: Id | null;
  /** What it is about. */
  readonly aboutId: Id | null;
  /** Whether its answer or its last promise is past its day and it is not closed. */
  readonly overdue: boolean | null;
}

/** Urgings the viewer may see, newest first. */
export async function pageOfUrgings(
  tx: Tx,
  viewer: Viewer,
  filter: UrgingFilter,
  today: LocalDate,
  page: PageRequest,
): Promise<Page<StoredUrging>> {
  const found = await rows<UrgingRow>(
    tx,
    `SELECT ${COLUMNS} FROM urging u
     WHERE ${visible('$1', '$2')} AND ($3::text[] IS NULL OR u.state = ANY($3))
       AND ($4::uuid IS NULL OR u.department_id = $4) AND ($5::uuid IS NULL OR u.about_id = $5)
       AND ($6::boolean IS NULL OR $6 = (u.state = 'issued' AND u.answer_due_on < $7
         OR u.state = 'replied' AND u.promised_on < $7))
       AND ($8::uuid IS NULL OR u.id < $8)
     ORDER BY u.id DESC LIMIT $9`,
    [
      ...[viewer.departmentIds, viewer.regionCodePrefix, filter.states, filter.departmentId, filter.aboutId],
      ...[filter.overdue, today, page.after?.[0] ?? null, page.limit + 1],
    ],
  );
  const items = found.slice(0, page.limit).map(toUrging);
  return { items, next: found.length > page.limit ? positionAfter(items) : null };
}

function toUrging({ aboutKind, aboutId, ...row }: UrgingRow): StoredUrging {
  return {
    ...row,
    about: aboutKind !== null && aboutId !== null ? { kind: aboutKind, id: aboutId } : null,
    issuedOn: localDate(row.issuedOn ?? ''),
    answerDueOn: localDate(row.answerDueOn ?? ''),
    repliedOn: dayOf(row.repliedOn),
    promises: row.promises.map(({ promisedOn, madeOn }): UrgingPromise => ({
      promisedOn: localDate(promisedOn),
      madeOn: localDate(madeOn),
    })),
    fulfilledOn: dayOf(row.fulfilledOn),
  };
}

const dayOf = (text: string | null): LocalDate | null => (text === null ? null : localDate(text));
