import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests asked for together, questions to the own sections, and answers filled in offline. */
export class PackagesConsultationsWorkbooks1763800000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [PACKAGE, CONSULTATION, WORKBOOK, RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE answer_workbook, request_consultation, request_package_row, request_package');
  }
}

// What the rows share is what was last written for all of them; each request keeps its own content.
const PACKAGE = `
CREATE TABLE request_package (
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  serial bigint GENERATED ALWAYS AS IDENTITY,
  requester_department_id uuid NOT NULL,
  target_kind text NOT NULL,
  target_code text NOT NULL,
  target_name text NOT NULL,
  beneficiaries text NOT NULL,
  shared jsonb NOT NULL,
  left_out jsonb NOT NULL,
  created_by text NOT NULL, created_at timestamptz NOT NULL,
  CONSTRAINT pk_request_package PRIMARY KEY (id),
  CONSTRAINT uq_request_package_serial UNIQUE (serial),
  CONSTRAINT ck_request_package_target_kind CHECK (target_kind IN ('item', 'one_thing')),
  CONSTRAINT ck_request_package_beneficiaries CHECK (beneficiaries IN ('department', 'one_thing_departments')),
  CONSTRAINT ck_request_package_shared CHECK (jsonb_typeof(shared) = 'object'),
  CONSTRAINT ck_request_package_left_out CHECK (jsonb_typeof(left_out) = 'array')
);
CREATE INDEX ix_request_package_requester ON request_package (requester_department_id, id DESC);
CREATE TABLE request_package_row (
  package_id uuid NOT NULL,
  position integer NOT NULL,
  request_id uuid NOT NULL,
  CONSTRAINT pk_request_package_row PRIMARY KEY (package_id, position),
  CONSTRAINT uq_request_package_row_request UNIQUE (request_id),
  CONSTRAINT fk_request_package_row_package FOREIGN KEY (package_id) REFERENCES request_package (id),
  CONSTRAINT fk_request_package_row_request FOREIGN KEY (request_id) REFERENCES share_request (id)
);`;

const CONSULTATION = `
CREATE TABLE request_consultation (
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  request_id uuid NOT NULL,
  department_id uuid NOT NULL,
  state text NOT NULL,
  section text NOT NULL,
  question text NOT NULL,
  inner_due_on date NOT NULL,
  asked_by text NOT NULL, asked_at timestamptz NOT NULL,
  answer text NULL,
  answered_by text NULL,
  entered_by text NULL, entered_at timestamptz NULL,
  reminded_at timestamptz NULL,
  overdue_noted_at timestamptz NULL,
  CONSTRAINT pk_request_consultation PRIMARY KEY (id),
  CONSTRAINT fk_request_consultation_request FOREIGN KEY (request_id) REFERENCES share_request (id),
  CONSTRAINT ck_request_consultation_state CHECK (state IN ('open', 'answered', 'withdrawn')),
  CONSTRAINT ck_request_consultation_answer CHECK (
    (state = 'answered') = (answer IS NOT NULL) AND (answer IS NULL) = (answered_by IS NULL)
    AND (state = 'open') = (entered_at IS NULL))
);
CREATE INDEX ix_request_consultation_request ON request_consultation (request_id, id);
CREATE INDEX ix_request_consultation_department ON request_consultation (department_id, inner_due_on, id);
CREATE INDEX ix_request_consultation_unreminded ON request_consultation (inner_due_on, id)
  WHERE state = 'open' AND reminded_at IS NULL;
CREATE INDEX ix_request_consultation_unnoted ON request_consultation (inner_due_on, id)
  WHERE state = 'open' AND overdue_noted_at IS NULL;`;

const WORKBOOK = `
CREATE TABLE answer_workbook (
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  department_ids uuid[] NOT NULL,
  state text NOT NULL,
  file_id uuid NOT NULL,
  made_at timestamptz NULL,
  rows jsonb NOT NULL,
  brought_by text NOT NULL, brought_at timestamptz NOT NULL,
  applied_at timestamptz NULL,
  CONSTRAINT pk_answer_workbook PRIMARY KEY (id),
  CONSTRAINT fk_answer_workbook_file FOREIGN KEY (file_id) REFERENCES stored_file (id),
  CONSTRAINT ck_answer_workbook_state CHECK (state IN ('checked', 'applied')),
  CONSTRAINT ck_answer_workbook_applied CHECK ((state = 'applied') = (applied_at IS NOT NULL)),
  CONSTRAINT ck_answer_workbook_rows CHECK (jsonb_typeof(rows) = 'array')
);
CREATE INDEX ix_answer_workbook_brought ON answer_workbook (brought_by, id DESC);`;

const RIGHTS = `
GRANT SELECT, INSERT, UPDATE ON request_package, request_consultation, answer_workbook TO zeqing_app;
GRANT SELECT, INSERT ON request_package_row TO zeqing_app;`;
