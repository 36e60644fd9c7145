import type { Id, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';

/** When a resource was looked at and is looked at next. */
export interface ProbeStanding {
  readonly dueAt: Date;
  readonly failedInARow: number;
}

export function probeStandingOf(tx: Tx, resourceId: Id): Promise<ProbeStanding | null> {
  return firstRow(
    tx,
    'SELECT due_at AS "dueAt", failed_in_a_row AS "failedInARow" FROM resource_probe WHERE resource_id = $1',
    [resourceId],
  );
}

/** A resource whose link is to be looked at. */
export interface DueProbe {
  readonly resourceId: Id;
  /** Its health address, else its own. */
  readonly link: string;
  readonly failedInARow: number;
}

/** Resources of published entries with a link enter the round; those that lost it leave. */
export async function enrolProbes(tx: Tx, at: Date): Promise<void> {
  await rows(
    tx,
    `INSERT INTO resource_probe (resource_id, due_at)
     SELECT r.id, $1 FROM catalogue_resource r JOIN catalogue_entry e ON e.id = r.entry_id
     WHERE coalesce(r.health_url, r.url) IS NOT NULL AND e.status = 'published'
       AND NOT EXISTS (SELECT FROM resource_probe p WHERE p.resource_id = r.id)
     ORDER BY r.id LIMIT 1000 ON CONFLICT ON CONSTRAINT pk_resource_probe DO NOTHING`,
    [at],
  );
}

/**
 * Takes what is due, the longest first, and sets it forward to `until`, so that another worker leaves it alone while its
 * link is called; one that dies is followed by the next after that.
 */
export async function takeDue(tx: Tx, at: Date, until: Date, most: number): Promise<DueProbe[]> {
  const taken = await rows<{ resourceId: Id; failedInARow: number }>(
    tx,
    `UPDATE resource_probe SET due_at = $2 WHERE resource_id IN (
       SELECT resource_id FROM resource_probe WHERE due_at <= $1 ORDER BY due_at, resource_id LIMIT $3
       FOR UPDATE SKIP LOCKED) RETURNING resource_id AS "resourceId", failed_in_a_row AS "failedInARow"`,
    [at, until, most],
  );
  const links = await rows<{ id: Id; link: string }>(
    tx,
    `SELECT r.id, coalesce(r.health_url, r.url) AS link FROM catalogue_resource r
     JOIN catalogue_entry e ON e.id = r.entry_id
     WHERE r.id = ANY($1) AND coalesce(r.health_url, r.url) IS NOT NULL AND e.status = 'published'
     ORDER BY r.id LIMIT 1000`,
    [taken.map(({ resourceId }) => resourceId)],
  );
  const byId = new Map(links.map(({ id, link }) => [id, link]));
  return taken.flatMap((one) => {
    const link = byId.get(one.resourceId);
    return link === undefined ? [] : [{ ...one, link }];
  });
}

export async function noteProbe(tx: Tx, resourceId: Id, { dueAt, failedInARow }: ProbeStanding): Promise<void> {
  await rows(tx, 'UPDATE resource_probe SET due_at = $2, failed_in_a_row = $3 WHERE resource_id = $1', [
    resourceId,
    dueAt,
    failedInARow,
  ]);
}
