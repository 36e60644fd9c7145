import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the register's faces need: suspicions stated by persons, compliance and lapse, 通报, rulings enacted, promises. */
export class RegisterFaces1763800000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CASE, ORDER, CIRCULAR, DISPUTE, REQUEST, PROMISE, INDEXES, RIGHTS])
      await runner.query(statement);
  }

  /** Refused by the database once a suspicion was stated, a case closed or a ruling enacted: the register is not erased. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_correction_reporter_region, ix_correction_record_recent, ix_dispute_requester_region,
        ix_dispute_provider_region, ix_suspected_case_department_opened, ix_suspected_case_region_opened,
        ix_urging_authority, ix_urging_about;
      DROP TABLE urging_promise, case_circular, rectification_lapse, rectification_compliance;
      ALTER TABLE share_request DROP CONSTRAINT ck_share_request_origin,
        ADD CONSTRAINT ck_share_request_origin CHECK (
          (origin_request_id IS NULL) = (origin_kind IS NULL) AND origin_kind IN ('reopened', 'scope_change', 'renewal'));
      DROP INDEX uq_request_clock_open;
      ALTER TABLE request_clock ADD CONSTRAINT uq_request_clock_phase UNIQUE (request_id, phase);
      ALTER TABLE dispute DROP COLUMN ruled_item_ids, DROP COLUMN enacted_as, DROP COLUMN enacted_request_id,
        DROP COLUMN overruled_from, DROP COLUMN overruled_by, DROP COLUMN overruled_at, DROP COLUMN overrule_reason;
      DROP INDEX ix_rectification_order_watched;
      ALTER TABLE rectification_order DROP COLUMN watched;
      ALTER TABLE suspected_case
        DROP CONSTRAINT ck_suspected_case_opening, DROP CONSTRAINT ck_suspected_case_closed,
        DROP CONSTRAINT ck_suspected_case_object, DROP CONSTRAINT ck_suspected_case_state,
        DROP CONSTRAINT ck_suspected_case_finding,
        ADD CONSTRAINT ck_suspected_case_object CHECK (num_nonnulls(request_id, correction_id) = 1),
        ADD CONSTRAINT ck_suspected_case_state CHECK (state IN ('suspected', 'reason_given', 'found', 'ordered')),
        ADD CONSTRAINT ck_suspected_case_finding CHECK (
          (state IN ('found', 'ordered')) = (finding IS NOT NULL)
          AND finding IN ('violation', 'proper_reason', 'not_attributable')
          AND (state <> 'ordered' OR finding = 'violation')),
        DROP COLUMN suspicion, DROP COLUMN evidence, DROP COLUMN occurred_on, DROP COLUMN opened_by,
        DROP COLUMN closing_note, DROP COLUMN closed_by, DROP COLUMN closed_at,
        ALTER COLUMN overdue_fact_id SET NOT NULL`);
  }
}

// A case is opened by an overdue fact, or by a person of the authority or a supervisor who names code and evidence.
const CASE = `
ALTER TABLE suspected_case
  ALTER COLUMN overdue_fact_id DROP NOT NULL,
  ADD COLUMN suspicion text NULL, ADD COLUMN evidence text NULL, ADD COLUMN occurred_on date NULL,
  ADD COLUMN opened_by text NULL,
  ADD COLUMN closing_note text NULL, ADD COLUMN closed_by text NULL, ADD COLUMN closed_at timestamptz NULL,
  DROP CONSTRAINT ck_suspected_case_object, DROP CONSTRAINT ck_suspected_case_state,
  DROP CONSTRAINT ck_suspected_case_finding,
  ADD CONSTRAINT ck_suspected_case_object CHECK (
    num_nonnulls(request_id, correction_id) <= 1 AND (overdue_fact_id IS NULL OR num_nonnulls(request_id, correction_id) = 1)),
  ADD CONSTRAINT ck_suspected_case_opening CHECK (
    (overdue_fact_id IS NULL) = (opened_by IS NOT NULL) AND (opened_by IS NULL) = (suspicion IS NULL)
    AND (opened_by IS NULL) = (evidence IS NULL) AND (opened_by IS NULL) = (occurred_on IS NULL)),
  ADD CONSTRAINT ck_suspected_case_state
    CHECK (state IN ('suspected', 'reason_given', 'found', 'ordered', 'complied', 'closed')),
  ADD CONSTRAINT ck_suspected_case_finding CHECK (
    (state IN ('found', 'ordered', 'complied', 'closed')) = (finding IS NOT NULL)
    AND finding IN ('violation', 'proper_reason', 'not_attributable')
    AND (state NOT IN ('ordered', 'complied') OR finding = 'violation')),
  ADD CONSTRAINT ck_suspected_case_closed CHECK (
    (state = 'closed') = (closed_at IS NOT NULL) AND (closed_at IS NULL) = (closed_by IS NULL)
    AND (closed_at IS NULL) = (closing_note IS NULL));`;

// Compliance and lapse are facts beside the order: neither can be taken back.
const ORDER = `
ALTER TABLE rectification_order ADD COLUMN watched boolean NOT NULL DEFAULT true;
CREATE INDEX ix_rectification_order_watched ON rectification_order (due_on, id) WHERE watched;
CREATE TABLE rectification_compliance (
  order_id uuid NOT NULL,
  statement text NOT NULL,
  complied_on date NOT NULL,
  recorded_by text NOT NULL, recorded_at timestamptz NOT NULL,
  CONSTRAINT pk_rectification_compliance PRIMARY KEY (order_id),
  CONSTRAINT fk_rectification_compliance_order FOREIGN KEY (order_id) REFERENCES rectification_order (id)
);
CREATE TABLE rectification_lapse (
  order_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT pk_rectification_lapse PRIMARY KEY (order_id),
  CONSTRAINT fk_rectification_lapse_order FOREIGN KEY (order_id) REFERENCES rectification_order (id)
);`;

// 通报 (art. 29): an act on a finding, with the document it was made by.
const CIRCULAR = `
CREATE TABLE case_circular (
  case_id uuid NOT NULL,
  authority_department_id uuid NOT NULL,
  number text NOT NULL,
  issued_on date NOT NULL,
  document text NOT NULL,
  recorded_by text NOT NULL, recorded_at timestamptz NOT NULL,
  CONSTRAINT pk_case_circular PRIMARY KEY (case_id),
  CONSTRAINT fk_case_circular_case FOREIGN KEY (case_id) REFERENCES suspected_case (id)
);`;

const DISPUTE = `
ALTER TABLE dispute
  ADD COLUMN ruled_item_ids uuid[] NULL,
  ADD COLUMN enacted_as text NULL, ADD COLUMN enacted_request_id uuid NULL,
  ADD COLUMN overruled_from uuid NULL,
  ADD COLUMN overruled_by text NULL, ADD COLUMN overruled_at timestamptz NULL, ADD COLUMN overrule_reason text NULL,
  ADD CONSTRAINT fk_dispute_enacted_request FOREIGN KEY (enacted_request_id) REFERENCES share_request (id),
  ADD CONSTRAINT ck_dispute_enacted CHECK (
    (enacted_as IS NULL OR ruling = 'for_requester')
    AND enacted_as IN ('agreed_request', 'supply_clock', 'resumed', 'correction_accepted', 'by_owner', 'nothing_left')
    AND (enacted_as IS NOT DISTINCT FROM 'agreed_request') = (enacted_request_id IS NOT NULL)),
  ADD CONSTRAINT ck_dispute_overruled CHECK (
    (overruled_at IS NULL) = (overruled_by IS NULL) AND (overruled_at IS NULL) = (overrule_reason IS NULL));`;

// A ruling starts a supply clock anew beside the one that stopped; one of a phase runs at a time.
const REQUEST = `
ALTER TABLE share_request DROP CONSTRAINT ck_share_request_origin,
  ADD CONSTRAINT ck_share_request_origin CHECK (
    (origin_request_id IS NULL) = (origin_kind IS NULL)
    AND origin_kind IN ('reopened', 'scope_change', 'renewal', 'ruling'));
ALTER TABLE request_clock DROP CONSTRAINT uq_request_clock_phase;
CREATE UNIQUE INDEX uq_request_clock_open ON request_clock (request_id, phase) WHERE state <> 'stopped';`;

// A later promise does not undo a broken one (U44).
const PROMISE = `
CREATE TABLE urging_promise (
  urging_id uuid NOT NULL,
  ordinal integer NOT NULL,
  promised_on date NOT NULL,
  made_on date NOT NULL,
  made_by text NOT NULL, made_at timestamptz NOT NULL,
  CONSTRAINT pk_urging_promise PRIMARY KEY (urging_id, ordinal),
  CONSTRAINT fk_urging_promise_urging FOREIGN KEY (urging_id) REFERENCES urging (id),
  CONSTRAINT ck_urging_promise_day CHECK (promised_on >= made_on)
);
INSERT INTO urging_promise (urging_id, ordinal, promised_on, made_on, made_by, made_at)
SELECT id, 1, promised_on, replied_on, replied_by, replied_at FROM urging WHERE promised_on IS NOT NULL;`;

const INDEXES = `
CREATE INDEX ix_correction_reporter_region ON correction (reporter_region_code text_pattern_ops, id DESC);
CREATE INDEX ix_correction_record_recent ON correction (entry_id, item_id, reported_at) WHERE scope = 'record';
CREATE INDEX ix_dispute_requester_region ON dispute (requester_region_code text_pattern_ops, id DESC);
CREATE INDEX ix_dispute_provider_region ON dispute (provider_region_code text_pattern_ops, id DESC);
CREATE INDEX ix_suspected_case_department_opened ON suspected_case (department_id, opened_at DESC, id DESC);
CREATE INDEX ix_suspected_case_region_opened ON suspected_case (region_code text_pattern_ops, opened_at DESC, id DESC);
CREATE INDEX ix_urging_authority ON urging (authority_department_id, id DESC);
CREATE INDEX ix_urging_about ON urging (about_id, id) WHERE about_id IS NOT NULL;`;

const RIGHTS = `
GRANT SELECT, INSERT ON rectification_compliance, rectification_lapse, case_circular, urging_promise TO zeqing_app;
GRANT UPDATE (watched) ON rectification_order TO zeqing_app;`;
