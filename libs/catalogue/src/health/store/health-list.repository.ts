import { isId, type Id, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, likePatterns, rows } from '@zeqing/platform';
import type { FilingReach } from '../../life/store/filing.repository';
import type { Fault, HealthState } from '../domain/health';

/** A resource with how it stands. */
export interface ResourceStanding {
  readonly resourceId: Id;
  readonly name: string;
  readonly kind: string;
  readonly platformCode: string | null;
  readonly departmentId: Id;
  readonly departmentName: string;
  readonly entries: readonly { readonly id: Id; readonly code: string; readonly name: string }[];
  readonly state: HealthState;
  /** Null: nobody ever told of it. */
  readonly since: Date | null;
  readonly fault: Fault | null;
  readonly heardAt: Date | null;
}

export interface HealthFilter {
  readonly states: readonly HealthState[] | null;
  readonly departmentId: Id | null;
  readonly entryId: Id | null;
  readonly text: string | null;
}

const RESOURCES = `
  SELECT r.id AS "resourceId", r.name, r.kind, r.platform_code AS "platformCode", d.id AS "departmentId",
    d.name AS "departmentName", coalesce(h.state, 'unknown') AS state, h.since, h.fault, h.heard_at AS "heardAt",
    (SELECT json_agg(json_build_object('id', x.id, 'code', x.code, 'name', x.name) ORDER BY x.code, x.id)
       FROM catalogue_attached a JOIN catalogue_entry x ON x.id = a.entry_id WHERE a.id = r.id) AS entries
  FROM catalogue_resource r JOIN catalogue_entry e ON e.id = r.entry_id
    JOIN department d ON d.id = e.provider_department_id LEFT JOIN resource_health h ON h.resource_id = r.id`;
/** Resources of the departments, or of everybody in the region, the reader may see. */
const REACHED = `e.published_version IS NOT NULL
  AND (d.id = ANY($1::uuid[]) OR d.region_code LIKE $2::text || '%')`;
const WITHIN = `($3::text[] IS NULL OR coalesce(h.state, 'unknown') = ANY($3)) AND ($4::uuid IS NULL OR d.id = $4)
  AND ($5::uuid IS NULL OR EXISTS (SELECT FROM catalogue_attached a WHERE a.id = r.id AND a.entry_id = $5))
  AND ($6::text[] IS NULL OR r.name ILIKE ANY ($6) OR r.platform_code ILIKE ANY ($6) OR e.name ILIKE ANY ($6)
    OR e.code ILIKE ANY ($6))`;

/** One page, newest resources first. */
export async function pageOfHealth(
  tx: Tx,
  { departmentIds, regionPrefix }: FilingReach,
  { states, departmentId, entryId, text }: HealthFilter,
  page: PageRequest,
): Promise<Page<ResourceStanding>> {
  const [after = ''] = page.after ?? [];
  const found = await rows<ResourceStanding>(
    tx,
    `${RESOURCES} WHERE ${REACHED} AND ${WITHIN} AND ($7::uuid IS NULL OR r.id < $7) ORDER BY r.id DESC LIMIT $8`,
    [
      ...[departmentIds, regionPrefix, states, departmentId, entryId, text === null ? null : likePatterns(text)],
      ...[isId(after) ? after : null, page.limit + 1],
    ],
  );
  const items = found.slice(0, page.limit);
  const last = items.at(-1);
  return { items, next: found.length > page.limit && last ? JSON.stringify([last.resourceId]) : null };
}

/** One resource the reader may see, with its link; null where there is none. */
export function findStanding(
  tx: Tx,
  { departmentIds, regionPrefix }: FilingReach,
  resourceId: Id,
): Promise<ResourceStanding | null> {
  return firstRow(tx, `${RESOURCES} WHERE ${REACHED} AND r.id = $3`, [departmentIds, regionPrefix, resourceId]);
}

/** How many resources the reader may see are in each state. */
export async function countHealth(
  tx: Tx,
  { departmentIds, regionPrefix }: FilingReach,
): Promise<Readonly<Partial<Record<HealthState, number>>>> {
  const counted = await rows<{ state: HealthState; count: number }>(
    tx,
    `SELECT coalesce(h.state, 'unknown') AS state, count(*)::int AS count
     FROM catalogue_resource r JOIN catalogue_entry e ON e.id = r.entry_id
       JOIN department d ON d.id = e.provider_department_id LEFT JOIN resource_health h ON h.resource_id = r.id
     WHERE ${REACHED} GROUP BY 1 ORDER BY 1 LIMIT 4`,
    [departmentIds, regionPrefix],
  );
  return Object.fromEntries(counted.map(({ state, count }) => [state, count]));
}
