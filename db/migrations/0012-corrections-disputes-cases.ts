import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Corrections with clocks of their own, disputes, what the register needs beside the suspected case, urgings. */
export class CorrectionsDisputesCases1763800000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CORRECTION, CORRECTION_CLOCK, FACTS_OF_CORRECTIONS, DISPUTE, CASE, URGING, RIGHTS]) {
      await runner.query(statement);
    }
  }

  /** Refused by the database once a correction has become overdue: the fact may not be erased (U28). */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE urging, urging_counter, rectification_order, dispute_leg, dispute;
      ALTER TABLE suspected_case
        DROP CONSTRAINT ck_suspected_case_object, DROP CONSTRAINT ck_suspected_case_reason,
        DROP CONSTRAINT ck_suspected_case_found, DROP CONSTRAINT ck_suspected_case_state,
        DROP CONSTRAINT ck_suspected_case_finding,
        ADD CONSTRAINT ck_suspected_case_state CHECK (state IN ('suspected', 'reason_given', 'found')),
        ADD CONSTRAINT ck_suspected_case_finding CHECK (
          (state = 'found') = (finding IS NOT NULL) AND finding IN ('violation', 'proper_reason', 'not_attributable')),
        DROP COLUMN correction_id, DROP COLUMN reason_by, DROP COLUMN reason_at, DROP COLUMN finding_grounds,
        DROP COLUMN found_by, DROP COLUMN found_at, ALTER COLUMN request_id SET NOT NULL;
      DROP INDEX ix_suspected_case_opened;
      ALTER TABLE overdue_fact DROP CONSTRAINT ck_overdue_fact_object, DROP COLUMN correction_id,
        ALTER COLUMN clock_id SET NOT NULL, ALTER COLUMN request_id SET NOT NULL;
      DROP TABLE correction_rung_fired, correction_clock, correction`);
  }
}

// A record is named by the exchange platform's reference only, never by its content (U9).
const CORRECTION = `
CREATE TABLE correction (
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  serial bigint GENERATED ALWAYS AS IDENTITY,
  state text NOT NULL DEFAULT 'reported',
  state_since timestamptz NOT NULL,
  entry_id uuid NOT NULL, entry_code text NOT NULL,
  scope text NOT NULL,
  item_id uuid NULL, resource_id uuid NULL,
  record_reference text NULL,
  defect text NOT NULL, note text NULL,
  reporter_department_id uuid NOT NULL, reporter_region_code text NOT NULL,
  provider_department_id uuid NOT NULL, provider_region_code text NOT NULL,
  reported_by text NOT NULL, reported_at timestamptz NOT NULL,
  accepted_scope text NULL, accepted_item_id uuid NULL,
  accepted_by text NULL, accepted_at timestamptz NULL,
  result_reason text NULL,
  result_by text NULL, result_at timestamptz NULL,
  CONSTRAINT pk_correction PRIMARY KEY (id),
  CONSTRAINT uq_correction_serial UNIQUE (serial),
  CONSTRAINT ck_correction_state
    CHECK (state IN ('reported', 'accepted', 'verified', 'corrected', 'feedback', 'withdrawn')),
  CONSTRAINT ck_correction_scope CHECK (scope IN ('record', 'field', 'resource')),
  CONSTRAINT ck_correction_record CHECK ((scope = 'record') = (record_reference IS NOT NULL)),
  CONSTRAINT ck_correction_record_note CHECK (scope <> 'record' OR note IS NULL),
  CONSTRAINT ck_correction_field CHECK (scope <> 'field' OR item_id IS NOT NULL),
  CONSTRAINT ck_correction_defect
    CHECK (defect IN ('wrong', 'missing', 'outdated', 'duplicate', 'unreadable', 'other')),
  CONSTRAINT ck_correction_accepted CHECK (
    (accepted_scope IS NULL) = (accepted_at IS NULL) AND accepted_scope IN ('record', 'field', 'resource')
    AND (state <> 'accepted' OR accepted_at IS NOT NULL)),
  CONSTRAINT ck_correction_result CHECK ((state IN ('verified', 'corrected', 'feedback')) = (result_at IS NOT NULL)),
  CONSTRAINT ck_correction_feedback CHECK (state <> 'feedback' OR result_reason IS NOT NULL),
  CONSTRAINT ck_correction_parties CHECK (reporter_department_id <> provider_department_id)
);
CREATE INDEX ix_correction_reporter ON correction (reporter_department_id, id DESC);
CREATE INDEX ix_correction_provider ON correction (provider_department_id, id DESC);
CREATE INDEX ix_correction_region ON correction (provider_region_code text_pattern_ops, id DESC);
CREATE INDEX ix_correction_entry ON correction (entry_id, state, id);`;

// due_on, provisional, rungs and next_rung_at are copies written only by projectCorrection (ADR 0006).
const CORRECTION_CLOCK = `
CREATE TABLE correction_clock (
  id uuid NOT NULL,
  event_version integer NOT NULL DEFAULT 0,
  correction_id uuid NOT NULL,
  department_id uuid NOT NULL,
  region_code text NOT NULL,
  budget_working_days integer NOT NULL,
  rule_code text NOT NULL, rule_version integer NOT NULL,
  article text NOT NULL,
  started_at timestamptz NOT NULL, started_on date NOT NULL,
  due_on date NOT NULL, provisional boolean NOT NULL,
  rungs jsonb NOT NULL, next_rung_at timestamptz NULL,
  state text NOT NULL DEFAULT 'running',
  stopped_at timestamptz NULL, stopped_on date NULL,
  CONSTRAINT pk_correction_clock PRIMARY KEY (id),
  CONSTRAINT fk_correction_clock_correction FOREIGN KEY (correction_id) REFERENCES correction (id),
  CONSTRAINT uq_correction_clock_correction UNIQUE (correction_id),
  CONSTRAINT ck_correction_clock_state CHECK (state IN ('running', 'stopped')),
  CONSTRAINT ck_correction_clock_stopped
    CHECK ((state = 'stopped') = (stopped_at IS NOT NULL) AND (state = 'stopped') = (stopped_on IS NOT NULL)),
  CONSTRAINT ck_correction_clock_budget CHECK (budget_working_days > 0)
);
CREATE INDEX ix_correction_clock_due_rung ON correction_clock (next_rung_at, id)
  WHERE state = 'running' AND next_rung_at IS NOT NULL;
