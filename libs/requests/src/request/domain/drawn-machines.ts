import { CASE_TRANSITIONS, type CaseTransition } from '../../case/domain/case.workflow';
import {
  CORRECTION_ARTICLE,
  CORRECTION_TRANSITIONS,
  type CorrectionTransition,
} from '../../correction/domain/correction.workflow';
import { DISPUTE_ARTICLE, DISPUTE_TRANSITIONS, type DisputeTransition } from '../../dispute/domain/dispute.workflow';
import { CONSULTATION_STEPS } from '../../consultation/domain/consultation';
import { OUTSIDE_STEPS } from '../../outside/domain/outside-request';
import { URGING_TRANSITIONS } from '../../urging/domain/urging';
import { ORDER_STEPS } from '../../use/domain/platform-order';
import { TRANSITIONS, type ClockEffects, type Transition } from './request.transitions';
import { stateDiagram, type DrawnAct } from './state-diagram';

const NONE = '–';
const IN_REQUESTS = 'libs/requests/src';

/** The machines of this subject, each drawn from the table the code decides by. */
export const DRAWN_MACHINES = {
  ...{ request, correction, dispute, case: registerCase, urging },
  'outside-request': outsideRequest,
  consultation,
  'platform-order': platformOrder,
} as const;

function request(): string {
  return stateDiagram({
    title: 'States of a share request',
    table: 'TRANSITIONS',
    file: `${IN_REQUESTS}/request/domain/request.transitions.ts`,
    begins: { by: 'draft', in: 'draft' },
    columns: ['by', 'signs', 'clock', 'article'],
    acts: drawn<Transition>(TRANSITIONS, ({ by, signOff, clock, article }) => [
      by === 'system' ? 'system' : `${by.side}: ${by.role}`,
      signOff ?? NONE,
      clockWords(clock).join(', ') || NONE,
      article ?? NONE,
    ]),
  });
}

function correction(): string {
  return stateDiagram({
    title: 'States of a correction',
    table: 'CORRECTION_TRANSITIONS',
    file: `${IN_REQUESTS}/correction/domain/correction.workflow.ts`,
    begins: { by: 'report', in: 'reported' },
    columns: ['by', 'clock', 'article'],
    acts: drawn<CorrectionTransition>(CORRECTION_TRANSITIONS, ({ side, roles, stopsClock }) => [
      `${side}: ${roles.join(', ')}`,
      stopsClock ? 'stops correction' : NONE,
      CORRECTION_ARTICLE,
    ]),
  });
}

function dispute(): string {
  return stateDiagram({
    title: 'States of a dispute',
    table: 'DISPUTE_TRANSITIONS',
    file: `${IN_REQUESTS}/dispute/domain/dispute.workflow.ts`,
    begins: { by: 'raise', in: 'negotiating' },
    columns: ['by', 'article'],
    acts: drawn<DisputeTransition>(DISPUTE_TRANSITIONS, ({ by }) => [by, DISPUTE_ARTICLE]),
  });
}

function registerCase(): string {
  return stateDiagram({
    title: 'States of a case of the register',
    table: 'CASE_TRANSITIONS',
    file: `${IN_REQUESTS}/case/domain/case.workflow.ts`,
    begins: { by: 'suspect', in: 'suspected' },
    columns: ['by', 'article'],
    acts: drawn<CaseTransition>(CASE_TRANSITIONS, ({ by, article }) => [by, article]),
  });
}

function urging(): string {
  return stateDiagram({
    title: 'States of an urging',
    table: 'URGING_TRANSITIONS',
    file: `${IN_REQUESTS}/urging/domain/urging.ts`,
    begins: { by: 'issue', in: 'issued' },
    columns: ['by'],
    acts: drawn<{ from: readonly string[]; to: string; by: string }>(URGING_TRANSITIONS, ({ by }) => [by]),
  });
}

function outsideRequest(): string {
  return stateDiagram({
    title: 'States of a request with a body outside',
    table: 'OUTSIDE_STEPS',
    file: `${IN_REQUESTS}/outside/domain/outside-request.ts`,
    begins: { by: 'open', in: 'open' },
    columns: ['with'],
    acts: drawn<Step>(OUTSIDE_STEPS, () => ['its document']),
  });
}

function consultation(): string {
  return stateDiagram({
    title: 'States of an inner consultation',
    table: 'CONSULTATION_STEPS',
    file: `${IN_REQUESTS}/consultation/domain/consultation.ts`,
    begins: { by: 'ask', in: 'open' },
    columns: ['by'],
    acts: drawn<Step>(CONSULTATION_STEPS, () => ['the department that asked']),
  });
}

function platformOrder(): string {
  return stateDiagram({
    title: 'States of an order to the exchange platform',
    table: 'ORDER_STEPS',
    file: `${IN_REQUESTS}/use/domain/platform-order.ts`,
    begins: { by: 'change of a grant', in: 'ordered' },
    columns: ['by'],
    acts: drawn<Step>(ORDER_STEPS, () => ['platform, or a named person with the document']),
  });
}

interface Step {
  readonly from: readonly string[];
  readonly to: string;
}

const drawn = <T extends { readonly from: readonly string[]; readonly to: string | null }>(
  table: Readonly<Record<string, T>>,
  cellsOf: (transition: T) => readonly string[],
): readonly DrawnAct[] =>
  Object.entries(table).map(([action, row]) => ({ action, from: row.from, to: row.to, cells: cellsOf(row) }));

const clockWords = (clock: ClockEffects): readonly string[] => [
  ...(clock.stops ?? []).map((phase) => `stops ${phase}`),
  ...said(clock.starts, (phase) => `starts ${phase}`),
  ...said(clock.revives, (phase) => `revives ${phase}`),
  ...said(clock.hands, (phase) => `days of ${phase} to the requester`),
  ...said(clock.returns, (phase) => `days of ${phase} to the provider`),
  ...said(clock.extends, (phase) => `extends ${phase}`),
  ...said(clock.passes, (phase) => `passes ${phase} on`),
];

const said = (phase: string | undefined, words: (phase: string) => string): readonly string[] =>
  phase === undefined ? [] : [words(phase)];
