import { Injectable } from '@nestjs/common';
import {
  isId,
  newId,
  parseLocalDate,
  type Id,
  type LocalDate,
  type Page,
  type PageRequest,
  type Tx,
} from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import { articleOf, type GapField, type GapView } from '../domain/gaps';
import { TAKINGS } from './along-codes';

export interface NewGap {
  readonly entryId: Id;
  readonly field: GapField;
  readonly ownerDepartmentId: Id;
}

export interface GapTerm {
  readonly dueOn: LocalDate;
  readonly isProvisional: boolean;
}

export interface GapFilter {
  readonly departmentIds: readonly Id[] | null;
  readonly state: GapView['state'] | null;
  /** Of one entry alone. */
  readonly entryId?: Id | null;
}

const COLUMNS = `
  SELECT g.id, g.version, g.entry_id AS "entryId", e.code AS "entryCode", e.name AS "entryName", g.field, g.article,
    g.owner_department_id AS "ownerDepartmentId", g.due_on::text AS "dueOn",
    g.is_due_provisional AS "isDueProvisional", g.state, g.value AS reference, g.closed_at AS "closedAt"`;
const SELECT = `${COLUMNS} FROM catalogue_gap g JOIN catalogue_entry e ON e.id = g.entry_id`;

/** Each owner's and each state's by themselves: an index has the days in their order of one alone. */
const OF_OWNERS = [
  'CROSS JOIN (SELECT DISTINCT id FROM unnest($1::uuid[]) AS id) AS o',
  'owner_department_id = o.id',
] as const;
const EVERYBODY = ['', '$1::uuid[] IS NULL'] as const;
const STATES = `CROSS JOIN unnest(CASE WHEN $2::text IS NULL THEN ARRAY['open', 'closed'] ELSE ARRAY[$2] END) AS s(state)`;

@Injectable()
export class GapRepository {
  /** A field open already keeps its first due date; one that was filled and is missing again is a new task. */
  async open(tx: Tx, batchId: Id, gaps: readonly NewGap[], term: GapTerm, at: Date): Promise<void> {
    await rows(
      tx,
      `INSERT INTO catalogue_gap (id, entry_id, batch_id, field, article, owner_department_id, due_on, is_due_provisional, opened_at)
       SELECT id, entry_id, $2, field, article, owner_department_id, $3, $4, $5
         FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, entry_id uuid, field text, article text, owner_department_id uuid)
       ON CONFLICT ON CONSTRAINT uq_catalogue_gap_field DO UPDATE SET state = 'open', version = catalogue_gap.version + 1,
         batch_id = excluded.batch_id, owner_department_id = excluded.owner_department_id, due_on = excluded.due_on,
         is_due_provisional = excluded.is_due_provisional, opened_at = excluded.opened_at, closed_at = NULL,
         closed_by = NULL, value = NULL
       WHERE catalogue_gap.state = 'closed'`,
      [
        JSON.stringify(
          gaps.map((gap) => ({
            id: newId(at.getTime()),
            entry_id: gap.entryId,
            field: gap.field,
            article: articleOf(gap.field),
            owner_department_id: gap.ownerDepartmentId,
          })),
        ),
        batchId,
        term.dueOn,
        term.isProvisional,
        at,
      ],
    );
  }

  async find(tx: Tx, id: Id): Promise<GapView | null> {
    return firstRow<GapView>(tx, `${SELECT} WHERE g.id = $1`, [id]);
  }

  /** False when the gap moved on since `seenVersion`. */
  async close(tx: Tx, id: Id, seenVersion: number, value: string, by: { actorId: Id; at: Date }): Promise<boolean> {
    const closed = await rows(
      tx,
      `UPDATE catalogue_gap SET state = 'closed', version = version + 1, value = $3, closed_by = $4, closed_at = $5
        WHERE id = $1 AND version = $2 AND state = 'open' RETURNING id`,
      [id, seenVersion, value, by.actorId, by.at],
    );
    return closed.length === 1;
  }

  /** Closes the named gaps of entries whose published content now fills them. */
  async closeFilled(
    tx: Tx,
    filled: readonly { entryId: Id; field: GapField }[],
    by: { actorId: Id; at: Date },
  ): Promise<void> {
    await rows(
      tx,
      `UPDATE catalogue_gap g SET state = 'closed', version = g.version + 1, closed_by = $2, closed_at = $3
         FROM jsonb_to_recordset($1::jsonb) AS x(entry_id uuid, field text)
        WHERE g.entry_id = x.entry_id AND g.field = x.field AND g.state = 'open'`,
      [JSON.stringify(filled.map(({ entryId, field }) => ({ entry_id: entryId, field }))), by.actorId, by.at],
    );
  }

  /** Asked by `<> 'closed'`, so that the entries are looked up and not every open gap there is. */
  async countOpen(tx: Tx, entryIds: readonly Id[]): Promise<number> {
    const counted = await firstRow<{ count: number }>(
      tx,
      `SELECT count(*)::int AS count FROM catalogue_gap WHERE entry_id = ANY($1::uuid[]) AND state <> 'closed'`,
      [entryIds],
    );
    return counted?.count ?? 0;
  }

  /** One page, the earliest due first: found taking by taking (`along-codes`), so that no gap of a running one is passed. */
  async page(tx: Tx, filter: GapFilter, page: PageRequest): Promise<Page<GapView>> {
    const [owners, ofOwner] = filter.departmentIds === null ? EVERYBODY : OF_OWNERS;
    const found = await rows<GapView>(
      tx,
      `${COLUMNS} FROM ${TAKINGS} ${STATES} ${owners} CROSS JOIN LATERAL (
         SELECT * FROM catalogue_gap
          WHERE taking = t.number AND state = s.state AND ${ofOwner} AND ($6::uuid IS NULL OR entry_id = $6)
            AND ($3::date IS NULL OR (due_on, id) > ($3::date, $4::uuid))
          ORDER BY due_on, id LIMIT $5) AS g JOIN catalogue_entry e ON e.id = g.entry_id
        ORDER BY g.due_on, g.id LIMIT $5`,
      [filter.departmentIds, filter.state, ...placeAfter(page), page.limit + 1, filter.entryId ?? null],
    );
    const items = found.slice(0, page.limit);
    const last = items.at(-1);
    return { items, next: found.length > page.limit && last ? JSON.stringify([last.dueOn, last.id]) : null };
  }
}

/** The due date and id of the last gap seen; nothing when the cursor was made for another list. */
function placeAfter({ after }: PageRequest): readonly [string, string] | readonly [null, null] {
  const [dueOn = '', id = ''] = after ?? [];
  return parseLocalDate(dueOn) !== null && isId(id) ? [dueOn, id] : [null, null];
}
