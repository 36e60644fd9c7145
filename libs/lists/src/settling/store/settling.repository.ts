import type { Id, LocalDate, Page, PageRequest, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { SettledContent, SettlingState } from '../domain/settling';
import type { DeclineReason } from '../domain/decline-reasons';
import type { SettlingAction } from '../domain/settling.workflow';
import type { SettlingViewer } from '../settling-viewer';
import {
  SETTLING_COLUMNS,
  WHO_HAS_THE_WORD,
  SETTLING_FROM,
  settlingVisible,
  toSettling,
  type SettlingRow,
  type StoredSettling,
} from './settling.columns';

/** The term somebody has in a state. */
export interface StateTerm {
  readonly dueOn: LocalDate | null;
  readonly remindOn: LocalDate | null;
  readonly provisional: boolean;
  /** What it was counted by; null of a day set before, or at an end. */
  readonly workingDays: number | null;
  /** The document by which a region has set it; null where the product's own figure holds. */
  readonly basis: string | null;
}

export interface NewSettling extends StateTerm {
  readonly id: Id;
  readonly needId: Id;
  readonly regionCode: string;
  readonly requesterDepartmentId: Id;
  readonly authorityDepartmentId: Id;
  readonly holderDepartmentId: Id;
  readonly at: Date;
}

/** False when the need has an open settling already. */
export async function insertSettling(tx: Tx, made: NewSettling): Promise<boolean> {
  const inserted = await firstRow(
    tx,
    `INSERT INTO duty_settling (id, need_id, region_code, requester_department_id, authority_department_id,
       holder_department_id, asked_department_ids, due_on, remind_on, provisional, opened_at, state_since, term_days,
       term_basis)
     VALUES ($1, $2, $3, $4, $5, $6, ARRAY[$6::uuid], $7, $8, $9, $10, $10, $11, $12)
     ON CONFLICT (need_id) WHERE state NOT IN ('withdrawn', 'negative', 'returned') DO NOTHING RETURNING id`,
    [
      ...[made.id, made.needId, made.regionCode, made.requesterDepartmentId, made.authorityDepartmentId],
      ...[made.holderDepartmentId, made.dueOn, made.remindOn, made.provisional, made.at, made.workingDays, made.basis],
    ],
  );
  return inserted !== null;
}

export interface SettlingMove extends StateTerm {
  readonly id: Id;
  readonly seenVersion: number;
  readonly to: SettlingState;
  readonly at: Date;
  readonly holderDepartmentId: Id | null;
  readonly reason: DeclineReason | null;
  readonly content: SettledContent | null;
  readonly isForced: boolean;
  readonly dutyDueOn: LocalDate | null;
}

/**
 * Compare-and-set: moves the settling and raises its version by one; false when the seen version is gone. A word spoken
 * after its day leaves its fact here, when no sweep has run.
 */
export async function moveSettling(tx: Tx, move: SettlingMove): Promise<boolean> {
  const moved = await firstRow(
    tx,
    `WITH late AS (
       INSERT INTO settling_overdue (settling_id, state, due_on, department_id, recorded_at)
       SELECT s.id, s.state, s.due_on, ${WHO_HAS_THE_WORD}, $4 FROM duty_settling s
       WHERE s.id = $1 AND s.version = $2 AND s.due_on < ($4::timestamptz AT TIME ZONE 'Asia/Shanghai')::date
         AND (s.state <> 'confirmed' OR s.batch_id IS NULL)
       ON CONFLICT ON CONSTRAINT pk_settling_overdue DO NOTHING)
     UPDATE duty_settling SET version = version + 1, state = $3, state_since = $4, holder_department_id = $5,
       asked_department_ids = CASE WHEN $5::uuid IS NULL OR $5::uuid = ANY(asked_department_ids)
         THEN asked_department_ids ELSE asked_department_ids || $5::uuid END,
       last_reason = coalesce($6, last_reason), content = coalesce($7::jsonb, content), is_forced = is_forced OR $8,
       due_on = $9, remind_on = $10, provisional = $11, duty_due_on = coalesce($12, duty_due_on),
       reminded_at = NULL, overdue_at = NULL, term_days = $13, term_basis = $14
     WHERE id = $1 AND version = $2 RETURNING id`,
    [
      ...[move.id, move.seenVersion, move.to, move.at, move.holderDepartmentId, move.reason],
      ...[move.content === null ? null : JSON.stringify(move.content), move.isForced],
      ...[move.dueOn, move.remindOn, move.provisional, move.dutyDueOn, move.workingDays, move.basis],
    ],
  );
  return moved !== null;
}

export interface SettlingStep {
  readonly number: number;
  readonly action: SettlingAction | 'designate';
  readonly toState: SettlingState;
  readonly departmentId: Id;
  readonly at: Date;
  readonly reason: DeclineReason | null;
  readonly note: string | null;
  readonly evidence: string | null;
  readonly citation: string | null;
  /** Recommended, assigned or forced. */
  readonly namedDepartmentId: Id | null;
  /** The day the step gave whoever has the word next; null at an end, and of steps older than this record. */
  readonly dueOn: LocalDate | null;
}

/** Adds a step under the version it made; nobody can change it afterwards. */
export async function insertStep(
  tx: Tx,
  settlingId: Id,
  step: SettlingStep & { readonly personId: string },
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO duty_settling_step (settling_id, number, action, to_state, department_id, person_id, at, reason, note,
       evidence, citation, named_department_id, due_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[settlingId, step.number, step.action, step.toState, step.departmentId, step.personId, step.at],
      ...[step.reason, step.note, step.evidence, step.citation, step.namedDepartmentId, step.dueOn],
    ],
  );
}

