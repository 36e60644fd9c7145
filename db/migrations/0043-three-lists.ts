import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The need list, the negative list, and the settling of duties that no list has yet: each settling with its steps, which
 * are added and never changed. Expand-only.
 */
export class ThreeLists1763800000043 implements MigrationInterface {
  name = 'ThreeLists1763800000043';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [NEEDS, SETTLINGS, NEGATIVES, RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE negative_row, duty_settling_step, duty_settling, need_row');
  }
}

const NEEDS = `
  CREATE TABLE need_row (
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    serial bigint GENERATED ALWAYS AS IDENTITY,
    state text NOT NULL DEFAULT 'open',
    requester_department_id uuid NOT NULL,
    region_code text NOT NULL,
    name text NOT NULL,
    items text[] NOT NULL DEFAULT '{}',
    basis text NOT NULL,
    scenario text NOT NULL,
    usage_scope text NOT NULL,
    usage_term text NOT NULL,
    share_mode text NULL,
    matter text NULL,
    material text NULL,
    yearly_volume integer NULL,
    named_department_id uuid NULL,
    entry_id uuid NULL,
    raised_by text NOT NULL,
    raised_at timestamptz NOT NULL,
    CONSTRAINT pk_need_row PRIMARY KEY (id),
    CONSTRAINT uq_need_row_serial UNIQUE (serial),
    CONSTRAINT fk_need_row_requester FOREIGN KEY (requester_department_id) REFERENCES department (id),
    CONSTRAINT fk_need_row_named FOREIGN KEY (named_department_id) REFERENCES department (id),
    CONSTRAINT fk_need_row_entry FOREIGN KEY (entry_id) REFERENCES catalogue_entry (id),
    CONSTRAINT ck_need_row_state CHECK (state IN ('open', 'withdrawn')),
    CONSTRAINT ck_need_row_share_mode CHECK (share_mode IN ('service_interface', 'batch_exchange', 'file_download', 'other')),
    CONSTRAINT ck_need_row_yearly_volume CHECK (yearly_volume >= 0)
  );
  CREATE INDEX ix_need_row_state ON need_row (state, id);
  CREATE INDEX ix_need_row_requester ON need_row (requester_department_id, id);
  CREATE INDEX ix_need_row_entry ON need_row (entry_id)`;

/** content: what the accountable department takes on; holder: who is asked or accountable; null at an end. */
const SETTLINGS = `
  CREATE TABLE duty_settling (
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    serial bigint GENERATED ALWAYS AS IDENTITY,
    need_id uuid NOT NULL,
    state text NOT NULL DEFAULT 'asked',
    region_code text NOT NULL,
    requester_department_id uuid NOT NULL,
    authority_department_id uuid NOT NULL,
    holder_department_id uuid NULL,
    asked_department_ids uuid[] NOT NULL,
    last_reason text NULL,
    due_on date NULL,
    duty_due_on date NULL,
    remind_on date NULL,
    provisional boolean NOT NULL DEFAULT false,
    reminded_at timestamptz NULL,
    overdue_at timestamptz NULL,
    term_version integer NOT NULL DEFAULT 0,
    content jsonb NULL,
    is_forced boolean NOT NULL DEFAULT false,
    batch_id uuid NULL,
    entry_id uuid NULL,
    is_taken_out boolean NOT NULL DEFAULT false,
    opened_at timestamptz NOT NULL,
    state_since timestamptz NOT NULL,
    CONSTRAINT pk_duty_settling PRIMARY KEY (id),
    CONSTRAINT uq_duty_settling_serial UNIQUE (serial),
    CONSTRAINT fk_duty_settling_need FOREIGN KEY (need_id) REFERENCES need_row (id),
    CONSTRAINT fk_duty_settling_requester FOREIGN KEY (requester_department_id) REFERENCES department (id),
    CONSTRAINT fk_duty_settling_authority FOREIGN KEY (authority_department_id) REFERENCES department (id),
    CONSTRAINT fk_duty_settling_holder FOREIGN KEY (holder_department_id) REFERENCES department (id),
    CONSTRAINT fk_duty_settling_batch FOREIGN KEY (batch_id) REFERENCES list_batch (id),
    CONSTRAINT fk_duty_settling_entry FOREIGN KEY (entry_id) REFERENCES catalogue_entry (id),
    CONSTRAINT ck_duty_settling_state CHECK (state IN ('asked', 'recommended', 'deciding', 'assigned', 'deciding_last',
      'rectifying', 'confirmed', 'withdrawal_asked', 'withdrawn', 'negative', 'returned')),
    CONSTRAINT ck_duty_settling_reason CHECK (last_reason IN ('law_forbids', 'not_ours', 'not_ready', 'other')),
    CONSTRAINT ck_duty_settling_due CHECK ((due_on IS NULL) = (state IN ('withdrawn', 'negative', 'returned'))),
    CONSTRAINT ck_duty_settling_content CHECK (state NOT IN ('confirmed', 'withdrawal_asked') OR content IS NOT NULL)
  );
  CREATE UNIQUE INDEX uq_duty_settling_open ON duty_settling (need_id)
    WHERE state NOT IN ('withdrawn', 'negative', 'returned');
  CREATE INDEX ix_duty_settling_need ON duty_settling (need_id, id);
  CREATE INDEX ix_duty_settling_holder ON duty_settling (holder_department_id, state, id);
  CREATE INDEX ix_duty_settling_authority ON duty_settling (authority_department_id, state, id);
  CREATE INDEX ix_duty_settling_due ON duty_settling (due_on, id) WHERE due_on IS NOT NULL AND overdue_at IS NULL;

  CREATE TABLE duty_settling_step (
    settling_id uuid NOT NULL,
    number integer NOT NULL,
    action text NOT NULL,
    to_state text NOT NULL,
    department_id uuid NOT NULL,
    person_id text NOT NULL,
    at timestamptz NOT NULL,
    reason text NULL,
    note text NULL,
    evidence text NULL,
    citation text NULL,
    named_department_id uuid NULL,
    CONSTRAINT pk_duty_settling_step PRIMARY KEY (settling_id, number),
    CONSTRAINT fk_duty_settling_step_settling FOREIGN KEY (settling_id) REFERENCES duty_settling (id),
    CONSTRAINT fk_duty_settling_step_department FOREIGN KEY (department_id) REFERENCES department (id),
    CONSTRAINT fk_duty_settling_step_named FOREIGN KEY (named_department_id) REFERENCES department (id),
    CONSTRAINT ck_duty_settling_step_evidence CHECK (action <> 'decline' OR (reason IS NOT NULL AND evidence IS NOT NULL))
  )`;

