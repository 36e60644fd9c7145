import { isId, type DepartmentScope, type Id, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Draft, DraftState } from '../domain/draft';
import type { DraftAction } from '../domain/draft.workflow';
import type { ModelTarget, WrittenContent } from '../domain/written-model';

export interface DraftFilter {
  readonly states: readonly DraftState[] | null;
  readonly target: ModelTarget | null;
  readonly code: string | null;
}

/** One act as it was done. */
export interface DraftActDone {
  readonly version: number;
  readonly action: DraftAction | 'begin';
  readonly actorId: Id;
  readonly actorName: string | null;
  readonly note: string | null;
  readonly doneAt: Date;
}

/** What an act changes beside the state. */
export interface DraftMove {
  readonly state: DraftState;
  readonly at: Date;
  readonly returnedFor?: string | null;
  readonly publishedNumber?: number;
}

export type NewDraft = Pick<
  Draft,
  'id' | 'target' | 'departmentId' | 'baseNumber' | 'content' | 'origin' | 'preparedBy'
> & {
  readonly at: Date;
};

const SELECT = `
  SELECT d.id, d.version, d.target, d.state, d.department_id AS "departmentId", d.base_number AS "baseNumber",
    d.content, d.origin, d.prepared_by AS "preparedBy", d.returned_for AS "returnedFor",
    d.published_number AS "publishedNumber", d.created_at AS "createdAt", d.updated_at AS "updatedAt"
  FROM service_draft d`;
/** A draft is its department's own paper. */
const OWN = 'd.department_id = ANY($1::uuid[])';

const idsIn = (scope: DepartmentScope): readonly Id[] => (scope.kind === 'departments' ? scope.departmentIds : []);

export const findDraft = (tx: Tx, id: Id, scope: DepartmentScope): Promise<Draft | null> =>
  firstRow<Draft>(tx, `${SELECT} WHERE ${OWN} AND d.id = $2`, [idsIn(scope), id]);

/** One page, newest first. */
export async function pageOfDrafts(
  tx: Tx,
  scope: DepartmentScope,
  filter: DraftFilter,
  page: PageRequest,
): Promise<Page<Draft>> {
  const [after = ''] = page.after ?? [];
  const found = await rows<Draft>(
    tx,
    `${SELECT} WHERE ${OWN} AND ($2::text[] IS NULL OR d.state = ANY($2)) AND ($3::text IS NULL OR d.target = $3)
       AND ($4::text IS NULL OR d.code = $4) AND ($5::uuid IS NULL OR d.id < $5)
     ORDER BY d.id DESC LIMIT $6`,
    [idsIn(scope), filter.states, filter.target, filter.code, isId(after) ? after : null, page.limit + 1],
  );
  const items = found.slice(0, page.limit);
  const last = items.at(-1);
  return { items, next: found.length > page.limit && last ? JSON.stringify([last.id]) : null };
}

/** False when a draft of the same code is under way, whoever's it is. */
export async function insertDraft(tx: Tx, draft: NewDraft): Promise<boolean> {
  const inserted = await rows(
    tx,
    `INSERT INTO service_draft (id, target, code, department_id, base_number, content, origin, prepared_by, created_at,
       updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
     ON CONFLICT (target, code) WHERE state IN ('draft', 'signing') AND code <> '' DO NOTHING RETURNING id`,
    [
      ...[draft.id, draft.target, draft.content.code, draft.departmentId, draft.baseNumber],
      ...[JSON.stringify(draft.content), draft.origin, draft.preparedBy, draft.at],
    ],
  );
  return inserted.length === 1;
}

/** Who begins or renames a draft of a code waits for who does so already. */
export const lockCode = (tx: Tx, target: ModelTarget, code: string): Promise<unknown> =>
  rows(tx, `SELECT pg_advisory_xact_lock(hashtext('services.draft ' || $1 || ' ' || $2))`, [target, code]);

/** Whether another draft of the code is under way. */
export async function isUnderWay(tx: Tx, target: ModelTarget, code: string, exceptId: Id): Promise<boolean> {
  if (code === '') return false;
  const found = await firstRow(
    tx,
    `SELECT id FROM service_draft WHERE target = $1 AND code = $2 AND state IN ('draft', 'signing') AND id <> $3`,
    [target, code, exceptId],
  );
  return found !== null;
}

/** Compare-and-set of what was written; false when it moved on. */
export async function writeDraft(
  tx: Tx,
  { id, version }: Pick<Draft, 'id' | 'version'>,
  content: WrittenContent,
  by: { readonly actorId: Id; readonly at: Date },
): Promise<boolean> {
  const written = await rows(
    tx,
    `UPDATE service_draft SET version = version + 1, content = $3, code = $4, prepared_by = $5, updated_at = $6
     WHERE id = $1 AND version = $2 RETURNING id`,
    [id, version, JSON.stringify(content), content.code, by.actorId, by.at],
  );
  return written.length === 1;
}

/** Compare-and-set of the state; false when it moved on. */
export async function moveDraft(
  tx: Tx,
  { id, version, returnedFor }: Pick<Draft, 'id' | 'version' | 'returnedFor'>,
  move: DraftMove,
): Promise<boolean> {
  const reason = move.returnedFor === undefined ? returnedFor : move.returnedFor;
  const moved = await rows(
    tx,
    `UPDATE service_draft SET version = version + 1, state = $3, updated_at = $4, returned_for = $5, published_number = $6
     WHERE id = $1 AND version = $2 RETURNING id`,
    [id, version, move.state, move.at, reason, move.publishedNumber ?? null],
  );
  return moved.length === 1;
}

export async function recordDraftAct(tx: Tx, id: Id, act: Omit<DraftActDone, 'actorName'>): Promise<void> {
  await rows(
    tx,
    `INSERT INTO service_draft_act (draft_id, draft_version, action, actor_id, note, done_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, act.version, act.action, act.actorId, act.note, act.doneAt],
  );
}

/** Every act, oldest first. */
export const draftActs = (tx: Tx, id: Id): Promise<DraftActDone[]> =>
  rows<DraftActDone>(
    tx,
    `SELECT a.draft_version AS version, a.action, a.actor_id AS "actorId", p.display_name AS "actorName", a.note,
       a.done_at AS "doneAt"
     FROM service_draft_act a LEFT JOIN person p ON p.id::text = a.actor_id
     WHERE a.draft_id = $1 ORDER BY a.draft_version, a.draft_id LIMIT 500`,
    [id],
  );
