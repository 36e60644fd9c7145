import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ledgers brought from existing platforms, what is asked of bodies outside, and the usage ledger of grants. */
export class LedgersAndOutside1763800000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [LEDGER, OUTSIDE, USAGE, RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE DELETE ON reported_use FROM zeqing_app;
      DROP INDEX ix_reported_use_age;
      DROP TABLE usage_sheet, usage_record, outside_record, outside_leg, outside_request, imported_request, ledger_import`);
  }
}

// plan: the rows that can be taken, as read; findings: what is told about the cells. occurred_at is when the platform
// says the provider received a request, recorded_at when it came here (U42).
const LEDGER = `
CREATE TABLE ledger_import (
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  state text NOT NULL DEFAULT 'checked',
  department_id uuid NOT NULL,
  source text NOT NULL,
  file_id uuid NOT NULL,
  file_name text NOT NULL,
  row_count integer NOT NULL,
  plan jsonb NOT NULL,
  findings jsonb NOT NULL,
  finding_count integer NOT NULL,
  imported_count integer NULL,
  created_by text NOT NULL, created_at timestamptz NOT NULL,
  applied_by text NULL, applied_at timestamptz NULL,
  CONSTRAINT pk_ledger_import PRIMARY KEY (id),
  CONSTRAINT ck_ledger_import_state CHECK (state IN ('checked', 'applied')),
  CONSTRAINT ck_ledger_import_applied CHECK (
    (state = 'applied') = (applied_at IS NOT NULL) AND (applied_at IS NULL) = (imported_count IS NULL))
);
CREATE INDEX ix_ledger_import_department ON ledger_import (department_id, id DESC);
CREATE TABLE imported_request (
  request_id uuid NOT NULL,
  import_id uuid NOT NULL,
  source text NOT NULL,
  source_serial text NOT NULL,
  stated text NOT NULL,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT pk_imported_request PRIMARY KEY (request_id),
  CONSTRAINT fk_imported_request_request FOREIGN KEY (request_id) REFERENCES share_request (id),
  CONSTRAINT fk_imported_request_import FOREIGN KEY (import_id) REFERENCES ledger_import (id),
  CONSTRAINT uq_imported_request_serial UNIQUE (source, source_serial)
);
CREATE INDEX ix_imported_request_import ON imported_request (import_id);`;

// Terms of a body outside are agreed, not statutory: overdue is a fact here, and never a case (U24, U42).
const OUTSIDE = `
CREATE TABLE outside_request (
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  direction text NOT NULL,
  state text NOT NULL DEFAULT 'open',
  department_id uuid NOT NULL,
  region_code text NOT NULL,
  body text NOT NULL,
  wanted text NOT NULL,
  purpose text NOT NULL,
  legal_basis text NOT NULL,
  received_on date NULL,
  backdated boolean NOT NULL DEFAULT false,
  due_on date NULL,
  term_basis text NULL,
  overdue_at timestamptz NULL,
  recorded_by text NOT NULL, recorded_at timestamptz NOT NULL,
  CONSTRAINT pk_outside_request PRIMARY KEY (id),
  CONSTRAINT ck_outside_request_direction CHECK (direction IN ('to_outside', 'letter')),
  CONSTRAINT ck_outside_request_state CHECK (state IN ('open', 'answered', 'supplied', 'refused', 'closed')),
  CONSTRAINT ck_outside_request_received CHECK ((direction = 'letter') = (received_on IS NOT NULL)),
  CONSTRAINT ck_outside_request_term CHECK ((due_on IS NULL) = (term_basis IS NULL))
);
CREATE INDEX ix_outside_request_department ON outside_request (department_id, id DESC);
CREATE INDEX ix_outside_request_region ON outside_request (region_code text_pattern_ops, id DESC);
CREATE INDEX ix_outside_request_due ON outside_request (due_on, id)
  WHERE overdue_at IS NULL AND state IN ('open', 'answered');
CREATE TABLE outside_leg (
  outside_request_id uuid NOT NULL,
  number integer NOT NULL,
  sender text NOT NULL,
  receiver text NOT NULL,
  channel text NOT NULL,
  outside_number text NULL,
  sent_on date NOT NULL,
  recorded_by text NOT NULL, recorded_at timestamptz NOT NULL,
  CONSTRAINT pk_outside_leg PRIMARY KEY (outside_request_id, number),
  CONSTRAINT fk_outside_leg_request FOREIGN KEY (outside_request_id) REFERENCES outside_request (id),
  CONSTRAINT ck_outside_leg_channel CHECK (channel IN ('document', 'platform', 'mail', 'post', 'in_person'))
);
CREATE TABLE outside_record (
  outside_request_id uuid NOT NULL,
  number integer NOT NULL,
  kind text NOT NULL,
  said text NOT NULL,
  document text NOT NULL,
  happened_on date NOT NULL,
  recorded_by text NOT NULL, recorded_at timestamptz NOT NULL,
  CONSTRAINT pk_outside_record PRIMARY KEY (outside_request_id, number),
  CONSTRAINT fk_outside_record_request FOREIGN KEY (outside_request_id) REFERENCES outside_request (id),
  CONSTRAINT ck_outside_record_kind CHECK (kind IN ('answer', 'supply', 'refusal', 'closing'))
);`;

// The five records of a use (art. 26, 29): why, how, what came of it, where it is kept, how it was destroyed. A record
// is never changed; the quarter's sheet counts what halls and the platform reported and is confirmed by a person (U47).
const USAGE = `
CREATE TABLE usage_record (
  id uuid NOT NULL,
  grant_id uuid NOT NULL,
  request_id uuid NOT NULL,
  kind text NOT NULL,
  said text NOT NULL,
  document text NULL,
  happened_on date NOT NULL,
  recorded_by text NOT NULL, recorded_at timestamptz NOT NULL,
  CONSTRAINT pk_usage_record PRIMARY KEY (id),
  CONSTRAINT fk_usage_record_grant FOREIGN KEY (grant_id) REFERENCES share_grant (id),
  CONSTRAINT fk_usage_record_request FOREIGN KEY (request_id) REFERENCES share_request (id),
  CONSTRAINT ck_usage_record_kind CHECK (kind IN ('scenario', 'process', 'effect', 'storage', 'destruction'))
);
CREATE INDEX ix_usage_record_request ON usage_record (request_id, id DESC);
CREATE INDEX ix_usage_record_age ON usage_record (recorded_at, id);
CREATE TABLE usage_sheet (
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  state text NOT NULL DEFAULT 'prefilled',
  grant_id uuid NOT NULL,
  request_id uuid NOT NULL,
  quarter text NOT NULL,
  figures jsonb NOT NULL,
  note text NULL,
  prefilled_at timestamptz NOT NULL,
  confirmed_by text NULL, confirmed_at timestamptz NULL,
  CONSTRAINT pk_usage_sheet PRIMARY KEY (id),
  CONSTRAINT fk_usage_sheet_grant FOREIGN KEY (grant_id) REFERENCES share_grant (id),
  CONSTRAINT fk_usage_sheet_request FOREIGN KEY (request_id) REFERENCES share_request (id),
  CONSTRAINT uq_usage_sheet_quarter UNIQUE (grant_id, quarter),
  CONSTRAINT ck_usage_sheet_quarter CHECK (quarter ~ '^[0-9]{4}Q[1-4]$'),
  CONSTRAINT ck_usage_sheet_state CHECK (state IN ('prefilled', 'confirmed')),
  CONSTRAINT ck_usage_sheet_confirmed CHECK ((state = 'confirmed') = (confirmed_at IS NOT NULL))
);
CREATE INDEX ix_usage_sheet_request ON usage_sheet (request_id, quarter DESC);
CREATE INDEX ix_usage_sheet_age ON usage_sheet (prefilled_at, id);
CREATE INDEX ix_reported_use_age ON reported_use (day, id);`;

const RIGHTS = `
GRANT SELECT, INSERT, UPDATE ON ledger_import, outside_request TO zeqing_app;
GRANT SELECT, INSERT ON imported_request, outside_leg, outside_record TO zeqing_app;
GRANT SELECT, INSERT, DELETE ON usage_record TO zeqing_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON usage_sheet TO zeqing_app;
GRANT DELETE ON reported_use TO zeqing_app;`;
