import type { Id, Page, PageRequest, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { MatchFacts } from '../domain/match';
import type { NeedDraft, NeedState, StoredNeed } from '../domain/need';

const NEED = `n.id, n.version, n.serial::text AS serial, n.state, n.requester_department_id AS "requesterDepartmentId",
  n.region_code AS "regionCode", n.name, n.items, n.basis, n.scenario, n.usage_scope AS "usageScope",
  n.usage_term AS "usageTerm", n.share_mode AS "shareMode", n.matter, n.material, n.yearly_volume AS "yearlyVolume",
  n.named_department_id AS "namedDepartmentId", n.entry_id AS "entryId", n.raised_at AS "raisedAt"`;

/** A need with what it meets: entry, row of the negative list, and the settling last opened. */
export type MetNeed = StoredNeed & MatchFacts;

const MET = `${NEED},
  CASE WHEN e.id IS NOT NULL THEN jsonb_build_object('id', e.id, 'code', e.code, 'name', e.name, 'status', e.status,
    'shareType', e.share_type, 'conditions', e.conditions, 'providerDepartmentId', e.provider_department_id,
    'refusalGround', CASE WHEN e.ground_title IS NOT NULL THEN jsonb_build_object('kind', e.ground_kind,
      'title', e.ground_title, 'clause', e.ground_clause, 'text', e.ground_text) END) END AS entry,
  (SELECT g.id FROM negative_row g WHERE g.state = 'in_force' AND (g.need_id = n.id OR g.entry_id = n.entry_id)
   ORDER BY g.id DESC LIMIT 1) AS "negativeId",
  (SELECT jsonb_build_object('id', s.id, 'state', s.state, 'dueOn', s.due_on, 'isOverdue', s.overdue_at IS NOT NULL) FROM duty_settling s WHERE s.need_id = n.id
   ORDER BY s.id DESC LIMIT 1) AS settling`;
const FROM = 'FROM need_row n LEFT JOIN catalogue_entry e ON e.id = n.entry_id';

export interface NewNeed extends NeedDraft {
  readonly id: Id;
  readonly requesterDepartmentId: Id;
  readonly regionCode: string;
  readonly entryId: Id | null;
  readonly by: string;
  readonly at: Date;
}

export async function departmentsNaming(tx: Tx, entryId: Id): Promise<Id[]> {
  const found = await rows<{ id: Id }>(
    tx,
    `SELECT DISTINCT requester_department_id AS id FROM need_row WHERE entry_id = $1 AND state = 'open' ORDER BY 1`,
    [entryId],
  );
  return found.map(({ id }) => id);
}

export async function insertNeed(tx: Tx, need: NewNeed): Promise<void> {
  await rows(
    tx,
    `INSERT INTO need_row (id, requester_department_id, region_code, name, items, basis, scenario, usage_scope,
       usage_term, share_mode, matter, material, yearly_volume, named_department_id, entry_id, raised_by, raised_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      ...[need.id, need.requesterDepartmentId, need.regionCode, need.name, need.items, need.basis, need.scenario],
      ...[need.usageScope, need.usageTerm, need.shareMode, need.matter, need.material, need.yearlyVolume],
      ...[need.namedDepartmentId, need.entryId, need.by, need.at],
    ],
  );
}

/** Compare-and-set of the entry a need was matched with, or of its end; false when the seen version is gone. */
export async function changeNeed(
  tx: Tx,
  { id, seenVersion }: { readonly id: Id; readonly seenVersion: number },
  to: { readonly entryId: Id | null; readonly state: NeedState },
): Promise<boolean> {
  const changed = await firstRow(
    tx,
    `UPDATE need_row SET version = version + 1, entry_id = $3, state = $4 WHERE id = $1 AND version = $2 RETURNING id`,
    [id, seenVersion, to.entryId, to.state],
  );
  return changed !== null;
}

/** Holds a need until the end of the transaction: it is not taken back or matched anew while somebody is asked for it. */
export const lockNeed = async (tx: Tx, id: Id): Promise<void> => {
  await rows(tx, 'SELECT id FROM need_row WHERE id = $1 FOR UPDATE', [id]);
};

/** The need list is everybody's to read (U26). */
export const findNeed = (tx: Tx, id: Id): Promise<MetNeed | null> =>
  firstRow<MetNeed>(tx, `SELECT ${MET} ${FROM} WHERE n.id = $1`, [id]);

export interface NeedFilter {
  readonly state: NeedState | null;
  readonly departmentId: Id | null;
  readonly text: string | null;
}

/** Needs, newest first. */
export async function pageOfNeeds(tx: Tx, filter: NeedFilter, page: PageRequest): Promise<Page<MetNeed>> {
  const found = await rows<MetNeed>(
    tx,
    `SELECT ${MET} ${FROM}
     WHERE ($1::text IS NULL OR n.state = $1) AND ($2::uuid IS NULL OR n.requester_department_id = $2)
       AND ($3::text IS NULL OR n.name ILIKE $3 OR n.matter ILIKE $3) AND ($4::uuid IS NULL OR n.id < $4)
     ORDER BY n.id DESC LIMIT $5`,
    [
      ...[filter.state, filter.departmentId],
      filter.text === null ? null : `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`,
      ...[page.after?.[0] ?? null, page.limit + 1],
    ],
  );
  const items = found.slice(0, page.limit);
  const last = items.at(-1);
  return { items, next: found.length > page.limit && last ? JSON.stringify([last.id]) : null };
}

/** Published entries that might be what is asked for: one of the items by its very name, or part of the name. */
export const candidateEntries = (
  tx: Tx,
  asked: { readonly namePatterns: readonly string[]; readonly items: readonly string[] },
  limit: number,
): Promise<
  { id: Id; code: string; name: string; shareType: string; providerDepartmentId: Id; items: readonly string[] }[]
> =>
  rows(
    tx,
    `SELECT e.id, e.code, e.name, e.share_type AS "shareType", e.provider_department_id AS "providerDepartmentId",
       ARRAY(SELECT i.name FROM catalogue_item i WHERE i.entry_id = e.id ORDER BY i.position, i.id) AS items
     FROM catalogue_entry e
     WHERE e.status = 'published' AND (e.name ILIKE ANY($1::text[])
       OR e.id IN (SELECT i.entry_id FROM catalogue_item i WHERE i.name = ANY($2::text[])))
     ORDER BY e.code, e.id LIMIT $3`,
    [asked.namePatterns, asked.items, limit],
  );
