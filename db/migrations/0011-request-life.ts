import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rest of a request's life: terms as data, supplement, extension, transfer, suspension, change, disposal, effect. */
export class RequestLife1763800000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [RULE, CLOCK, ORIGIN, REVIEW, USE, RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE request_effect, request_disposal, request_service_change, request_suspension, request_transfer,
        request_extension, request_supplement, clock_rule;
      DROP INDEX ix_share_grant_expiry;
      CREATE INDEX ix_share_grant_expiry ON share_grant (valid_until, id)
        WHERE state = 'live' AND valid_until IS NOT NULL;
      ALTER TABLE share_request DROP COLUMN origin_request_id, DROP COLUMN origin_kind;
      DELETE FROM clock_rung_fired WHERE rung = 'own_days';
      ALTER TABLE request_clock DROP COLUMN ledger, DROP COLUMN pausable, DROP COLUMN extendable_working_days,
        DROP COLUMN chargeable_from`);
  }
}

// A version is never changed: a new one is added, and requests received before its day keep the old one.
const RULE = `
CREATE TABLE clock_rule (
  id uuid NOT NULL,
  region_code text NOT NULL,
  phase text NOT NULL,
  share_type text NULL,
  code text NOT NULL, version integer NOT NULL,
  budget_working_days integer NOT NULL,
  extendable_working_days integer NOT NULL,
  pausable boolean NOT NULL,
  basis text NOT NULL,
  valid_from date NOT NULL,
  recorded_by text NOT NULL, recorded_at timestamptz NOT NULL,
  CONSTRAINT pk_clock_rule PRIMARY KEY (id),
  CONSTRAINT uq_clock_rule_version UNIQUE (code, version),
  CONSTRAINT ck_clock_rule_phase CHECK (phase IN ('answer', 'supply')),
  CONSTRAINT ck_clock_rule_share_type CHECK (share_type IN ('unconditional', 'conditional')),
  CONSTRAINT ck_clock_rule_days CHECK (
    budget_working_days > 0 AND extendable_working_days BETWEEN 0 AND 10
    AND budget_working_days <= CASE WHEN phase = 'supply' THEN 20 WHEN share_type = 'unconditional' THEN 1 ELSE 10 END),
  CONSTRAINT ck_clock_rule_basis CHECK (btrim(basis) <> '')
);
CREATE INDEX ix_clock_rule_region ON clock_rule (region_code, id);`;

// chargeable_from is a copy like due_on (ADR 0006); null while the requester's days go on and nothing can be held
// against the provider (U29).
const CLOCK = `
ALTER TABLE request_clock
  ADD COLUMN ledger jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN pausable boolean NOT NULL DEFAULT false,
  ADD COLUMN extendable_working_days integer NOT NULL DEFAULT 0,
  ADD COLUMN chargeable_from timestamptz NULL,
  ADD CONSTRAINT ck_request_clock_ledger CHECK (jsonb_typeof(ledger) = 'array');
UPDATE request_clock SET chargeable_from = (due_on + 1)::timestamp AT TIME ZONE 'Asia/Shanghai',
  extendable_working_days = CASE WHEN rule_code = 'answer.conditional' THEN 10 ELSE 0 END;`;

const ORIGIN = `
ALTER TABLE share_request
  ADD COLUMN origin_request_id uuid NULL,
  ADD COLUMN origin_kind text NULL,
  ADD CONSTRAINT fk_share_request_origin FOREIGN KEY (origin_request_id) REFERENCES share_request (id),
  ADD CONSTRAINT ck_share_request_origin CHECK (
    (origin_request_id IS NULL) = (origin_kind IS NULL) AND origin_kind IN ('reopened', 'scope_change', 'renewal'));
CREATE INDEX ix_share_request_origin ON share_request (origin_request_id, id) WHERE origin_request_id IS NOT NULL;
-- Until now the end of a grant left its request where it was; from now on disposal is due (art. 27).
UPDATE share_request r SET state = 'disposal_due'
  WHERE r.state = 'shared' AND EXISTS (SELECT FROM share_grant g WHERE g.request_id = r.id AND g.state = 'ended');
DROP INDEX ix_share_grant_expiry;
CREATE INDEX ix_share_grant_expiry ON share_grant (valid_until, id) WHERE state <> 'ended' AND valid_until IS NOT NULL;`;

// One row a request where the law allows the thing once: told once (art. 21), one extension (U30).
const REVIEW = `
CREATE TABLE request_supplement (
  request_id uuid NOT NULL,
  missing jsonb NOT NULL,
  asked_by text NOT NULL, asked_at timestamptz NOT NULL,
  asked_late boolean NOT NULL,
  due_on date NOT NULL,
  basis text NOT NULL,
  completed_by text NULL, completed_at timestamptz NULL,
  lapsed_at timestamptz NULL,
  CONSTRAINT pk_request_supplement PRIMARY KEY (request_id),
  CONSTRAINT fk_request_supplement_request FOREIGN KEY (request_id) REFERENCES share_request (id),
  CONSTRAINT ck_request_supplement_missing CHECK (jsonb_typeof(missing) = 'array' AND jsonb_array_length(missing) > 0),
  CONSTRAINT ck_request_supplement_end CHECK (num_nonnulls(completed_at, lapsed_at) <= 1)
);
CREATE INDEX ix_request_supplement_open ON request_supplement (due_on, request_id)
  WHERE completed_at IS NULL AND lapsed_at IS NULL;
CREATE TABLE request_extension (
  request_id uuid NOT NULL,
  working_days integer NOT NULL,
  reason text NOT NULL,
  requested_by text NOT NULL, requested_at timestamptz NOT NULL,
  decision text NULL,
  decision_reason text NULL,
  authority_department_id uuid NULL,
  decided_by text NULL, decided_at timestamptz NULL,
  noticed_by text NULL, noticed_at timestamptz NULL,
  CONSTRAINT pk_request_extension PRIMARY KEY (request_id),
  CONSTRAINT fk_request_extension_request FOREIGN KEY (request_id) REFERENCES share_request (id),
  CONSTRAINT ck_request_extension_days CHECK (working_days BETWEEN 1 AND 10),
  CONSTRAINT ck_request_extension_decision CHECK (
    (decision IS NULL) = (decided_at IS NULL) AND decision IN ('consented', 'declined')),
  CONSTRAINT ck_request_extension_notice CHECK (noticed_at IS NULL OR decision IS NOT DISTINCT FROM 'consented')
);
CREATE TABLE request_transfer (
  request_id uuid NOT NULL,
  number integer NOT NULL,
  from_department_id uuid NOT NULL,
  to_department_id uuid NOT NULL,
  assigned boolean NOT NULL,
  ground text NOT NULL,
  transferred_by text NOT NULL, transferred_at timestamptz NOT NULL,
  CONSTRAINT pk_request_transfer PRIMARY KEY (request_id, number),
  CONSTRAINT fk_request_transfer_request FOREIGN KEY (request_id) REFERENCES share_request (id),
  CONSTRAINT ck_request_transfer_departments CHECK (from_department_id <> to_department_id)
);`;

const USE = `
CREATE TABLE request_suspension (
  request_id uuid NOT NULL,
  number integer NOT NULL,
  side text NOT NULL,
  reason text NOT NULL,
  rectify_by date NOT NULL,
  suspended_by text NOT NULL, suspended_at timestamptz NOT NULL,
  ended_as text NULL,
  statement text NULL,
  ended_by text NULL, ended_at timestamptz NULL,
  CONSTRAINT pk_request_suspension PRIMARY KEY (request_id, number),
  CONSTRAINT fk_request_suspension_request FOREIGN KEY (request_id) REFERENCES share_request (id),
  CONSTRAINT ck_request_suspension_side CHECK (side IN ('provider', 'authority')),
  CONSTRAINT ck_request_suspension_end CHECK (
    (ended_as IS NULL) = (ended_at IS NULL) AND ended_as IN ('resumed', 'terminated', 'expired'))
);
CREATE TABLE request_service_change (
  request_id uuid NOT NULL,
  number integer NOT NULL,
  kind text NOT NULL,
  reason text NOT NULL,
  negotiation_record text NOT NULL, negotiated_on date NOT NULL,
  filing_number text NOT NULL, filed_on date NOT NULL,
  authority_department_id uuid NULL,
  resource_id uuid NULL,
  changed_by text NOT NULL, changed_at timestamptz NOT NULL,
  CONSTRAINT pk_request_service_change PRIMARY KEY (request_id, number),
  CONSTRAINT fk_request_service_change_request FOREIGN KEY (request_id) REFERENCES share_request (id),
  CONSTRAINT ck_request_service_change_kind CHECK (kind IN ('stop', 'alter'))
);
CREATE TABLE request_disposal (
  request_id uuid NOT NULL,
  method text NOT NULL,
  disposed_on date NOT NULL,
  proof text NOT NULL,
  disposed_by text NOT NULL, disposed_at timestamptz NOT NULL,
  CONSTRAINT pk_request_disposal PRIMARY KEY (request_id),
  CONSTRAINT fk_request_disposal_request FOREIGN KEY (request_id) REFERENCES share_request (id),
  CONSTRAINT ck_request_disposal_method CHECK (method IN ('destroyed', 'returned', 'access_closed', 'retained_by_law'))
);
CREATE TABLE request_effect (
  request_id uuid NOT NULL,
  effect text NOT NULL,
  cases_handled integer NULL,
  materials_spared integer NULL,
  reported_by text NOT NULL, reported_at timestamptz NOT NULL,
  CONSTRAINT pk_request_effect PRIMARY KEY (request_id),
  CONSTRAINT fk_request_effect_request FOREIGN KEY (request_id) REFERENCES share_request (id),
  CONSTRAINT ck_request_effect_counts CHECK (cases_handled >= 0 AND materials_spared >= 0)
);`;

const RIGHTS = `
GRANT SELECT, INSERT, UPDATE ON request_supplement, request_extension, request_suspension TO zeqing_app;
GRANT SELECT, INSERT ON clock_rule, request_transfer, request_service_change, request_disposal, request_effect
  TO zeqing_app;`;
