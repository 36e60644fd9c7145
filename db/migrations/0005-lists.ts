import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Duty lists (U21, U22): series, their batches, duty rows with recipients as data, editions frozen and hashed (the app
 * may add an edition, never change one), and the imports that fill the batches.
 */
export class Lists1763800000005 implements MigrationInterface {
  name = 'Lists1763800000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SERIES, IMPORTS, DUTY_ROWS, EDITIONS, RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE list_edition_row, list_edition, duty_recipient, duty_row_change, duty_row,
      list_import_finding, list_import_row, list_import, list_batch, list_series`);
  }
}

/** gap_term_working_days: how long an owner has for a field missing of a taken-over row; no national figure, so a setting. */
const SERIES = `
  CREATE TABLE list_series (
    code text NOT NULL,
    name text NOT NULL,
    region_code text NOT NULL,
    authority_department_id uuid,
    note_zh text,
    note_en text,
    gap_term_working_days integer NOT NULL DEFAULT 20,
    CONSTRAINT pk_list_series PRIMARY KEY (code),
    CONSTRAINT ck_list_series_gap_term CHECK (gap_term_working_days BETWEEN 1 AND 250)
  );
  CREATE TABLE list_batch (
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 0,
    series_code text NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    document_number text,
    issuer text,
    issued_on date,
    intent text,
    state text NOT NULL DEFAULT 'draft',
    import_id uuid,
    edition_id uuid,
    approved_by text,
    approved_at timestamptz,
    CONSTRAINT pk_list_batch PRIMARY KEY (id),
    CONSTRAINT uq_list_batch_number UNIQUE (series_code, number),
    CONSTRAINT fk_list_batch_series FOREIGN KEY (series_code) REFERENCES list_series (code),
    CONSTRAINT ck_list_batch_number CHECK (number BETWEEN 1 AND 9999),
    CONSTRAINT ck_list_batch_intent CHECK (intent IN ('take_over', 'propose')),
    CONSTRAINT ck_list_batch_state CHECK (state IN ('draft', 'checked', 'approved', 'in_force'))
  )`;

const IMPORTS = `
  CREATE TABLE list_import (
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    series_code text NOT NULL,
    batch_number integer NOT NULL,
    title text NOT NULL,
    document_number text,
    issuer text,
    issued_on date,
    intent text NOT NULL,
    state text NOT NULL DEFAULT 'received',
    file_id uuid NOT NULL,
    file_name text NOT NULL,
    file_sha256 text NOT NULL,
    department_id uuid NOT NULL,
    scope jsonb NOT NULL,
    operation_id uuid NOT NULL,
    apply_operation_id uuid,
    batch_id uuid,
    sheet text,
    headings jsonb,
    counts jsonb,
    refusal jsonb,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    checked_at timestamptz,
    applied_at timestamptz,
    CONSTRAINT pk_list_import PRIMARY KEY (id),
    CONSTRAINT fk_list_import_series FOREIGN KEY (series_code) REFERENCES list_series (code),
    CONSTRAINT ck_list_import_intent CHECK (intent IN ('take_over', 'propose')),
    CONSTRAINT ck_list_import_state CHECK (state IN ('received', 'checked', 'refused', 'applying', 'applied', 'failed'))
  );
  CREATE INDEX ix_list_import_department ON list_import (department_id, created_at, id);
  CREATE TABLE list_import_row (
    import_id uuid NOT NULL,
    position integer NOT NULL,
    excel_row integer NOT NULL,
    outcome text NOT NULL,
    content text,
    CONSTRAINT pk_list_import_row PRIMARY KEY (import_id, position),
    CONSTRAINT fk_list_import_row_import FOREIGN KEY (import_id) REFERENCES list_import (id),
    CONSTRAINT ck_list_import_row_outcome CHECK (outcome IN ('new', 'changed', 'unchanged', 'withdrawn', 'error'))
  );
  CREATE TABLE list_import_finding (
    import_id uuid NOT NULL,
    position integer NOT NULL,
    severity text NOT NULL,
    sheet text NOT NULL,
    excel_row integer NOT NULL,
    column_letter text NOT NULL,
    heading text NOT NULL,
    value text NOT NULL,
    rule text NOT NULL,
    article text,
    mend_zh text NOT NULL,
    mend_en text NOT NULL,
    CONSTRAINT pk_list_import_finding PRIMARY KEY (import_id, position),
    CONSTRAINT fk_list_import_finding_import FOREIGN KEY (import_id) REFERENCES list_import (id),
    CONSTRAINT ck_list_import_finding_severity CHECK (severity IN ('error', 'gap', 'notice'))
  );
  CREATE INDEX ix_list_import_finding_severity ON list_import_finding (import_id, severity, position)`;

/**
 * recipient_text: the source's free text, word for word. duty_row_change: what a batch does to a row; content is the
 * row it will become, applied when the batch is approved.
 */
const DUTY_ROWS = `
  CREATE TABLE duty_row (
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    series_code text NOT NULL,
    entry_id uuid NOT NULL,
    provider_department_id uuid NOT NULL,
    created_batch_id uuid NOT NULL,
    state text NOT NULL DEFAULT 'proposed',
    matters_text text,
    recipient_text text,
    term_text text,
    due_on date,
    share_modes text[] NOT NULL DEFAULT '{}',
    update_frequency text,
    basis text,
    purposes text[] NOT NULL DEFAULT '{}',
    confirmations integer NOT NULL DEFAULT 0,
    source_hash text NOT NULL,
    CONSTRAINT pk_duty_row PRIMARY KEY (id),
    CONSTRAINT uq_duty_row_entry UNIQUE (series_code, entry_id),
    CONSTRAINT fk_duty_row_series FOREIGN KEY (series_code) REFERENCES list_series (code),
    CONSTRAINT fk_duty_row_batch FOREIGN KEY (created_batch_id) REFERENCES list_batch (id),
    CONSTRAINT fk_duty_row_entry FOREIGN KEY (entry_id) REFERENCES catalogue_entry (id),
    CONSTRAINT ck_duty_row_state CHECK (state IN ('proposed', 'in_force', 'withdrawn'))
  );
  CREATE INDEX ix_duty_row_entry ON duty_row (entry_id, state);
  CREATE INDEX ix_duty_row_provider ON duty_row (provider_department_id, id);
  CREATE TABLE duty_row_change (
    batch_id uuid NOT NULL,
    position integer NOT NULL,
    duty_row_id uuid NOT NULL,
    kind text NOT NULL,
    content text NOT NULL,
    CONSTRAINT pk_duty_row_change PRIMARY KEY (batch_id, duty_row_id),
    CONSTRAINT uq_duty_row_change_position UNIQUE (batch_id, position),
    CONSTRAINT fk_duty_row_change_batch FOREIGN KEY (batch_id) REFERENCES list_batch (id),
    CONSTRAINT fk_duty_row_change_row FOREIGN KEY (duty_row_id) REFERENCES duty_row (id),
    CONSTRAINT ck_duty_row_change_kind CHECK (kind IN ('add', 'amend', 'withdraw'))
  );
  CREATE INDEX ix_duty_row_change_row ON duty_row_change (duty_row_id);
  CREATE TABLE duty_recipient (
    id uuid NOT NULL,
    duty_row_id uuid NOT NULL,
    position integer NOT NULL,
    kind text NOT NULL,
    one_thing text,
    department_ids uuid[] NOT NULL DEFAULT '{}',
    region_code_prefix text,
    levels text[] NOT NULL DEFAULT '{}',
    line_superior_id uuid,
    source_text text NOT NULL DEFAULT '',
    is_confirmed boolean NOT NULL DEFAULT false,
    confirmed_by text,
    confirmed_at timestamptz,
    CONSTRAINT pk_duty_recipient PRIMARY KEY (id),
    CONSTRAINT uq_duty_recipient_position UNIQUE (duty_row_id, position),
    CONSTRAINT fk_duty_recipient_row FOREIGN KEY (duty_row_id) REFERENCES duty_row (id),
    CONSTRAINT ck_duty_recipient_kind CHECK (kind IN ('all_bound', 'line_level_region', 'departments', 'one_thing')),
    CONSTRAINT ck_duty_recipient_one_thing CHECK (kind <> 'one_thing' OR one_thing IS NOT NULL)
  )`;

/** A row's canonical text is what was hashed: the edition's hash is taken of `[row,row,…]` in order of position. */
const EDITIONS = `
  CREATE TABLE list_edition (
    id uuid NOT NULL,
    series_code text NOT NULL,
    number integer NOT NULL,
    batch_id uuid NOT NULL,
    in_force_from date NOT NULL,
    row_count integer NOT NULL,
    algorithm text NOT NULL,
    hash text NOT NULL,
    supersedes_id uuid,
    published_at timestamptz NOT NULL,
    CONSTRAINT pk_list_edition PRIMARY KEY (id),
    CONSTRAINT uq_list_edition_number UNIQUE (series_code, number),
    CONSTRAINT fk_list_edition_series FOREIGN KEY (series_code) REFERENCES list_series (code),
    CONSTRAINT fk_list_edition_batch FOREIGN KEY (batch_id) REFERENCES list_batch (id),
    CONSTRAINT fk_list_edition_supersedes FOREIGN KEY (supersedes_id) REFERENCES list_edition (id),
    CONSTRAINT ck_list_edition_algorithm CHECK (algorithm IN ('sm3', 'sha256'))
  );
  CREATE TABLE list_edition_row (
    edition_id uuid NOT NULL,
    position integer NOT NULL,
    duty_row_id uuid NOT NULL,
    canonical text NOT NULL,
    CONSTRAINT pk_list_edition_row PRIMARY KEY (edition_id, position),
    CONSTRAINT fk_list_edition_row_edition FOREIGN KEY (edition_id) REFERENCES list_edition (id)
  )`;

const RIGHTS = `
  GRANT SELECT, INSERT, UPDATE ON list_series, list_batch, list_import, duty_row TO zeqing_app;
  GRANT SELECT, INSERT ON list_import_row, list_import_finding, duty_row_change, list_edition, list_edition_row
    TO zeqing_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON duty_recipient TO zeqing_app`;
