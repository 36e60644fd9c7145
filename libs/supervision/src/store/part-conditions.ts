import type { Stage } from '../domain/measured';
import { REPORTING_DAYS } from '../domain/measure';
import { PARTS, type Part, type Population } from '../domain/parts';

/** The table of a population; its rows go by the alias `m`. */
export const TABLE_OF: Readonly<Record<Population, string>> = {
  stage: 'measured_stage',
  request: 'measured_request',
  use: 'measured_use',
  duty: 'measured_duty',
  item: 'measured_item',
  one_thing: 'measured_one_thing',
  fact: 'measured_fact',
  case: 'measured_case',
};

/** Populations without a month: they are counted as they stand. */
export const STANDING: ReadonlySet<Population> = new Set(['duty', 'item', 'one_thing']);
/** What belongs to no department and is seen by everybody (U26). */
export const UNSCOPED: ReadonlySet<Population> = new Set(['one_thing']);

/** Today in a statement of this file: its first parameter. */
export const TODAY = '$1::date';

/** What a stretch of time came to, of whichever stage. */
export const STAGE_TESTS = {
  judged: `m.is_bound AND (m.ended = 'done' OR m.due_on < coalesce(m.ended_on, ${TODAY}))`,
  onTime: `m.is_bound AND m.ended = 'done' AND m.ended_on <= m.due_on`,
  kept: `m.ended <> 'void'`,
  done: `m.ended = 'done'`,
  open: `m.ended = 'open'`,
  overdue: `m.ended = 'open' AND m.due_on < ${TODAY}`,
} as const;
export type StageTest = keyof typeof STAGE_TESTS;

export type StagePart = (typeof PARTS)['stage'][number];

/** Of which stage, null for all of them, and what of it a part counts. */
export const STAGE_PARTS: Readonly<Record<StagePart, { readonly stage: Stage | null; readonly test: StageTest }>> = {
  answer_judged: { stage: 'answer', test: 'judged' },
  answer_on_time: { stage: 'answer', test: 'onTime' },
  supply_judged: { stage: 'supply', test: 'judged' },
  supply_on_time: { stage: 'supply', test: 'onTime' },
  supply_agreed: { stage: 'supply', test: 'kept' },
  supply_done: { stage: 'supply', test: 'done' },
  correction_judged: { stage: 'correction', test: 'judged' },
  correction_on_time: { stage: 'correction', test: 'onTime' },
  correction_opened: { stage: 'correction', test: 'kept' },
  correction_closed: { stage: 'correction', test: 'done' },
  overdue_open: { stage: null, test: 'overdue' },
  answer_ended: { stage: 'answer', test: 'done' },
  supplement_ended: { stage: 'supplement', test: 'done' },
  supply_ended: { stage: 'supply', test: 'done' },
  confirmation_ended: { stage: 'confirmation', test: 'done' },
  correction_ended: { stage: 'correction', test: 'done' },
  answer_open: { stage: 'answer', test: 'open' },
  supplement_open: { stage: 'supplement', test: 'open' },
  supply_open: { stage: 'supply', test: 'open' },
  confirmation_open: { stage: 'confirmation', test: 'open' },
  correction_open: { stage: 'correction', test: 'open' },
};

const stageCondition = (part: StagePart): string => {
  const { stage, test } = STAGE_PARTS[part];
  return stage === null ? STAGE_TESTS[test] : `m.stage = '${stage}' AND ${STAGE_TESTS[test]}`;
};
const STAGE_CONDITIONS = Object.fromEntries(PARTS.stage.map((part) => [part, stageCondition(part)])) as Record<
  StagePart,
  string
>;

/** The datum came, and no law demands the original: the paper was to be spared (U15). */
const MATERIAL_DUE = `m.source = 'hall' AND m.material_code IS NOT NULL AND m.outcome = 'hit' AND m.paper <> 'original_by_law'`;

/** The condition of each part; the only place that says which rows a figure counts. */
export const CONDITION_OF: Readonly<Record<Part, string>> = {
  ...STAGE_CONDITIONS,
  received: 'true',
  urgent: 'm.is_urgent',
  accepted: `m.state <> 'returned_unfinished' AND (m.state <> 'withdrawn' OR m.answer_kind IS NOT NULL)`,
  answered: 'm.answer_kind IS NOT NULL',
  agreed: `m.answer_kind IN ('agree', 'partial')`,
  supplied: 'm.supplied_on IS NOT NULL',
  in_use: `m.grant_state = 'live' AND m.grant_from <= ${TODAY} AND coalesce(m.grant_until >= ${TODAY}, true)`,
  refused: `m.answer_kind = 'refuse'`,
  grant_suspended: `m.grant_state = 'suspended'`,
  disposal_open: `m.state = 'disposal_due'`,
  call: 'm.is_counted',
  call_answered: `m.is_counted AND m.outcome <> 'error'`,
  material_due: MATERIAL_DUE,
  material_spared: `${MATERIAL_DUE} AND m.paper = 'not_asked'`,
  asked_nevertheless: `${MATERIAL_DUE} AND m.paper NOT IN ('not_asked', 'applicant_chose')`,
  duty_in_force: 'true',
  duty_attached: 'm.is_attached',
  duty_working: 'm.is_working',
  duty_unclear: 'NOT m.is_clear',
  duty_term_set: 'm.due_on IS NOT NULL',
  duty_term_open: 'm.due_on IS NOT NULL AND m.attached_on IS NULL',
  duty_term_judged: `m.due_on < ${TODAY} OR (m.due_on IS NOT NULL AND m.attached_on IS NOT NULL)`,
  duty_term_met: 'm.attached_on <= m.due_on',
  duty_overdue: `m.attached_on IS NULL AND m.due_on < ${TODAY}`,
  item: 'true',
  item_ready: `m.state = 'ready'`,
  material_issued: 'm.department_issued > 0',
  material_exempt: 'm.exempt > 0',
  item_waiving: 'm.exempt > 0',
  item_reporting: `m.exempt > 0 AND EXISTS (SELECT FROM measured_use u WHERE u.item_code = m.code AND u.source = 'hall'
    AND u.day BETWEEN ${TODAY} - ${REPORTING_DAYS} AND ${TODAY})`,
  one_thing: 'true',
  one_thing_ready: `m.state = 'ready'`,
  overdue_fact: 'true',
  case_suspected: 'm.finding IS NULL',
  case_violation: `m.finding = 'violation'`,
  case_cleared: `m.finding IN ('proper_reason', 'not_attributable')`,
};

/** Parts whose rows count for more than one each. */
export const WEIGHT_OF: Readonly<Partial<Record<Part, string>>> = {
  call: 'm.calls',
  call_answered: 'm.calls',
  material_due: 'm.calls',
  material_spared: 'm.calls',
  asked_nevertheless: 'm.calls',
  material_issued: 'm.department_issued',
  material_exempt: 'm.exempt',
};
