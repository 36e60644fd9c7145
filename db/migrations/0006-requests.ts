import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Share requests, their answers and supplies, statutory clocks with what they recorded, grants, standing answers. */
export class Requests1763800000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [REQUEST, REQUEST_PARTS, CLOCK, CLOCK_RECORDS, STANDING_ANSWER, GRANT, RIGHTS]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE share_grant, standing_answer, suspected_case, overdue_fact, clock_rung_fired,
      request_clock, request_supply, request_answer, share_request_item, share_request`);
  }
}

const REQUEST = `
CREATE TABLE share_request (
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  serial bigint GENERATED ALWAYS AS IDENTITY,
  state text NOT NULL,
  state_since timestamptz NOT NULL,
  requester_department_id uuid NOT NULL, requester_region_code text NOT NULL,
  provider_department_id uuid NOT NULL, provider_region_code text NOT NULL,
  entry_id uuid NOT NULL,
  entry_code text NOT NULL, entry_version integer NOT NULL,
  share_type text NOT NULL,
  legal_basis text NOT NULL,
  scenario text NOT NULL,
  use_scope text NOT NULL,
  mode text NOT NULL,
  purposes jsonb NOT NULL,
  beneficiaries text NOT NULL,
  valid_from date NOT NULL,
  valid_until date NULL,
  truthful boolean NOT NULL,
  personal_information jsonb NULL,
  drafted_by text NOT NULL, drafted_at timestamptz NOT NULL,
  signed_by text NULL,
  signed_at timestamptz NULL,
  received_at timestamptz NULL,
  CONSTRAINT pk_share_request PRIMARY KEY (id),
  CONSTRAINT uq_share_request_serial UNIQUE (serial),
  CONSTRAINT ck_share_request_state CHECK (state IN ('draft', 'signing', 'submitted', 'checking', 'reviewing',
    'supplementing', 'answer_signing', 'agreed', 'supplying', 'shared', 'extension_requested', 'suspended', 'renewing',
    'disposal_due', 'disposed', 'refused', 'withdrawn', 'returned_unfinished', 'terminated')),
  CONSTRAINT ck_share_request_share_type CHECK (share_type IN ('unconditional', 'conditional')),
  CONSTRAINT ck_share_request_mode CHECK (mode IN ('service_interface', 'batch_exchange', 'file_download', 'other')),
  CONSTRAINT ck_share_request_beneficiaries
    CHECK (beneficiaries IN ('department', 'department_and_lower', 'one_thing_departments')),
  CONSTRAINT ck_share_request_purposes CHECK (jsonb_typeof(purposes) = 'array'),
  CONSTRAINT ck_share_request_period CHECK (valid_until IS NULL OR valid_until >= valid_from),
  CONSTRAINT ck_share_request_parties CHECK (requester_department_id <> provider_department_id),
  -- Once it has left the requester a request is signed, and the second of receipt is known (art. 20).
  CONSTRAINT ck_share_request_signed
    CHECK (state IN ('draft', 'signing', 'withdrawn') OR (signed_at IS NOT NULL AND received_at IS NOT NULL))
);
CREATE INDEX ix_share_request_requester ON share_request (requester_department_id, id DESC);
CREATE INDEX ix_share_request_provider ON share_request (provider_department_id, id DESC) WHERE signed_at IS NOT NULL;
CREATE INDEX ix_share_request_region ON share_request (provider_region_code text_pattern_ops, id DESC)
  WHERE signed_at IS NOT NULL;
