import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the law asks of terms that ran out. A late update or publication of the catalogue enters the register as a fact and
 * a suspected case (art. 39, U28); its reminders are rungs, each fired once a due day; the terms of settling keep what
 * they were counted by, and leave a fact nobody can take back. An attachment that ended stays on record. Expand-only.
 */
export class LawOfTerms1763800000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [REGISTER, RUNGS, SETTLINGS, DETACHED, SUBJECTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [SUBJECTS_BEFORE, ATTACHED_BEFORE, SETTLINGS_BEFORE, RUNGS_BEFORE, REGISTER_BEFORE])
      await runner.query(statement);
  }
}

const objectOf = (columns: string): string => `
  ALTER TABLE overdue_fact DROP CONSTRAINT ck_overdue_fact_object, ADD CONSTRAINT ck_overdue_fact_object
    CHECK (num_nonnulls(${columns}) = 1 AND ((clock_id IS NULL) = (request_id IS NULL OR phase = 'disposal')));
  ALTER TABLE suspected_case DROP CONSTRAINT ck_suspected_case_object, ADD CONSTRAINT ck_suspected_case_object
    CHECK (num_nonnulls(${columns}) <= 1 AND (overdue_fact_id IS NULL OR num_nonnulls(${columns}) = 1));`;

const REGISTER = `
  ALTER TABLE overdue_fact ADD COLUMN catalogue_term_id uuid NULL,
    ADD CONSTRAINT fk_overdue_fact_catalogue_term FOREIGN KEY (catalogue_term_id) REFERENCES catalogue_term (id),
    ADD CONSTRAINT uq_overdue_fact_catalogue_term UNIQUE (catalogue_term_id);
  ALTER TABLE suspected_case ADD COLUMN catalogue_term_id uuid NULL,
    ADD CONSTRAINT fk_suspected_case_catalogue_term FOREIGN KEY (catalogue_term_id) REFERENCES catalogue_term (id);
  CREATE INDEX ix_suspected_case_catalogue_term ON suspected_case (catalogue_term_id) WHERE catalogue_term_id IS NOT NULL;
  ${objectOf('request_id, correction_id, catalogue_term_id')}`;

const REGISTER_BEFORE = `
  ${objectOf('request_id, correction_id')}
  ALTER TABLE suspected_case DROP COLUMN catalogue_term_id;
  ALTER TABLE overdue_fact DROP COLUMN catalogue_term_id`;

/** rungs, next_rung_on: copies of what the calendar gives (ADR 6). Terms that run keep the one reminder they had, and the day after. */
const RUNGS = `
  ALTER TABLE catalogue_term ADD COLUMN rungs jsonb NOT NULL DEFAULT '[]', ADD COLUMN next_rung_on date NULL;
  UPDATE catalogue_term SET next_rung_on = CASE WHEN reminded_at IS NULL THEN remind_on ELSE due_on + 1 END,
    rungs = CASE WHEN reminded_at IS NULL THEN jsonb_build_array(jsonb_build_object('rung', 'T-3', 'on', remind_on))
      ELSE '[]' END || jsonb_build_array(jsonb_build_object('rung', 'T+1', 'on', due_on + 1))
    WHERE overdue_at IS NULL;
  CREATE INDEX ix_catalogue_term_rung ON catalogue_term (next_rung_on, id) WHERE state = 'running';
  CREATE TABLE catalogue_term_rung (
    term_id uuid NOT NULL,
    rung text NOT NULL,
    due_on date NOT NULL,
    fired_at timestamptz NOT NULL,
    CONSTRAINT pk_catalogue_term_rung PRIMARY KEY (term_id, rung, due_on),
    CONSTRAINT fk_catalogue_term_rung_term FOREIGN KEY (term_id) REFERENCES catalogue_term (id),
    CONSTRAINT ck_catalogue_term_rung_rung CHECK (rung IN ('half', 'T-3', 'T', 'T+1'))
  );
  GRANT SELECT, INSERT ON catalogue_term_rung TO zeqing_app`;

