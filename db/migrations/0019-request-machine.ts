import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Authority's check, terms by state of the data and for urgent requests, lesser grants, confirmation terms, freshness. */
export class RequestMachine1763800000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [RULE, REQUEST, ANSWER, SUPPLY, FRESHNESS, RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE resource_freshness;
      ALTER TABLE request_effect DROP COLUMN solved;
      ALTER TABLE request_supply DROP COLUMN event_version, DROP COLUMN confirm_due_on, DROP COLUMN remind_on,
        DROP COLUMN reminded_at, DROP COLUMN deemed_at;
      ALTER TABLE request_answer DROP COLUMN cuts, DROP COLUMN conditions;
      ALTER TABLE share_request_item DROP COLUMN cut_ground, DROP COLUMN cut_citation;
      DROP INDEX ix_share_request_checking_region, ix_share_request_requester_urgent, ix_share_request_provider_urgent;
      ALTER TABLE share_request DROP COLUMN urgent_open, DROP COLUMN urgent_ground, DROP COLUMN urgent_wished_on,
        DROP COLUMN check_return_reason, DROP CONSTRAINT ck_share_request_signed,
        ADD CONSTRAINT ck_share_request_signed
          CHECK (state IN ('draft', 'signing', 'withdrawn') OR (signed_at IS NOT NULL AND received_at IS NOT NULL));
      ALTER TABLE request_clock DROP CONSTRAINT ck_request_clock_phase,
        ADD CONSTRAINT ck_request_clock_phase CHECK (phase IN ('answer', 'supply'));
      ALTER TABLE clock_rule DROP COLUMN data_state, DROP COLUMN urgent_only, DROP CONSTRAINT ck_clock_rule_phase,
        ADD CONSTRAINT ck_clock_rule_phase CHECK (phase IN ('answer', 'supply'))`);
  }
}

// The authority's check (U34) has no term in law; its own may not be longer than the answer's, which the days of
// ck_clock_rule_days say already. A null data state or share type means whichever.
const RULE = `
ALTER TABLE clock_rule
  ADD COLUMN data_state text NULL,
  ADD COLUMN urgent_only boolean NOT NULL DEFAULT false,
  DROP CONSTRAINT ck_clock_rule_phase,
  ADD CONSTRAINT ck_clock_rule_phase CHECK (phase IN ('check', 'answer', 'supply')),
  ADD CONSTRAINT ck_clock_rule_data_state CHECK (data_state IN ('attached', 'not_attached'));
ALTER TABLE request_clock
  DROP CONSTRAINT ck_request_clock_phase,
  ADD CONSTRAINT ck_request_clock_phase CHECK (phase IN ('check', 'answer', 'supply'));`;

// A request the authority still checks, or has returned, was never received by the provider (U27, U34). Urgency sorts
// first only while the request waits for somebody (U41).
const REQUEST = `
ALTER TABLE share_request
  ADD COLUMN urgent_ground text NULL,
  ADD COLUMN urgent_wished_on date NULL,
  ADD COLUMN check_return_reason text NULL,
  ADD CONSTRAINT ck_share_request_urgent CHECK ((urgent_ground IS NULL) = (urgent_wished_on IS NULL)),
  ADD COLUMN urgent_open boolean NOT NULL GENERATED ALWAYS AS (urgent_ground IS NOT NULL AND state IN ('draft', 'signing',
    'submitted', 'checking', 'reviewing', 'supplementing', 'extension_requested', 'answer_signing', 'agreed',
    'supplying')) STORED,
  DROP CONSTRAINT ck_share_request_signed,
  ADD CONSTRAINT ck_share_request_signed CHECK (
    state IN ('draft', 'signing', 'withdrawn')
    OR (signed_at IS NOT NULL AND (received_at IS NOT NULL OR state IN ('checking', 'returned_unfinished'))));
CREATE INDEX ix_share_request_requester_urgent ON share_request (requester_department_id, urgent_open DESC, id DESC);
CREATE INDEX ix_share_request_provider_urgent ON share_request (provider_department_id, urgent_open DESC, id DESC)
  WHERE received_at IS NOT NULL;
CREATE INDEX ix_share_request_checking_region ON share_request (provider_region_code text_pattern_ops, id)
  WHERE state = 'checking';`;

// A cut names what a refusal names: ground, reason and, where law forbids, the norm (U32).
const ANSWER = `
ALTER TABLE share_request_item
  ADD COLUMN cut_ground text NULL,
  ADD COLUMN cut_citation jsonb NULL,
  ADD CONSTRAINT ck_share_request_item_ground CHECK (cut_ground IS NULL OR decision = 'cut');
ALTER TABLE request_answer
  ADD COLUMN cuts jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN conditions text[] NOT NULL DEFAULT '{}',
  ADD CONSTRAINT ck_request_answer_cuts CHECK (jsonb_typeof(cuts) = 'array');
ALTER TABLE request_effect ADD COLUMN solved boolean NULL;`;

// Supplies that awaited a word before this have their term from the day they were made, in calendar days at least as
// long as five working days; the requester is reminded of each before it is deemed usable.
const SUPPLY = `
ALTER TABLE request_supply
  ADD COLUMN event_version integer NOT NULL DEFAULT 0,
  ADD COLUMN confirm_due_on date NULL,
  ADD COLUMN remind_on date NULL,
  ADD COLUMN reminded_at timestamptz NULL,
  ADD COLUMN deemed_at timestamptz NULL,
  ADD CONSTRAINT ck_request_supply_deemed CHECK (deemed_at IS NULL OR reminded_at IS NOT NULL);
UPDATE request_supply SET event_version = CASE WHEN checked_at IS NULL THEN 0 ELSE 1 END,
  confirm_due_on = (supplied_at AT TIME ZONE 'Asia/Shanghai')::date + 14,
  remind_on = (supplied_at AT TIME ZONE 'Asia/Shanghai')::date + 10;
CREATE INDEX ix_request_supply_unreminded ON request_supply (remind_on, id)
  WHERE outcome = 'awaiting' AND reminded_at IS NULL;
CREATE INDEX ix_request_supply_undeemed ON request_supply (confirm_due_on, id)
  WHERE outcome = 'awaiting' AND deemed_at IS NULL AND reminded_at IS NOT NULL;`;

const FRESHNESS = `
CREATE TABLE resource_freshness (
  resource_id uuid NOT NULL,
  event_version integer NOT NULL DEFAULT 0,
  entry_id uuid NOT NULL,
  provider_department_id uuid NOT NULL,
  refreshed_on date NULL,
  reported_by text NULL, reported_at timestamptz NULL,
  expected_by date NULL,
  stale_since date NULL,
  CONSTRAINT pk_resource_freshness PRIMARY KEY (resource_id),
  CONSTRAINT ck_resource_freshness_report CHECK ((refreshed_on IS NULL) = (reported_at IS NULL))
);
CREATE INDEX ix_resource_freshness_expected ON resource_freshness (expected_by, resource_id) WHERE stale_since IS NULL;
CREATE INDEX ix_resource_freshness_stale ON resource_freshness (stale_since, resource_id) WHERE stale_since IS NOT NULL;`;

const RIGHTS = `GRANT SELECT, INSERT, UPDATE ON resource_freshness TO zeqing_app;`;
