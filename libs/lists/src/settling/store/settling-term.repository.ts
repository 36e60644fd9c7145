import { localDate, type Id, type LocalDate, type Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { SettlingState } from '../domain/settling';
import { WHO_HAS_THE_WORD } from './settling.columns';

/** A term as its events tell of it. */
export interface SettlingTermTold {
  readonly id: Id;
  readonly termVersion: number;
  readonly state: SettlingState;
  readonly holderDepartmentId: Id | null;
  readonly authorityDepartmentId: Id;
  readonly requesterDepartmentId: Id;
  readonly dueOn: LocalDate;
}

/** A term that ran out, whatever became of it: a fact nobody can take back (U28). */
export interface LateTerm {
  readonly state: SettlingState;
  readonly dueOn: LocalDate;
  readonly departmentId: Id;
  readonly recordedAt: Date;
}

export const lateTermsOf = (tx: Tx, settlingId: Id): Promise<LateTerm[]> =>
  rows<LateTerm>(
    tx,
    `SELECT state, due_on::text AS "dueOn", department_id AS "departmentId", recorded_at AS "recordedAt"
     FROM settling_overdue WHERE settling_id = $1 ORDER BY recorded_at, due_on, state LIMIT 50`,
    [settlingId],
  );

/**
 * Marks the settlings whose day draws near (`reminded_at`) or has passed (`overdue_at`), each once a state; the latter
 * leave their fact.
 */
export async function markSettlingTerms(
  tx: Tx,
  mark: 'reminded' | 'overdue',
  today: LocalDate,
  at: Date,
  limit: number,
): Promise<SettlingTermTold[]> {
  const due = mark === 'reminded' ? 'remind_on <= $1 AND due_on >= $1' : 'due_on < $1';
  const marked = await rows<Omit<SettlingTermTold, 'dueOn'> & { readonly dueOn: string }>(
    tx,
    `WITH marked AS (
     UPDATE duty_settling s SET ${mark}_at = $2, term_version = term_version + 1
     WHERE id IN (SELECT id FROM duty_settling
       WHERE due_on IS NOT NULL AND overdue_at IS NULL AND ${mark}_at IS NULL AND ${due}
         AND (state <> 'confirmed' OR batch_id IS NULL)
       ORDER BY due_on, id LIMIT $3 FOR UPDATE SKIP LOCKED)
     RETURNING s.*),
     fact AS (
       INSERT INTO settling_overdue (settling_id, state, due_on, department_id, recorded_at)
       SELECT s.id, s.state, s.due_on, ${WHO_HAS_THE_WORD}, $2 FROM marked s WHERE s.due_on < $1
       ON CONFLICT ON CONSTRAINT pk_settling_overdue DO NOTHING)
     SELECT id, term_version AS "termVersion", state, holder_department_id AS "holderDepartmentId",
       authority_department_id AS "authorityDepartmentId", requester_department_id AS "requesterDepartmentId",
       due_on::text AS "dueOn" FROM marked ORDER BY id LIMIT $3`,
    [today, at, limit],
  );
  return marked.map((row) => ({ ...row, dueOn: localDate(row.dueOn) }));
}
