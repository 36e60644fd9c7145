import type { EntryContent } from '@zeqing/catalogue';
import type { Id } from '@zeqing/kernel';
import type { RecipientStructure } from './recipients';
import type { DutyContent } from './read-entry';

/** One row of an edition with everything that is frozen of it; nothing else enters the edition's hash (U21). */
export interface FrozenDuty {
  readonly entry: EntryContent;
  /** Number of the entry's published version; null while a batch is only looked at. */
  readonly entryVersion: number | null;
  readonly provider: { readonly id: Id; readonly code: string | null; readonly name: string };
  readonly duty: DutyContent & {
    readonly purposes: readonly string[];
    readonly recipients: readonly (RecipientStructure & { readonly isConfirmed: boolean })[];
  };
  readonly batches: { readonly createdBy: Id; readonly changedBy: readonly Id[] };
}
