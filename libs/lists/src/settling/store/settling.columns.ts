import { localDate, type Id, type LocalDate } from '@zeqing/kernel';
import type { BatchState } from '../../domain/views';
import type { SettledContent, SettlingCase } from '../domain/settling';

/** A settling as it is stored, with the name of what is needed. */
export interface StoredSettling extends SettlingCase {
  readonly serial: string;
  readonly needId: Id;
  readonly name: string;
  readonly items: readonly string[];
  readonly regionCode: string;
  /** The term of the duty, kept while its withdrawal is asked for. */
  readonly dutyDueOn: LocalDate | null;
  readonly provisional: boolean;
  readonly overdueAt: Date | null;
  /** The document by which a region has set the running term; null where the product's own figure holds. */
  readonly termBasisText: string | null;
  readonly content: SettledContent | null;
  readonly isForced: boolean;
  readonly batchId: Id | null;
  readonly batchState: BatchState | null;
  readonly entryId: Id | null;
  readonly isTakenOut: boolean;
  readonly openedAt: Date;
  readonly stateSince: Date;
}

/** As it comes from the database: days are text. */
export type SettlingRow = Omit<StoredSettling, 'dueOn' | 'dutyDueOn'> & {
  readonly dueOn: string | null;
  readonly dutyDueOn: string | null;
};

/** Whose term runs: the authority's while it decides, else the department's that is asked or accountable. */
export const WHO_HAS_THE_WORD = `CASE WHEN s.state IN ('deciding', 'deciding_last', 'withdrawal_asked')
  THEN s.authority_department_id ELSE coalesce(s.holder_department_id, s.authority_department_id) END`;

export const SETTLING_COLUMNS = `s.id, s.version, s.serial::text AS serial, s.need_id AS "needId", n.name, n.items,
  s.state, s.region_code AS "regionCode", s.requester_department_id AS "requesterDepartmentId",
  s.authority_department_id AS "authorityDepartmentId", s.holder_department_id AS "holderDepartmentId",
  s.asked_department_ids AS "askedDepartmentIds", s.last_reason AS "lastReason", s.due_on::text AS "dueOn",
  s.duty_due_on::text AS "dutyDueOn", s.provisional, s.overdue_at AS "overdueAt", s.term_basis AS "termBasisText", s.content,
  s.is_forced AS "isForced", s.batch_id AS "batchId", b.state AS "batchState", s.entry_id AS "entryId", s.is_taken_out AS "isTakenOut",
  s.opened_at AS "openedAt", s.state_since AS "stateSince"`;
export const SETTLING_FROM =
  'FROM duty_settling s JOIN need_row n ON n.id = s.need_id LEFT JOIN list_batch b ON b.id = s.batch_id';

const dayOf = (text: string | null): LocalDate | null => (text === null ? null : localDate(text));
export const toSettling = (row: SettlingRow): StoredSettling => ({
  ...row,
  dueOn: dayOf(row.dueOn),
  dutyDueOn: dayOf(row.dutyDueOn),
});

/** The parties of a settling, its authority, and who watches over the region of the need. */
export const settlingVisible = (departmentIds: string, prefix: string): string => `(
  s.requester_department_id = ANY(${departmentIds}::uuid[]) OR s.asked_department_ids && ${departmentIds}::uuid[]
  OR s.holder_department_id = ANY(${departmentIds}::uuid[])
  OR s.authority_department_id = ANY(${departmentIds}::uuid[]) OR s.region_code LIKE ${prefix}::text || '%')`;
