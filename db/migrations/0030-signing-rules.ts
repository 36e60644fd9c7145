import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which acts of a department need a second person to sign, where it has set so itself (U35). Expand-only. */
export class SigningRules1763800000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RULES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE signing_rule');
  }
}

const RULES = `
CREATE TABLE signing_rule (
  department_id uuid NOT NULL,
  act text NOT NULL,
  times_set integer NOT NULL DEFAULT 1,
  two_persons boolean NOT NULL,
  basis text NOT NULL,
  set_by text NOT NULL,
  set_at timestamptz NOT NULL,
  CONSTRAINT pk_signing_rule PRIMARY KEY (department_id, act),
  CONSTRAINT fk_signing_rule_department FOREIGN KEY (department_id) REFERENCES department (id),
  CONSTRAINT ck_signing_rule_act CHECK (act IN ('agree', 'partial', 'refuse', 'publish'))
);
GRANT SELECT, INSERT, UPDATE ON signing_rule TO zeqing_app;`;