CREATE INDEX ix_share_request_entry ON share_request (entry_id, id);`;

const REQUEST_PARTS = `
CREATE TABLE share_request_item (
  request_id uuid NOT NULL,
  item_id uuid NOT NULL,
  decision text NOT NULL DEFAULT 'asked',
  cut_reason text NULL,
  CONSTRAINT pk_share_request_item PRIMARY KEY (request_id, item_id),
  CONSTRAINT fk_share_request_item_request FOREIGN KEY (request_id) REFERENCES share_request (id),
  CONSTRAINT ck_share_request_item_decision CHECK (decision IN ('asked', 'granted', 'cut')),
  CONSTRAINT ck_share_request_item_reason CHECK ((decision = 'cut') = (cut_reason IS NOT NULL))
);
CREATE TABLE request_answer (
  request_id uuid NOT NULL,
  kind text NOT NULL,
  ground text NULL,
  reason text NULL,
  citation jsonb NULL,
  standing_answer_id uuid NULL,
  prepared_by text NOT NULL, prepared_at timestamptz NOT NULL,
  signed_by text NULL,
  signed_at timestamptz NULL,
  CONSTRAINT pk_request_answer PRIMARY KEY (request_id),
  CONSTRAINT fk_request_answer_request FOREIGN KEY (request_id) REFERENCES share_request (id),
  CONSTRAINT ck_request_answer_kind CHECK (kind IN ('agree', 'partial', 'refuse')),
  CONSTRAINT ck_request_answer_reason CHECK (kind <> 'refuse' OR (ground IS NOT NULL AND reason IS NOT NULL)),
  CONSTRAINT ck_request_answer_standing CHECK (standing_answer_id IS NULL OR kind = 'agree')
);
CREATE TABLE request_supply (
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  attempt integer NOT NULL,
  resource_id uuid NOT NULL,
  supplied_by text NOT NULL, supplied_at timestamptz NOT NULL,
  outcome text NOT NULL DEFAULT 'awaiting',
  outcome_by text NULL, outcome_at timestamptz NULL,
  evidence text NULL,
  checked_at timestamptz NULL,
  CONSTRAINT pk_request_supply PRIMARY KEY (id),
  CONSTRAINT fk_request_supply_request FOREIGN KEY (request_id) REFERENCES share_request (id),
  CONSTRAINT uq_request_supply_attempt UNIQUE (request_id, attempt),
  CONSTRAINT ck_request_supply_outcome CHECK (outcome IN ('awaiting', 'confirmed', 'rejected', 'withdrawn')),
  CONSTRAINT ck_request_supply_evidence CHECK (outcome <> 'rejected' OR evidence IS NOT NULL)
);`;

// due_on, provisional, rungs and next_rung_at are copies written only by project(clock) (ADR 0006).
const CLOCK = `
CREATE TABLE request_clock (
  id uuid NOT NULL,
  event_version integer NOT NULL DEFAULT 0,
  request_id uuid NOT NULL,
  phase text NOT NULL,
  department_id uuid NOT NULL,
  region_code text NOT NULL,
  budget_working_days integer NOT NULL, extension_working_days integer NOT NULL DEFAULT 0,
  rule_code text NOT NULL, rule_version integer NOT NULL,
  article text NOT NULL,
  started_at timestamptz NOT NULL, started_on date NOT NULL,
  pauses jsonb NOT NULL DEFAULT '[]',
  due_on date NOT NULL,
  provisional boolean NOT NULL,
  rungs jsonb NOT NULL,
  next_rung_at timestamptz NULL,
  state text NOT NULL DEFAULT 'running',
  stopped_at timestamptz NULL, stopped_on date NULL,
  CONSTRAINT pk_request_clock PRIMARY KEY (id),
  CONSTRAINT fk_request_clock_request FOREIGN KEY (request_id) REFERENCES share_request (id),
  CONSTRAINT uq_request_clock_phase UNIQUE (request_id, phase),
  CONSTRAINT ck_request_clock_phase CHECK (phase IN ('answer', 'supply')),
  CONSTRAINT ck_request_clock_state CHECK (state IN ('running', 'paused', 'stopped')),
  CONSTRAINT ck_request_clock_stopped
    CHECK ((state = 'stopped') = (stopped_at IS NOT NULL) AND (state = 'stopped') = (stopped_on IS NOT NULL)),
  CONSTRAINT ck_request_clock_budget CHECK (budget_working_days > 0 AND extension_working_days >= 0)
);
CREATE INDEX ix_request_clock_due_rung ON request_clock (next_rung_at, id)
  WHERE state = 'running' AND next_rung_at IS NOT NULL;
