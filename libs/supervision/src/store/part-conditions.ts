import type { Stage } from '../domain/measured';
import { STAGES } from '../domain/measured';
import type { Part, Population } from '../domain/parts';

/** The table of a population; its rows go by the alias `m`. */
export const TABLE_OF: Readonly<Record<Population, string>> = {
  stage: 'measured_stage',
  request: 'measured_request',
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

const judged = (stage: Stage): string =>
  `m.stage = '${stage}' AND m.is_bound AND (m.ended = 'done' OR m.due_on < coalesce(m.ended_on, ${TODAY}))`;
const onTime = (stage: Stage): string =>
  `m.stage = '${stage}' AND m.is_bound AND m.ended = 'done' AND m.ended_on <= m.due_on`;
const done = (stage: Stage): string => `m.stage = '${stage}' AND m.ended = 'done'`;

const ENDED = Object.fromEntries(STAGES.map((stage) => [`${stage}_ended`, done(stage)])) as Record<
  `${Stage}_ended`,
  string
>;

const OPEN = Object.fromEntries(
  STAGES.map((stage) => [`${stage}_open`, `m.stage = '${stage}' AND m.ended = 'open'`]),
) as Record<`${Stage}_open`, string>;

/** The condition of each part; the only place that says which rows a figure counts. */
export const CONDITION_OF: Readonly<Record<Part, string>> = {
  ...ENDED,
  ...OPEN,
  answer_judged: judged('answer'),
  answer_on_time: onTime('answer'),
  supply_judged: judged('supply'),
  supply_on_time: onTime('supply'),
  supply_agreed: `m.stage = 'supply' AND m.ended <> 'void'`,
  supply_done: done('supply'),
  correction_judged: judged('correction'),
  correction_on_time: onTime('correction'),
  correction_opened: `m.stage = 'correction' AND m.ended <> 'void'`,
  correction_closed: done('correction'),
  overdue_open: `m.ended = 'open' AND m.due_on < ${TODAY}`,
  received: 'true',
  accepted: `m.state <> 'returned_unfinished' AND (m.state <> 'withdrawn' OR m.answer_kind IS NOT NULL)`,
  answered: 'm.answer_kind IS NOT NULL',
  agreed: `m.answer_kind IN ('agree', 'partial')`,
  supplied: 'm.supplied_on IS NOT NULL',
  in_use: `m.grant_state = 'live' AND m.grant_from <= ${TODAY} AND coalesce(m.grant_until >= ${TODAY}, true)`,
  refused: `m.answer_kind = 'refuse'`,
  grant_suspended: `m.grant_state = 'suspended'`,
  disposal_open: `m.state = 'disposal_due'`,
  duty_in_force: 'true',
  duty_attached: 'm.is_attached',
  duty_unclear: 'NOT m.is_clear',
  item: 'true',
  item_ready: `m.state = 'ready'`,
  material_issued: 'm.department_issued > 0',
  material_exempt: 'm.exempt > 0',
  one_thing: 'true',
  one_thing_ready: `m.state = 'ready'`,
  overdue_fact: 'true',
  case_suspected: 'm.finding IS NULL',
  case_violation: `m.finding = 'violation'`,
  case_cleared: `m.finding IN ('proper_reason', 'not_attributable')`,
};

/** Parts whose rows count for more than one each. */
export const WEIGHT_OF: Readonly<Partial<Record<Part, string>>> = {
  material_issued: 'm.department_issued',
  material_exempt: 'm.exempt',
};
