import { err, ok, type Id, type LocalDate, type Result } from '@zeqing/kernel';
import { OPEN_STATES, type RequestState } from '../../request/domain/request';
import type { RequestError } from '../../request/domain/request-error';

export const CONSULTATION_STATES = ['open', 'answered', 'withdrawn'] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

interface ConsultationStep {
  readonly from: readonly ConsultationState[];
  readonly to: ConsultationState;
}

/** What the department does with its question, and where that leads (U45). Drawn into docs/consultation-states.md. */
export const CONSULTATION_STEPS = {
  answer: { from: ['open'], to: 'answered' },
  withdraw: { from: ['open'], to: 'withdrawn' },
} as const satisfies Record<string, ConsultationStep>;
export type ConsultationEnd = keyof typeof CONSULTATION_STEPS;

/** A question of a department to one of its own sections (处室) about a request: its own paper, nobody else's (U45). */
export interface Consultation {
  readonly id: Id;
  readonly version: number;
  readonly requestId: Id;
  /** Whose question and whose section. */
  readonly departmentId: Id;
  readonly state: ConsultationState;
  readonly section: string;
  readonly question: string;
  /** 内部期限: the section's day. The statutory clock runs on whatever it says. */
  readonly innerDueOn: LocalDate;
  readonly answer: string | null;
  /** The person of the section who answered, by name: sections have no accounts. */
  readonly answeredBy: string | null;
  readonly enteredBy: string | null;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly enteredAt: Date | null;
}

export interface ConsultationDraft {
  readonly section: string;
  readonly question: string;
  readonly innerDueOn: LocalDate;
}

const isOpen = (state: RequestState): boolean => OPEN_STATES.some((open) => open === state);

/**
 * Whether a section may be asked. Refuses with `consultation.request_ended` or `consultation.day_past`. An inner day
 * after the statutory one is allowed and shown as such: the department answers for its own order.
 */
export function admissibleConsultation(
  requestState: RequestState,
  { innerDueOn }: ConsultationDraft,
  today: LocalDate,
): Result<null, RequestError> {
  if (!isOpen(requestState)) return err({ code: 'consultation.request_ended', details: { state: requestState } });
  if (innerDueOn < today)
    return err({ code: 'consultation.day_past', fields: [{ pointer: '/innerDueOn', rule: 'not_past' }] });
  return ok(null);
}

/** An open question is answered or withdrawn, once; anything else is `consultation.not_open`. */
export function decideConsultation(
  { state }: Pick<Consultation, 'state'>,
  act: ConsultationEnd,
): Result<ConsultationState, RequestError> {
  const step: ConsultationStep = CONSULTATION_STEPS[act];
  return step.from.includes(state) ? ok(step.to) : err({ code: 'consultation.not_open', details: { state } });
}

/** Whether the section's day has passed without an answer while the request still waits. */
export const isInnerOverdue = (
  { state, innerDueOn }: Pick<Consultation, 'state' | 'innerDueOn'>,
  requestState: RequestState,
  today: LocalDate,
): boolean => state === 'open' && isOpen(requestState) && innerDueOn < today;
