import { hasCondition, type ShareType } from '@zeqing/catalogue';
import { comparableText, type Id, type LocalDate } from '@zeqing/kernel';
import type { RecipientStructure } from './recipients';

/** Whether an entry is owed to a department (U22). Unconfirmed recipients count as unclear, never as owed to all. */
export interface DutyCheck {
  readonly owed: 'yes' | 'no' | 'recipient_unclear';
  readonly dutyRowId: Id | null;
  readonly dueOn: LocalDate | null;
}

export interface AskingDepartment {
  readonly id: Id;
  readonly regionCode: string;
  readonly level: string;
  readonly lineSuperiorId: Id | null;
  readonly bound: string;
}

export interface DutyInForce {
  readonly id: Id;
  readonly shareType: ShareType;
  readonly dueOn: LocalDate | null;
  /** The source's words on who may use it for what; null where it has none. */
  readonly recipientText: string | null;
  readonly purposes: readonly string[];
  readonly recipients: readonly (RecipientStructure & { readonly isConfirmed: boolean })[];
}

export const NOT_OWED: DutyCheck = { owed: 'no', dutyRowId: null, dueOn: null };

/** A row taken over as conditional without a word on the condition: nobody can confirm to whom it is owed (U23). */
export const lacksCondition = (row: Pick<DutyInForce, 'shareType' | 'recipientText'>): boolean =>
  row.shareType === 'conditional' && !hasCondition({ conditions: row.recipientText });

/**
 * Judges the rows in force of one entry for one department: owed when a confirmed recipient covers it and, where
 * purposes are named, one of them covers the purpose asked for. What nobody confirmed yet is unclear, and so is a
 * conditional row without its condition.
 */
export function checkDuty(rows: readonly DutyInForce[], department: AskingDepartment, purpose?: string): DutyCheck {
  const verdicts = rows.map((row) => checkRow(row, department, purpose));
  return (
    verdicts.find(({ owed }) => owed === 'yes') ?? verdicts.find(({ owed }) => owed === 'recipient_unclear') ?? NOT_OWED
  );
}

function checkRow(row: DutyInForce, department: AskingDepartment, purpose: string | undefined): DutyCheck {
  const verdict = (owed: DutyCheck['owed']): DutyCheck => ({ owed, dutyRowId: row.id, dueOn: row.dueOn });
  if (row.shareType === 'not_shared' || department.bound === 'outside') return verdict('no');
  if (lacksCondition(row)) return verdict('recipient_unclear');
  const confirmed = row.recipients.filter(({ isConfirmed }) => isConfirmed);
  const isUnclear = confirmed.length < row.recipients.length || row.recipients.length === 0;
  if (!confirmed.some((recipient) => covers(recipient, department)))
    return verdict(isUnclear ? 'recipient_unclear' : 'no');
  // Purposes are words: the same need may be worded otherwise, so a purpose not found is a question, not a refusal.
  return verdict(purpose === undefined || coversPurpose(row.purposes, purpose) ? 'yes' : 'recipient_unclear');
}

/** Whether a recipient, confirmed or not, means this department. */
export function covers(recipient: RecipientStructure, department: AskingDepartment): boolean {
  if (recipient.kind === 'all_bound') return true;
  if (recipient.kind !== 'line_level_region') return recipient.departmentIds.includes(department.id);
  const { levels, regionCodePrefix, lineSuperiorId } = recipient;
  return (
    (levels.length === 0 || levels.includes(department.level)) &&
    (regionCodePrefix === null || department.regionCode.startsWith(regionCodePrefix)) &&
    (lineSuperiorId === null || department.lineSuperiorId === lineSuperiorId)
  );
}

function coversPurpose(purposes: readonly string[], purpose: string): boolean {
  const asked = comparableText(purpose);
  return (
    purposes.length === 0 ||
    purposes.some((named) => {
      const known = comparableText(named);
      return known.includes(asked) || asked.includes(known);
    })
  );
}
