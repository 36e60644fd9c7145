import type { Classification, FormatClass, GroundKind, ShareMode, ShareType, UpdateFrequency } from '@zeqing/catalogue';
import { localDateOf, yearOf, type Id, type LocalDate } from '@zeqing/kernel';
import type { DeclineReason } from './decline-reasons';

/**
 * Where the settling of a duty (认责) stands. `asked`, `recommended`, `assigned`: a department is asked, named first,
 * recommended by it, assigned by the authority · `deciding`, `deciding_last`: the authority decides, the second time
 * without asking again · `rectifying`: the department makes the resource fit to share · `confirmed`: a duty with a term.
 */
export const SETTLING_STATES = [
  'asked',
  'recommended',
  'deciding',
  'assigned',
  'deciding_last',
  'rectifying',
  'confirmed',
  'withdrawal_asked',
  'withdrawn',
  'negative',
  'returned',
] as const;
export type SettlingState = (typeof SETTLING_STATES)[number];

/** A department has the word; each of its answers is recorded with what it rests on. */
export const ASKED_STATES = [
  'asked',
  'recommended',
  'assigned',
  'rectifying',
] as const satisfies readonly SettlingState[];
/** The authority has the word. */
export const DECIDING_STATES = [
  'deciding',
  'deciding_last',
  'withdrawal_asked',
] as const satisfies readonly SettlingState[];
/** Nothing follows. */
export const ENDED_STATES = ['withdrawn', 'negative', 'returned'] as const satisfies readonly SettlingState[];
export const isEnded = (state: SettlingState): boolean => (ENDED_STATES as readonly SettlingState[]).includes(state);

/** What its workflow decides by. */
export interface SettlingCase {
  readonly id: Id;
  readonly version: number;
  readonly state: SettlingState;
  readonly requesterDepartmentId: Id;
  readonly authorityDepartmentId: Id;
  /** The department asked now or accountable; null once nobody is. */
  readonly holderDepartmentId: Id | null;
  /** Every department that has been asked so far. */
  readonly askedDepartmentIds: readonly Id[];
  /** Of the last refusal. */
  readonly lastReason: DeclineReason | null;
  /** The day by which whoever has the word must have spoken; of a confirmed duty its term; null at an end. */
  readonly dueOn: LocalDate | null;
}

/** What a department takes on: the datum as it will stand in the catalogue (arts 13, 14). */
export interface SettledContent {
  readonly name: string;
  readonly items: readonly string[];
  /** Never `not_shared`: that is a refusal with its law. */
  readonly shareType: Exclude<ShareType, 'not_shared'>;
  readonly conditions: string | null;
  readonly formatClass: FormatClass | null;
  readonly updateFrequency: UpdateFrequency | null;
  readonly shareModes: readonly ShareMode[];
  readonly classification: Classification | null;
}

/** What a row of the negative list rests on (arts 14, 15): law, article, and the day it is looked at again. */
export interface NegativeGround {
  readonly kind: GroundKind;
  readonly title: string;
  readonly clause: string;
  readonly text: string;
  readonly reviewOn: LocalDate;
}

const SERIAL_DIGITS = 6;

/** For people: `RZ-2026-000012`, of the year in China. */
export const listNumber = (prefix: 'XQ' | 'RZ' | 'FM', at: Date, serial: string): string =>
  `${prefix}-${yearOf(localDateOf(at))}-${serial.padStart(SERIAL_DIGITS, '0')}`;
