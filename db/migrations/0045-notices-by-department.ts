import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An event may tell departments different things; who acts for two of them is told for each. Expand-only: a notice of
 * today, and one an older program writes, is for no department in particular (null).
 */
export class NoticesByDepartment1763800000045 implements MigrationInterface {
  name = 'NoticesByDepartment1763800000045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notice ADD COLUMN department_id uuid NULL,
        DROP CONSTRAINT uq_notice_event_person,
        ADD CONSTRAINT uq_notice_event_person UNIQUE NULLS NOT DISTINCT (event_id, person_id, department_id)`);
  }

  /** Nobody loses a notice: the second of one event and person becomes an event of its own. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE notice n SET event_id = n.id WHERE EXISTS (
        SELECT FROM notice o WHERE o.event_id = n.event_id AND o.person_id = n.person_id AND o.id < n.id)`);
    await runner.query(`
      ALTER TABLE notice DROP CONSTRAINT uq_notice_event_person, DROP COLUMN department_id,
        ADD CONSTRAINT uq_notice_event_person UNIQUE (event_id, person_id)`);
  }
}