const RUNGS_BEFORE = `
  DROP TABLE catalogue_term_rung;
  ALTER TABLE catalogue_term DROP COLUMN rungs, DROP COLUMN next_rung_on`;

/** term_days, term_basis: what the running term was counted by; null where the product's own figure holds. */
const SETTLINGS = `
  ALTER TABLE duty_settling ADD COLUMN term_days integer NULL, ADD COLUMN term_basis text NULL;
  ALTER TABLE duty_settling_step ADD COLUMN due_on date NULL;
  CREATE TABLE settling_overdue (
    settling_id uuid NOT NULL,
    state text NOT NULL,
    due_on date NOT NULL,
    department_id uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_settling_overdue PRIMARY KEY (settling_id, state, due_on),
    CONSTRAINT fk_settling_overdue_settling FOREIGN KEY (settling_id) REFERENCES duty_settling (id),
    CONSTRAINT fk_settling_overdue_department FOREIGN KEY (department_id) REFERENCES department (id)
  );
  GRANT SELECT, INSERT ON settling_overdue TO zeqing_app`;

const SETTLINGS_BEFORE = `
  DROP TABLE settling_overdue;
  ALTER TABLE duty_settling_step DROP COLUMN due_on;
  ALTER TABLE duty_settling DROP COLUMN term_days, DROP COLUMN term_basis`;

/** catalogue_attached stays every pair that holds; a pair that ended is in catalogue_detachment, and may begin anew. */
const PAIRS = 'id, entry_id, kind, name, platform_code, url, health_url, channel, attached_at';
const DETACHED = `
  CREATE TABLE catalogue_detachment (
    resource_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    attached_at timestamptz NOT NULL,
    reason text NOT NULL,
    detached_by text NOT NULL,
    detached_at timestamptz NOT NULL,
    CONSTRAINT pk_catalogue_detachment PRIMARY KEY (resource_id, entry_id, attached_at),
    CONSTRAINT fk_catalogue_detachment_resource FOREIGN KEY (resource_id) REFERENCES catalogue_resource (id),
    CONSTRAINT fk_catalogue_detachment_entry FOREIGN KEY (entry_id) REFERENCES catalogue_entry (id)
  );
  CREATE INDEX ix_catalogue_detachment_entry ON catalogue_detachment (entry_id, detached_at, resource_id);
  GRANT SELECT, INSERT ON catalogue_detachment TO zeqing_app;
  ALTER TABLE catalogue_attachment DROP CONSTRAINT pk_catalogue_attachment,
    ADD CONSTRAINT pk_catalogue_attachment PRIMARY KEY (resource_id, entry_id, attached_at);
  CREATE OR REPLACE VIEW catalogue_attached AS
    SELECT * FROM (
      SELECT ${PAIRS} FROM catalogue_resource
      UNION ALL
      SELECT r.id, a.entry_id, r.kind, r.name, r.platform_code, r.url, r.health_url, r.channel, a.attached_at
        FROM catalogue_attachment a JOIN catalogue_resource r ON r.id = a.resource_id) pair
    WHERE NOT EXISTS (SELECT FROM catalogue_detachment d
      WHERE d.resource_id = pair.id AND d.entry_id = pair.entry_id AND d.attached_at = pair.attached_at)`;

const ATTACHED_BEFORE = `
  CREATE OR REPLACE VIEW catalogue_attached AS
    SELECT ${PAIRS} FROM catalogue_resource
    UNION ALL
    SELECT r.id, a.entry_id, r.kind, r.name, r.platform_code, r.url, r.health_url, r.channel, a.attached_at
      FROM catalogue_attachment a JOIN catalogue_resource r ON r.id = a.resource_id;
  ALTER TABLE catalogue_attachment DROP CONSTRAINT pk_catalogue_attachment,
    ADD CONSTRAINT pk_catalogue_attachment PRIMARY KEY (resource_id, entry_id);
  DROP TABLE catalogue_detachment`;

const SUBJECTS = 'ALTER TABLE source_appointment ADD COLUMN subject text NULL';
const SUBJECTS_BEFORE = 'ALTER TABLE source_appointment DROP COLUMN subject';