/** A row of the negative list: of an entry of the catalogue, or of what a settling found that the law forbids. */
const NEGATIVES = `
  CREATE TABLE negative_row (
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    serial bigint GENERATED ALWAYS AS IDENTITY,
    state text NOT NULL DEFAULT 'in_force',
    region_code text NOT NULL,
    name text NOT NULL,
    items text[] NOT NULL DEFAULT '{}',
    department_id uuid NOT NULL,
    entry_id uuid NULL,
    settling_id uuid NULL,
    need_id uuid NULL,
    ground_kind text NOT NULL,
    ground_title text NOT NULL,
    ground_clause text NOT NULL,
    ground_text text NOT NULL,
    opinion text NOT NULL,
    review_on date NOT NULL,
    listed_by text NOT NULL,
    listed_at timestamptz NOT NULL,
    reviewed_at timestamptz NULL,
    CONSTRAINT pk_negative_row PRIMARY KEY (id),
    CONSTRAINT uq_negative_row_serial UNIQUE (serial),
    CONSTRAINT fk_negative_row_department FOREIGN KEY (department_id) REFERENCES department (id),
    CONSTRAINT fk_negative_row_entry FOREIGN KEY (entry_id) REFERENCES catalogue_entry (id),
    CONSTRAINT fk_negative_row_settling FOREIGN KEY (settling_id) REFERENCES duty_settling (id),
    CONSTRAINT fk_negative_row_need FOREIGN KEY (need_id) REFERENCES need_row (id),
    CONSTRAINT ck_negative_row_state CHECK (state IN ('in_force', 'lifted')),
    CONSTRAINT ck_negative_row_about CHECK (entry_id IS NOT NULL OR settling_id IS NOT NULL),
    CONSTRAINT ck_negative_row_ground CHECK (ground_kind IN ('law', 'administrative_regulation', 'state_council_decision'))
  );
  CREATE UNIQUE INDEX uq_negative_row_entry ON negative_row (entry_id) WHERE state = 'in_force';
  CREATE INDEX ix_negative_row_state ON negative_row (state, id);
  CREATE INDEX ix_negative_row_need ON negative_row (need_id) WHERE state = 'in_force'`;

const RIGHTS = `
  GRANT SELECT, INSERT, UPDATE ON need_row, duty_settling, negative_row TO zeqing_app;
  GRANT SELECT, INSERT ON duty_settling_step TO zeqing_app`;
