import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The authority's undecided extensions are found without reading a region's whole history. Expand-only. */
export class Workbench1763800000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX ix_share_request_extension_region ON share_request (provider_region_code text_pattern_ops, id)
       WHERE state = 'extension_requested'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_share_request_extension_region');
  }
}
