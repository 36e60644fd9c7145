import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A grant may be to the window that acts for the departments whose cases it accepts (U19). Expand-only. */
export class WindowGrants1763800000061 implements MigrationInterface {
  name = 'WindowGrants1763800000061';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(allowing(table, [...BEFORE, 'window']));
  }

  /** Refused by the constraint itself while a grant or request is to a window. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(allowing(table, BEFORE));
  }
}

const TABLES = ['share_request', 'share_grant'] as const;
const BEFORE = ['department', 'department_and_lower', 'one_thing_departments'];

const allowing = (table: string, kinds: readonly string[]): string => `
  ALTER TABLE ${table} DROP CONSTRAINT ck_${table}_beneficiaries,
    ADD CONSTRAINT ck_${table}_beneficiaries CHECK (beneficiaries IN (${kinds.map((kind) => `'${kind}'`).join(', ')}))`;
