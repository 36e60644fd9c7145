import type { Id, LocalDate } from '@zeqing/kernel';
import { hasCondition, type EntryContent } from './entry';
import { isGroundComplete } from './refusal-ground';
import { ARTICLE_13, ARTICLE_15 } from './lint';

/** Fields that live in the entry: their gap closes when a batch that fills them is published. */
export const CONTENT_GAPS = [
  'items',
  'format_class',
  'update_frequency',
  'share_modes',
  'classification',
  'conditions',
  'refusal_ground',
] as const;
/** Acts before publication (art. 13): their gap closes when the act is recorded with its reference. */
export const ACT_GAPS = ['secrecy_assessment', 'personal_information_assessment', 'department_head_sign_off'] as const;
export const GAP_FIELDS = [...CONTENT_GAPS, ...ACT_GAPS] as const;
export type ContentGapField = (typeof CONTENT_GAPS)[number];
export type ActGapField = (typeof ACT_GAPS)[number];
export type GapField = ContentGapField | ActGapField;

/** How a gap closes: an assessment or the sign-off is recorded with its reference, a field of the entry is published by a filing. */
export const GAP_MENDS = ['record', 'sign_off', 'file'] as const;
export type GapMend = (typeof GAP_MENDS)[number];

export const isActGap = (field: GapField): field is ActGapField => (ACT_GAPS as readonly GapField[]).includes(field);

/** A field arts 13 to 15 ask for and a taken-over entry lacks: a task with an owner and a due date (U23). */
export interface GapView {
  readonly id: Id;
  readonly version: number;
  readonly entryId: Id;
  readonly entryCode: string;
  readonly entryName: string;
  readonly field: GapField;
  readonly article: string;
  readonly ownerDepartmentId: Id;
  readonly dueOn: LocalDate;
  readonly isDueProvisional: boolean;
  readonly state: 'open' | 'closed';
  /** Report number or date of the act that closed it; null while open and where a publication filled the field. */
  readonly reference: string | null;
  readonly closedAt: Date | null;
}

const IS_MISSING: Readonly<Record<ContentGapField, (content: EntryContent) => boolean>> = {
  items: (content) => content.items.length === 0,
  format_class: (content) => content.formatClass === null,
  update_frequency: (content) => content.updateFrequency === null,
  share_modes: (content) => content.shareModes.length === 0,
  classification: (content) => content.classification === null,
  conditions: (content) => content.shareType === 'conditional' && !hasCondition(content),
  refusal_ground: (content) => content.shareType === 'not_shared' && !isGroundComplete(content.refusalGround),
};

/** What closes the gap of a field (art. 13): the head signs, the liaison records the assessments and files the rest. */
export const mendOfGap = (field: GapField): GapMend => {
  if (!isActGap(field)) return 'file';
  return field === 'department_head_sign_off' ? 'sign_off' : 'record';
};

/** The article that asks for a field. */
export const articleOf = (field: GapField): string =>
  field === 'refusal_ground' || field === 'conditions' ? ARTICLE_15 : ARTICLE_13;

/** The content fields an entry lacks, in the order of art. 13. A refusal ground without its article counts as none (U23), as does a condition without words. */
export const missingContent = (content: EntryContent): readonly ContentGapField[] =>
  CONTENT_GAPS.filter((field) => IS_MISSING[field](content));

/** Everything arts 13 to 15 ask for that an imported entry does not bring: its content's gaps and the three acts. */
export const gapsOfImported = (content: EntryContent): readonly GapField[] => [...missingContent(content), ...ACT_GAPS];
