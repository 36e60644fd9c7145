import { type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import { positionAfter } from '../../request/store/position';
import type { Viewer } from '../../request/store/request.repository';
import { dayOrNull } from '../../request/store/stored-request';

/** A grant that is told of, with the notice that stands for it. */
export interface NoticedGrant {
  readonly noticeId: Id;
  readonly grantId: Id;
  readonly requestId: Id;
  readonly entryId: Id;
  readonly providerDepartmentId: Id;
  readonly beneficiaryDepartmentId: Id;
  readonly validUntil: LocalDate | null;
}

type Row<T extends { readonly validUntil: LocalDate | null }> = Omit<T, 'validUntil'> & {
  readonly validUntil: string | null;
};

const GRANT = `g.id AS "grantId", g.request_id AS "requestId", g.entry_id AS "entryId",
  g.provider_department_id AS "providerDepartmentId", g.beneficiary_department_id AS "beneficiaryDepartmentId",
  g.valid_until::text AS "validUntil"`;

/** The regions whose calendars the ends of grants are counted by: those of the departments that use them. */
export async function regionsOfGrants(tx: Tx, today: LocalDate): Promise<string[]> {
  const found = await rows<{ code: string }>(
    tx,
    `SELECT DISTINCT r.requester_region_code AS code FROM share_grant g JOIN share_request r ON r.id = g.request_id
     WHERE g.state <> 'ended' AND g.valid_until >= $1 ORDER BY code`,
    [today],
  );
  return found.map(({ code }) => code);
}

export interface ExpiryQuestion {
  readonly regionCode: string;
  readonly today: LocalDate;
  /** A kind of notice is due when the grant ends on its day or earlier. */
  readonly limits: readonly { readonly kind: string; readonly through: LocalDate }[];
  readonly at: Date;
  readonly limit: number;
}

/** Writes the notices that are due, each once; of several of one grant the last one stands for all. */
export async function noticeExpiring(tx: Tx, question: ExpiryQuestion): Promise<NoticedGrant[]> {
  const { regionCode, today, limits, at, limit } = question;
  const found = await rows<Row<NoticedGrant>>(
    tx,
    `WITH due AS (
       SELECT g.id AS grant_id, k.kind, k.through FROM share_grant g JOIN share_request r ON r.id = g.request_id
       JOIN unnest($3::text[], $4::date[]) AS k (kind, through) ON g.valid_until <= k.through
       WHERE g.state <> 'ended' AND g.valid_until >= $2 AND r.requester_region_code = $1
         AND NOT EXISTS (SELECT FROM grant_notice n WHERE n.grant_id = g.id AND n.kind = k.kind)
       ORDER BY g.valid_until, g.id LIMIT $6),
     noticed AS (
       INSERT INTO grant_notice (id, grant_id, kind, noticed_at)
       SELECT gen_random_uuid(), grant_id, kind, $5 FROM due
       ON CONFLICT ON CONSTRAINT uq_grant_notice_kind DO NOTHING RETURNING id, grant_id, kind),
     last AS (SELECT DISTINCT ON (grant_id) id, grant_id FROM noticed ORDER BY grant_id, kind)
     SELECT last.id AS "noticeId", ${GRANT} FROM last JOIN share_grant g ON g.id = last.grant_id ORDER BY g.id`,
    [regionCode, today, limits.map(({ kind }) => kind), limits.map(({ through }) => through), at, limit],
  );
  return found.map(withDay);
}

export interface UnusedGrant extends NoticedGrant {
  readonly entryCode: string;
  readonly entryName: string;
  /** Null when it was never used. */
  readonly lastUsedOn: LocalDate | null;
}

const ENTRY = `g.entry_code AS "entryCode",
  (SELECT e.name FROM catalogue_entry e WHERE e.id = g.entry_id) AS "entryName"`;
const LAST_USE = `(SELECT max(u.day) FROM reported_use u WHERE u.grant_id = g.id)`;
const UNUSED = `g.state = 'live' AND g.opened_at < $1
  AND NOT EXISTS (SELECT FROM reported_use u WHERE u.grant_id = g.id AND u.day >= $2)`;

/** Writes the notice of grants opened before an instant and without use since a day, each once. */
export async function noticeUnused(
  tx: Tx,
  openedBefore: Date,
  since: LocalDate,
  at: Date,
  limit: number,
): Promise<UnusedGrant[]> {
  const found = await rows<UnusedRow>(
    tx,
    `WITH due AS (
       SELECT g.id FROM share_grant g WHERE ${UNUSED}
         AND NOT EXISTS (SELECT FROM grant_notice n WHERE n.grant_id = g.id AND n.kind = 'unused')
       ORDER BY g.id LIMIT $4),
     noticed AS (
       INSERT INTO grant_notice (id, grant_id, kind, noticed_at) SELECT gen_random_uuid(), id, 'unused', $3 FROM due
       ON CONFLICT ON CONSTRAINT uq_grant_notice_kind DO NOTHING RETURNING id, grant_id)
     SELECT noticed.id AS "noticeId", ${GRANT}, ${ENTRY}, ${LAST_USE}::text AS "lastUsedOn"
     FROM noticed JOIN share_grant g ON g.id = noticed.grant_id ORDER BY g.id`,
    [openedBefore, since, at, limit],
  );
  return found.map(toUnused);
}

/** The same for the list, newest first, of departments that use or gave them. */
export async function pageOfUnused(
  tx: Tx,
  viewer: Viewer,
  openedBefore: Date,
  since: LocalDate,
  page: PageRequest,
): Promise<Page<UnusedGrant>> {
  const found = await rows<UnusedRow & { id: Id }>(
    tx,
    `SELECT g.id, g.id AS "noticeId", ${GRANT}, ${ENTRY}, ${LAST_USE}::text AS "lastUsedOn"
     FROM share_grant g JOIN share_request r ON r.id = g.request_id
     WHERE ${UNUSED} AND ($5::uuid IS NULL OR g.id < $5) AND (
       g.beneficiary_department_id = ANY($3::uuid[]) OR g.provider_department_id = ANY($3::uuid[])
       OR r.requester_region_code LIKE $4::text || '%')
     ORDER BY g.id DESC LIMIT $6`,
    [openedBefore, since, viewer.departmentIds, viewer.regionCodePrefix, page.after?.[0] ?? null, page.limit + 1],
  );
  const shown = found.slice(0, page.limit);
  return { items: shown.map(toUnused), next: found.length > page.limit ? positionAfter(shown) : null };
}

type UnusedRow = Omit<Row<UnusedGrant>, 'lastUsedOn'> & { readonly lastUsedOn: string | null };

const withDay = <R extends { readonly validUntil: string | null }>(row: R) => ({
  ...row,
  validUntil: dayOrNull(row.validUntil),
});

const toUnused = (row: UnusedRow): UnusedGrant => ({ ...withDay(row), lastUsedOn: dayOrNull(row.lastUsedOn) });
