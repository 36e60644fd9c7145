import { canonicalEntry, type EntryContent } from '@zeqing/catalogue';
import type { CanonicalValue } from '@zeqing/kernel';
import type { FrozenDuty } from './frozen-duty';
import type { DutyContent } from './read-entry';
import type { RecipientProposal } from './recipients';
import type { DutyRowView } from './views';

/** One row as an import or a batch keeps it until it takes effect. */
export interface ListRow {
  readonly kind: 'keep' | 'withdraw';
  readonly content: EntryContent;
  readonly duty: DutyContent;
  /** To whom it was owed before, where the row stands again as it was; else its words propose it (U22). */
  readonly restores?: RecipientProposal;
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

interface Section {
  readonly [key: string]: CanonicalValue;
}

/** A frozen row as it is hashed, section by section. */
export const canonicalFrozen = ({
  entry,
  entryVersion,
  provider,
  duty,
  batches,
}: FrozenDuty): {
  readonly entry: Section;
  readonly entryVersion: number | null;
  readonly provider: Section;
  readonly duty: Section;
  readonly batches: Section;
} => ({
  entry: canonicalEntry(entry),
  entryVersion,
  provider: { id: provider.id, code: provider.code, name: provider.name },
  duty: {
    ...canonicalDuty(duty),
    purposes: [...duty.purposes],
    recipients: duty.recipients.map((recipient) => ({
      kind: recipient.kind,
      oneThing: recipient.oneThing,
      departmentIds: [...recipient.departmentIds],
      regionCodePrefix: recipient.regionCodePrefix,
      levels: [...recipient.levels],
      lineSuperiorId: recipient.lineSuperiorId,
      isConfirmed: recipient.isConfirmed,
    })),
  },
  batches: { createdBy: batches.createdBy, changedBy: [...batches.changedBy] },
});

/** Each frozen field by its place, e.g. `entry.conditions` or `duty.dueOn`; `entryVersion` stands alone. */
export function frozenFields(row: FrozenDuty): ReadonlyMap<string, CanonicalValue> {
  const { entryVersion, ...sections } = canonicalFrozen(row);
  const placed = Object.entries(sections).flatMap(([section, fields]) =>
    Object.entries(fields).map(([key, value]): [string, CanonicalValue] => [`${section}.${key}`, value]),
  );
  return new Map([...placed, ['entryVersion', entryVersion]]);
}

/**
 * One row of an edition as it is frozen: the entry with the number of its version, the provider by name and code as of
 * that day, the duty with its recipients, and the batches that made the row (U21, U22).
 */
export const canonicalEditionRow = ({
  duty,
  entry,
  provider,
}: {
  readonly duty: DutyRowView;
  readonly entry: EntryContent & { readonly publishedVersion: number | null };
  readonly provider: FrozenDuty['provider'];
}): CanonicalValue => {
  const batches = { createdBy: duty.createdByBatchId, changedBy: duty.changedByBatchIds };
  return canonicalFrozen({ entry, entryVersion: entry.publishedVersion, provider, duty, batches });
};

/** The text an edition's hash is taken of: the canonical JSON array of its rows, made of their canonical texts. */
export const canonicalEdition = (canonicalRows: readonly string[]): string => `[${canonicalRows.join(',')}]`;
