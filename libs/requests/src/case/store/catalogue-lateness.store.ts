import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import { CATALOGUE_PHASES, suspectedCodeOf } from '../domain/catalogue-lateness';
import { BOUND } from './bound';

/** A term of the catalogue that has entered the register; no case of a body the Decree does not bind (U24). */
export interface EnteredTerm {
  readonly factId: Id;
  readonly caseId: Id | null;
  readonly code: string;
  readonly termId: Id;
  readonly entryId: Id | null;
  readonly departmentId: Id;
  readonly dueOn: LocalDate;
}

const CODE = `CASE phase ${CATALOGUE_PHASES.map((phase) => `WHEN '${phase}' THEN '${suspectedCodeOf(phase)}'`).join(' ')} END`;

/**
 * Enters what ran out and is not there yet, for at most `limit` terms: the fact, once, and for bodies the Decree binds the
 * suspected case. Its row begins at version 2, because a case's events are numbered one behind its row.
 */
export function enterLateTerms(tx: Tx, at: Date, limit: number): Promise<EnteredTerm[]> {
  return rows<EnteredTerm>(
    tx,
    `WITH late AS (
       SELECT o.term_id, 'catalogue_' || o.phase AS phase, o.department_id, t.region_code, o.due_on, t.entry_id
       FROM catalogue_overdue o JOIN catalogue_term t ON t.id = o.term_id
       WHERE NOT EXISTS (SELECT FROM overdue_fact f WHERE f.catalogue_term_id = o.term_id)
       ORDER BY o.recorded_at, o.term_id LIMIT $2),
     fact AS (
       INSERT INTO overdue_fact (id, catalogue_term_id, phase, department_id, region_code, due_on, recorded_at)
       SELECT gen_random_uuid(), term_id, phase, department_id, region_code, due_on, $1 FROM late
       ON CONFLICT ON CONSTRAINT uq_overdue_fact_catalogue_term DO NOTHING
       RETURNING id, catalogue_term_id, phase, department_id, region_code, due_on),
     suspected AS (
       INSERT INTO suspected_case (id, version, violation_code, overdue_fact_id, catalogue_term_id, department_id,
         region_code, opened_at)
       SELECT gen_random_uuid(), 2, ${CODE}, fact.id, catalogue_term_id, department_id, fact.region_code, $1
       FROM fact JOIN department d ON d.id = department_id AND d.bound IN (${BOUND})
       RETURNING id, overdue_fact_id)
     SELECT fact.id AS "factId", suspected.id AS "caseId", ${CODE.replace('CASE phase', 'CASE fact.phase')} AS code,
       late.term_id AS "termId", late.entry_id AS "entryId", fact.department_id AS "departmentId",
       fact.due_on::text AS "dueOn"
     FROM fact JOIN late ON late.term_id = fact.catalogue_term_id
       LEFT JOIN suspected ON suspected.overdue_fact_id = fact.id
     ORDER BY fact.id LIMIT $2`,
    [at, limit],
  );
}
