import { isId, type Id, type LocalDate, type Page, type PageRequest } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { Asking } from '../figure-scope.service';
import { populationOf, type Part, type Population } from '../domain/parts';
import type { EntryFlow } from './flow.store';
import { CONDITION_OF, TABLE_OF, UNSCOPED, WEIGHT_OF } from './part-conditions';
import { reachParameters, WITHIN } from './scope';

export const ROW_KINDS = [
  'request',
  'correction',
  'case',
  'catalogue_term',
  'use',
  'duty_row',
  'service_item',
  'one_thing',
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** One counted row, the same for every measure. */
export interface RowView {
  readonly kind: RowKind;
  /** Of the object: an id, or the code of an item or a one-thing. */
  readonly id: string;
  /** For people. */
  readonly label: string;
  /** The code of the entry a row is of, where its label names no request; null of every other row. */
  readonly entryCode: string | null;
  readonly departmentId: Id | null;
  readonly stage: string | null;
  readonly state: string | null;
  readonly on: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly endedOn: LocalDate | null;
  /** Working days without those of the requester. */
  readonly netDays: number | null;
  /** How much of the figure the row is: 1, or how often it happened. */
  readonly times: number;
}

export interface RowFilter {
  /** YYYY-MM; null for every month. */
  readonly month: string | null;
  /** Only of one batch of duty rows, only these requests, or only the requests of these flows. */
  readonly lot?:
    | { readonly batchId: Id }
    | { readonly ids: readonly Id[] }
    | { readonly flows: readonly Pick<EntryFlow, 'supplierId' | 'entryId' | 'userId'>[] };
}

/** The condition of a lot, from the eighth parameter on. */
function lotOf(lot: RowFilter['lot']): { readonly condition: string; readonly parameters: readonly unknown[] } {
  if (lot === undefined) return { condition: '', parameters: [] };
  if ('batchId' in lot) return { condition: 'AND m.batch_id = $8', parameters: [lot.batchId] };
  if ('ids' in lot) return { condition: 'AND m.id = ANY($8::uuid[])', parameters: [lot.ids] };
  return {
    condition: `AND (m.department_id, m.entry_id, m.requester_department_id) IN
      (SELECT * FROM unnest($8::uuid[], $9::uuid[], $10::uuid[]))`,
    parameters: (['supplierId', 'entryId', 'userId'] as const).map((side) => lot.flows.map((flow) => flow[side])),
  };
}

type Columns = Readonly<
  Record<
    'kind' | 'id' | 'label' | 'entryCode' | 'stage' | 'state' | 'on' | 'dueOn' | 'endedOn' | 'net' | 'month',
    string
  >
>;
const NOTHING = {
  entryCode: 'NULL::text',
  stage: 'NULL::text',
  state: 'NULL::text',
  on: 'NULL::date',
  dueOn: 'NULL::date',
} as const;
const NO_END = { endedOn: 'NULL::date', net: 'NULL::integer', month: 'NULL::text' } as const;

/** What each population's rows show. `sort` is unique with the stage. */
const COLUMNS: Readonly<Record<Population, Columns>> = {
  stage: {
    kind: `CASE WHEN m.stage = 'correction' THEN 'correction' ELSE 'request' END`,
    ...{
      entryCode: 'NULL::text',
      id: 'm.id::text',
      label: 'm.number',
      stage: 'm.stage',
      state: 'm.ended',
      on: 'm.started_on',
    },
    ...{ dueOn: 'm.due_on', endedOn: 'm.ended_on', net: 'm.net_days', month: 'm.month' },
  },
  request: {
    ...{ ...NOTHING, ...NO_END, kind: `'request'`, id: 'm.id::text', label: 'm.number', state: 'm.state' },
    ...{ on: 'm.received_on', month: 'm.month' },
  },
  use: {
    ...{ ...NOTHING, ...NO_END, kind: `'use'`, id: 'm.id::text', label: 'm.number', stage: 'm.paper' },
    entryCode: `split_part(m.number, ' ', 1)`,
    ...{ state: 'm.outcome', on: 'm.day', month: 'm.month' },
  },
  duty: {
    ...{ ...NOTHING, ...NO_END, kind: `'duty_row'`, id: 'm.id::text', label: 'm.number', on: 'm.owed_since' },
    ...{ dueOn: 'm.due_on', endedOn: 'm.attached_on', entryCode: 'm.number' },
  },
  item: { ...NOTHING, ...NO_END, kind: `'service_item'`, id: 'm.code', label: 'm.name', state: 'm.state' },
  one_thing: { ...NOTHING, ...NO_END, kind: `'one_thing'`, id: 'm.code', label: 'm.name', state: 'm.state' },
  fact: {
    kind: `CASE WHEN m.stage = 'correction' THEN 'correction' WHEN m.stage LIKE 'catalogue%' THEN 'catalogue_term'
      ELSE 'request' END`,
    ...{ ...NOTHING, ...NO_END, id: 'm.object_id::text', label: 'm.number', stage: 'm.stage', on: 'm.recorded_on' },
    ...{ dueOn: 'm.due_on', month: 'm.month' },
    entryCode: `CASE WHEN m.stage LIKE 'catalogue%' THEN m.number END`,
  },
  case: {
    ...{ ...NOTHING, ...NO_END, kind: `'case'`, id: 'm.id::text', label: `m.code || ' ' || m.number` },
    ...{ state: `coalesce(m.finding, m.state)`, on: 'm.opened_on', month: 'm.month' },
  },
};

/** The primary key a page goes along: an index serves it however many rows there are; of a stretch with its stage. */
const BY_ID = { key: 'm.id', type: 'uuid' } as const;
const BY_CODE = { key: 'm.code', type: 'text' } as const;
const KEY_OF: Readonly<Partial<Record<Population, { readonly key: string; readonly type: string }>>> = {
  item: BY_CODE,
  one_thing: BY_CODE,
};

/** A page of the rows a part counts, by their key: the same condition that counts them. */
export async function pageOfRows(
  { tx, today, reach }: Asking,
  part: Part,
  filter: RowFilter,
  page: PageRequest,
): Promise<Page<RowView>> {
  const population = populationOf(part);
  const column = COLUMNS[population];
  const within = UNSCOPED.has(population) ? '$2::text IS NOT DISTINCT FROM $2 AND $3::uuid[] IS NULL' : WITHIN;
  const department = UNSCOPED.has(population) ? 'NULL::uuid' : 'm.department_id';
  const lot = lotOf(filter.lot);
  const { key, type } = KEY_OF[population] ?? BY_ID;
  const [order, after] = population === 'stage' ? ['m.id, m.stage', '($5::uuid, $6)'] : [key, `($5::${type})`];
  const found = await rows<RowView & { sort: string; sortStage: string }>(
    tx,
    `SELECT ${column.kind} AS kind, ${column.id} AS id, ${column.label} AS label, ${column.entryCode} AS "entryCode", ${department} AS "departmentId", ${column.stage} AS stage, ${column.state} AS state, ${column.on}::text AS "on",
       ${column.dueOn}::text AS "dueOn", ${column.endedOn}::text AS "endedOn", ${column.net} AS "netDays",
       (${WEIGHT_OF[part] ?? '1'})::float8 AS times,
       ${key}::text AS sort, coalesce(${column.stage}, '') AS "sortStage"
     FROM ${TABLE_OF[population]} m
     WHERE $1::date IS NOT NULL AND ${CONDITION_OF[part]} AND ${within}
       AND ($4::text IS NULL OR ${column.month} = $4)
       AND ($5::${type} IS NULL OR (${order}) > ${after}) AND $6::text IS NOT NULL ${lot.condition}
     ORDER BY ${order} LIMIT $7`,
    [
      today,
      ...reachParameters(reach),
      filter.month,
      placeIn(page, type),
      page.after?.[1] ?? '',
      page.limit + 1,
      ...lot.parameters,
    ],
  );
  const shown = found.slice(0, page.limit);
  const last = shown.at(-1);
  const next = found.length > page.limit && last ? JSON.stringify([last.sort, last.sortStage]) : null;
  return { items: shown.map(toRowView), next };
}

/** Where the page begins; a position of a list with other keys is none in this one. */
function placeIn({ after }: PageRequest, type: string): string | null {
  const place = after?.[0] ?? null;
  return place !== null && type === 'uuid' && !isId(place) ? null : place;
}

function toRowView({
  kind,
  id,
  label,
  entryCode,
  departmentId,
  stage,
  state,
  on,
  dueOn,
  endedOn,
  netDays,
  times,
}: RowView): RowView {
  return { kind, id, label, entryCode, departmentId, stage, state, on, dueOn, endedOn, netDays, times };
}