CREATE INDEX ix_request_clock_open_region ON request_clock (region_code, id) WHERE state <> 'stopped';`;

const CLOCK_RECORDS = `
CREATE TABLE clock_rung_fired (
  clock_id uuid NOT NULL,
  rung text NOT NULL,
  due_at timestamptz NOT NULL,
  fired_at timestamptz NOT NULL,
  CONSTRAINT pk_clock_rung_fired PRIMARY KEY (clock_id, rung),
  CONSTRAINT fk_clock_rung_fired_clock FOREIGN KEY (clock_id) REFERENCES request_clock (id)
);
CREATE TABLE overdue_fact (
  id uuid NOT NULL,
  clock_id uuid NOT NULL,
  request_id uuid NOT NULL,
  phase text NOT NULL,
  department_id uuid NOT NULL,
  region_code text NOT NULL,
  due_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT pk_overdue_fact PRIMARY KEY (id),
  CONSTRAINT fk_overdue_fact_clock FOREIGN KEY (clock_id) REFERENCES request_clock (id),
  CONSTRAINT uq_overdue_fact_clock UNIQUE (clock_id)
);
CREATE INDEX ix_overdue_fact_department ON overdue_fact (department_id, due_on, id);
CREATE TABLE suspected_case (
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  violation_code text NOT NULL,
  overdue_fact_id uuid NOT NULL,
  request_id uuid NOT NULL,
  department_id uuid NOT NULL,
  region_code text NOT NULL,
  state text NOT NULL DEFAULT 'suspected',
  reason text NULL,
  finding text NULL,
  opened_at timestamptz NOT NULL,
  CONSTRAINT pk_suspected_case PRIMARY KEY (id),
  CONSTRAINT fk_suspected_case_fact FOREIGN KEY (overdue_fact_id) REFERENCES overdue_fact (id),
  CONSTRAINT uq_suspected_case_fact UNIQUE (overdue_fact_id, violation_code),
  CONSTRAINT ck_suspected_case_code CHECK (violation_code ~ '^(39|40|41)-[1-9]$'),
  CONSTRAINT ck_suspected_case_state CHECK (state IN ('suspected', 'reason_given', 'found')),
  CONSTRAINT ck_suspected_case_finding CHECK (
    (state = 'found') = (finding IS NOT NULL) AND finding IN ('violation', 'proper_reason', 'not_attributable'))
);
CREATE INDEX ix_suspected_case_department ON suspected_case (department_id, state, id);`;

const STANDING_ANSWER = `
CREATE TABLE standing_answer (
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  state text NOT NULL DEFAULT 'active',
  provider_department_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  entry_code text NOT NULL, entry_version integer NOT NULL,
  recipients_kind text NOT NULL,
  recipient_department_ids uuid[] NOT NULL,
  purposes jsonb NOT NULL,
  item_ids uuid[] NOT NULL,
  modes text[] NOT NULL,
  beneficiaries text[] NOT NULL,
  valid_from date NOT NULL,
  valid_until date NULL,
  signed_by text NOT NULL,
  signed_at timestamptz NOT NULL,
  revoked_by text NULL, revoked_at timestamptz NULL,
  CONSTRAINT pk_standing_answer PRIMARY KEY (id),
  CONSTRAINT ck_standing_answer_state CHECK (state IN ('active', 'revoked')),
  CONSTRAINT ck_standing_answer_recipients CHECK (
    recipients_kind IN ('all_bound', 'departments')
    AND (recipients_kind = 'departments') = (cardinality(recipient_department_ids) > 0)),
  CONSTRAINT ck_standing_answer_revoked CHECK ((state = 'revoked') = (revoked_at IS NOT NULL))
);
CREATE INDEX ix_standing_answer_entry ON standing_answer (entry_id, id) WHERE state = 'active';
CREATE INDEX ix_standing_answer_provider ON standing_answer (provider_department_id, id);
ALTER TABLE request_answer ADD CONSTRAINT fk_request_answer_standing
  FOREIGN KEY (standing_answer_id) REFERENCES standing_answer (id);`;

const GRANT = `
CREATE TABLE share_grant (
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  state text NOT NULL DEFAULT 'live',
  request_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  entry_code text NOT NULL,
  provider_department_id uuid NOT NULL,
  beneficiary_department_id uuid NOT NULL,
  beneficiaries text NOT NULL,
  item_ids uuid[] NOT NULL,
  purposes jsonb NOT NULL,
  mode text NOT NULL,
  resource_id uuid NULL,
  valid_from date NOT NULL,
  valid_until date NULL,
  opened_at timestamptz NOT NULL, ended_at timestamptz NULL,
  CONSTRAINT pk_share_grant PRIMARY KEY (id),
  CONSTRAINT fk_share_grant_request FOREIGN KEY (request_id) REFERENCES share_request (id),
  CONSTRAINT uq_share_grant_request UNIQUE (request_id),
  CONSTRAINT ck_share_grant_state CHECK (state IN ('live', 'suspended', 'ended')),
  CONSTRAINT ck_share_grant_beneficiaries
    CHECK (beneficiaries IN ('department', 'department_and_lower', 'one_thing_departments')),
  CONSTRAINT ck_share_grant_mode CHECK (mode IN ('service_interface', 'batch_exchange', 'file_download', 'other')),
  CONSTRAINT ck_share_grant_items CHECK (cardinality(item_ids) > 0),
  CONSTRAINT ck_share_grant_purposes CHECK (jsonb_typeof(purposes) = 'array' AND jsonb_array_length(purposes) > 0),
  CONSTRAINT ck_share_grant_ended CHECK ((state = 'ended') = (ended_at IS NOT NULL))
);
CREATE INDEX ix_share_grant_entry ON share_grant (entry_id, beneficiary_department_id) WHERE state = 'live';
CREATE INDEX ix_share_grant_beneficiary ON share_grant (beneficiary_department_id, id);
CREATE INDEX ix_share_grant_provider ON share_grant (provider_department_id, id);
CREATE INDEX ix_share_grant_expiry ON share_grant (valid_until, id) WHERE state = 'live' AND valid_until IS NOT NULL;`;

// overdue_fact and clock_rung_fired record what happened: nobody who runs the product may change or remove them (U28).
const RIGHTS = `
GRANT SELECT, INSERT, UPDATE ON share_request, share_request_item, request_answer, request_supply, request_clock,
  suspected_case, standing_answer, share_grant TO zeqing_app;
GRANT DELETE ON share_request_item TO zeqing_app;
GRANT SELECT, INSERT ON clock_rung_fired, overdue_fact TO zeqing_app;`;
