import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { Pair } from '../domain/matrix';

/** Entries owed to every bound department, by provider (U22). */
export async function owedToAll(tx: Tx): Promise<ReadonlyMap<Id, number>> {
  const found = await rows<{ id: Id; owed: number }>(
    tx,
    `SELECT department_id AS id, count(DISTINCT entry_id)::int AS owed FROM measured_duty
     WHERE owed_to_all GROUP BY 1 ORDER BY 1`,
  );
  return new Map(found.map(({ id, owed }) => [id, owed]));
}

/**
 * The cells of a provider as one text, `requester owed granted supplied working,…`: 40,000 pairs come several times
 * faster than as rows or as JSON.
 */
interface ProviderRow {
  readonly providerId: Id;
  readonly cells: string;
}

const pairsOf = (found: readonly ProviderRow[]): Pair[] =>
  found.flatMap(({ providerId, cells }) =>
    cells.split(',').map((cell) => {
      const [requesterId = '', ...counts] = cell.split(' ');
      const [owed = 0, granted = 0, supplied = 0, working = 0] = counts.map(Number);
      return { providerId, requesterId, owed, granted, supplied, working };
    }),
  );

/** Entries owed to named departments, by pair; without those the same provider owes to all. Either side is one of `of`. */
export async function owedPairs(tx: Tx, of: readonly Id[]): Promise<Pair[]> {
  const found = await rows<ProviderRow>(
    tx,
    `SELECT provider AS "providerId", string_agg(concat_ws(' ', requester, owed), ',') AS cells
     FROM (
       SELECT m.department_id AS provider, o.id AS requester, count(DISTINCT m.entry_id)::int AS owed
       FROM measured_duty m CROSS JOIN LATERAL unnest(m.owed_to) AS o(id)
       WHERE NOT m.owed_to_all AND (m.department_id = ANY($1::uuid[]) OR o.id = ANY($1::uuid[]))
         AND NOT EXISTS (SELECT FROM measured_duty a
           WHERE a.entry_id = m.entry_id AND a.department_id = m.department_id AND a.owed_to_all)
       GROUP BY 1, 2) AS pair
     GROUP BY 1 ORDER BY 1`,
    [of],
  );
  return pairsOf(found);
}

/**
 * Entries with a grant in force today, by pair: granted also while it is suspended; supplied once a resource is usable;
 * working when it is live and no accepted correction of a field or of the whole resource is open on the entry (U9).
 */
export async function grantedPairs(tx: Tx, today: LocalDate, of: readonly Id[]): Promise<Pair[]> {
  const found = await rows<ProviderRow>(
    tx,
    `SELECT provider AS "providerId",
       string_agg(concat_ws(' ', requester, 0, granted, supplied, working), ',') AS cells
     FROM (
       SELECT provider, requester, count(*)::int AS granted, count(*) FILTER (WHERE supplied)::int AS supplied,
         count(*) FILTER (WHERE working)::int AS working
       FROM (
         SELECT m.department_id AS provider, m.requester_department_id AS requester, m.entry_id,
           bool_or(m.grant_has_resource) AS supplied,
           bool_or(m.grant_has_resource AND m.grant_state = 'live' AND NOT EXISTS (SELECT FROM measured_stage d
             WHERE d.entry_id = m.entry_id AND d.ended = 'open' AND d.disputes_data)) AS working
         FROM measured_request m
         WHERE m.grant_state IN ('live', 'suspended') AND m.grant_from <= $1::date
           AND coalesce(m.grant_until >= $1::date, true)
           AND (m.department_id = ANY($2::uuid[]) OR m.requester_department_id = ANY($2::uuid[]))
         GROUP BY 1, 2, 3) AS entry
       GROUP BY 1, 2) AS pair
     GROUP BY 1 ORDER BY 1`,
    [today, of],
  );
  return pairsOf(found);
}
