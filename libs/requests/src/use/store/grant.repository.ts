import type { ShareMode } from '@zeqing/catalogue';
import { localDate, type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { positionAfter } from '../../request/store/position';
import { firstRow, rows } from '@zeqing/platform';
import type { BeneficiariesKind, GrantState, GrantTerms, Purpose } from '../domain/grant';
import type { Viewer } from '../../request/store/request.repository';
import type { GrantView } from '../../request/views';
import { dayOrNull } from '../../request/store/stored-request';
import type { LatestOrder } from '../domain/platform-order';
import { ORDERED, standingsOf } from './platform-order.repository';

interface GrantRow {
  id: Id;
  version: number;
  state: GrantState;
  request_id: Id;
  entry_id: Id;
  entry_code: string;
  provider_department_id: Id;
  beneficiary_department_id: Id;
  beneficiaries: BeneficiariesKind;
  item_ids: Id[];
  purposes: Purpose[];
  mode: ShareMode;
  valid_from: string;
  valid_until: string | null;
  bridged_from: string | null;
}

const COLUMNS = `g.id, g.version, g.state, g.request_id, g.entry_id, g.entry_code, g.provider_department_id,
  g.beneficiary_department_id, g.beneficiaries, g.item_ids, g.purposes, g.mode, g.valid_from::text, g.valid_until::text,
  g.bridged_from::text`;

export interface NewGrant {
  readonly id: Id;
  readonly requestId: Id;
  readonly entryId: Id;
  readonly entryCode: string;
  readonly providerDepartmentId: Id;
  readonly beneficiaryDepartmentId: Id;
  readonly terms: GrantTerms;
  readonly resourceId: Id | null;
  readonly openedAt: Date;
}

/** Opens a grant, with the order to the platform to open it. */
export async function insertGrant(tx: Tx, grant: NewGrant): Promise<void> {
  const { terms } = grant;
  await rows(
    tx,
    `WITH granted AS (
       INSERT INTO share_grant (id, request_id, entry_id, entry_code, provider_department_id, beneficiary_department_id,
         beneficiaries, item_ids, purposes, mode, resource_id, valid_from, valid_until, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       RETURNING *, 'open' AS order_kind, opened_at AS at),
     ${ORDERED}
     SELECT id FROM granted`,
    [
      grant.id,
      grant.requestId,
      grant.entryId,
      grant.entryCode,
      grant.providerDepartmentId,
      grant.beneficiaryDepartmentId,
      terms.beneficiaries,
      terms.itemIds,
      JSON.stringify(terms.purposes),
      terms.mode,
      grant.resourceId,
      terms.validFrom,
      terms.validUntil,
      grant.openedAt,
    ],
  );
}

export interface GrantFilter {
  readonly entryIds?: readonly Id[];
  readonly departmentIds?: readonly Id[];
}

export async function liveGrants(tx: Tx, filter: GrantFilter): Promise<GrantView[]> {
  return select(
    tx,
    `WHERE g.state = 'live' AND ($1::uuid[] IS NULL OR g.entry_id = ANY($1))
       AND ($2::uuid[] IS NULL OR g.beneficiary_department_id = ANY($2)) ORDER BY g.id`,
    [filter.entryIds ?? null, filter.departmentIds ?? null],
  );
}

/** Live and suspended grants, all of them: what readiness tells apart from having none, and what is not asked for again (U2). */
export async function heldGrants(tx: Tx, filter: GrantFilter): Promise<GrantView[]> {
  return select(
    tx,
    `WHERE g.state <> 'ended' AND ($1::uuid[] IS NULL OR g.entry_id = ANY($1))
       AND ($2::uuid[] IS NULL OR g.beneficiary_department_id = ANY($2)) ORDER BY g.id`,
    [filter.entryIds ?? null, filter.departmentIds ?? null],
  );
}

export async function sliceOfLiveGrants(tx: Tx, afterId: Id | null, limit: number): Promise<GrantView[]> {
  return select(tx, `WHERE g.state = 'live' AND ($1::uuid IS NULL OR g.id > $1) ORDER BY g.id LIMIT $2`, [
    afterId,
    limit,
  ]);
}

export async function grantById(tx: Tx, id: Id): Promise<GrantView | null> {
  return (await select(tx, 'WHERE g.id = $1', [id]))[0] ?? null;
}

export const grantsByIds = (tx: Tx, ids: readonly Id[]): Promise<GrantView[]> =>
  ids.length === 0 ? Promise.resolve([]) : select(tx, 'WHERE g.id = ANY($1::uuid[])', [ids]);

/** A grant with how far the platform has brought it about; null where nothing was ever ordered (U43). */
export interface GrantInUse extends GrantView {
  readonly entryName: string;
  readonly platform: LatestOrder | null;
}

/** Which grants of the departments a list shows. */
export interface GrantListFilter {
  readonly role: 'requester' | 'provider';
  readonly state: GrantState | null;
  /** Only those that have not ended and whose last day is this one or before. */
  readonly endsBy: LocalDate | null;
}

/** Grants the departments use or gave, newest first. */
export async function pageOfGrants(
  tx: Tx,
  departmentIds: readonly Id[],
  { role, state, endsBy }: GrantListFilter,
  page: PageRequest,
): Promise<Page<GrantInUse>> {
  const column = role === 'requester' ? 'beneficiary_department_id' : 'provider_department_id';
  const found = await select(
    tx,
    `WHERE g.${column} = ANY($1::uuid[]) AND ($2::uuid IS NULL OR g.id < $2) AND ($4::text IS NULL OR g.state = $4)
       AND ($5::date IS NULL OR (g.state <> 'ended' AND g.valid_until <= $5)) ORDER BY g.id DESC LIMIT $3`,
    [departmentIds, page.after?.[0] ?? null, page.limit + 1, state, endsBy],
  );
  return withStandings(tx, found, page.limit);
}

async function withStandings(tx: Tx, found: readonly GrantView[], limit: number): Promise<Page<GrantInUse>> {
  const shown = found.slice(0, limit);
  const standings = await standingsOf(
    tx,
    shown.map(({ requestId }) => requestId),
  );
  const names = await entryNamesOf(tx, shown);
  const items = shown.map((grant) => ({
    ...grant,
    entryName: names.get(grant.entryId) ?? grant.entryCode,
    platform: standings.get(grant.requestId) ?? null,
  }));
  return { items, next: found.length > limit ? positionAfter(items) : null };
}

/** The grants on an entry that the viewer has a part in or watches over, newest first. */
export async function pageOfEntryGrants(
  tx: Tx,
  viewer: Viewer,
  entryCode: string,
  page: PageRequest,
): Promise<Page<GrantInUse>> {
  const found = await select(
    tx,
    `WHERE g.entry_code = $1 AND ($2::uuid IS NULL OR g.id < $2)
       AND (g.beneficiary_department_id = ANY($3::uuid[]) OR g.provider_department_id = ANY($3::uuid[]) OR EXISTS (
         SELECT FROM share_request r WHERE r.id = g.request_id AND (r.provider_region_code LIKE $4::text || '%'
           OR r.requester_region_code LIKE $4::text || '%')))
     ORDER BY g.id DESC LIMIT $5`,
    [entryCode, page.after?.[0] ?? null, viewer.departmentIds, viewer.regionCodePrefix, page.limit + 1],
  );
  return withStandings(tx, found, page.limit);
}

async function entryNamesOf(tx: Tx, grants: readonly GrantView[]): Promise<ReadonlyMap<Id, string>> {
  const found = await rows<{ id: Id; name: string }>(
    tx,
    'SELECT id, name FROM catalogue_entry WHERE id = ANY($1::uuid[])',
    [grants.map(({ entryId }) => entryId)],
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** A grant whose last day has passed and that has not ended, with its request; null when there is none. */
export async function findExpired(tx: Tx, today: LocalDate): Promise<GrantView | null> {
  const found = await select(
    tx,
    `WHERE g.state <> 'ended' AND g.valid_until < $1 ORDER BY g.valid_until, g.id LIMIT 1`,
    [today],
  );
  return found[0] ?? null;
}

export interface GrantChange {
  readonly to: GrantState;
  readonly at: Date;
  readonly resourceId?: Id | null;
  /** Whether a grant that has ended is opened again, as a ruling may say (U40). */
  readonly reopens?: boolean;
  /** The last day of a bridge (U38); the last day the answer gave is kept beside it. */
  readonly bridgedUntil?: LocalDate;
}

/**
 * Changes the grant of a request, with the order to the platform; its request's compare-and-set has been won. Answers
 * the grant's next version.
 */
export async function changeGrant(
  tx: Tx,
  requestId: Id,
  change: GrantChange,
): Promise<{ readonly id: Id; readonly version: number }> {
  const changed = await firstRow<{ id: Id; version: number }>(
    tx,
    `WITH before AS (SELECT id, state FROM share_grant WHERE request_id = $1 AND (state <> 'ended' OR $6)
       FOR UPDATE),
     granted AS (
       UPDATE share_grant g SET version = version + 1, state = $2,
         ended_at = CASE WHEN $2 = 'ended' THEN $3::timestamptz END, resource_id = coalesce($4, resource_id),
         bridged_from = CASE WHEN $5::date IS NULL THEN bridged_from ELSE valid_until END,
         valid_until = coalesce($5, valid_until)
       FROM before WHERE before.id = g.id
       RETURNING g.*, $3::timestamptz AS at, CASE $2 WHEN 'ended' THEN 'close' WHEN 'suspended' THEN 'suspend'
         ELSE CASE before.state WHEN 'suspended' THEN 'resume' WHEN 'ended' THEN 'open' ELSE 'change' END END
         AS order_kind),
     ${ORDERED}
     SELECT id, version FROM granted`,
    [requestId, change.to, change.at, change.resourceId ?? null, change.bridgedUntil ?? null, change.reopens ?? false],
  );
  if (changed === null) throw new Error(`the request ${requestId} has no grant that has not ended`);
  return changed;
}

async function select(tx: Tx, rest: string, parameters: readonly unknown[]): Promise<GrantView[]> {
  return (await rows<GrantRow>(tx, `SELECT ${COLUMNS} FROM share_grant g ${rest}`, parameters)).map(toGrant);
}

const toGrant = (row: GrantRow): GrantView => ({
  id: row.id,
  requestId: row.request_id,
  entryId: row.entry_id,
  entryCode: row.entry_code,
  providerDepartmentId: row.provider_department_id,
  beneficiaryDepartmentId: row.beneficiary_department_id,
  beneficiaries: row.beneficiaries,
  itemIds: row.item_ids,
  purposes: row.purposes,
  mode: row.mode,
  validFrom: localDate(row.valid_from),
  validUntil: dayOrNull(row.valid_until),
  bridgedFrom: dayOrNull(row.bridged_from),
  state: row.state,
  version: row.version,
});
