import type { ShareType } from '@zeqing/catalogue';
import type { Id } from '@zeqing/kernel';
import { covers, lacksCondition, type AskingDepartment } from './duty-check';
import type { FrozenDuty } from './frozen-duty';
import type { RecipientStructure } from './recipients';

/** Whose a row is, and whether that is certain. */
export type Holders = ReadonlyMap<Id, boolean>;
export const NOBODY: Holders = new Map();

/** What decides with whom a row is shared. */
export interface SharedRow {
  readonly providerId: Id;
  readonly shareType: ShareType;
  readonly recipientText: string | null;
  readonly recipients: readonly (RecipientStructure & { readonly isConfirmed: boolean })[];
}

/**
 * Everybody a row names or covers beside its provider; certain where a person confirmed it (U22). `reached`: those who may
 * be meant by a recipient that names no department (all bound ones; line, level, region).
 */
export function holdersOf(row: SharedRow, reached: readonly AskingDepartment[]): Holders {
  if (row.shareType === 'not_shared') return NOBODY;
  const isOpen = lacksCondition(row);
  const found = new Map<Id, boolean>();
  for (const recipient of row.recipients)
    for (const id of namedBy(recipient) ?? reached.filter((one) => covers(recipient, one)).map((one) => one.id))
      if (id !== row.providerId) found.set(id, found.get(id) === true || (recipient.isConfirmed && !isOpen));
  return found;
}

/** The same of a row as an edition holds it. */
export const holdersOfFrozen = ({ entry, duty, provider }: FrozenDuty, reached: readonly AskingDepartment[]): Holders =>
  holdersOf(
    {
      ...{ providerId: provider.id, shareType: entry.shareType },
      ...{ recipientText: duty.recipientText, recipients: duty.recipients },
    },
    reached,
  );

/** Whether one of the departments provides a row or has it shared with it, before or after it changed. */
export const concernsOneOf = (
  { before, after }: { readonly before: FrozenDuty | null; readonly after: FrozenDuty | null },
  departmentIds: readonly Id[],
  reached: readonly AskingDepartment[],
): boolean =>
  [before, after].some((row) => {
    if (row === null) return false;
    const holders = holdersOfFrozen(row, reached);
    return departmentIds.some((id) => id === row.provider.id || holders.has(id));
  });

const namedBy = ({ kind, departmentIds }: RecipientStructure): readonly Id[] | null =>
  kind === 'all_bound' || kind === 'line_level_region' ? null : departmentIds;
