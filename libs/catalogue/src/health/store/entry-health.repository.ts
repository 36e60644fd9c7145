import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import { bestHealth, type Fault, type HealthState } from '../domain/health';

/** Whether an entry's data can be had: as well as by the best of its resources (U10). */
export interface EntryHealth {
  readonly state: HealthState;
  /** Of one whose resources all fail: since when the last of them does; else null. */
  readonly failingSince: Date | null;
  /** Whose fault that is, as far as it is known. */
  readonly fault: Fault | null;
}

interface HealthRow {
  readonly entryId: Id;
  readonly states: readonly HealthState[];
  readonly since: Date;
  readonly faults: readonly (Fault | null)[];
}

/** The health of entries, or of every entry; one nobody told of is not in the answer. */
export async function entryHealth(tx: Tx, entryIds: readonly Id[] | null): Promise<ReadonlyMap<Id, EntryHealth>> {
  const found = await rows<HealthRow>(
    tx,
    `SELECT a.entry_id AS "entryId", array_agg(coalesce(h.state, 'unknown') ORDER BY a.id) AS states,
       max(h.since) AS since, array_agg(h.fault ORDER BY a.id) AS faults
     FROM catalogue_attached a LEFT JOIN resource_health h ON h.resource_id = a.id
     WHERE CASE WHEN $1::uuid[] IS NULL
       THEN a.entry_id IN (SELECT entry_id FROM catalogue_attached c JOIN resource_health k ON k.resource_id = c.id
         WHERE k.state <> 'unknown')
       ELSE a.entry_id = ANY($1) END
     GROUP BY a.entry_id HAVING count(h.state) > 0 ORDER BY a.entry_id`,
    [entryIds],
  );
  return new Map(found.map((row) => [row.entryId, healthOf(row)]));
}

function healthOf({ states, since, faults }: HealthRow): EntryHealth {
  const state = bestHealth(states);
  if (state !== 'failing') return { state, failingSince: null, fault: null };
  const isPlatforms = faults.every((fault) => fault === 'platform');
  return { state, failingSince: since, fault: isPlatforms ? 'platform' : 'provider' };
}
