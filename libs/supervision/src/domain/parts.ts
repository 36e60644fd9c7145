import { STAGES, type Stage } from './measured';

/** What can be counted: rows of one kind. */
export const POPULATIONS = ['stage', 'request', 'use', 'duty', 'item', 'one_thing', 'fact', 'case'] as const;
export type Population = (typeof POPULATIONS)[number];

/**
 * The counted parts of each population. A measure names its parts; the number and the list of rows behind it come from
 * the same condition (store/part-conditions.ts), so they cannot differ.
 */
export const PARTS = {
  stage: [
    'answer_judged',
    'answer_on_time',
    'supply_judged',
    'supply_on_time',
    'supply_agreed',
    'supply_done',
    'correction_judged',
    'correction_on_time',
    'correction_opened',
    'correction_closed',
    'overdue_open',
    'answer_ended',
    'supplement_ended',
    'supply_ended',
    'confirmation_ended',
    'correction_ended',
    'answer_open',
    'supplement_open',
    'supply_open',
    'confirmation_open',
    'correction_open',
  ],
  request: [
    'received',
    'urgent',
    'accepted',
    'answered',
    'agreed',
    'supplied',
    'in_use',
    'refused',
    'grant_suspended',
    'disposal_open',
  ],
  use: ['call', 'call_answered', 'material_due', 'material_spared', 'asked_nevertheless'],
  duty: [
    'duty_in_force',
    'duty_attached',
    'duty_working',
    'duty_unclear',
    'duty_term_set',
    'duty_term_open',
    'duty_term_judged',
    'duty_term_met',
    'duty_overdue',
  ],
  item: ['item', 'item_ready', 'material_issued', 'material_exempt', 'item_waiving', 'item_reporting'],
  one_thing: ['one_thing', 'one_thing_ready'],
  fact: ['overdue_fact'],
  case: ['case_suspected', 'case_violation', 'case_cleared'],
} as const satisfies Readonly<Record<Population, readonly string[]>>;

export type Part = (typeof PARTS)[Population][number];

export const ALL_PARTS: readonly Part[] = POPULATIONS.flatMap((population): readonly Part[] => PARTS[population]);

/** The population a part is of. */
export function populationOf(part: Part): Population {
  const found = POPULATIONS.find((population) => (PARTS[population] as readonly Part[]).includes(part));
  if (found === undefined) throw new Error(`${part} is counted nowhere`);
  return found;
}

export const endedPart = (stage: Stage) => `${stage}_ended` as const;
export const STAGE_OF_PART: ReadonlyMap<Part, Stage> = new Map(STAGES.map((stage) => [endedPart(stage), stage]));

/** Counts of parts; a part that was not asked for is 0. */
export type Counts = Readonly<Partial<Record<Part, number>>>;
