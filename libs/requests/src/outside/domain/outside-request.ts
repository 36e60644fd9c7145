import { daysBetween, err, ok, type FieldError, type Id, type LocalDate, type Result } from '@zeqing/kernel';
import type { RequestError } from '../../request/domain/request-error';

/** We ask a body that does not use this installation, or such a body asks us by letter (来函). */
export const OUTSIDE_DIRECTIONS = ['to_outside', 'letter'] as const;
export type OutsideDirection = (typeof OUTSIDE_DIRECTIONS)[number];

export const OUTSIDE_STATES = ['open', 'answered', 'supplied', 'refused', 'closed'] as const;
export type OutsideState = (typeof OUTSIDE_STATES)[number];

export const OUTSIDE_CHANNELS = ['document', 'platform', 'mail', 'post', 'in_person'] as const;
export type OutsideChannel = (typeof OUTSIDE_CHANNELS)[number];

export const OUTSIDE_RECORDS = ['answer', 'supply', 'refusal', 'closing'] as const;
export type OutsideRecordKind = (typeof OUTSIDE_RECORDS)[number];

interface OutsideStep {
  readonly from: readonly OutsideState[];
  readonly to: OutsideState;
}

/** What is recorded of a request with a body outside, and where it leads (U42). Drawn into docs/outside-request-states.md. */
export const OUTSIDE_STEPS = {
  answer: { from: ['open'], to: 'answered' },
  supply: { from: ['open', 'answered'], to: 'supplied' },
  refusal: { from: ['open', 'answered'], to: 'refused' },
  closing: { from: ['open', 'answered', 'supplied', 'refused'], to: 'closed' },
} as const satisfies Record<OutsideRecordKind, OutsideStep>;

/** While nothing final has come, it may be sent on to the next desk. */
const FORWARDED_IN: readonly OutsideState[] = ['open', 'answered'];

/** One hand-over on the way: from whom to whom, how, under which number there, on which day. */
export interface OutsideLeg {
  readonly number: number;
  readonly sender: string;
  readonly receiver: string;
  readonly channel: OutsideChannel;
  /** The number the request has at the receiver, once known. */
  readonly outsideNumber: string | null;
  readonly sentOn: LocalDate;
}

/** What came from outside, with the paper that says so. */
export interface OutsideRecord {
  readonly number: number;
  readonly kind: OutsideRecordKind;
  readonly said: string;
  readonly document: string;
  readonly happenedOn: LocalDate;
}

export type LegDraft = Omit<OutsideLeg, 'number'>;
export type RecordDraft = Omit<OutsideRecord, 'number'>;

export interface OutsideDraft {
  readonly direction: OutsideDirection;
  /** The request of this installation it belongs to; null for one that stands alone. */
  readonly requestId: Id | null;
  /** The body outside, by its name: it has no account here. */
  readonly body: string;
  readonly wanted: string;
  readonly purpose: string;
  readonly legalBasis: string;
  /** The real day a letter came in; null for what we send. */
  readonly receivedOn: LocalDate | null;
  /** The agreed last day and what it rests on; both or neither (U24). */
  readonly dueOn: LocalDate | null;
  readonly termBasis: string | null;
}

/**
 * Whether it may be opened so, and whether it is back-dated. A letter carries its real receipt day; one that lies before
 * today is flagged, and only the head of the office may enter it (U42).
 */
export function admissibleOutside(
  draft: OutsideDraft,
  today: LocalDate,
  isOfficeHead: boolean,
): Result<{ readonly backdated: boolean }, RequestError> {
  const { receivedOn, dueOn } = draft;
  const isLetter = draft.direction === 'letter';
  const missing = blanksIn({
    body: draft.body,
    wanted: draft.wanted,
    purpose: draft.purpose,
    legalBasis: draft.legalBasis,
  });
  if ((receivedOn !== null) !== isLetter)
    missing.push({ pointer: '/receivedOn', rule: isLetter ? 'required' : 'not_allowed' });
  if ((dueOn === null) !== (draft.termBasis === null || draft.termBasis === ''))
    missing.push({ pointer: dueOn === null ? '/dueOn' : '/termBasis', rule: 'required' });
  if (missing.length > 0) return err({ code: 'outside.incomplete', fields: missing });
  if (receivedOn !== null && receivedOn > today) return wrongDay('/receivedOn', 'not_future');
  if (receivedOn !== null && dueOn !== null && dueOn < receivedOn) return wrongDay('/dueOn', 'not_before_receipt');
  const backdated = receivedOn !== null && receivedOn < today;
  return backdated && !isOfficeHead ? err({ code: 'outside.back_dating' }) : ok({ backdated });
}

