import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { Pair } from '../domain/matrix';

/** First keys of the advisory locks of entries and of providers; taken in this order, after those of objects. */
const ENTRY_LOCKS = 7_204;
const PROVIDER_LOCKS = 7_205;

const lock = (tx: Tx, first: number, ids: readonly Id[]): Promise<unknown> =>
  rows(
    tx,
    `SELECT pg_advisory_xact_lock(${first}, key) FROM (
       SELECT DISTINCT hashtext(id) AS key FROM unnest($1::text[]) AS id ORDER BY key) AS keys`,
    [ids],
  );

/**
 * Holds the cells that hang on these entries and providers until the transaction ends; answers the providers, with
 * those that have granted one of the entries. What is read after it is newer than what another writer has written.
 */
export async function lockProviders(tx: Tx, entryIds: readonly Id[], providerIds: readonly Id[]): Promise<Id[]> {
  await lock(tx, ENTRY_LOCKS, entryIds);
  const found = await rows<{ id: Id }>(
    tx,
    `SELECT department_id AS id FROM measured_request WHERE entry_id = ANY($1::uuid[]) AND grant_state IS NOT NULL
     UNION SELECT unnest($2::uuid[]) ORDER BY id`,
    [entryIds, providerIds],
  );
  const ids = found.map(({ id }) => id);
  await lock(tx, PROVIDER_LOCKS, ids);
  return ids;
}

/** In force today or some day later, while it stands as it does. */
const GRANTED = `m.grant_state IN ('live', 'suspended')`;
/** `$1` is today, `$2` the providers; null for all of them. */
const OF = '($2::uuid[] IS NULL OR m.department_id = ANY($2::uuid[]))';

/**
 * The cells of providers: a row for each that has any or will have. Owed: entries owed to named departments, without
 * those the same provider owes to all (U22). Of entries with a grant in force today: granted, also while it is
 * suspended; supplied, once a resource is usable; working, when it is live and no accepted correction of a field or of
 * the whole resource is open on the entry (U9). A provider's cells are one text: 40,000 come several times faster so.
 */
export const COUNT_PAIRS = `
  WITH owed AS (
    SELECT provider, requester, count(*)::int AS owed FROM (
      SELECT DISTINCT m.department_id AS provider, o.id AS requester, m.entry_id
      FROM measured_duty m CROSS JOIN LATERAL unnest(m.owed_to) AS o(id)
      WHERE NOT m.owed_to_all AND ${OF} AND NOT EXISTS (SELECT FROM measured_duty a
        WHERE a.entry_id = m.entry_id AND a.department_id = m.department_id AND a.owed_to_all)) AS one
    GROUP BY 1, 2),
  granted AS (
    SELECT provider, requester, count(*)::int AS granted, count(*) FILTER (WHERE supplied)::int AS supplied,
      count(*) FILTER (WHERE working)::int AS working
    FROM (
      SELECT m.department_id AS provider, m.requester_department_id AS requester, m.entry_id,
        bool_or(m.grant_has_resource) AS supplied,
        bool_or(m.grant_has_resource AND m.grant_state = 'live' AND NOT EXISTS (SELECT FROM measured_stage d
          WHERE d.entry_id = m.entry_id AND d.ended = 'open' AND d.disputes_data)) AS working
      FROM measured_request m
      WHERE ${GRANTED} AND ${OF} AND m.grant_from <= $1::date AND coalesce(m.grant_until >= $1::date, true)
      GROUP BY 1, 2, 3) AS entry
    GROUP BY 1, 2),
  turning AS (
    SELECT m.department_id AS provider, min(day) AS until
    FROM measured_request m CROSS JOIN LATERAL (VALUES (m.grant_from), (m.grant_until + 1)) AS d(day)
    WHERE ${GRANTED} AND ${OF} AND day > $1::date GROUP BY 1),
  pairs AS (
    SELECT provider, string_agg(concat_ws(' ', requester, coalesce(owed, 0), coalesce(granted, 0), coalesce(supplied, 0),
      coalesce(working, 0)), ',' ORDER BY requester) AS cells
    FROM owed FULL JOIN granted USING (provider, requester) GROUP BY 1)
  SELECT provider, coalesce(cells, '') AS cells, $1::date AS counted_on, until
  FROM pairs FULL JOIN turning USING (provider)`;

/** Puts the cells of these providers, or of all, in the place of what was there. */
export async function countPairs(tx: Tx, today: LocalDate, providerIds: readonly Id[] | null): Promise<void> {
  await rows(tx, 'DELETE FROM measured_pairs WHERE $1::uuid[] IS NULL OR department_id = ANY($1::uuid[])', [
    providerIds,
  ]);
  await rows(tx, `INSERT INTO measured_pairs (department_id, cells, counted_on, until) ${COUNT_PAIRS}`, [
    today,
    providerIds,
  ]);
}

/** While all cells are counted anew nobody counts those of one provider. */
export async function holdAllPairs(tx: Tx): Promise<void> {
  await rows(tx, 'LOCK TABLE measured_pairs IN SHARE ROW EXCLUSIVE MODE');
}

interface ProviderCells {
  readonly provider: Id;
  readonly cells: string;
}

/** Every pair as of today: as it was counted ahead, or counted now where a grant has begun or is over since. */
export async function readPairs(tx: Tx, today: LocalDate): Promise<readonly Pair[]> {
  const found = await rows<ProviderCells & { holds: boolean }>(
    tx,
    `SELECT department_id AS provider, cells, counted_on <= $1::date AND coalesce(until > $1::date, true) AS holds
     FROM measured_pairs ORDER BY department_id`,
    [today],
  );
  const turned = found.filter(({ holds }) => !holds).map(({ provider }) => provider);
  const anew = turned.length === 0 ? [] : await rows<ProviderCells>(tx, COUNT_PAIRS, [today, turned]);
  return [...found.filter(({ holds }) => holds), ...anew].flatMap(pairsOf);
}

function pairsOf({ provider, cells }: ProviderCells): Pair[] {
  if (cells === '') return [];
  return cells.split(',').map((cell) => {
    const [requesterId = '', owed, granted, supplied, working] = cell.split(' ');
    const counts = { owed: Number(owed), granted: Number(granted), supplied: Number(supplied) };
    return { providerId: provider, requesterId, ...counts, working: Number(working) };
  });
}
