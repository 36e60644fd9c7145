import { BOUND } from '../../case/store/bound';

/**
 * From `stopped` (with `late`, `at`, `chargeable_from`): the fact that the term ran out, once a clock, and the suspected
 * case of art. 39(4) that only the authority can turn into a finding (U28). While the days are the requester's there is
 * the fact but no case; it is opened when the provider's own days have run out as well (U29).
 */
export const OVERDUE_RECORDS = `
     fact AS (
       INSERT INTO overdue_fact (id, clock_id, request_id, phase, department_id, region_code, due_on, recorded_at)
       SELECT gen_random_uuid(), id, request_id, phase, department_id, region_code, due_on, at FROM stopped WHERE late
       ON CONFLICT ON CONSTRAINT uq_overdue_fact_clock DO NOTHING
       RETURNING id, clock_id, request_id, department_id, region_code, recorded_at),
     chargeable AS (
       SELECT fact.* FROM fact JOIN stopped ON stopped.id = fact.clock_id WHERE stopped.chargeable_from <= stopped.at
       UNION ALL
       SELECT o.id, o.clock_id, o.request_id, o.department_id, o.region_code, stopped.at
       FROM overdue_fact o JOIN stopped ON stopped.id = o.clock_id AND stopped.late
       WHERE stopped.chargeable_from <= stopped.at),
     suspected AS (
       INSERT INTO suspected_case (id, violation_code, overdue_fact_id, request_id, department_id, region_code, opened_at)
       SELECT gen_random_uuid(), '39-4', c.id, c.request_id, c.department_id, c.region_code, c.recorded_at
       FROM chargeable c JOIN department d ON d.id = c.department_id AND d.bound IN (${BOUND})
       ON CONFLICT ON CONSTRAINT uq_suspected_case_fact DO NOTHING
       RETURNING id)`;