/** Whether it may be handed on so: nothing final has come yet, and no leg is before the one it follows. */
export function admissibleLeg(
  request: { readonly state: OutsideState; readonly lastSentOn: LocalDate | null },
  leg: LegDraft,
  today: LocalDate,
): Result<null, RequestError> {
  if (!FORWARDED_IN.includes(request.state)) return err({ code: 'outside.step', details: { state: request.state } });
  const missing = blanksIn({ sender: leg.sender, receiver: leg.receiver });
  if (missing.length > 0) return err({ code: 'outside.incomplete', fields: missing });
  if (leg.sentOn > today) return wrongDay('/sentOn', 'not_future');
  if (request.lastSentOn !== null && leg.sentOn < request.lastSentOn) return wrongDay('/sentOn', 'not_before_last_leg');
  return ok(null);
}

/** Where a record leads; refused without its document, from a state it cannot follow, or for a day to come. */
export function decideRecord(
  state: OutsideState,
  record: RecordDraft,
  today: LocalDate,
): Result<{ readonly to: OutsideState }, RequestError> {
  const step: OutsideStep = OUTSIDE_STEPS[record.kind];
  if (!step.from.includes(state)) return err({ code: 'outside.step', details: { state, kind: record.kind } });
  const missing = blanksIn({ said: record.said, document: record.document });
  if (missing.length > 0) return err({ code: 'outside.incomplete', fields: missing });
  return record.happenedOn > today ? wrongDay('/happenedOn', 'not_future') : ok({ to: step.to });
}

/** What may be recorded in a state, and whether it may be sent on. */
export const openOutsideActs = (state: OutsideState) => ({
  forward: FORWARDED_IN.includes(state),
  records: OUTSIDE_RECORDS.filter((kind) => (OUTSIDE_STEPS[kind].from as readonly OutsideState[]).includes(state)),
});

export const OUTSIDE_STANDINGS = ['no_term', 'running', 'overdue', 'met', 'met_late'] as const;

/** The term as reported to us: agreed, not statutory; it makes a fact and a letter, never a case (U24, U42). */
export interface OutsideTerm {
  readonly standing: (typeof OUTSIDE_STANDINGS)[number];
  /** Calendar days after the agreed day; zero while in time. */
  readonly daysOver: number;
}

/** The standing of the term by the days that were reported, whenever they were written down. */
export function termOf(
  request: { readonly dueOn: LocalDate | null },
  records: readonly OutsideRecord[],
  today: LocalDate,
): OutsideTerm {
  if (request.dueOn === null) return { standing: 'no_term', daysOver: 0 };
  const end = records.find(({ kind }) => kind !== 'answer');
  const daysOver = Math.max(0, daysBetween(request.dueOn, end?.happenedOn ?? today));
  if (end) return { standing: daysOver > 0 ? 'met_late' : 'met', daysOver };
  return { standing: daysOver > 0 ? 'overdue' : 'running', daysOver };
}

/** What a letter that reminds the body outside has to say. */
export interface ReminderFacts {
  readonly to: string;
  readonly wanted: string;
  readonly legalBasis: string;
  readonly firstSentOn: LocalDate | null;
  readonly outsideNumber: string | null;
  readonly dueOn: LocalDate;
  readonly termBasis: string;
  readonly daysOver: number;
}

/** The facts of the letter once the body outside is late; null while it is not, or when the lateness is our own. */
export function reminderOf(
  request: OutsideDraft,
  legs: readonly OutsideLeg[],
  { standing, daysOver }: OutsideTerm,
): ReminderFacts | null {
  const { direction, dueOn, termBasis, wanted, legalBasis, body } = request;
  if (standing !== 'overdue' || direction !== 'to_outside' || dueOn === null || termBasis === null) return null;
  return {
    ...{ to: legs.at(-1)?.receiver ?? body, wanted, legalBasis, firstSentOn: legs[0]?.sentOn ?? null },
    outsideNumber: legs.findLast(({ outsideNumber }) => outsideNumber !== null)?.outsideNumber ?? null,
    ...{ dueOn, termBasis, daysOver },
  };
}

/** A request with a body outside as its table keeps it. */
export interface OutsideRequest extends OutsideDraft {
  readonly id: Id;
  readonly version: number;
  readonly state: OutsideState;
  readonly departmentId: Id;
  readonly regionCode: string;
  readonly backdated: boolean;
  /** When the fact was written that the agreed day had passed; never taken back. */
  readonly overdueAt: Date | null;
  readonly recordedAt: Date;
}

const blanksIn = (texts: Readonly<Record<string, string>>): FieldError[] =>
  Object.entries(texts)
    .filter(([, text]) => text === '')
    .map(([name]) => ({ pointer: `/${name}`, rule: 'required' }));

const wrongDay = (pointer: string, rule: string): Result<never, RequestError> =>
  err({ code: 'outside.day', fields: [{ pointer, rule }] });
