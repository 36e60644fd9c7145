import type { Id, Page, PageRequest, Tx } from '@zeqing/kernel';
import { firstPrepared, firstRow, rows } from '@zeqing/platform';
import { type Origin, type RequestableShareType, type RequestContent, type RequestState } from '../domain/request';
import { REQUEST_AND_RULES, REQUEST_COLUMNS, toRequest, type RequestRow, type StoredRequest } from './stored-request';

/**
 * Whose requests may be seen: those of own departments, and of a region when the actor supervises one. A supervisor
 * sees a request from the moment it is signed; before, it is the requester's paper. A provider sees it once received.
 */
export interface Viewer {
  readonly departmentIds: readonly Id[];
  /** Leading digits of the region code; empty for everywhere, null for none. */
  readonly regionCodePrefix: string | null;
}

export interface NewRequest {
  readonly id: Id;
  readonly requesterDepartmentId: Id;
  readonly requesterRegionCode: string;
  readonly providerDepartmentId: Id;
  readonly providerRegionCode: string;
  readonly entryId: Id;
  readonly entryCode: string;
  readonly entryVersion: number;
  readonly shareType: RequestableShareType;
  readonly content: RequestContent;
  readonly draftedBy: string;
  readonly draftedAt: Date;
  /** The request it was drafted from, or null. */
  readonly origin: Origin | null;
}

export async function insertDraft(tx: Tx, draft: NewRequest): Promise<void> {
  const { content } = draft;
  await rows(
    tx,
    `INSERT INTO share_request (id, state, state_since, requester_department_id, requester_region_code,
       provider_department_id, provider_region_code, entry_id, entry_code, entry_version, share_type, legal_basis,
       scenario, use_scope, mode, purposes, beneficiaries, valid_from, valid_until, truthful, personal_information,
       urgent_ground, urgent_wished_on, drafted_by, drafted_at, origin_request_id, origin_kind)
     VALUES ($1, 'draft', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
       $23, $2, $24, $25)`,
    [
      draft.id,
      draft.draftedAt,
      draft.requesterDepartmentId,
      draft.requesterRegionCode,
      draft.providerDepartmentId,
      draft.providerRegionCode,
      draft.entryId,
      draft.entryCode,
      draft.entryVersion,
      draft.shareType,
      ...contentParameters(content),
      draft.draftedBy,
      draft.origin?.requestId ?? null,
      draft.origin?.kind ?? null,
    ],
  );
  await replaceItems(tx, draft.id, content.itemIds);
}

/** Writes a draft anew; false when its version is no longer the one seen. */
export async function replaceContent(
  tx: Tx,
  id: Id,
  seenVersion: number,
  changed: Pick<NewRequest, 'entryVersion' | 'shareType' | 'content'>,
): Promise<boolean> {
  const written = await firstRow(
    tx,
    `UPDATE share_request SET version = version + 1, entry_version = $3, share_type = $4, legal_basis = $5,
       scenario = $6, use_scope = $7, mode = $8, purposes = $9, beneficiaries = $10, valid_from = $11,
       valid_until = $12, truthful = $13, personal_information = $14, urgent_ground = $15, urgent_wished_on = $16
     WHERE id = $1 AND version = $2 RETURNING id`,
    [id, seenVersion, changed.entryVersion, changed.shareType, ...contentParameters(changed.content)],
  );
  if (written === null) return false;
  await replaceItems(tx, id, changed.content.itemIds);
  return true;
}

/** One request whole. Every act begins with it; `r` is share_request. */
const ONE = { name: 'request', text: `SELECT ${REQUEST_AND_RULES} FROM share_request r WHERE r.id = $1` };
const VISIBLE_ONE = { name: 'request_visible', text: `${ONE.text} AND ${visible('$2', '$3')}` };

/** A request the viewer may see, or null. */
export async function findVisible(tx: Tx, id: Id, viewer: Viewer): Promise<StoredRequest | null> {
  const row = await firstPrepared<RequestRow>(tx, VISIBLE_ONE, [id, viewer.departmentIds, viewer.regionCodePrefix]);
  return row && toRequest(row);
}

/** Those of these requests that the viewer may see, by id. */
export async function visibleAmong(tx: Tx, ids: readonly Id[], viewer: Viewer): Promise<StoredRequest[]> {
  const found = await rows<RequestRow>(
    tx,
    `SELECT ${REQUEST_COLUMNS} FROM share_request r WHERE r.id = ANY($1::uuid[]) AND ${visible('$2', '$3')} ORDER BY r.id`,
    [ids, viewer.departmentIds, viewer.regionCodePrefix],
  );
  return found.map(toRequest);
}

