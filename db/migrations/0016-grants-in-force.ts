import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a grant needs beside its terms: orders to the platform, bridges, notices of its end, the duty to dispose. */
export class GrantsInForce1763800000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ORDER, BRIDGE, NOTICE, DISPOSAL, USE, RIGHTS]) await runner.query(statement);
  }

  /** Refused by the database once a disposal has become overdue: the fact may not be erased (U28). */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_share_request_disposal, uq_overdue_fact_disposal;
      ALTER TABLE overdue_fact DROP CONSTRAINT ck_overdue_fact_object, ADD CONSTRAINT ck_overdue_fact_object CHECK (
        num_nonnulls(request_id, correction_id) = 1 AND (request_id IS NULL) = (clock_id IS NULL));
      DROP TABLE reported_case, reported_use, disposal_duty, grant_notice, grant_bridge, platform_order, platform_order_counter;
      ALTER TABLE share_grant DROP COLUMN bridged_from`);
  }
}

// The counter is held until the order's transaction ends, so numbers become visible in their order and none is left
// out: a platform that reads on from the last number it has seen misses nothing.
const ORDER = `
CREATE TABLE platform_order_counter (
  single boolean NOT NULL DEFAULT true,
  last bigint NOT NULL,
  CONSTRAINT pk_platform_order_counter PRIMARY KEY (single),
  CONSTRAINT ck_platform_order_counter_single CHECK (single)
);
INSERT INTO platform_order_counter (last) VALUES (0);
CREATE TABLE platform_order (
  id uuid NOT NULL,
  event_version integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  sequence bigint NOT NULL,
  kind text NOT NULL,
  grant_id uuid NOT NULL, grant_version integer NOT NULL,
  request_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  provider_department_id uuid NOT NULL, provider_region_code text NOT NULL,
  requester_department_id uuid NOT NULL, requester_region_code text NOT NULL,
  ordered_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'ordered',
  by_hand boolean NULL,
  answered_by text NULL, answered_at timestamptz NULL,
  effective_at timestamptz NULL,
  reason text NULL,
  document text NULL,
  alarmed_at timestamptz NULL,
  CONSTRAINT pk_platform_order PRIMARY KEY (id),
  CONSTRAINT fk_platform_order_grant FOREIGN KEY (grant_id) REFERENCES share_grant (id),
  CONSTRAINT uq_platform_order_sequence UNIQUE (sequence),
  CONSTRAINT ck_platform_order_kind CHECK (kind IN ('open', 'change', 'suspend', 'resume', 'close')),
  CONSTRAINT ck_platform_order_state CHECK (state IN ('ordered', 'in_force', 'failed')),
  CONSTRAINT ck_platform_order_answered CHECK (
    (state = 'ordered') = (answered_at IS NULL) AND (answered_at IS NULL) = (by_hand IS NULL)
    AND (state = 'in_force') = (effective_at IS NOT NULL) AND (state <> 'failed' OR reason IS NOT NULL)),
  CONSTRAINT ck_platform_order_by_hand CHECK (by_hand IS NOT TRUE OR document IS NOT NULL)
);
CREATE INDEX ix_platform_order_unanswered ON platform_order (sequence) WHERE state = 'ordered';
CREATE INDEX ix_platform_order_alarm ON platform_order (ordered_at, id) WHERE state = 'ordered' AND alarmed_at IS NULL;
CREATE INDEX ix_platform_order_grant ON platform_order (grant_id, sequence DESC);
CREATE INDEX ix_platform_order_request ON platform_order (request_id, sequence DESC);
CREATE INDEX ix_platform_order_provider ON platform_order (provider_department_id, sequence);
CREATE INDEX ix_platform_order_requester ON platform_order (requester_department_id, sequence);
CREATE INDEX ix_platform_order_region ON platform_order (provider_region_code text_pattern_ops, sequence);`;

// bridged_from is the last day the answer gave; valid_until is then the last day of the bridge.
const BRIDGE = `
ALTER TABLE share_grant ADD COLUMN bridged_from date NULL,
  ADD CONSTRAINT ck_share_grant_bridged CHECK (bridged_from IS NULL OR valid_until > bridged_from);
