import { canonicalEntry, type EntryContent } from '@zeqing/catalogue';
import type { CanonicalValue, Id } from '@zeqing/kernel';
import type { DutyContent } from './read-entry';
import type { DutyRowView } from './views';

/** One row as an import or a batch keeps it until it takes effect. */
export interface ListRow {
  readonly kind: 'keep' | 'withdraw';
  readonly content: EntryContent;
  readonly duty: DutyContent;
}

export const canonicalDuty = (duty: DutyContent): { readonly [key: string]: CanonicalValue } => ({
  mattersText: duty.mattersText,
  recipientText: duty.recipientText,
  termText: duty.termText,
  dueOn: duty.dueOn,
  basis: duty.basis,
});

/** The canonical form of a list row; two imports say the same of an entry exactly when these are equal. */
export const canonicalListRow = ({ kind, content, duty }: ListRow): CanonicalValue => ({
  kind,
  content: canonicalEntry(content),
  duty: canonicalDuty(duty),
});

/**
 * One row of an edition as it is frozen: the entry with the number of its version, the provider by name and code as of
 * that day, the duty with its recipients, and the batches that made the row (U21, U22).
 */
export const canonicalEditionRow = (row: {
  readonly duty: DutyRowView;
  readonly entry: EntryContent & { readonly publishedVersion: number | null };
  readonly provider: { readonly id: Id; readonly code: string | null; readonly name: string };
}): CanonicalValue => ({
  entry: canonicalEntry(row.entry),
  entryVersion: row.entry.publishedVersion,
  provider: { id: row.provider.id, code: row.provider.code, name: row.provider.name },
  duty: {
    ...canonicalDuty(row.duty),
    purposes: [...row.duty.purposes],
    recipients: row.duty.recipients.map((recipient) => ({
      kind: recipient.kind,
      oneThing: recipient.oneThing,
      departmentIds: [...recipient.departmentIds],
      regionCodePrefix: recipient.regionCodePrefix,
      levels: [...recipient.levels],
      lineSuperiorId: recipient.lineSuperiorId,
      isConfirmed: recipient.isConfirmed,
    })),
  },
  batches: { createdBy: row.duty.createdByBatchId, changedBy: [...row.duty.changedByBatchIds] },
});

/** The text an edition's hash is taken of: the canonical JSON array of its rows, made of their canonical texts. */
export const canonicalEdition = (canonicalRows: readonly string[]): string => `[${canonicalRows.join(',')}]`;
