import { localDateOf, yearOf, type Id } from '@zeqing/kernel';
import type { DisputeForum } from './dispute-forum.rules';
import type { DisputeSide, DisputeSubject } from './dispute-subjects';

export const DISPUTE_STATES = ['negotiating', 'coordinating', 'deciding', 'settled', 'withdrawn', 'ruled'] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

export const RULINGS = ['for_requester', 'for_provider'] as const;
export type Ruling = (typeof RULINGS)[number];

/** What became of a ruling for the requester; `by_owner` and `nothing_left` change nothing here. */
export const ENACTED_AS = [
  'agreed_request',
  'supply_clock',
  'resumed',
  'conditions_lifted',
  'correction_accepted',
  'by_owner',
  'nothing_left',
] as const;
export type EnactedAs = (typeof ENACTED_AS)[number];

/** The standing of a dispute: what its workflow decides by. */
export interface DisputeCase {
  readonly id: Id;
  readonly version: number;
  readonly subject: DisputeSubject;
  readonly state: DisputeState;
  readonly claimant: DisputeSide;
  readonly requesterDepartmentId: Id;
  readonly providerDepartmentId: Id;
  readonly forum: DisputeForum['kind'];
  /** The authority that coordinates; null when none in this installation does. */
  readonly authorityDepartmentId: Id | null;
  /** Whether the derived authority has named another (U24). */
  readonly isOverruled: boolean;
  /** What its owner has to carry out, null where nobody has to, and whether it has reported that it did (U40). */
  readonly duty: Pick<RulingDuty, 'reportedAt'> | null;
}

/** For people: the year it was raised in China and the serial number. */
export const disputeNumber = ({ serial, raisedAt }: { readonly serial: string; readonly raisedAt: Date }): string =>
  `${yearOf(localDateOf(raisedAt))}-${serial.padStart(6, '0')}`;

/** A ruling its owner has to carry out: until when, on what that day rests, and what became of it. Days and instants as ISO. */
export interface RulingDuty {
  readonly dueOn: string;
  readonly provisional: boolean;
  readonly basis: string;
  /** When its day was found to have passed; a fact that stays. */
  readonly overdueAt: string | null;
  readonly report: string | null;
  readonly reportedAt: string | null;
}

/** One letter of a step outside this installation, recorded by a named person (U42). */
export interface DisputeLeg {
  /** Whom it went to or came from. */
  readonly body: string;
  readonly channel: string;
  readonly outsideNumber: string;
  readonly datedOn: string;
}

/** What an act left behind: enough to go on with. */
export interface DisputeAct {
  readonly id: Id;
  readonly version: number;
  readonly state: DisputeState;
}

/** Which dispute, as seen in which version; `leg` is the letter of a step outside this installation. */
export interface DisputeOrder {
  readonly id: Id;
  readonly seenVersion: number;
  readonly leg: DisputeLeg | null;
}
