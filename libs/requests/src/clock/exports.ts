/** What the rest of the house may use of clocks and their rules. */
export { SPAN_GROUNDS, type ClockDay, type ClockDayReason, type LedgerSpan } from './domain/clock';
export {
  CLOCK_PHASES,
  DATA_STATES,
  NATIONAL_CLOCK_RULES,
  type ClockPhase,
  type ClockRule,
  type DataState,
} from './domain/clock.rules';
export type { AnswerLimit, LawfulTerms } from './domain/lawful-terms';
export { ClockForecasts } from './clock-forecasts.service';
export { ClockProjection } from './clock-projection.service';
export { ClockRules, type ClockRuleDraft } from './clock-rules.service';
export { RUNGS, type Rung } from './domain/rungs';
export { RungKeeper } from './rung-keeper.service';
