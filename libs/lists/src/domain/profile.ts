import type { ShareMode, ShareType, UpdateFrequency } from '@zeqing/catalogue';
import type { ListField } from './headings';

export const PROFILE_IDS = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10', 'P11', 'P12'] as const;
export type ProfileId = (typeof PROFILE_IDS)[number];
/** What a person may say of a file's source; `none`: read it by our own headings alone. */
export const PROFILE_CHOICES = [...PROFILE_IDS, 'none'] as const;
export type ProfileChoice = (typeof PROFILE_CHOICES)[number];

/** Values that mean something in files of one source only: bare numbers, words of its own. */
interface SourceValues {
  readonly shareType?: Readonly<Record<string, ShareType>>;
  readonly frequency?: Readonly<Record<string, UpdateFrequency>>;
  readonly modes?: Readonly<Record<string, ShareMode>>;
}

/** A kind of file other systems export: what its headings are, and what they mean where they mean something else. */
export interface Profile {
  readonly id: ProfileId;
  /** Its headings as printed; several sets where the source prints several sheets. */
  readonly headings: readonly (readonly string[])[];
  readonly fields?: Readonly<Record<string, ListField | null>>;
  /** Columns that stand in where the column of the field is blank. */
  readonly standIns?: Readonly<Record<string, ListField>>;
  /** Fields its files do not have: a code is made, the provider is asked for, a share type counts as conditional. */
  readonly lacks?: readonly ListField[];
  readonly values?: SourceValues;
  /** One cell names all items of the entry. */
  readonly hasListedItems?: true;
}
