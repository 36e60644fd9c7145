import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A ruling that its owner has to carry out has a day, and is reported carried out (art. 28, U40). Expand-only. */
export class RulingDuties1763800000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DUTIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ruling_duty');
  }
}

const DUTIES = `
CREATE TABLE ruling_duty (
  dispute_id uuid NOT NULL,
  event_version integer NOT NULL DEFAULT 0,
  department_id uuid NOT NULL,
  region_code text NOT NULL,
  due_on date NOT NULL,
  remind_on date NOT NULL,
  provisional boolean NOT NULL,
  basis text NOT NULL,
  reminded_at timestamptz NULL,
  overdue_at timestamptz NULL,
  report text NULL,
  reported_by text NULL,
  reported_at timestamptz NULL,
  CONSTRAINT pk_ruling_duty PRIMARY KEY (dispute_id),
  CONSTRAINT fk_ruling_duty_dispute FOREIGN KEY (dispute_id) REFERENCES dispute (id),
  CONSTRAINT fk_ruling_duty_department FOREIGN KEY (department_id) REFERENCES department (id),
  CONSTRAINT ck_ruling_duty_report CHECK ((report IS NULL) = (reported_at IS NULL) AND (report IS NULL) = (reported_by IS NULL))
);
CREATE INDEX ix_ruling_duty_open ON ruling_duty (due_on, dispute_id) WHERE reported_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON ruling_duty TO zeqing_app;`;
