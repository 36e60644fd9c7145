import type { Id, LocalDate } from '@zeqing/kernel';
import { NO_COVERAGE, type EntryContent, type ShareType } from '../../domain/entry';

/** What a filing (编目单) does to the catalogue once it is published: brings an entry in, changes one, withdraws one. */
export const FILING_KINDS = ['new', 'change', 'withdrawal'] as const;
export type FilingKind = (typeof FILING_KINDS)[number];

export const FILING_STATES = ['draft', 'signing', 'submitted', 'reviewed', 'published', 'discarded'] as const;
export type FilingState = (typeof FILING_STATES)[number];

/** What the secrecy assessment found (art. 13); anything but `none` keeps the data out (art. 3). */
export const SECRECY_CONCLUSIONS = ['none', 'state_secret', 'work_secret'] as const;
export type SecrecyConclusion = (typeof SECRECY_CONCLUSIONS)[number];

/** What the assessment of the impact on personal information found (art. 13; PIPL arts 55, 56). */
export const PERSONAL_INFORMATION_CONCLUSIONS = ['none', 'acceptable', 'unacceptable'] as const;
export type PersonalInformationConclusion = (typeof PERSONAL_INFORMATION_CONCLUSIONS)[number];

/** One assessment before publication, by reference: the report itself is kept where it was made. */
export interface Assessment<Conclusion extends string> {
  readonly reference: string;
  readonly assessedOn: LocalDate;
  readonly conclusion: Conclusion;
}

export interface Assessments {
  readonly secrecy: Assessment<SecrecyConclusion> | null;
  readonly personalInformation: Assessment<PersonalInformationConclusion> | null;
}

export const NO_ASSESSMENTS: Assessments = { secrecy: null, personalInformation: null };

/** An entry's content while it is being written: what is mandatory may still be missing. */
export interface DraftContent extends Omit<EntryContent, 'shareType'> {
  readonly shareType: ShareType | null;
}

export const emptyContent = (providerDepartmentId: Id): DraftContent => ({
  ...{ code: '', name: '', abstract: null, providerDepartmentId, sourceSystem: null, formatClass: null },
  ...{ updateFrequency: null, shareType: null, conditions: null, shareModes: [], refusalGround: null },
  ...{ channel: null, classification: null, items: [], coverage: NO_COVERAGE },
});

/** What a person wrote into a filing. */
export interface FilingText {
  readonly content: DraftContent;
  /** Why the entry is changed or withdrawn; null for a new one. */
  readonly reason: string | null;
  readonly assessments: Assessments;
}

/** A filing as far as its acts are decided by it. */
export interface Filing extends FilingText {
  readonly id: Id;
  readonly version: number;
  readonly kind: FilingKind;
  readonly state: FilingState;
  /** The entry it changes or withdraws, or, once published, brought in. */
  readonly entryId: Id | null;
  /** The published version it was begun from; another one since makes it out of date. */
  readonly baseVersion: number | null;
  readonly providerDepartmentId: Id;
  readonly regionCode: string;
  /** The 主管部门 on the provider's level (art. 16). */
  readonly authorityDepartmentId: Id | null;
  readonly lawChangeId: Id | null;
  readonly preparedBy: Id;
  readonly reviewedBy: Id | null;
  /** Why it last came back, null when it never did or was sent again since. */
  readonly returnedFor: string | null;
  readonly publishedVersion: number | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
