import { newId } from '@zeqing/kernel';
import type { DataSource } from 'typeorm';

/** Two departments, or a department and its authority, and the region the object is seen from. */
export interface Between {
  readonly from: string;
  readonly to: string;
  readonly regionCode: string;
}

const AT = '2026-11-23T09:00:00+08:00';

/** Plants corrections, disputes, cases and urgings: as the owner, without playing their life. */
export class PlantedPapers {
  constructor(
    private readonly owner: DataSource,
    private readonly entry: { readonly id: string; readonly code: string },
  ) {}

  async correction({ from, to, regionCode }: Between): Promise<string> {
    const id = newId();
    await this.owner.query(
      `INSERT INTO correction (id, state_since, entry_id, entry_code, scope, defect, reporter_department_id,
         reporter_region_code, provider_department_id, provider_region_code, reported_by, reported_at)
       VALUES ($1, $2, $3, $4, 'resource', 'outdated', $5, $7, $6, $7, 'person:test', $2)`,
      [id, AT, this.entry.id, this.entry.code, from, to, regionCode],
    );
    await this.owner.query(
      `INSERT INTO correction_clock (id, correction_id, department_id, region_code, budget_working_days, rule_code,
         rule_version, article, started_at, started_on, due_on, provisional, rungs)
       VALUES ($1, $2, $3, $4, 10, 'correction', 1, '政务数据共享条例 第二十六条', $5, '2026-11-23', '2026-12-07', false, '[]')`,
      [newId(), id, to, regionCode, AT],
    );
    return id;
  }

  async dispute({ from, to, regionCode }: Between): Promise<string> {
    const id = newId();
    // Each is about an entry of its own: of the same one only one may be open between the same departments.
    await this.owner.query(
      `INSERT INTO dispute (id, subject, state_since, entry_id, entry_code, claimant, requester_department_id,
         requester_region_code, provider_department_id, provider_region_code, statement, standing, forum, derivation,
         raised_by, raised_at)
       VALUES ($1, 'return_flow', $2, $3, $4, 'requester', $5, $7, $6, $7, '测试', 'statutory', 'no_authority', '[]',
         'person:test', $2)`,
      [id, AT, newId(), this.entry.code, from, to, regionCode],
    );
    return id;
  }

  /** A duty the second department is asked to take on, under the authority of the region or, elsewhere, nobody's here. */
  async settling({ from, to, regionCode }: Between): Promise<string> {
    const [id, needId] = [newId(), await this.need(from, regionCode)];
    await this.owner.query(
      `INSERT INTO duty_settling (id, need_id, region_code, requester_department_id, authority_department_id,
         holder_department_id, asked_department_ids, due_on, opened_at, state_since)
       SELECT $1, $2, $3, $4, coalesce((SELECT id FROM department WHERE is_authority AND region_code = $3), $5), $5,
         ARRAY[$5::uuid], '2026-12-07', $6, $6`,
      [id, needId, regionCode, from, to, AT],
    );
    return id;
  }

  /** A row of the need list. */
  async need(from: string, regionCode: string): Promise<string> {
    const id = newId();
    await this.owner.query(
      `INSERT INTO need_row (id, requester_department_id, region_code, name, basis, scenario, usage_scope, usage_term,
         raised_by, raised_at) VALUES ($1, $2, $3, '测试', '测试', '测试', '测试', '测试', 'person:test', $4)`,
      [id, from, regionCode, AT],
    );
    return id;
  }

  /** A return flow of a department's entry to a county. */
  async flow(upper: string, entryId: string, regionCode: string): Promise<string> {
    const id = newId();
    await this.owner.query(
      `INSERT INTO return_flow (id, upper_department_id, upper_region_code, lower_region_code, entry_id, share_mode,
         due_on, recorded_by, recorded_at)
       VALUES ($1, $2, $3, '999901', $4, 'batch_exchange', '2026-12-31', 'person:test', $5)`,
      [id, upper, regionCode, entryId, AT],
    );
    return id;
  }

  /** A row of the negative list about an entry of its own. */
  async negative(to: string, entryId: string, regionCode: string): Promise<string> {
    const id = newId();
    await this.owner.query(
      `INSERT INTO negative_row (id, region_code, name, department_id, entry_id, ground_kind, ground_title,
         ground_clause, ground_text, opinion, review_on, listed_by, listed_at)
       VALUES ($1, $2, '测试', $3, $4, 'law', '测试法', '第一条', '测试', '测试', '2027-11-23', 'person:test', $5)`,
      [id, regionCode, to, entryId, AT],
    );
    return id;
  }

  /** A case opened by a person's suspicion against the second department. */
  async suspectedCase({ to, regionCode }: Between): Promise<string> {
    const id = newId();
    await this.owner.query(
      `INSERT INTO suspected_case (id, version, violation_code, department_id, region_code, suspicion, evidence,
         occurred_on, opened_by, opened_at)
       VALUES ($1, 2, '39-2', $2, $3, '测试', '测试', '2026-11-20', 'person:test', $4)`,
      [id, to, regionCode, AT],
    );
    return id;
  }

  async urging({ from, to, regionCode }: Between): Promise<string> {
    const id = newId();
    await this.owner.query(
      `INSERT INTO urging (id, authority_department_id, authority_region_code, year, serial, department_id, region_code,
         question, answer_due_on, issued_by, issued_at, issued_on)
       SELECT $1, $2, $4, 2026, 1 + (SELECT coalesce(max(serial), 0) FROM urging), $3, $4, '测试', '2026-11-30',
         'person:test', $5, '2026-11-23'`,
      [id, from, to, regionCode, AT],
    );
    return id;
  }
}
