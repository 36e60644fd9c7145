import type { Id, Tx } from '@zeqing/kernel';
import { firstRow, likePatterns, rows } from '@zeqing/platform';

/** One data item of one of the three lists, in the two halves practitioners know. */
export interface ListItemRow {
  readonly id: Id;
  /** Place of the item in its row. */
  readonly place: number;
  readonly named: string | null;
  readonly asking: string | null;
  readonly matter: string | null;
  readonly material: string | null;
  readonly item: string | null;
  readonly source: string | null;
  readonly takenMaterial: string | null;
  readonly takenItem: string | null;
  readonly ground: string | null;
  readonly reviewOn: string | null;
}

const ITEMS = (items: string): string =>
  `CROSS JOIN LATERAL unnest(CASE WHEN cardinality(${items}) = 0 THEN ARRAY[NULL::text] ELSE ${items} END)
     WITH ORDINALITY AS i(item, place)`;
/** The id by itself lets the primary key begin where the last slice ended. */
const AFTER = (id: string): string =>
  `($3::uuid IS NULL OR ${id} >= $3::uuid AND (${id}, i.place) > ($3::uuid, $4::int))`;

/** Whoever is asked, took it on or provides the entry that was found. */
const NEED = `
  SELECT n.id, i.place::int AS place, named.name AS named, asking.name AS asking, n.matter, n.material, i.item,
    source.name AS source, CASE WHEN source.id IS NOT NULL THEN n.material END AS "takenMaterial",
    CASE WHEN s.id IS NOT NULL THEN i.item ELSE (SELECT c.name FROM catalogue_item c
      WHERE c.entry_id = n.entry_id AND c.name = i.item) END AS "takenItem", NULL AS ground, NULL AS "reviewOn"
  FROM need_row n ${ITEMS('n.items')}
  JOIN department asking ON asking.id = n.requester_department_id
  LEFT JOIN department named ON named.id = n.named_department_id
  LEFT JOIN catalogue_entry e ON e.id = n.entry_id AND e.status = 'published'
  LEFT JOIN duty_settling s ON s.need_id = n.id AND s.state IN ('confirmed', 'withdrawal_asked')
  LEFT JOIN department source ON source.id = coalesce(s.holder_department_id, e.provider_department_id)
  WHERE n.state = 'open' AND ($1::text[] IS NULL OR n.name ILIKE ANY($1) OR n.matter ILIKE ANY($1) OR i.item ILIKE ANY($1))
    AND ($2::uuid IS NULL OR n.requester_department_id = $2) AND ${AFTER('n.id')}
  ORDER BY n.id, i.place LIMIT $5`;

const DUTY = `
  SELECT d.id, i.place::int AS place, provider.name AS named,
    (SELECT string_agg(DISTINCT asking.name, '、') FROM duty_recipient r, unnest(r.department_ids) AS owed(id)
       JOIN department asking ON asking.id = owed.id WHERE r.duty_row_id = d.id AND r.is_confirmed) AS asking,
    d.matters_text AS matter, e.name AS material, i.item, provider.name AS source, e.name AS "takenMaterial",
    i.item AS "takenItem", NULL AS ground, NULL AS "reviewOn"
  FROM duty_row d JOIN catalogue_entry e ON e.id = d.entry_id
  CROSS JOIN LATERAL (SELECT array_agg(c.name ORDER BY c.position, c.id) AS names FROM catalogue_item c WHERE c.entry_id = e.id) AS c
  ${ITEMS(`coalesce(c.names, '{}'::text[])`)}
  JOIN department provider ON provider.id = d.provider_department_id
  WHERE d.state = 'in_force' AND ($1::text[] IS NULL OR e.name ILIKE ANY($1) OR d.matters_text ILIKE ANY($1) OR i.item ILIKE ANY($1))
    AND ($2::uuid IS NULL OR d.provider_department_id = $2) AND ${AFTER('d.id')}
  ORDER BY d.id, i.place LIMIT $5`;

const NEGATIVE = `
  SELECT g.id, i.place::int AS place, named.name AS named, asking.name AS asking, n.matter,
    coalesce(n.material, g.name) AS material, i.item, source.name AS source, g.name AS "takenMaterial",
    i.item AS "takenItem", g.ground_title || g.ground_clause AS ground, g.review_on::text AS "reviewOn"
  FROM negative_row g ${ITEMS('g.items')}
  JOIN department source ON source.id = g.department_id
  LEFT JOIN need_row n ON n.id = g.need_id
  LEFT JOIN department named ON named.id = n.named_department_id
  LEFT JOIN department asking ON asking.id = n.requester_department_id
  WHERE g.state = 'in_force' AND ($1::text[] IS NULL OR g.name ILIKE ANY($1) OR i.item ILIKE ANY($1))
    AND ($2::uuid IS NULL OR g.department_id = $2) AND ${AFTER('g.id')}
  ORDER BY g.id, i.place LIMIT $5`;
const STATEMENTS = { need: NEED, duty: DUTY, negative: NEGATIVE } as const;

/** The next data items of a list, in a fixed order. */
export function itemRows(
  tx: Tx,
  list: keyof typeof STATEMENTS,
  filter: { readonly text: string | null; readonly departmentId: Id | null },
  after: Pick<ListItemRow, 'id' | 'place'> | null,
  limit: number,
): Promise<ListItemRow[]> {
  const patterns = filter.text === null ? null : likePatterns(filter.text);
  const place = [after?.id ?? null, after?.place ?? null];
  return rows<ListItemRow>(tx, STATEMENTS[list], [patterns, filter.departmentId, ...place, limit]);
}

/** The edition of a list in force last, in words. */
export async function latestEdition(tx: Tx): Promise<{ series: string; number: number; inForceFrom: string } | null> {
  return firstRow(
    tx,
    `SELECT s.name AS series, e.number, e.in_force_from::text AS "inForceFrom" FROM list_edition e
     JOIN list_series s ON s.code = e.series_code ORDER BY e.published_at DESC, e.id LIMIT 1`,
  );
}
