import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Changes of law or of duties, and the terms of Decree 809 art. 17 they start: ten working days (five more with
 * consent) for the department, two for the authority. That a term ran out is a fact nobody can take back. Expand-only.
 */
export class CatalogueTerms1763800000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CHANGES, TERMS, LATE]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE catalogue_overdue, catalogue_term;
      ALTER TABLE catalogue_filing DROP COLUMN law_change_id;
      DROP TABLE law_change`);
  }
}

const CHANGES = `
  CREATE TABLE law_change (
    id uuid NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    clause text,
    document text,
    changed_on date NOT NULL,
    summary text NOT NULL,
    region_code text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_law_change PRIMARY KEY (id),
    CONSTRAINT ck_law_change_kind
      CHECK (kind IN ('law', 'administrative_regulation', 'state_council_decision', 'department_duty'))
  );
  ALTER TABLE catalogue_filing ADD COLUMN law_change_id uuid,
    ADD CONSTRAINT fk_catalogue_filing_law_change FOREIGN KEY (law_change_id) REFERENCES law_change (id);
  GRANT SELECT, INSERT ON law_change TO zeqing_app`;

/** due_on, remind_on, provisional: copies of what the calendar gives (ADR 6). */
const TERMS = `
  CREATE TABLE catalogue_term (
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    phase text NOT NULL,
    state text NOT NULL DEFAULT 'running',
    law_change_id uuid,
    entry_id uuid,
    filing_id uuid,
    department_id uuid NOT NULL,
    provider_department_id uuid NOT NULL,
    authority_department_id uuid,
    region_code text NOT NULL,
    started_on date NOT NULL,
    due_on date NOT NULL,
    remind_on date NOT NULL,
    provisional boolean NOT NULL,
    extension text NOT NULL DEFAULT 'none',
    extension_reason text,
    extension_note text,
    stopped_on date,
    released_for text,
    reminded_at timestamptz,
    overdue_at timestamptz,
    CONSTRAINT pk_catalogue_term PRIMARY KEY (id),
    CONSTRAINT fk_catalogue_term_law_change FOREIGN KEY (law_change_id) REFERENCES law_change (id),
    CONSTRAINT fk_catalogue_term_entry FOREIGN KEY (entry_id) REFERENCES catalogue_entry (id),
    CONSTRAINT fk_catalogue_term_filing FOREIGN KEY (filing_id) REFERENCES catalogue_filing (id),
    CONSTRAINT fk_catalogue_term_department FOREIGN KEY (department_id) REFERENCES department (id),
    CONSTRAINT uq_catalogue_term_change UNIQUE (law_change_id, entry_id),
    CONSTRAINT ck_catalogue_term_phase CHECK (phase IN ('update', 'review')),
    CONSTRAINT ck_catalogue_term_state CHECK (state IN ('running', 'stopped', 'released')),
    CONSTRAINT ck_catalogue_term_extension CHECK (extension IN ('none', 'requested', 'consented', 'declined')),
    CONSTRAINT ck_catalogue_term_subject CHECK (CASE phase
      WHEN 'update' THEN law_change_id IS NOT NULL AND entry_id IS NOT NULL ELSE filing_id IS NOT NULL END),
    CONSTRAINT ck_catalogue_term_stopped CHECK ((state = 'running') = (stopped_on IS NULL))
  );
  CREATE UNIQUE INDEX uq_catalogue_term_review ON catalogue_term (filing_id)
    WHERE phase = 'review' AND state = 'running';
  CREATE INDEX ix_catalogue_term_due ON catalogue_term (due_on, id) WHERE state = 'running';
  CREATE INDEX ix_catalogue_term_filing ON catalogue_term (filing_id);
  CREATE INDEX ix_catalogue_term_entry ON catalogue_term (entry_id);
  GRANT SELECT, INSERT, UPDATE ON catalogue_term TO zeqing_app`;

const LATE = `
  CREATE TABLE catalogue_overdue (
    term_id uuid NOT NULL,
    department_id uuid NOT NULL,
    phase text NOT NULL,
    due_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_catalogue_overdue PRIMARY KEY (term_id),
    CONSTRAINT fk_catalogue_overdue_term FOREIGN KEY (term_id) REFERENCES catalogue_term (id)
  );
  GRANT SELECT, INSERT ON catalogue_overdue TO zeqing_app`;
