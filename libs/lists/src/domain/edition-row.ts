import type { ShareType } from '@zeqing/catalogue';
import type { Id, LocalDate } from '@zeqing/kernel';
import type { ProposedRecipient } from './recipients';

type FrozenRecipient = Pick<
  ProposedRecipient,
  'kind' | 'oneThing' | 'departmentIds' | 'regionCodePrefix' | 'levels' | 'isConfirmed'
>;

/** One row of an edition as it was frozen, whatever has become of the entry or its department since (U21). */
export interface EditionRowView {
  readonly position: number;
  readonly dutyRowId: Id;
  readonly entryCode: string;
  readonly entryName: string;
  readonly entryVersion: number | null;
  readonly shareType: ShareType;
  readonly conditions: string | null;
  readonly itemNames: readonly string[];
  readonly provider: { readonly id: Id; readonly code: string | null; readonly name: string };
  readonly mattersText: string | null;
  readonly recipientText: string | null;
  readonly termText: string | null;
  readonly dueOn: LocalDate | null;
  readonly basis: string | null;
  readonly purposes: readonly string[];
  readonly recipients: readonly FrozenRecipient[];
  /** It is not yet said to whom the row is owed: it counts as unclear, not as owed to all (U22). */
  readonly isRecipientUnclear: boolean;
  readonly createdByBatchId: Id;
  readonly changedByBatchIds: readonly Id[];
}

/** Whether a frozen row names no recipient for certain (U22). */
export const namesNobody = ({ shareType, recipients }: Pick<EditionRowView, 'shareType' | 'recipients'>): boolean =>
  shareType === 'conditional' && (recipients.length === 0 || recipients.some(({ isConfirmed }) => !isConfirmed));
