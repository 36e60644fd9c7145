import { comparableText, type Id, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import { datumKey, GENERIC_ITEMS, SUBJECT_ENDINGS } from './domain/same-datum';

/**
 * Whose a data item is: `contested`, several departments of a place publish it · `unassigned`, it is needed and nobody's,
 * or its department is gone · `appointed`, the authority has said.
 */
export const SOURCE_KINDS = ['contested', 'unassigned', 'appointed'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Who publishes an item, by which entry. */
export interface ItemHolder {
  readonly departmentId: Id;
  readonly entryCode: string;
  readonly entryName: string;
}

/** A data item of a place, in the queue or appointed. */
export interface SourceRow {
  readonly itemKey: string;
  readonly itemName: string;
  /** What the entries of a generic name are about; null where the name itself says what the datum is. */
  readonly subject: string | null;
  readonly regionCode: string;
  readonly holders: readonly ItemHolder[];
  /** The need that asks for it; null where an entry has it. */
  readonly needId: Id | null;
  readonly appointment: {
    readonly id: Id;
    readonly version: number;
    readonly departmentId: Id | null;
    readonly basis: string;
    readonly appointedAt: string;
  } | null;
}

/** The key of a datum, as `datumKey` makes it: a generic name counts only with the subject of its entry. */
const SUBJECT = `coalesce(nullif(regexp_replace(comparable_item(e.name), '${SUBJECT_ENDINGS}', ''), ''), comparable_item(e.name))`;

/** Items of published entries with their providers, by place and datum; `$6` is the dictionary of generic names. */
const HELD = `
  SELECT coalesce(x.subject || '·', '') || x.name_key AS item_key, min(x.name_key) AS name_key, x.subject, d.region_code,
    min(i.name) AS item_name, count(DISTINCT e.provider_department_id) AS providers, bool_or(d.effective_to IS NULL) AS is_held,
    jsonb_agg(DISTINCT jsonb_build_object('departmentId', e.provider_department_id, 'entryCode', e.code,
      'entryName', e.name)) AS holders
  FROM catalogue_item i JOIN catalogue_entry e ON e.id = i.entry_id AND e.status = 'published'
    JOIN department d ON d.id = e.provider_department_id
    CROSS JOIN LATERAL (SELECT comparable_item(i.name) AS name_key,
      CASE WHEN comparable_item(i.name) = ANY ($6::text[]) THEN ${SUBJECT} END AS subject) x
  WHERE ($1::text IS NULL OR d.region_code LIKE $1 || '%') AND ($2::text IS NULL OR i.name ILIKE $2)
  GROUP BY x.name_key, x.subject, d.region_code`;

/** Items of open needs that no entry has, the law does not forbid and nobody is being asked for. */
const NEEDED = `
  SELECT comparable_item(x.name) AS item_key, n.region_code, x.name AS item_name, n.id AS need_id
  FROM need_row n CROSS JOIN LATERAL unnest(n.items) AS x (name)
  WHERE n.state = 'open' AND n.entry_id IS NULL AND ($1::text IS NULL OR n.region_code LIKE $1 || '%')
    AND ($2::text IS NULL OR x.name ILIKE $2)
    AND NOT EXISTS (SELECT FROM duty_settling s WHERE s.need_id = n.id AND s.state NOT IN ('withdrawn', 'negative', 'returned'))
    AND NOT EXISTS (SELECT FROM negative_row g WHERE g.need_id = n.id AND g.state = 'in_force')`;

const QUEUES: Readonly<Record<Exclude<SourceKind, 'appointed'>, string>> = {
  contested: `SELECT h.item_key, h.subject, h.region_code, h.item_name, h.holders, NULL::uuid AS need_id FROM held h
    WHERE h.providers > 1`,
  unassigned: `SELECT h.item_key, h.subject, h.region_code, h.item_name, h.holders, NULL::uuid AS need_id FROM held h WHERE NOT h.is_held
    UNION ALL
    SELECT n.item_key, NULL, n.region_code, min(n.item_name), '[]'::jsonb, min(n.need_id::text)::uuid FROM needed n
    WHERE NOT EXISTS (SELECT FROM held h WHERE h.name_key = n.item_key AND h.region_code = n.region_code)
    GROUP BY n.item_key, n.region_code`,
};

const GENERIC_KEYS = GENERIC_ITEMS.map(comparableText);

export interface SourceFilter {
  readonly kind: SourceKind;
  readonly regionCodePrefix: string | null;
  readonly text: string | null;
}

const COLUMNS = `q.item_key AS "itemKey", q.subject, q.item_name AS "itemName", q.region_code AS "regionCode", q.holders,
  q.need_id AS "needId"`;
const APPOINTMENT = `jsonb_build_object('id', a.id, 'version', a.version, 'departmentId', a.department_id,
  'basis', a.basis, 'appointedAt', a.appointed_at)`;

/** Items of a kind, by place and name. */
export async function pageOfSources(tx: Tx, filter: SourceFilter, page: PageRequest): Promise<Page<SourceRow>> {
  const found = await rows<SourceRow>(tx, queryOf(filter.kind), [
    ...[filter.regionCodePrefix, filter.text === null ? null : `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`],
    ...[page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit + 1, GENERIC_KEYS],
  ]);
  const items = found.slice(0, page.limit);
  const last = items.at(-1);
  const more = found.length > page.limit && last;
  return { items, next: more ? JSON.stringify([last.regionCode, last.itemKey]) : null };
}

function queryOf(kind: SourceKind): string {
  const isAppointed = kind === 'appointed';
  const queue = isAppointed
    ? `SELECT a.item_key, a.subject, a.region_code, a.item_name, coalesce(h.holders, '[]'::jsonb) AS holders, NULL::uuid AS need_id
       FROM source_appointment a LEFT JOIN held h ON h.item_key = a.item_key AND h.region_code = a.region_code
       WHERE a.ended_at IS NULL AND ($1::text IS NULL OR a.region_code LIKE $1 || '%')
         AND ($2::text IS NULL OR a.item_name ILIKE $2)`
    : QUEUES[kind];
  return `WITH held AS (${HELD}), needed AS (${NEEDED}), q AS (${queue})
    SELECT ${COLUMNS}, CASE WHEN a.id IS NOT NULL THEN ${APPOINTMENT} END AS appointment
    FROM q LEFT JOIN source_appointment a
      ON a.item_key = q.item_key AND a.region_code = q.region_code AND a.ended_at IS NULL
    WHERE ${isAppointed ? 'true' : 'a.id IS NULL'}
      AND ($3::text IS NULL OR (q.region_code, q.item_key) > ($3, $4::text))
    ORDER BY q.region_code, q.item_key LIMIT $5`;
}

export interface NewAppointment {
  readonly id: Id;
  readonly itemName: string;
  /** With a generic name, whose. */
  readonly subject: string | null;
  readonly regionCode: string;
  /** Null: the items of that name are not one datum. */
  readonly departmentId: Id | null;
  readonly basis: string;
  readonly by: string;
  readonly at: Date;
}

/** Ends the appointment in force, if any, and makes the next: never two of an item and place. Answers its key. */
export async function appointSource(tx: Tx, made: NewAppointment): Promise<string> {
  const key = datumKey(made.itemName, made.subject);
  await rows(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${made.regionCode}${key}`]);
  await rows(
    tx,
    `UPDATE source_appointment SET ended_at = $3, version = version + 1
     WHERE region_code = $1 AND item_key = $2 AND ended_at IS NULL`,
    [made.regionCode, key, made.at],
  );
  await rows(
    tx,
    `INSERT INTO source_appointment (id, item_key, item_name, subject, region_code, department_id, basis, appointed_by, appointed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[made.id, key, made.itemName, made.subject, made.regionCode, made.departmentId],
      ...[made.basis, made.by, made.at],
    ],
  );
  return key;
}