CREATE INDEX ix_correction_clock_open_region ON correction_clock (region_code, id) WHERE state = 'running';
CREATE TABLE correction_rung_fired (
  clock_id uuid NOT NULL,
  rung text NOT NULL,
  due_at timestamptz NOT NULL,
  fired_at timestamptz NOT NULL,
  CONSTRAINT pk_correction_rung_fired PRIMARY KEY (clock_id, rung),
  CONSTRAINT fk_correction_rung_fired_clock FOREIGN KEY (clock_id) REFERENCES correction_clock (id)
);`;

// An overdue fact is of a request's clock or of a correction: one table, so that nothing late is looked for in two.
const FACTS_OF_CORRECTIONS = `
ALTER TABLE overdue_fact
  ALTER COLUMN clock_id DROP NOT NULL, ALTER COLUMN request_id DROP NOT NULL,
  ADD COLUMN correction_id uuid NULL,
  ADD CONSTRAINT fk_overdue_fact_correction FOREIGN KEY (correction_id) REFERENCES correction (id),
  ADD CONSTRAINT uq_overdue_fact_correction UNIQUE (correction_id),
  ADD CONSTRAINT ck_overdue_fact_object CHECK (
    num_nonnulls(request_id, correction_id) = 1 AND (request_id IS NULL) = (clock_id IS NULL));
