import type { EntryContent } from '@zeqing/catalogue';
import type { Id } from '@zeqing/kernel';
import { namesNobody, type EditionRowView } from '../domain/edition-row';
import type { DutyRowView } from '../domain/views';

export interface EditionRowRow {
  readonly position: number;
  readonly dutyRowId: Id;
  readonly canonical: string;
}

/** What `canonicalEditionRow` froze. */
interface Frozen {
  readonly entry: EntryContent;
  readonly entryVersion: number | null;
  readonly provider: EditionRowView['provider'];
  readonly duty: Pick<
    DutyRowView,
    'mattersText' | 'recipientText' | 'termText' | 'dueOn' | 'basis' | 'purposes' | 'recipients'
  >;
  readonly batches: { readonly createdBy: Id; readonly changedBy: readonly Id[] };
}

export function toEditionRowView({ position, dutyRowId, canonical }: EditionRowRow): EditionRowView {
  const { entry, entryVersion, provider, duty, batches } = JSON.parse(canonical) as Frozen;
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
