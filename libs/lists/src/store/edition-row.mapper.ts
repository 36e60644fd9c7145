import type { Id } from '@zeqing/kernel';
import { namesNobody, type EditionRowView } from '../domain/edition-row';
import type { FrozenDuty } from '../domain/frozen-duty';

export interface EditionRowRow {
  readonly position: number;
  readonly dutyRowId: Id;
  readonly canonical: string;
}

/** What `canonicalEditionRow` froze, read back. */
export const toFrozenDuty = (canonical: string): FrozenDuty => JSON.parse(canonical) as FrozenDuty;

export function toEditionRowView({ position, dutyRowId, canonical }: EditionRowRow): EditionRowView {
  const { entry, entryVersion, provider, duty, batches } = toFrozenDuty(canonical);
  return {
    ...{ position, dutyRowId, entryCode: entry.code, entryName: entry.name, entryVersion },
    ...{ shareType: entry.shareType, conditions: entry.conditions },
    itemNames: entry.items.map(({ name }) => name),
    ...{ provider, mattersText: duty.mattersText, recipientText: duty.recipientText, termText: duty.termText },
    ...{ dueOn: duty.dueOn, basis: duty.basis, purposes: duty.purposes },
    recipients: duty.recipients.map(({ kind, oneThing, departmentIds, regionCodePrefix, levels, isConfirmed }) => ({
      ...{ kind, oneThing, departmentIds, regionCodePrefix, levels, isConfirmed },
    })),
    isRecipientUnclear: namesNobody({ shareType: entry.shareType, recipients: duty.recipients }),
    ...{ createdByBatchId: batches.createdBy, changedByBatchIds: batches.changedBy },
  };
}
