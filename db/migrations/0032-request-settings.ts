import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What regions have set about requests where the law names no figure (U27, U31, U39); never changed. Expand-only. */
export class RequestSettings1763800000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SETTINGS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE request_setting');
  }
}

const SETTINGS = `
CREATE TABLE request_setting (
  id uuid NOT NULL,
  region_code text NOT NULL,
  name text NOT NULL,
  version integer NOT NULL,
  value integer NOT NULL,
  basis text NOT NULL,
  set_by text NOT NULL,
  set_at timestamptz NOT NULL,
  CONSTRAINT pk_request_setting PRIMARY KEY (id),
  CONSTRAINT uq_request_setting_version UNIQUE (region_code, name, version),
  CONSTRAINT ck_request_setting_value CHECK (value > 0)
);
GRANT SELECT, INSERT ON request_setting TO zeqing_app;`;
