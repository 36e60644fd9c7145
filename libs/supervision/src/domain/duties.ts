import type { HealthState } from '@zeqing/catalogue';
import type { Id, LocalDate } from '@zeqing/kernel';
import { checkDuty, type DutyRowView, type PublishedBatch } from '@zeqing/lists';
import { isBoundByDecree, type Department } from '@zeqing/organisation';
import type { MeasuredDuty } from './measured';

/** When things happened to a duty row. */
export interface DutyTimes {
  readonly attachedOn: LocalDate | null;
  /** Null: nobody ever told whether its resources work. */
  readonly health: HealthState | null;
  /** The batch that last said the row. */
  readonly batch: Pick<PublishedBatch, 'id' | 'inForceFrom'> | null;
}

/** The batch that last said a row: the newest in force that changed it, else the one that made it. */
export const batchOf = ({ createdByBatchId, changedByBatchIds }: DutyRowView): Id =>
  changedByBatchIds.at(-1) ?? createdByBatchId;

/**
 * A duty row as it is counted, or null when its department is unknown. Owed to all only where a confirmed recipient says
 * so; else to the departments confirmed recipients cover. What awaits confirmation is owed to nobody yet (U22).
 */
export function measuredDuty(
  row: DutyRowView,
  departments: readonly Department[],
  { attachedOn, health, batch }: DutyTimes,
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
    isAttached: attachedOn !== null,
    isWorking: attachedOn !== null && (health === 'good' || health === 'degraded'),
    batchId: batch?.id ?? null,
    owedSince: batch?.inForceFrom ?? null,
    dueOn: row.dueOn,
    attachedOn,
  };
}
