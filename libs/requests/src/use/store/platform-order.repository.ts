import { localDate, type Id, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Viewer } from '../../request/store/request.repository';
import { dayOrNull } from '../../request/store/stored-request';
import type { GrantState } from '../domain/grant';
import type {
  GrantStanding,
  LatestOrder,
  OrderKind,
  OrderStanding,
  OrderState,
  PlatformOrder,
} from '../domain/platform-order';

/**
 * The end of a statement in which `granted` is the grant that was opened or changed, with `order_kind` and `at`: the
 * order to the platform stands in the same transaction, because no grant may change without one (U43).
 */
export const ORDERED = `
  counted AS (UPDATE platform_order_counter SET last = last + 1 WHERE EXISTS (SELECT FROM granted) RETURNING last),
  ordered AS (
    INSERT INTO platform_order (id, sequence, kind, grant_id, grant_version, request_id, entry_id,
      provider_department_id, provider_region_code, requester_department_id, requester_region_code, ordered_at)
    SELECT gen_random_uuid(), counted.last, granted.order_kind, granted.id, granted.version, granted.request_id,
      granted.entry_id, granted.provider_department_id, r.provider_region_code, granted.beneficiary_department_id,
      r.requester_region_code, granted.at
    FROM granted JOIN counted ON true JOIN share_request r ON r.id = granted.request_id)`;

type OrderRow = Omit<PlatformOrder, 'sequence' | 'validFrom' | 'validUntil' | 'standing'> &
  OrderStanding & { readonly sequence: string; readonly validFrom: string; readonly validUntil: string | null };

const STANDING = `o.kind, o.state, o.ordered_at AS "orderedAt", o.answered_at AS "answeredAt",
  o.effective_at AS "effectiveAt", o.reason, o.by_hand AS "byHand", o.document, o.alarmed_at AS "alarmedAt"`;

const COLUMNS = `o.id, o.version, o.sequence, o.grant_id AS "grantId", o.grant_version AS "grantVersion",
  o.request_id AS "requestId", o.entry_id AS "entryId", g.entry_code AS "entryCode",
  o.provider_department_id AS "providerDepartmentId", o.requester_department_id AS "requesterDepartmentId",
  o.provider_region_code AS "providerRegionCode", o.requester_region_code AS "requesterRegionCode", g.beneficiaries,
  g.item_ids AS "itemIds", g.purposes, g.mode, g.resource_id AS "resourceId", g.valid_from::text AS "validFrom",
  g.valid_until::text AS "validUntil", g.state AS "grantState", ${STANDING}`;

const visible = (departmentIds: string, prefix: string): string => `(
  o.provider_department_id = ANY(${departmentIds}::uuid[]) OR o.requester_department_id = ANY(${departmentIds}::uuid[])
  OR o.provider_region_code LIKE ${prefix}::text || '%' OR o.requester_region_code LIKE ${prefix}::text || '%')`;

export interface OrderFilter {
  /** Only orders after this number. */
  readonly after: number;
  readonly unanswered: boolean;
  readonly limit: number;
}

/** Orders the viewer may see in the order of their numbers. */
export async function ordersAfter(tx: Tx, viewer: Viewer, filter: OrderFilter): Promise<PlatformOrder[]> {
  const found = await rows<OrderRow>(
    tx,
    `SELECT ${COLUMNS} FROM platform_order o JOIN share_grant g ON g.id = o.grant_id
     WHERE ${visible('$1', '$2')} AND o.sequence > $3 ${filter.unanswered ? `AND o.state = 'ordered'` : ''}
     ORDER BY o.sequence LIMIT $4`,
    [viewer.departmentIds, viewer.regionCodePrefix, filter.after, filter.limit],
  );
  return found.map(toOrder);
}

export async function findOrder(tx: Tx, id: Id, viewer: Viewer): Promise<PlatformOrder | null> {
  const row = await firstRow<OrderRow>(
    tx,
    `SELECT ${COLUMNS} FROM platform_order o JOIN share_grant g ON g.id = o.grant_id
     WHERE o.id = $1 AND ${visible('$2', '$3')}`,
    [id, viewer.departmentIds, viewer.regionCodePrefix],
  );
  return row && toOrder(row);
}

