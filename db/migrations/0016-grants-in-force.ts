import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a grant needs beside its terms: orders to the platform, bridges, notices of its end, the duty to dispose. */
export class GrantsInForce1763800000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ORDER, BRIDGE, NOTICE, DISPOSAL, RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE disposal_duty, grant_notice, grant_bridge, platform_order, platform_order_counter;
      ALTER TABLE share_grant DROP COLUMN bridged_from`);
  }
}

// The counter is held until the order's transaction ends, so numbers become visible in their order and none is left
// out: a platform that reads on from the last number it has seen misses nothing.
const ORDER = `
CREATE TABLE platform_order_counter (
  only boolean NOT NULL DEFAULT true,
  last bigint NOT NULL,
  CONSTRAINT pk_platform_order_counter PRIMARY KEY (only),
  CONSTRAINT ck_platform_order_counter_only CHECK (only)
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
CREATE INDEX ix_disposal_duty_due ON disposal_duty (due_on, request_id) WHERE overdue_at IS NULL;`;

const RIGHTS = `
GRANT SELECT, UPDATE ON platform_order_counter TO zeqing_app;
GRANT SELECT, INSERT, UPDATE ON platform_order, disposal_duty TO zeqing_app;
GRANT SELECT, INSERT ON grant_bridge, grant_notice TO zeqing_app;`;