CREATE TABLE grant_bridge (
  grant_id uuid NOT NULL,
  request_id uuid NOT NULL,
  renewal_request_id uuid NOT NULL,
  granted_until date NOT NULL,
  until date NOT NULL,
  ground text NOT NULL,
  basis text NOT NULL,
  signed_by text NOT NULL, signed_at timestamptz NOT NULL,
  CONSTRAINT pk_grant_bridge PRIMARY KEY (grant_id),
  CONSTRAINT fk_grant_bridge_grant FOREIGN KEY (grant_id) REFERENCES share_grant (id),
  CONSTRAINT fk_grant_bridge_renewal FOREIGN KEY (renewal_request_id) REFERENCES share_request (id),
  CONSTRAINT ck_grant_bridge_days CHECK (until > granted_until)
);`;

// Each is told once: the end of a grant in 60, 40 and 20 working days (U38), that it is not used (U47).
const NOTICE = `
CREATE TABLE grant_notice (
  id uuid NOT NULL,
  grant_id uuid NOT NULL,
  kind text NOT NULL,
  noticed_at timestamptz NOT NULL,
  CONSTRAINT pk_grant_notice PRIMARY KEY (id),
  CONSTRAINT fk_grant_notice_grant FOREIGN KEY (grant_id) REFERENCES share_grant (id),
  CONSTRAINT uq_grant_notice_kind UNIQUE (grant_id, kind),
  CONSTRAINT ck_grant_notice_kind CHECK (kind IN ('expires_60', 'expires_40', 'expires_20', 'unused'))
);`;

// reminded_at and overdue_at are each written once; an overdue one leaves its fact and suspected case (art. 40(4)).
const DISPOSAL = `
CREATE TABLE disposal_duty (
  request_id uuid NOT NULL,
  event_version integer NOT NULL DEFAULT 0,
  department_id uuid NOT NULL,
  region_code text NOT NULL,
  since date NOT NULL,
  due_on date NOT NULL,
  provisional boolean NOT NULL,
  basis text NOT NULL,
  method text NULL,
  instruction text NULL,
  instructed_by text NULL, instructed_at timestamptz NULL,
  remind_on date NOT NULL,
  reminded_at timestamptz NULL,
  overdue_at timestamptz NULL,
  CONSTRAINT pk_disposal_duty PRIMARY KEY (request_id),
  CONSTRAINT fk_disposal_duty_request FOREIGN KEY (request_id) REFERENCES share_request (id),
  CONSTRAINT ck_disposal_duty_method CHECK (method IN ('destroyed', 'returned', 'access_closed', 'retained_by_law')),
  CONSTRAINT ck_disposal_duty_instruction CHECK ((instruction IS NULL) = (instructed_at IS NULL))
);
CREATE INDEX ix_disposal_duty_remind ON disposal_duty (remind_on, request_id) WHERE reminded_at IS NULL;
CREATE INDEX ix_disposal_duty_due ON disposal_duty (due_on, request_id) WHERE overdue_at IS NULL;
CREATE INDEX ix_share_request_disposal ON share_request (id) WHERE state = 'disposal_due';
ALTER TABLE overdue_fact DROP CONSTRAINT ck_overdue_fact_object, ADD CONSTRAINT ck_overdue_fact_object CHECK (
  num_nonnulls(request_id, correction_id) = 1 AND (clock_id IS NULL) = (request_id IS NULL OR phase = 'disposal'));
CREATE UNIQUE INDEX uq_overdue_fact_disposal ON overdue_fact (request_id) WHERE phase = 'disposal';`;

// Counted, never kept: how often, with which outcome and how quickly, not what was asked or answered (art. 31).
// reported_case tells a report that came twice; a digest of the case number with the installation's secret, no number.
const USE = `
CREATE TABLE reported_use (
  id uuid NOT NULL,
  day date NOT NULL,
  source text NOT NULL,
  department_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  grant_id uuid NULL,
  item_code text NULL, material_code text NULL,
  outcome text NOT NULL,
  paper text NOT NULL DEFAULT 'not_asked',
  calls bigint NOT NULL,
  latency_calls bigint NOT NULL DEFAULT 0, latency_milliseconds bigint NOT NULL DEFAULT 0,
  CONSTRAINT pk_reported_use PRIMARY KEY (id),
  CONSTRAINT fk_reported_use_grant FOREIGN KEY (grant_id) REFERENCES share_grant (id),
  CONSTRAINT uq_reported_use_kind UNIQUE NULLS NOT DISTINCT
    (day, department_id, entry_id, grant_id, source, item_code, material_code, outcome, paper),
  CONSTRAINT ck_reported_use_source CHECK (source IN ('hall', 'platform')),
  CONSTRAINT ck_reported_use_outcome CHECK (outcome IN ('hit', 'miss', 'mismatch', 'error')),
  CONSTRAINT ck_reported_use_paper CHECK (paper IN ('not_asked', 'no_hit', 'mismatch', 'system_error', 'not_covered',
    'original_by_law', 'applicant_chose', 'other')),
  CONSTRAINT ck_reported_use_counts CHECK (calls >= 0 AND latency_calls BETWEEN 0 AND calls AND latency_milliseconds >= 0)
);
CREATE INDEX ix_reported_use_grant ON reported_use (grant_id, day);
CREATE INDEX ix_reported_use_paper ON reported_use (department_id, day, id) WHERE paper <> 'not_asked';
CREATE TABLE reported_case (
  digest bytea NOT NULL,
  day date NOT NULL,
  CONSTRAINT pk_reported_case PRIMARY KEY (digest)
);
CREATE INDEX ix_reported_case_day ON reported_case (day);`;

const RIGHTS = `
GRANT SELECT, UPDATE ON platform_order_counter TO zeqing_app;
GRANT SELECT, INSERT, UPDATE ON platform_order, disposal_duty, reported_use TO zeqing_app;
GRANT SELECT, INSERT, DELETE ON reported_case TO zeqing_app;
GRANT SELECT, INSERT ON grant_bridge, grant_notice TO zeqing_app;`;
