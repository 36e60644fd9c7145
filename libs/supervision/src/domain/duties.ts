import { checkDuty, type DutyRowView } from '@zeqing/lists';
import { isBoundByDecree, type Department } from '@zeqing/organisation';
import type { MeasuredDuty } from './measured';

/**
 * A duty row as it is counted, or null when its department is unknown. Owed to all only where a confirmed recipient says
 * so; else to the departments confirmed recipients cover. What awaits confirmation is owed to nobody yet (U22).
 */
export function measuredDuty(
  row: DutyRowView,
  departments: readonly Department[],
  isAttached: boolean,
): MeasuredDuty | null {
  const provider = departments.find(({ id }) => id === row.providerDepartmentId);
  if (!provider) return null;
  const owedToAll =
    row.shareType !== 'not_shared' &&
    row.recipients.some(({ kind, isConfirmed }) => kind === 'all_bound' && isConfirmed);
  const isOwed = (department: Department): boolean =>
    department.id !== provider.id && checkDuty([row], department).owed === 'yes';
  return {
    id: row.id,
    entryId: row.entryId,
    number: row.entryCode,
    departmentId: provider.id,
    regionCode: provider.regionCode,
    isBound: isBoundByDecree(provider),
    owedToAll: owedToAll && !row.isRecipientUnclear,
    owedTo: owedToAll ? [] : departments.filter(isOwed).map(({ id }) => id),
    isClear: !row.isRecipientUnclear,
    isAttached,
  };
}