/** How far the latest orders on the grants of these requests are, by request. */
export async function standingsOf(tx: Tx, requestIds: readonly Id[]): Promise<ReadonlyMap<Id, LatestOrder>> {
  const found = await rows<LatestOrder & { readonly requestId: Id }>(
    tx,
    `SELECT DISTINCT ON (o.request_id) o.request_id AS "requestId", o.id, o.version, ${STANDING} FROM platform_order o
     WHERE o.request_id = ANY($1::uuid[]) ORDER BY o.request_id, o.sequence DESC`,
    [requestIds],
  );
  return new Map(found.map(({ requestId, ...standing }) => [requestId, standing]));
}

/** A grant with its latest order. */
export async function grantStandingOf(tx: Tx, grantId: Id): Promise<GrantStanding | null> {
  const grant = await firstRow<{ state: GrantState; until: string | null; bridged: string | null; request_id: Id }>(
    tx,
    `SELECT state, valid_until::text AS until, bridged_from::text AS bridged, request_id FROM share_grant WHERE id = $1`,
    [grantId],
  );
  if (grant === null) return null;
  const platform = (await standingsOf(tx, [grant.request_id])).get(grant.request_id) ?? null;
  return {
    state: grant.state,
    validUntil: dayOrNull(grant.until),
    bridgedFrom: dayOrNull(grant.bridged),
    platform,
  };
}

export interface AnsweredOrder {
  readonly id: Id;
  readonly seenVersion: number;
  readonly to: OrderState;
  readonly by: string;
  readonly at: Date;
  readonly effectiveAt: Date | null;
  readonly reason: string | null;
  /** Set when a named person answers for the platform. */
  readonly document: string | null;
}

/** Compare-and-set; answers the version of the order's next event, null when the seen version is gone. */
export async function writeAnswer(tx: Tx, answer: AnsweredOrder): Promise<number | null> {
  const written = await firstRow<{ event_version: number }>(
    tx,
    `UPDATE platform_order SET version = version + 1, event_version = event_version + 1, state = $3, by_hand = $4,
       answered_by = $5, answered_at = $6, effective_at = $7, reason = $8, document = $9
     WHERE id = $1 AND version = $2 RETURNING event_version`,
    [
      ...[answer.id, answer.seenVersion, answer.to, answer.document !== null, answer.by, answer.at],
      ...[answer.effectiveAt, answer.reason, answer.document],
    ],
  );
  return written?.event_version ?? null;
}

export interface AlarmedOrder {
  readonly id: Id;
  readonly eventVersion: number;
  readonly sequence: number;
  readonly kind: OrderKind;
  readonly grantId: Id;
  readonly requestId: Id;
  readonly entryId: Id;
  readonly providerDepartmentId: Id;
  readonly requesterDepartmentId: Id;
}

/** Marks orders without an answer since `before`, each once; what another transaction works on waits for the next round. */
export async function markUnconfirmed(tx: Tx, before: Date, at: Date, limit: number): Promise<AlarmedOrder[]> {
  const marked = await rows<Omit<AlarmedOrder, 'sequence'> & { sequence: string }>(
    tx,
    `WITH due AS (
       SELECT id FROM platform_order WHERE state = 'ordered' AND alarmed_at IS NULL AND ordered_at <= $1
       ORDER BY ordered_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
     UPDATE platform_order o SET alarmed_at = $2, event_version = event_version + 1 FROM due WHERE due.id = o.id
     RETURNING o.id, o.event_version AS "eventVersion", o.sequence, o.kind, o.grant_id AS "grantId",
       o.request_id AS "requestId", o.entry_id AS "entryId", o.provider_department_id AS "providerDepartmentId",
       o.requester_department_id AS "requesterDepartmentId"`,
    [before, at, limit],
  );
  return marked.map((row) => ({ ...row, sequence: Number(row.sequence) })).sort((a, b) => a.sequence - b.sequence);
}

function toOrder(row: OrderRow): PlatformOrder {
  const { kind, state, orderedAt, answeredAt, effectiveAt, reason, byHand, document, alarmedAt, ...rest } = row;
  return {
    ...rest,
    kind,
    sequence: Number(row.sequence),
    validFrom: localDate(row.validFrom),
    validUntil: dayOrNull(row.validUntil),
    standing: { kind, state, orderedAt, answeredAt, effectiveAt, reason, byHand, document, alarmedAt },
  };
}
