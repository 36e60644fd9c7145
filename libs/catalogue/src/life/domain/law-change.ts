import type { Id, LocalDate } from '@zeqing/kernel';

/** What makes a department update its catalogue (art. 17): a norm changed, or its duties did. */
export const LAW_CHANGE_KINDS = [
  'law',
  'administrative_regulation',
  'state_council_decision',
  'department_duty',
] as const;
export type LawChangeKind = (typeof LAW_CHANGE_KINDS)[number];

/** A change of law or of duties, as it was recorded, and the entries it touches. */
export interface LawChange {
  readonly id: Id;
  readonly kind: LawChangeKind;
  /** The norm's title, or the document that changes the duties. */
  readonly title: string;
  readonly clause: string | null;
  /** Number of the document, where there is one. */
  readonly document: string | null;
  /** The day the change took effect: the ten working days run from it. */
  readonly changedOn: LocalDate;
  readonly summary: string;
  readonly regionCode: string;
  readonly recordedBy: Id;
  readonly recordedAt: Date;
}
