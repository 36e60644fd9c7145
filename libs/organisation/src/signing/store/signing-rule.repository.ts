import type { Id, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { SigningRule } from '../domain/signing-rule';

/** The acts a department has set a rule for. */
export const rulesSetBy = (tx: Tx, departmentId: Id): Promise<SigningRule[]> =>
  rows<SigningRule>(
    tx,
    `SELECT act, two_persons AS "twoPersons", basis, set_at AS "setAt" FROM signing_rule
      WHERE department_id = $1 ORDER BY act`,
    [departmentId],
  );

/** How often the department has set a rule; locked for the rest of the transaction when one is about to be set. */
export async function timesSet(tx: Tx, departmentId: Id, lock: 'locked' | 'unlocked'): Promise<number> {
  if (lock === 'locked')
    await rows(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`signing_rule ${departmentId}`]);
  const found = await firstRow<{ times: number }>(
    tx,
    'SELECT coalesce(sum(times_set), 0)::int AS times FROM signing_rule WHERE department_id = $1',
    [departmentId],
  );
  return found?.times ?? 0;
}

export async function putRule(tx: Tx, departmentId: Id, rule: SigningRule, by: Id): Promise<void> {
  await rows(
    tx,
    `INSERT INTO signing_rule (department_id, act, two_persons, basis, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT ON CONSTRAINT pk_signing_rule DO UPDATE SET two_persons = excluded.two_persons, basis = excluded.basis,
       set_by = excluded.set_by, set_at = excluded.set_at, times_set = signing_rule.times_set + 1`,
    [departmentId, rule.act, rule.twoPersons, rule.basis, by, rule.setAt],
  );
}
