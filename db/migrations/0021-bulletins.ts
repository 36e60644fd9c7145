import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 通报 and performance reports: what a board showed, frozen with the journal's sequence and a hash (U44, art. 38). */
export class Bulletins1763800000021 implements MigrationInterface {
  name = 'Bulletins1763800000021';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [BULLETINS, COUNTERS, RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE bulletin_counter, bulletin');
  }
}

/** content: the canonical text that was hashed, byte for byte; nothing of it is ever changed. */
const BULLETINS = `
  CREATE TABLE bulletin (
    id uuid NOT NULL,
    kind text NOT NULL,
    authority_department_id uuid NOT NULL,
    region_code text NOT NULL,
    year integer NOT NULL,
    serial integer NOT NULL,
    sequence bigint NOT NULL,
    as_of timestamptz NULL,
    counted_on date NOT NULL,
    content text NOT NULL,
    algorithm text NOT NULL,
    content_hash text NOT NULL,
    previous_id uuid NULL,
    issued_by text NOT NULL,
    issued_at timestamptz NOT NULL,
    CONSTRAINT pk_bulletin PRIMARY KEY (id),
    CONSTRAINT fk_bulletin_department FOREIGN KEY (authority_department_id) REFERENCES department (id),
    CONSTRAINT fk_bulletin_previous FOREIGN KEY (previous_id) REFERENCES bulletin (id),
    CONSTRAINT uq_bulletin_number UNIQUE (authority_department_id, kind, year, serial),
    CONSTRAINT ck_bulletin_kind CHECK (kind IN ('board', 'performance')),
    CONSTRAINT ck_bulletin_algorithm CHECK (algorithm IN ('sm3', 'sha256'))
  );
  CREATE INDEX ix_bulletin_region ON bulletin (region_code text_pattern_ops, id DESC)`;

const COUNTERS = `
  CREATE TABLE bulletin_counter (
    authority_department_id uuid NOT NULL,
    kind text NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL,
    CONSTRAINT pk_bulletin_counter PRIMARY KEY (authority_department_id, kind, year),
    CONSTRAINT ck_bulletin_counter_kind CHECK (kind IN ('board', 'performance'))
  )`;

const RIGHTS = `
  GRANT SELECT, INSERT ON bulletin TO zeqing_app;
  GRANT SELECT, INSERT, UPDATE ON bulletin_counter TO zeqing_app`;
