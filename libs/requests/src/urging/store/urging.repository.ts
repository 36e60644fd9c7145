import { localDate, type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { UrgedKind, UrgingCase, UrgingState } from '../domain/urging';
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

type Day = 'issuedOn' | 'answerDueOn' | 'repliedOn' | 'promisedOn' | 'fulfilledOn';
type UrgingRow = Omit<StoredUrging, Day | 'about'> &
  Record<Day, string | null> & {
    readonly aboutKind: UrgedKind | null;
    readonly aboutId: Id | null;
  };

const COLUMNS = `u.id, u.version, u.state, u.authority_department_id AS "authorityDepartmentId", u.year, u.serial,
  u.department_id AS "departmentId", u.region_code AS "regionCode", u.about_kind AS "aboutKind",
  u.about_id AS "aboutId", u.question, u.answer_due_on::text AS "answerDueOn", u.issued_at AS "issuedAt",
  u.issued_on::text AS "issuedOn", u.reply, u.promised_on::text AS "promisedOn", u.replied_at AS "repliedAt",
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
  readonly reply?: { readonly text: string; readonly promisedOn: LocalDate };
  readonly fulfilledOn?: LocalDate;
}

/** Compare-and-set: moves the urging and raises its version by one; false when the seen version is gone. */
export async function moveUrging(tx: Tx, move: UrgingMove): Promise<boolean> {
  const { reply } = move;
  const moved = await firstRow(
    tx,
    `UPDATE urging SET version = version + 1, state = $3,
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
      ...[reply?.text ?? null, reply?.promisedOn ?? null, move.fulfilledOn ?? null],
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

export interface UrgingFilter {
  readonly state: UrgingState | null;
  readonly departmentId: Id | null;
}

/** Urgings the viewer may see, newest first. */
export async function pageOfUrgings(
  tx: Tx,
  viewer: Viewer,
  filter: UrgingFilter,
  page: PageRequest,
): Promise<Page<StoredUrging>> {
  const found = await rows<UrgingRow>(
    tx,
    `SELECT ${COLUMNS} FROM urging u
     WHERE ${visible('$1', '$2')} AND ($3::text IS NULL OR u.state = $3)
       AND ($4::uuid IS NULL OR u.department_id = $4) AND ($5::uuid IS NULL OR u.id < $5)
     ORDER BY u.id DESC LIMIT $6`,
    [
      ...[viewer.departmentIds, viewer.regionCodePrefix, filter.state, filter.departmentId],
      ...[page.after?.[0] ?? null, page.limit + 1],
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
    promisedOn: dayOf(row.promisedOn),
    fulfilledOn: dayOf(row.fulfilledOn),
  };
}

const dayOf = (text: string | null): LocalDate | null => (text === null ? null : localDate(text));
