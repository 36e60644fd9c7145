import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What figures of use are counted from, and the department × department matrix counted ahead (design §3). Expand-only. */
export class UsesAndPairs1763800000026 implements MigrationInterface {
  name = 'UsesAndPairs1763800000026';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [USES, PAIRS, REFRESH, RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM measured_refresh WHERE part IN ('uses', 'pairs');
      ALTER TABLE measured_refresh DROP CONSTRAINT ck_measured_refresh_part, ADD CONSTRAINT ck_measured_refresh_part
        CHECK (part IN ('records', 'duties', 'readiness'));
      DROP INDEX ix_measured_request_entry;
      DROP TABLE measured_pairs, measured_use`);
  }
}

/**
 * Uses as halls and the platform told them, by day and kind. department_id is the one that used the data. is_counted:
 * false for a hall's count of a grant and day that the platform counted too, so that no call counts twice.
 */
const USES = `
  CREATE TABLE measured_use (
    id uuid NOT NULL,
    number text NOT NULL,
    day date NOT NULL,
    month text NOT NULL,
    department_id uuid NOT NULL, region_code text NOT NULL,
    is_bound boolean NOT NULL,
    entry_id uuid NOT NULL,
    item_code text NULL, material_code text NULL,
    source text NOT NULL,
    outcome text NOT NULL,
    paper text NOT NULL,
    calls bigint NOT NULL,
    is_counted boolean NOT NULL,
    CONSTRAINT pk_measured_use PRIMARY KEY (id),
    CONSTRAINT ck_measured_use_source CHECK (source IN ('hall', 'platform')),
    CONSTRAINT ck_measured_use_calls CHECK (calls >= 0)
  );
  CREATE INDEX ix_measured_use_day ON measured_use (day, department_id);
  CREATE INDEX ix_measured_use_month ON measured_use (month, id);
  CREATE INDEX ix_measured_use_item ON measured_use (item_code, day) WHERE source = 'hall' AND item_code IS NOT NULL`;

/**
 * The matrix of a provider: its cells as one text, \`requester owed granted supplied working,…\`. It holds from
 * counted_on until the day before \`until\`, the next day on which a grant begins or is over; null: none is known.
 */
const PAIRS = `
  CREATE TABLE measured_pairs (
    department_id uuid NOT NULL,
    cells text NOT NULL,
    counted_on date NOT NULL,
    until date NULL,
    CONSTRAINT pk_measured_pairs PRIMARY KEY (department_id),
    CONSTRAINT ck_measured_pairs_until CHECK (until > counted_on)
  );
  CREATE INDEX ix_measured_request_entry ON measured_request (entry_id) WHERE grant_state IS NOT NULL`;

const REFRESH = `
  ALTER TABLE measured_refresh DROP CONSTRAINT ck_measured_refresh_part, ADD CONSTRAINT ck_measured_refresh_part
    CHECK (part IN ('records', 'duties', 'readiness', 'uses', 'pairs'));
  INSERT INTO measured_refresh (part, wanted_seq, done_seq) VALUES ('uses', 1, 0), ('pairs', 1, 0)`;

const RIGHTS = `
  GRANT SELECT, INSERT, UPDATE, DELETE ON measured_use, measured_pairs TO zeqing_app`;