/** What was done, in its order. */
export const stepsOf = (tx: Tx, settlingId: Id): Promise<SettlingStep[]> =>
  rows<SettlingStep>(
    tx,
    `SELECT number, action, to_state AS "toState", department_id AS "departmentId", at, reason, note, evidence, citation,
       named_department_id AS "namedDepartmentId", due_on::text AS "dueOn" FROM duty_settling_step WHERE settling_id = $1
     ORDER BY number, settling_id LIMIT 200`,
    [settlingId],
  );

/** A settling the viewer may see, or null. */
export async function findSettling(tx: Tx, id: Id, viewer: SettlingViewer): Promise<StoredSettling | null> {
  const found = await firstRow<SettlingRow>(
    tx,
    `SELECT ${SETTLING_COLUMNS} ${SETTLING_FROM} WHERE s.id = $1 AND ${settlingVisible('$2', '$3')}`,
    [id, viewer.departmentIds, viewer.regionCodePrefix],
  );
  return found && toSettling(found);
}

export interface SettlingFilter {
  readonly states: readonly SettlingState[] | null;
  /** Asked or accountable now. */
  readonly departmentId: Id | null;
  readonly isOverdue: boolean | null;
}

/** Settlings the viewer may see, newest first. */
export async function pageOfSettlings(
  tx: Tx,
  viewer: SettlingViewer,
  filter: SettlingFilter,
  page: PageRequest,
): Promise<Page<StoredSettling>> {
  const found = await rows<SettlingRow>(
    tx,
    `SELECT ${SETTLING_COLUMNS} ${SETTLING_FROM}
     WHERE ${settlingVisible('$1', '$2')} AND ($3::text[] IS NULL OR s.state = ANY($3))
       AND ($4::uuid IS NULL OR s.holder_department_id = $4)
       AND ($5::boolean IS NULL OR (s.overdue_at IS NOT NULL) = $5) AND ($6::uuid IS NULL OR s.id < $6)
     ORDER BY s.id DESC LIMIT $7`,
    [
      ...[viewer.departmentIds, viewer.regionCodePrefix, filter.states, filter.departmentId, filter.isOverdue],
      ...[page.after?.[0] ?? null, page.limit + 1],
    ],
  );
  const items = found.slice(0, page.limit).map(toSettling);
  const last = items.at(-1);
  return { items, next: found.length > page.limit && last ? JSON.stringify([last.id]) : null };
}

/** What waits for one of these departments or authorities, the earliest day first. */
export async function waitingSettlings(
  tx: Tx,
  whose: { readonly heads: readonly Id[]; readonly officers: readonly Id[] },
  limit: number,
): Promise<StoredSettling[]> {
  const found = await rows<SettlingRow>(
    tx,
    `SELECT ${SETTLING_COLUMNS} ${SETTLING_FROM}
     WHERE (s.holder_department_id = ANY($1::uuid[]) AND s.state IN ('asked', 'recommended', 'assigned', 'rectifying'))
        OR (s.authority_department_id = ANY($2::uuid[]) AND s.state IN ('deciding', 'deciding_last', 'withdrawal_asked'))
     ORDER BY s.due_on, s.id LIMIT $3`,
    [whose.heads, whose.officers, limit],
  );
  return found.map(toSettling);
}