/** One request for the system's own work, without a viewer. */
export async function findForSystem(tx: Tx, id: Id): Promise<StoredRequest | null> {
  const row = await firstPrepared<RequestRow>(tx, ONE, [id]);
  return row && toRequest(row);
}

export interface RequestFilter {
  /** From whose side: what my departments asked for, what they are asked for, or both. */
  readonly role: 'requester' | 'provider' | null;
  readonly states: readonly RequestState[] | null;
}

/**
 * Requests the viewer may see: urgent ones that wait for somebody first (U41), then the newest. The position is both of
 * the last one seen.
 */
export async function pageOf(
  tx: Tx,
  viewer: Viewer,
  filter: RequestFilter,
  page: PageRequest,
): Promise<Page<StoredRequest>> {
  const found = await rows<RequestRow>(
    tx,
    `SELECT ${REQUEST_COLUMNS} FROM share_request r
     WHERE ${visible('$1', '$2')} AND ${sideOf(filter.role)}
       AND ($3::text[] IS NULL OR r.state = ANY($3)) AND ($4::uuid IS NULL OR (r.urgent_open, r.id) < ($5, $4))
     ORDER BY r.urgent_open DESC, r.id DESC LIMIT $6`,
    [viewer.departmentIds, viewer.regionCodePrefix, filter.states, ...positionOf(page), page.limit + 1],
  );
  const items = found.slice(0, page.limit).map(toRequest);
  const last = items.at(-1);
  return { items, next: last && found.length > page.limit ? JSON.stringify([last.id, String(last.urgentOpen)]) : null };
}

const positionOf = ({ after }: PageRequest): readonly [Id | null, boolean] => [
  after?.[0] ?? null,
  after?.[1] === 'true',
];

/** The reason the authority returned a request with, unread by its provider (U34). */
export async function noteCheckReturn(tx: Tx, id: Id, reason: string): Promise<void> {
  await rows(tx, 'UPDATE share_request SET check_return_reason = $2 WHERE id = $1', [id, reason]);
}

/** How many requests a department has signed as urgent since a day: the use of urgency is counted (U41). */
export async function countUrgent(tx: Tx, departmentId: Id, since: Date): Promise<number> {
  const found = await firstRow<{ count: number }>(
    tx,
    `SELECT count(*)::int AS count FROM share_request
     WHERE requester_department_id = $1 AND urgent_ground IS NOT NULL AND signed_at >= $2`,
    [departmentId, since],
  );
  return found?.count ?? 0;
}

function visible(departmentIds: string, prefix: string): string {
  return `(r.requester_department_id = ANY(${departmentIds}::uuid[])
    OR r.received_at IS NOT NULL AND r.provider_department_id = ANY(${departmentIds}::uuid[])
    OR r.signed_at IS NOT NULL AND (
      r.provider_region_code LIKE ${prefix}::text || '%' OR r.requester_region_code LIKE ${prefix}::text || '%'))`;
}

function sideOf(role: RequestFilter['role']): string {
  if (role === 'requester') return 'r.requester_department_id = ANY($1::uuid[])';
  if (role === 'provider') return 'r.received_at IS NOT NULL AND r.provider_department_id = ANY($1::uuid[])';
  return 'true';
}

async function replaceItems(tx: Tx, id: Id, itemIds: readonly Id[]): Promise<void> {
  await rows(
    tx,
    `WITH gone AS (DELETE FROM share_request_item WHERE request_id = $1 AND NOT item_id = ANY($2::uuid[]))
     INSERT INTO share_request_item (request_id, item_id) SELECT $1, item FROM unnest($2::uuid[]) AS item
     ON CONFLICT DO NOTHING`,
    [id, itemIds],
  );
}

const contentParameters = (content: RequestContent): unknown[] => [
  content.legalBasis,
  content.scenario,
  content.useScope,
  content.mode,
  JSON.stringify(content.purposes),
  content.beneficiaries,
  content.validFrom,
  content.validUntil,
  content.truthful,
  content.personalInformation === null ? null : JSON.stringify(content.personalInformation),
  content.urgent?.ground ?? null,
  content.urgent?.wishedOn ?? null,
];
