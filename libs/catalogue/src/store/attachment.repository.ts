import { Injectable } from '@nestjs/common';
import { isId, type Id, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, likePatterns, rows } from '@zeqing/platform';
import type { ResourceView } from '../domain/entry';
import type { ResourceCalling } from '../domain/resource-calling';

/** A resource with every entry it serves. */
export interface ListedResource extends Omit<ResourceView, 'entryId'> {
  readonly departmentId: Id;
  readonly entries: readonly { readonly id: Id; readonly code: string; readonly name: string }[];
}

/** 挂接率: of a department's published entries that are shared, how many have a resource. */
export interface AttachmentRate {
  readonly departmentId: Id;
  readonly entries: number;
  readonly attached: number;
}

const SELECT = `
  SELECT r.id, r.kind, r.name, r.platform_code AS "platformCode", r.url, r.health_url AS "healthUrl", r.channel,
    r.attached_at AS "attachedAt", r.version, r.inputs, r.service_hours AS "serviceHours",
    r.daily_quota AS "dailyQuota", e.provider_department_id AS "departmentId",
    (SELECT json_agg(json_build_object('id', x.id, 'code', x.code, 'name', x.name) ORDER BY x.code, x.id)
       FROM catalogue_attached a JOIN catalogue_entry x ON x.id = a.entry_id WHERE a.id = r.id) AS entries
  FROM catalogue_resource r JOIN catalogue_entry e ON e.id = r.entry_id`;

@Injectable()
export class AttachmentRepository {
  find(tx: Tx, resourceId: Id): Promise<ListedResource | null> {
    return firstRow<ListedResource>(tx, `${SELECT} WHERE r.id = $1`, [resourceId]);
  }

  /** One page of the resources of published entries, newest first. */
  async page(
    tx: Tx,
    filter: { departmentId: Id | null; text: string | null },
    page: PageRequest,
  ): Promise<Page<ListedResource>> {
    const [after = ''] = page.after ?? [];
    const found = await rows<ListedResource>(
      tx,
      `${SELECT} WHERE e.published_version IS NOT NULL AND ($1::uuid IS NULL OR e.provider_department_id = $1)
         AND ($2::text[] IS NULL OR r.name ILIKE ANY ($2) OR r.platform_code ILIKE ANY ($2))
         AND ($3::uuid IS NULL OR r.id < $3)
       ORDER BY r.id DESC LIMIT $4`,
      [
        filter.departmentId,
        filter.text === null ? null : likePatterns(filter.text),
        isId(after) ? after : null,
        page.limit + 1,
      ],
    );
    const items = found.slice(0, page.limit);
    const last = items.at(-1);
    return { items, next: found.length > page.limit && last ? JSON.stringify([last.id]) : null };
  }

  /** The resource's next version, or null when it is attached already. One that was taken off begins a pair of its own. */
  async attach(tx: Tx, resourceId: Id, entryId: Id, by: { actorId: Id; at: Date }): Promise<number | null> {
    const moved = await firstRow<{ version: number }>(
      tx,
      `UPDATE catalogue_resource SET version = version + 1
        WHERE id = $1 AND NOT EXISTS (SELECT FROM catalogue_attached WHERE id = $1 AND entry_id = $2) RETURNING version`,
      [resourceId, entryId],
    );
    if (moved === null) return null;
    await rows(
      tx,
      `INSERT INTO catalogue_attachment (resource_id, entry_id, attached_by, attached_at)
       SELECT $1, $2, $3, greatest($4::timestamptz, (SELECT max(d.attached_at) + interval '1 microsecond'
         FROM catalogue_detachment d WHERE d.resource_id = $1 AND d.entry_id = $2))`,
      [resourceId, entryId, by.actorId, by.at],
    );
    return moved.version;
  }

  /** Writes what who calls it has to know; its next version, or null when it moved on. */
  async tell(tx: Tx, resourceId: Id, seenVersion: number, calling: ResourceCalling): Promise<number | null> {
    const { inputs, serviceHours, dailyQuota } = calling;
    const moved = await firstRow<{ version: number }>(
      tx,
      `UPDATE catalogue_resource SET inputs = $3, service_hours = $4, daily_quota = $5, version = version + 1
        WHERE id = $1 AND version = $2 RETURNING version`,
      [resourceId, seenVersion, inputs, serviceHours, dailyQuota],
    );
    return moved?.version ?? null;
  }

  /** Whether the resource is attached to the entry; if so nobody takes it off before the transaction ends. */
  async hold(tx: Tx, entryId: Id, resourceId: Id): Promise<boolean> {
    await rows(tx, 'SELECT FROM catalogue_resource WHERE id = $1 FOR SHARE', [resourceId]);
    const pair = 'SELECT id FROM catalogue_attached WHERE id = $1 AND entry_id = $2';
    return (await firstRow(tx, pair, [resourceId, entryId])) !== null;
  }

  /** Of every department with entries in force that are shared, the least attached first. */
  rates(tx: Tx, departmentIds: readonly Id[] | null): Promise<AttachmentRate[]> {
    return rows<AttachmentRate>(
      tx,
      `SELECT e.provider_department_id AS "departmentId", count(*)::int AS entries,
         count(*) FILTER (WHERE EXISTS (SELECT FROM catalogue_attached r WHERE r.entry_id = e.id))::int AS attached
       FROM catalogue_entry e
       WHERE e.status = 'published' AND e.share_type <> 'not_shared' AND ($1::uuid[] IS NULL OR e.provider_department_id = ANY($1))
       GROUP BY e.provider_department_id
       ORDER BY count(*) FILTER (WHERE EXISTS (SELECT FROM catalogue_attached r WHERE r.entry_id = e.id))::float / count(*),
         e.provider_department_id LIMIT 2000`,
      [departmentIds],
    );
  }
}
