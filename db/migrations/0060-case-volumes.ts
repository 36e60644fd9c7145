import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many cases of a service item a year brought, with the year and where it was counted (U14): the weights of the
 * unlock ranking. Whole or not there. Expand-only.
 */
export class CaseVolumes1763800000060 implements MigrationInterface {
  name = 'CaseVolumes1763800000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE service_item DROP COLUMN cases, DROP COLUMN cases_year, DROP COLUMN cases_source');
  }
}

const COLUMNS = `
  ALTER TABLE service_item ADD COLUMN cases integer, ADD COLUMN cases_year smallint, ADD COLUMN cases_source text,
    ADD CONSTRAINT ck_service_item_cases CHECK (cases >= 0 AND cases_year BETWEEN 2000 AND 2100 AND cases_source <> ''
      OR num_nonnulls(cases, cases_year, cases_source) = 0)`;
