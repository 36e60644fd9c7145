import { localDate, type Id, type LocalDate, type Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { SettlingState } from '../domain/settling';

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

/** Marks the settlings whose day draws near (`reminded_at`) or has passed (`overdue_at`), each once a state. */
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
    `UPDATE duty_settling s SET ${mark}_at = $2, term_version = term_version + 1
     WHERE id IN (SELECT id FROM duty_settling
       WHERE due_on IS NOT NULL AND overdue_at IS NULL AND ${mark}_at IS NULL AND ${due}
         AND (state <> 'confirmed' OR batch_id IS NULL)
       ORDER BY due_on, id LIMIT $3 FOR UPDATE SKIP LOCKED)
     RETURNING id, term_version AS "termVersion", state, holder_department_id AS "holderDepartmentId",
       authority_department_id AS "authorityDepartmentId", requester_department_id AS "requesterDepartmentId",
       due_on::text AS "dueOn"`,
    [today, at, limit],
  );
  return marked.map((row) => ({ ...row, dueOn: localDate(row.dueOn) }));
}
