import { type DepartmentScope, type Id, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Bulletin, BulletinContent, BulletinKind } from '../domain/bulletin';

type Row = Omit<Bulletin, 'sequence'> & { readonly sequence: string };

const COLUMNS = `b.id, b.kind, b.authority_department_id AS "authorityDepartmentId", b.region_code AS "regionCode", b.year,
  b.serial, CASE WHEN b.kind = 'performance' THEN (b.content::jsonb ->> 'reportedYear')::int END AS "reportedYear",
  b.sequence::text AS sequence, b.as_of AS "asOf", b.counted_on::text AS "countedOn", b.algorithm,
  b.content_hash AS "contentHash", b.previous_id AS "previousId", b.issued_at AS "issuedAt"`;

/** Issued for the reader's region, or by the reader's own office. */
const VISIBLE = `(($1::text IS NOT NULL AND b.region_code LIKE $1 || '%') OR b.authority_department_id = ANY($2::uuid[]))`;

const visibleTo = (scope: DepartmentScope): readonly unknown[] => {
  switch (scope.kind) {
    case 'everything':
      return ['', []];
    case 'region':
      return [scope.regionCodePrefix, []];
    case 'departments':
      return [null, scope.departmentIds];
  }
};

/** The next number of an office in a year. It holds the counter until the transaction ends, so none is left out. */
export async function nextBulletinSerial(tx: Tx, officeId: Id, kind: BulletinKind, year: number): Promise<number> {
  const counted = await firstRow<{ last: number }>(
    tx,
    `INSERT INTO bulletin_counter AS c (authority_department_id, kind, year, last) VALUES ($1, $2, $3, 1)
     ON CONFLICT ON CONSTRAINT pk_bulletin_counter DO UPDATE SET last = c.last + 1 RETURNING last`,
    [officeId, kind, year],
  );
  if (counted === null) throw new Error(`no number was given for ${officeId} in ${year}`);
  return counted.last;
}

export async function insertBulletin(tx: Tx, bulletin: Bulletin, content: string, issuedBy: string): Promise<void> {
  const { id, kind, authorityDepartmentId, regionCode, year, serial, sequence, asOf, countedOn } = bulletin;
  await rows(
    tx,
    `INSERT INTO bulletin (id, kind, authority_department_id, region_code, year, serial, sequence, as_of, counted_on,
       content, algorithm, content_hash, previous_id, issued_by, issued_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[id, kind, authorityDepartmentId, regionCode, year, serial, sequence, asOf, countedOn, content],
      ...[bulletin.algorithm, bulletin.contentHash, bulletin.previousId, issuedBy, bulletin.issuedAt],
    ],
  );
}

/** The office's last issue of a kind, with what it showed. */
export async function findLastBulletin(
  tx: Tx,
  officeId: Id,
  kind: BulletinKind,
): Promise<{ readonly id: Id; readonly content: BulletinContent } | null> {
  const row = await firstRow<{ id: Id; content: string }>(
    tx,
    `SELECT id, content FROM bulletin WHERE authority_department_id = $1 AND kind = $2
     ORDER BY year DESC, serial DESC LIMIT 1`,
    [officeId, kind],
  );
  return row && { id: row.id, content: JSON.parse(row.content) as BulletinContent };
}

export async function findBulletin(
  tx: Tx,
  id: Id,
  scope: DepartmentScope,
): Promise<{ readonly bulletin: Bulletin; readonly content: BulletinContent } | null> {
  const row = await firstRow<Row & { content: string }>(
    tx,
    `SELECT ${COLUMNS}, b.content FROM bulletin b WHERE b.id = $3 AND ${VISIBLE}`,
    [...visibleTo(scope), id],
  );
  if (row === null) return null;
  const { content, ...bulletin } = row;
  return { bulletin: toBulletin(bulletin), content: JSON.parse(content) as BulletinContent };
}

/** Newest first. */
export async function pageOfBulletins(
  tx: Tx,
  scope: DepartmentScope,
  kind: BulletinKind | null,
  page: PageRequest,
): Promise<Page<Bulletin>> {
  const found = await rows<Row>(
    tx,
    `SELECT ${COLUMNS} FROM bulletin b WHERE ${VISIBLE} AND ($3::text IS NULL OR b.kind = $3)
       AND ($4::uuid IS NULL OR b.id < $4) ORDER BY b.id DESC LIMIT $5`,
    [...visibleTo(scope), kind, page.after?.[0] ?? null, page.limit + 1],
  );
  const items = found.slice(0, page.limit).map(toBulletin);
  const last = items.at(-1);
  return { items, next: found.length > page.limit && last ? JSON.stringify([last.id]) : null };
}

const toBulletin = (row: Row): Bulletin => ({ ...row, sequence: Number(row.sequence) });
