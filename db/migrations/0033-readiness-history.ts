import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Readiness as it was known day by day. A day's rows are written on that day alone and never afterwards: what is
 * learned later changes the days after it. An item's row stands until its next one; days nobody looked are told apart.
 */
export class ReadinessHistory1763800000033 implements MigrationInterface {
  name = 'ReadinessHistory1763800000033';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [LOOK, CHANGE, REGION, RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE readiness_region_day, readiness_change, readiness_look');
  }
}

/** The last look of a day: up to which sequence and instant it is complete. */
const LOOK = `
  CREATE TABLE readiness_look (
    day date NOT NULL,
    sequence bigint NOT NULL,
    as_of timestamptz NOT NULL,
    CONSTRAINT pk_readiness_look PRIMARY KEY (day)
  )`;

/** ready_parts of all_parts: an item's situations, a one-thing's compulsory matters. blockers: code and name each. */
const CHANGE = `
  CREATE TABLE readiness_change (
    kind text NOT NULL,
    code text NOT NULL,
    day date NOT NULL,
    state text NOT NULL,
    exempt integer NOT NULL,
    department_issued integer NOT NULL,
    by_commitment integer NOT NULL,
    own integer NOT NULL,
    ready_parts integer NOT NULL,
    all_parts integer NOT NULL,
    blockers jsonb NOT NULL,
    CONSTRAINT pk_readiness_change PRIMARY KEY (kind, code, day),
    CONSTRAINT ck_readiness_change_kind CHECK (kind IN ('item', 'one_thing')),
    CONSTRAINT ck_readiness_change_state CHECK (state IN ('ready', 'partial', 'blocked', 'not_mapped'))
  )`;

const REGION = `
  CREATE TABLE readiness_region_day (
    day date NOT NULL,
    region_code text NOT NULL,
    ready integer NOT NULL,
    partial integer NOT NULL,
    blocked integer NOT NULL,
    not_mapped integer NOT NULL,
    CONSTRAINT pk_readiness_region_day PRIMARY KEY (day, region_code)
  )`;

const RIGHTS = `
  GRANT SELECT, INSERT, UPDATE ON readiness_look, readiness_change TO zeqing_app;
  GRANT SELECT, INSERT, DELETE ON readiness_region_day TO zeqing_app`;
