import type { Id, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { ClockRule } from '../domain/clock.rules';
import { RULE_COLUMN, speaksFor, toRule, type RuleJson } from './stored-rule';

/** The last version of a rule, 0 when there is none; two writers of the same rule come one after the other. */
export async function lastVersionOf(tx: Tx, code: string): Promise<number> {
  await rows(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`clock_rule ${code}`]);
  const found = await firstRow<{ last: number }>(
    tx,
    'SELECT coalesce(max(version), 0) AS last FROM clock_rule WHERE code = $1',
    [code],
  );
  return found?.last ?? 0;
}

export async function insertRule(
  tx: Tx,
  rule: ClockRule,
  recorded: { readonly id: Id; readonly by: string; readonly at: Date },
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO clock_rule (id, region_code, phase, share_type, code, version, budget_working_days,
       extendable_working_days, pausable, basis, valid_from, data_state, urgent_only, recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      recorded.id,
      rule.regionCode,
      rule.phase,
      rule.shareType,
      rule.code,
      rule.version,
      rule.budgetWorkingDays,
      rule.extendableWorkingDays,
      rule.pausable,
      rule.basis,
      rule.validFrom,
      rule.dataState,
      rule.urgentOnly,
      recorded.by,
      recorded.at,
    ],
  );
}

/** Every version of the terms of some of these regions and those above them. */
export async function rulesOverAny(tx: Tx, regionCodes: readonly string[]): Promise<ClockRule[]> {
  const found = await rows<{ rule: RuleJson }>(
    tx,
    `SELECT ${RULE_COLUMN} FROM clock_rule k
     WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS asked WHERE ${speaksFor('k.region_code', 'asked')})
     ORDER BY k.region_code, k.code, k.version, k.id`,
    [regionCodes],
  );
  return found.map(({ rule }) => toRule(rule));
}

/** Every version of the terms of a region and those above it. */
export async function rulesOver(tx: Tx, regionCode: string): Promise<ClockRule[]> {
  const found = await rows<{ rule: RuleJson }>(
    tx,
    `SELECT ${RULE_COLUMN} FROM clock_rule k WHERE ${speaksFor('k.region_code', '$1')}
     ORDER BY k.region_code, k.code, k.version, k.id LIMIT 500`,
    [regionCode],
  );
  return found.map(({ rule }) => toRule(rule));
}
