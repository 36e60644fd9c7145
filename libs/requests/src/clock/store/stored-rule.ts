import { localDate } from '@zeqing/kernel';
import type { ClockRule } from '../domain/clock.rules';

/** A version of a local term as JSON. */
export type RuleJson = Omit<ClockRule, 'validFrom' | 'effect'> & { validFrom: string };

const RULE_OBJECT = `jsonb_build_object('code', k.code, 'version', k.version, 'regionCode', k.region_code, 'phase',
  k.phase, 'shareType', k.share_type, 'budgetWorkingDays', k.budget_working_days, 'extendableWorkingDays',
  k.extendable_working_days, 'pausable', k.pausable, 'basis', k.basis, 'validFrom', k.valid_from, 'dataState',
  k.data_state, 'urgentOnly', k.urgent_only)`;

/** SQL: a region with those above it, as an array: its city, its province, the nation (GB/T 2260). */
export const regionsOver = (asked: string): string =>
  `ARRAY[${asked}, rpad(left(${asked}, 4), 6, '0'), rpad(left(${asked}, 2), 6, '0'), '000000']`;

/** SQL: whether what a region has set speaks for another, itself or one within it. */
export const speaksFor = (region: string, asked: string): string => `${region} = ANY(${regionsOver(asked)})`;

/** Every version of the terms of the provider's region and those above it, as one JSON array; `r` is share_request. */
export const LOCAL_RULES = `SELECT coalesce(jsonb_agg(${RULE_OBJECT} ORDER BY k.id), '[]') FROM clock_rule k
  WHERE ${speaksFor('k.region_code', 'r.provider_region_code')}`;

export const RULE_COLUMN = `${RULE_OBJECT} AS rule`;

export const toRule = (rule: RuleJson): ClockRule => ({
  ...rule,
  effect: 'overdue_fact',
  validFrom: localDate(rule.validFrom),
});