ALTER TABLE suspected_case
  ALTER COLUMN request_id DROP NOT NULL,
  ADD COLUMN correction_id uuid NULL,
  ADD CONSTRAINT fk_suspected_case_correction FOREIGN KEY (correction_id) REFERENCES correction (id),
  ADD CONSTRAINT ck_suspected_case_object CHECK (num_nonnulls(request_id, correction_id) = 1);`;

const DISPUTE = `
CREATE TABLE dispute (
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  serial bigint GENERATED ALWAYS AS IDENTITY,
  subject text NOT NULL,
  state text NOT NULL DEFAULT 'negotiating',
  state_since timestamptz NOT NULL,
  request_id uuid NULL, correction_id uuid NULL,
  entry_id uuid NOT NULL, entry_code text NOT NULL,
  claimant text NOT NULL,
  requester_department_id uuid NOT NULL, requester_region_code text NOT NULL,
  provider_department_id uuid NOT NULL, provider_region_code text NOT NULL,
  statement text NOT NULL,
  authority_department_id uuid NULL, authority_region_code text NULL,
  standing text NOT NULL, forum text NOT NULL,
  derivation jsonb NOT NULL,
  raised_by text NOT NULL, raised_at timestamptz NOT NULL,
  negotiation_record text NULL,
  settlement text NULL,
  coordination_record text NULL,
  ruling text NULL, ruled_in text NULL,
  ruling_grounds text NULL, ruling_document text NULL,
  ruled_on date NULL,
  ruled_by text NULL, ruled_at timestamptz NULL,
  CONSTRAINT pk_dispute PRIMARY KEY (id),
  CONSTRAINT uq_dispute_serial UNIQUE (serial),
  CONSTRAINT fk_dispute_request FOREIGN KEY (request_id) REFERENCES share_request (id),
  CONSTRAINT fk_dispute_correction FOREIGN KEY (correction_id) REFERENCES correction (id),
  CONSTRAINT ck_dispute_subject CHECK (subject IN ('refusal', 'partial_refusal', 'added_condition', 'late_supply',
    'correction', 'stop', 'source_appointment', 'return_flow', 'term')),
  CONSTRAINT ck_dispute_state
    CHECK (state IN ('negotiating', 'coordinating', 'deciding', 'settled', 'withdrawn', 'ruled')),
  CONSTRAINT ck_dispute_object CHECK (num_nonnulls(request_id, correction_id) <= 1),
  CONSTRAINT ck_dispute_claimant CHECK (claimant IN ('requester', 'provider')),
  CONSTRAINT ck_dispute_parties CHECK (requester_department_id <> provider_department_id),
  CONSTRAINT ck_dispute_standing CHECK (standing IN ('statutory', 'by_reference', 'agreed', 'none')),
  CONSTRAINT ck_dispute_forum CHECK (
    forum IN ('authority', 'above_installation', 'no_authority')
    AND (forum = 'authority') = (authority_department_id IS NOT NULL)),
  -- No step is skipped (art. 28): coordination follows a negotiation on record, the government a coordination on record.
  CONSTRAINT ck_dispute_negotiated CHECK (state <> 'coordinating' OR negotiation_record IS NOT NULL),
  CONSTRAINT ck_dispute_coordinated
    CHECK (state <> 'deciding' OR negotiation_record IS NOT NULL AND coordination_record IS NOT NULL),
  CONSTRAINT ck_dispute_settled CHECK ((state = 'settled') = (settlement IS NOT NULL)),
  CONSTRAINT ck_dispute_ruled CHECK (
    (state = 'ruled') = (ruling IS NOT NULL) AND (ruling IS NULL) = (ruled_at IS NULL)
    AND ruling IN ('for_requester', 'for_provider') AND ruled_in IN ('coordination', 'decision')
    AND (ruled_in IS DISTINCT FROM 'decision' OR ruling_document IS NOT NULL AND ruled_on IS NOT NULL))
);
CREATE INDEX ix_dispute_requester ON dispute (requester_department_id, id DESC);
CREATE INDEX ix_dispute_provider ON dispute (provider_department_id, id DESC);
CREATE INDEX ix_dispute_authority ON dispute (authority_department_id, id DESC);
CREATE UNIQUE INDEX uq_dispute_open_request ON dispute (request_id, subject)
  WHERE state IN ('negotiating', 'coordinating', 'deciding') AND request_id IS NOT NULL;
CREATE UNIQUE INDEX uq_dispute_open_correction ON dispute (correction_id, subject)
  WHERE state IN ('negotiating', 'coordinating', 'deciding') AND correction_id IS NOT NULL;
CREATE UNIQUE INDEX uq_dispute_open_entry ON dispute (entry_id, subject, requester_department_id)
  WHERE state IN ('negotiating', 'coordinating', 'deciding') AND request_id IS NULL AND correction_id IS NULL;
