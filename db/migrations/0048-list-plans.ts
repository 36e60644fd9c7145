import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the plans of the list pages at 50,000 requests asked for (docs/performance.md). Expand-only. */
export class ListPlans1763800000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Whoever sees a whole region reads its newest requests, the urgent ones first, without sorting all of them.
    await runner.query('CREATE INDEX ix_share_request_urgent ON share_request (urgent_open DESC, id DESC)');
    // The clocks of a request stand on every page that shows it, on the workbench two hundred times.
    await runner.query('CREATE INDEX ix_request_clock_request ON request_clock (request_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_request_clock_request');
    await runner.query('DROP INDEX ix_share_request_urgent');
  }
}
