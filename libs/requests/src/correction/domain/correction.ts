import type { Id } from '@zeqing/kernel';

/** How far the mistake reaches (U9), narrowest first. */
export const CORRECTION_SCOPES = ['record', 'field', 'resource'] as const;
export type CorrectionScope = (typeof CORRECTION_SCOPES)[number];

/** What is wrong, as a code: a description of a record would be its content. */
export const CORRECTION_DEFECTS = ['wrong', 'missing', 'outdated', 'duplicate', 'unreadable', 'other'] as const;
export type CorrectionDefect = (typeof CORRECTION_DEFECTS)[number];

export const CORRECTION_STATES = ['reported', 'accepted', 'verified', 'corrected', 'feedback', 'withdrawn'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** The three results of art. 26: 核实 (the data are right) · 更正 (corrected) · 反馈 (neither, with the reason). */
export const CORRECTION_RESULTS = ['verified', 'corrected', 'feedback'] as const;
export type CorrectionResult = (typeof CORRECTION_RESULTS)[number];

/** What a report says. */
export interface CorrectionReport {
  readonly entryCode: string;
  readonly scope: CorrectionScope;
  /** The field; may be left out except at field scope. */
  readonly itemId: Id | null;
  /** At resource scope: which resource; null is the whole entry. */
  readonly resourceId: Id | null;
  /** At record scope: the exchange platform's reference of the record. */
  readonly recordReference: string | null;
  readonly defect: CorrectionDefect;
  /** Words about a field or resource; a record has none (U9). */
  readonly note: string | null;
}

/** The standing of a correction: what the workflow and readiness decide by. */
export interface CorrectionCase {
  readonly id: Id;
  readonly version: number;
  readonly state: CorrectionState;
  readonly scope: CorrectionScope;
  /** The scope the provider accepted, or null while it has accepted none. */
  readonly acceptedScope: CorrectionScope | null;
  readonly reporterDepartmentId: Id;
  readonly providerDepartmentId: Id;
}

/** States in which an accepted mistake is not yet put right: a feedback says so, it does not mend. */
export const UNMENDED_STATES = ['accepted', 'feedback'] as const satisfies readonly CorrectionState[];

/** States in which a report still waits for the provider or is not yet mended. */
export const UNSETTLED_STATES = ['reported', 'accepted', 'feedback'] as const satisfies readonly CorrectionState[];

/**
 * Whether the correction marks its datum disputed: accepted by the provider at field or resource scope and neither
 * verified nor corrected since. Record scope never does (U9).
 */
export const marksDisputed = (correction: Pick<CorrectionCase, 'state' | 'acceptedScope'>): boolean =>
  (correction.acceptedScope === 'field' || correction.acceptedScope === 'resource') &&
  UNMENDED_STATES.some((state) => state === correction.state);