CREATE TABLE dispute_leg (
  id uuid NOT NULL,
  dispute_id uuid NOT NULL,
  step text NOT NULL,
  body text NOT NULL,
  channel text NOT NULL, outside_number text NOT NULL,
  dated_on date NOT NULL,
  recorded_by text NOT NULL, recorded_at timestamptz NOT NULL,
  CONSTRAINT pk_dispute_leg PRIMARY KEY (id),
  CONSTRAINT fk_dispute_leg_dispute FOREIGN KEY (dispute_id) REFERENCES dispute (id),
  CONSTRAINT ck_dispute_leg_step
    CHECK (step IN ('apply_for_coordination', 'rule_in_coordination', 'refer_to_government', 'record_decision'))
);
CREATE INDEX ix_dispute_leg_dispute ON dispute_leg (dispute_id, id);`;

const CASE = `
ALTER TABLE suspected_case
  ADD COLUMN reason_by text NULL, ADD COLUMN reason_at timestamptz NULL,
  ADD COLUMN finding_grounds text NULL, ADD COLUMN found_by text NULL, ADD COLUMN found_at timestamptz NULL,
  DROP CONSTRAINT ck_suspected_case_state, DROP CONSTRAINT ck_suspected_case_finding,
  ADD CONSTRAINT ck_suspected_case_state CHECK (state IN ('suspected', 'reason_given', 'found', 'ordered')),
  ADD CONSTRAINT ck_suspected_case_finding CHECK (
    (state IN ('found', 'ordered')) = (finding IS NOT NULL)
    AND finding IN ('violation', 'proper_reason', 'not_attributable')
    AND (state <> 'ordered' OR finding = 'violation')),
  ADD CONSTRAINT ck_suspected_case_reason CHECK (
    (reason IS NULL) = (reason_at IS NULL) AND (state <> 'reason_given' OR reason IS NOT NULL)),
  ADD CONSTRAINT ck_suspected_case_found CHECK (
    (finding IS NULL) = (found_at IS NULL) AND (finding IS NULL) = (finding_grounds IS NULL));
CREATE INDEX ix_suspected_case_opened ON suspected_case (opened_at DESC, id DESC);
CREATE TABLE rectification_order (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  authority_department_id uuid NOT NULL,
  demand text NOT NULL,
  due_on date NOT NULL,
  issued_by text NOT NULL, issued_at timestamptz NOT NULL,
  CONSTRAINT pk_rectification_order PRIMARY KEY (id),
  CONSTRAINT fk_rectification_order_case FOREIGN KEY (case_id) REFERENCES suspected_case (id),
  CONSTRAINT uq_rectification_order_case UNIQUE (case_id)
);`;

const URGING = `
CREATE TABLE urging_counter (
  authority_department_id uuid NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  CONSTRAINT pk_urging_counter PRIMARY KEY (authority_department_id, year)
);
CREATE TABLE urging (
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  state text NOT NULL DEFAULT 'issued',
  authority_department_id uuid NOT NULL, authority_region_code text NOT NULL,
  year integer NOT NULL, serial integer NOT NULL,
  department_id uuid NOT NULL, region_code text NOT NULL,
  about_kind text NULL, about_id uuid NULL,
  question text NOT NULL,
  answer_due_on date NOT NULL,
  issued_by text NOT NULL, issued_at timestamptz NOT NULL, issued_on date NOT NULL,
  reply text NULL, promised_on date NULL,
  replied_by text NULL, replied_at timestamptz NULL, replied_on date NULL,
  fulfilled_on date NULL,
  closed_by text NULL, closed_at timestamptz NULL,
  CONSTRAINT pk_urging PRIMARY KEY (id),
  CONSTRAINT uq_urging_number UNIQUE (authority_department_id, year, serial),
  CONSTRAINT ck_urging_state CHECK (state IN ('issued', 'replied', 'closed')),
  CONSTRAINT ck_urging_about CHECK (
    (about_kind IS NULL) = (about_id IS NULL) AND about_kind IN ('request', 'correction', 'dispute', 'case')),
  CONSTRAINT ck_urging_answer_due CHECK (answer_due_on >= issued_on),
  CONSTRAINT ck_urging_reply CHECK (
    (reply IS NULL) = (replied_at IS NULL) AND (reply IS NULL) = (promised_on IS NULL)
    AND (state <> 'replied' OR reply IS NOT NULL)),
  CONSTRAINT ck_urging_closed CHECK (
    (state = 'closed') = (closed_at IS NOT NULL) AND (state = 'closed') = (fulfilled_on IS NOT NULL))
);
CREATE INDEX ix_urging_department ON urging (department_id, id DESC);
CREATE INDEX ix_urging_region ON urging (region_code text_pattern_ops, id DESC);`;

const RIGHTS = `
GRANT SELECT, INSERT, UPDATE ON correction, correction_clock, dispute, urging, urging_counter TO zeqing_app;
GRANT SELECT, INSERT ON correction_rung_fired, dispute_leg, rectification_order TO zeqing_app;`;
