import type { Id, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Fault, HealthReason, HealthState } from '../domain/health';
import type { AnnouncedResource } from '../domain/health-announcement';
import type { SourceCount } from '../domain/judge';

/** A resource as it stands, locked for who is about to judge it. */
export interface LockedHealth {
  readonly resourceId: Id;
  readonly version: number;
  readonly state: HealthState;
  readonly departmentId: Id;
  readonly entryIds: readonly Id[];
}

/** What a state rests on. */
export interface HealthGrounds {
  readonly counts: readonly SourceCount[];
  readonly from: string | null;
  readonly until: string | null;
}

export interface HealthChange {
  readonly version: number;
  readonly before: HealthState;
  readonly state: HealthState;
  readonly reason: HealthReason;
  readonly fault: Fault | null;
  readonly at: Date;
  readonly evidence: HealthGrounds;
}

/**
 * The resources as they stand, in the order of their ids, locked until the transaction ends: two that judge the same
 * resource come one after the other, and the second sees the first one's evidence. One nobody told of yet is begun.
 */
export async function lockHealth(tx: Tx, resourceIds: readonly Id[], at: Date): Promise<LockedHealth[]> {
  const ids = [...new Set(resourceIds)].sort();
  await rows(
    tx,
    `INSERT INTO resource_health (resource_id, since)
     SELECT id, $2 FROM catalogue_resource WHERE id = ANY($1) ORDER BY id
     ON CONFLICT ON CONSTRAINT pk_resource_health DO NOTHING`,
    [ids, at],
  );
  await rows(
    tx,
    'SELECT resource_id FROM resource_health WHERE resource_id = ANY($1) ORDER BY resource_id FOR UPDATE',
    [ids],
  );
  return rows(
    tx,
    `SELECT h.resource_id AS "resourceId", h.version, h.state, e.provider_department_id AS "departmentId",
       ARRAY(SELECT a.entry_id FROM catalogue_attached a WHERE a.id = h.resource_id ORDER BY a.entry_id) AS "entryIds"
     FROM resource_health h JOIN catalogue_resource r ON r.id = h.resource_id JOIN catalogue_entry e ON e.id = r.entry_id
     WHERE h.resource_id = ANY($1) ORDER BY h.resource_id LIMIT 2000`,
    [ids],
  );
}

/** Notes when the newest evidence of resources happened. */
export async function noteHeard(tx: Tx, newest: ReadonlyMap<Id, Date>): Promise<void> {
  await rows(
    tx,
    `UPDATE resource_health h SET heard_at = greatest(h.heard_at, n.at)
     FROM unnest($1::uuid[], $2::timestamptz[]) AS n (id, at) WHERE h.resource_id = n.id`,
    [[...newest.keys()], [...newest.values()]],
  );
}

/** Moves a resource to its next state and keeps why; false where somebody else moved it first. */
export async function moveHealth(tx: Tx, resourceId: Id, change: HealthChange): Promise<boolean> {
  const { version, before, state, reason, fault, at, evidence } = change;
  const moved = await rows(
    tx,
    `UPDATE resource_health SET version = $2, state = $3, since = $4, fault = $5
     WHERE resource_id = $1 AND version = $2 - 1 RETURNING resource_id`,
    [resourceId, version, state, at, fault],
  );
  if (moved.length === 0) return false;
  await rows(
    tx,
    `INSERT INTO resource_health_change (resource_id, version, before, state, reason, fault, at, evidence)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [resourceId, version, before, state, reason, fault, at, JSON.stringify(evidence)],
  );
  return true;
}

const CHANGES = 50;

/** The newest changes of a resource. */
export function changesOf(tx: Tx, resourceId: Id): Promise<HealthChange[]> {
  return rows(
    tx,
    `SELECT version, before, state, reason, fault, at, evidence FROM resource_health_change
     WHERE resource_id = $1 ORDER BY version DESC LIMIT $2`,
    [resourceId, CHANGES],
  );
}

/** Resources that say a state though nothing was heard of them since an instant; the longest first. */
export async function silentSince(tx: Tx, since: Date, most: number): Promise<Id[]> {
  const found = await rows<{ id: Id }>(
    tx,
    `SELECT resource_id AS id FROM resource_health WHERE state <> 'unknown' AND heard_at <= $1
     ORDER BY heard_at, resource_id LIMIT $2`,
    [since, most],
  );
  return found.map(({ id }) => id);
}

/** The resource a grant was supplied by; else, of an entry with just one, that. Null where nobody can say which. */
export async function resourcesUsed(
  tx: Tx,
  uses: readonly { readonly entryId: Id; readonly resourceId: Id | null }[],
): Promise<(Id | null)[]> {
  const only = await rows<{ entryId: Id; resourceId: Id }>(
    tx,
    `SELECT entry_id AS "entryId", (array_agg(id))[1] AS "resourceId" FROM catalogue_attached
     WHERE entry_id = ANY($1) GROUP BY entry_id HAVING count(*) = 1 ORDER BY entry_id LIMIT 2000`,
    [[...new Set(uses.map(({ entryId }) => entryId))]],
  );
  const byEntry = new Map(only.map(({ entryId, resourceId }) => [entryId, resourceId]));
  return uses.map(({ entryId, resourceId }) => resourceId ?? byEntry.get(entryId) ?? null);
}

/** Whose a resource is, and the entry it was attached to first. */
export function announcedResource(tx: Tx, resourceId: Id): Promise<AnnouncedResource | null> {
  return firstRow(
    tx,
    `SELECT r.id AS "resourceId", e.provider_department_id AS "departmentId", e.code AS "entryCode"
     FROM catalogue_resource r JOIN catalogue_entry e ON e.id = r.entry_id WHERE r.id = $1`,
    [resourceId],
  );
}
