import { localDate } from '@zeqing/kernel';
import type { ClockRule } from '../domain/clock.rules';

/** A version of a local term as JSON. */
export type RuleJson = Omit<ClockRule, 'validFrom' | 'effect'> & { validFrom: string };

const RULE_OBJECT = `jsonb_build_object('code', k.code, 'version', k.version, 'regionCode', k.region_code, 'phase',
  k.phase, 'shareType', k.share_type, 'budgetWorkingDays', k.budget_working_days, 'extendableWorkingDays',
  k.extendable_working_days, 'pausable', k.pausable, 'basis', k.basis, 'validFrom', k.valid_from, 'dataState',
  k.data_state, 'urgentOnly', k.urgent_only)`;

/** SQL: whether what a region has set speaks for another, itself or one within it. */
export const speaksFor = (region: string, asked: string): string =>
  `${asked} LIKE regexp_replace(${region}, '(00)+$', '') || '%'`;

/** Every version of the terms of the provider's region and those above it, as one JSON array; `r` is share_request. */
export const LOCAL_RULES = `SELECT coalesce(jsonb_agg(${RULE_OBJECT} ORDER BY k.id), '[]') FROM clock_rule k
  WHERE ${speaksFor('k.region_code', 'r.provider_region_code')}`;

export const RULE_COLUMN = `${RULE_OBJECT} AS rule`;

export const toRule = (rule: RuleJson): ClockRule => ({
  ...rule,
  effect: 'overdue_fact',
  validFrom: localDate(rule.validFrom),
});
