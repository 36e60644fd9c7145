import { localDate, type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { NegativeGround } from '../../settling/domain/settling';

export const NEGATIVE_STATES = ['in_force', 'lifted'] as const;
export type NegativeState = (typeof NEGATIVE_STATES)[number];

export interface NewNegative {
  readonly id: Id;
  readonly regionCode: string;
  readonly name: string;
  readonly items: readonly string[];
  readonly departmentId: Id;
  readonly entryId: Id | null;
  readonly settlingId: Id | null;
  readonly needId: Id | null;
  readonly ground: NegativeGround;
  /** What the authority found. */
  readonly opinion: string;
  readonly by: string;
  readonly at: Date;
}

/** A row of the negative list (负面清单). */
export interface NegativeRow {
  readonly id: Id;
  readonly version: number;
  readonly serial: string;
  readonly state: NegativeState;
  readonly name: string;
  readonly items: readonly string[];
  readonly departmentId: Id;
  readonly entryId: Id | null;
  readonly entryCode: string | null;
  readonly settlingId: Id | null;
  readonly ground: Omit<NegativeGround, 'reviewOn'>;
  readonly opinion: string;
  readonly reviewOn: LocalDate;
  readonly listedAt: Date;
  readonly reviewedAt: Date | null;
  readonly regionCode: string;
}

const COLUMNS = `g.id, g.version, g.serial::text AS serial, g.state, g.name, g.items, g.department_id AS "departmentId",
  g.entry_id AS "entryId", e.code AS "entryCode", g.settling_id AS "settlingId", g.region_code AS "regionCode",
  jsonb_build_object('kind', g.ground_kind, 'title', g.ground_title, 'clause', g.ground_clause,
    'text', g.ground_text) AS ground,
  g.opinion, g.review_on::text AS "reviewOn", g.listed_at AS "listedAt", g.reviewed_at AS "reviewedAt"`;
const FROM = 'FROM negative_row g LEFT JOIN catalogue_entry e ON e.id = g.entry_id';
type Row = Omit<NegativeRow, 'reviewOn'> & { readonly reviewOn: string };
const toRow = (row: Row): NegativeRow => ({ ...row, reviewOn: localDate(row.reviewOn) });

/** False when the entry is on the list already. */
export async function insertNegative(tx: Tx, made: NewNegative): Promise<boolean> {
  const { ground } = made;
  const inserted = await firstRow(
    tx,
    `INSERT INTO negative_row (id, region_code, name, items, department_id, entry_id, settling_id, need_id, ground_kind,
       ground_title, ground_clause, ground_text, opinion, review_on, listed_by, listed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     ON CONFLICT (entry_id) WHERE state = 'in_force' DO NOTHING RETURNING id`,
    [
      ...[made.id, made.regionCode, made.name, made.items, made.departmentId, made.entryId, made.settlingId],
      ...[made.needId, ground.kind, ground.title, ground.clause, ground.text, made.opinion, ground.reviewOn],
      ...[made.by, made.at],
    ],
  );
  return inserted !== null;
}

/** Compare-and-set: looked at again, with the next day or the end; false when the seen version is gone. */
export async function reviewNegative(
  tx: Tx,
  { id, seenVersion }: { readonly id: Id; readonly seenVersion: number },
  found: { readonly state: NegativeState; readonly opinion: string; readonly reviewOn: LocalDate; readonly at: Date },
): Promise<boolean> {
  const changed = await firstRow(
    tx,
    `UPDATE negative_row SET version = version + 1, state = $3, opinion = $4, review_on = $5, reviewed_at = $6
     WHERE id = $1 AND version = $2 RETURNING id`,
    [id, seenVersion, found.state, found.opinion, found.reviewOn, found.at],
  );
  return changed !== null;
}

export async function findNegatives(tx: Tx, ids: readonly Id[]): Promise<NegativeRow[]> {
  if (ids.length === 0) return [];
  return (await rows<Row>(tx, `SELECT ${COLUMNS} ${FROM} WHERE g.id = ANY($1::uuid[])`, [ids])).map(toRow);
}

export const findNegative = async (tx: Tx, id: Id): Promise<NegativeRow | null> =>
  (await findNegatives(tx, [id]))[0] ?? null;

export interface NegativeFilter {
  readonly state: NegativeState | null;
  readonly departmentId: Id | null;
}

/** Rows of the negative list, newest first; everybody's to read (U26). */
export async function pageOfNegatives(tx: Tx, filter: NegativeFilter, page: PageRequest): Promise<Page<NegativeRow>> {
  const found = await rows<Row>(
    tx,
    `SELECT ${COLUMNS} ${FROM}
     WHERE ($1::text IS NULL OR g.state = $1) AND ($2::uuid IS NULL OR g.department_id = $2)
       AND ($3::uuid IS NULL OR g.id < $3)
     ORDER BY g.id DESC LIMIT $4`,
    [filter.state, filter.departmentId, page.after?.[0] ?? null, page.limit + 1],
  );
  const items = found.slice(0, page.limit).map(toRow);
  const last = items.at(-1);
  return { items, next: found.length > page.limit && last ? JSON.stringify([last.id]) : null };
}
