import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Health of attached resources (U10): what halls, the exchange platform and the probe found, the state it gives, and each
 * change of it with the evidence it rests on. Expand-only.
 */
export class ResourceHealth1763800000053 implements MigrationInterface {
  name = 'ResourceHealth1763800000053';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [STATES, BATCHES, OUTCOMES, DAYS, SETTINGS, MEASURED, RIGHTS])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE measured_duty DROP COLUMN is_working;
      DROP TABLE resource_probe, health_setting, resource_health_day, resource_outcome, health_batch,
        resource_health_change, resource_health`);
  }
}

/** version counts the changes of state. heard_at: when the newest evidence happened. fault: of whom the failures tell. */
const STATES = `
  CREATE TABLE resource_health (
    resource_id uuid NOT NULL,
    version integer NOT NULL DEFAULT 0,
    state text NOT NULL DEFAULT 'unknown',
    since timestamptz NOT NULL,
    fault text NULL,
    heard_at timestamptz NULL,
    CONSTRAINT pk_resource_health PRIMARY KEY (resource_id),
    CONSTRAINT fk_resource_health_resource FOREIGN KEY (resource_id) REFERENCES catalogue_resource (id),
    CONSTRAINT ck_resource_health_state CHECK (state IN ('good', 'degraded', 'failing', 'unknown')),
    CONSTRAINT ck_resource_health_fault CHECK (fault IN ('provider', 'platform'))
  );
  CREATE INDEX ix_resource_health_state ON resource_health (state, since, resource_id);
  CREATE INDEX ix_resource_health_silent ON resource_health (heard_at, resource_id) WHERE state <> 'unknown';
  CREATE TABLE resource_health_change (
    resource_id uuid NOT NULL,
    version integer NOT NULL,
    before text NOT NULL,
    state text NOT NULL,
    reason text NOT NULL,
    fault text NULL,
    at timestamptz NOT NULL,
    evidence jsonb NOT NULL,
    CONSTRAINT pk_resource_health_change PRIMARY KEY (resource_id, version),
    CONSTRAINT fk_resource_health_change_resource FOREIGN KEY (resource_id) REFERENCES catalogue_resource (id),
    CONSTRAINT ck_resource_health_change_before CHECK (before IN ('good', 'degraded', 'failing', 'unknown')),
    CONSTRAINT ck_resource_health_change_state CHECK (state IN ('good', 'degraded', 'failing', 'unknown')),
    CONSTRAINT ck_resource_health_change_reason CHECK (reason IN ('failures', 'recovery', 'evidence', 'silence'))
  )`;

/** What the exchange platform told at once, by its own number; findings: the rows left out, and why. */
const BATCHES = `
  CREATE TABLE health_batch (
    id uuid NOT NULL,
    number text NOT NULL,
    department_id uuid NOT NULL,
    region_code text NOT NULL,
    content_hash text NOT NULL,
    row_count integer NOT NULL,
    taken_count integer NOT NULL,
    findings jsonb NOT NULL,
    received_by text NOT NULL,
    received_at timestamptz NOT NULL,
    CONSTRAINT pk_health_batch PRIMARY KEY (id),
    CONSTRAINT uq_health_batch_number UNIQUE (department_id, number),
    CONSTRAINT fk_health_batch_department FOREIGN KEY (department_id) REFERENCES department (id),
    CONSTRAINT ck_health_batch_rows CHECK (taken_count BETWEEN 0 AND row_count)
  );
  CREATE INDEX ix_health_batch_region ON health_batch (region_code text_pattern_ops, id)`;

/** Raw evidence: how many calls went well or not, of whom, when; nothing of a case. Removed when it is past its keeping. */
const OUTCOMES = `
  CREATE TABLE resource_outcome (
    id uuid NOT NULL,
    resource_id uuid NOT NULL,
    source text NOT NULL,
    department_id uuid NULL,
    batch_id uuid NULL,
    happened_at timestamptz NOT NULL,
    heard_at timestamptz NOT NULL,
    successes integer NOT NULL,
    failures integer NOT NULL,
    fault text NULL,
    detail text NULL,
    milliseconds bigint NULL,
    CONSTRAINT pk_resource_outcome PRIMARY KEY (id),
    CONSTRAINT fk_resource_outcome_resource FOREIGN KEY (resource_id) REFERENCES catalogue_resource (id),
    CONSTRAINT fk_resource_outcome_department FOREIGN KEY (department_id) REFERENCES department (id),
    CONSTRAINT fk_resource_outcome_batch FOREIGN KEY (batch_id) REFERENCES health_batch (id),
    CONSTRAINT ck_resource_outcome_source CHECK (source IN ('hall', 'platform', 'probe')),
    CONSTRAINT ck_resource_outcome_fault CHECK (fault IN ('provider', 'platform')),
    CONSTRAINT ck_resource_outcome_calls CHECK (successes >= 0 AND failures >= 0 AND successes + failures > 0)
  );
  CREATE INDEX ix_resource_outcome_window ON resource_outcome (resource_id, happened_at DESC, id DESC);
  CREATE INDEX ix_resource_outcome_age ON resource_outcome (happened_at, id)`;

/** The same counted by day, kept on. */
const DAYS = `
  CREATE TABLE resource_health_day (
    resource_id uuid NOT NULL,
    day date NOT NULL,
    source text NOT NULL,
    successes bigint NOT NULL,
    failures bigint NOT NULL,
    CONSTRAINT pk_resource_health_day PRIMARY KEY (resource_id, day, source),
    CONSTRAINT fk_resource_health_day_resource FOREIGN KEY (resource_id) REFERENCES catalogue_resource (id),
    CONSTRAINT ck_resource_health_day_source CHECK (source IN ('hall', 'platform', 'probe'))
  )`;

/** One row: the thresholds and the hosts the probe may call; and when each resource is looked at next. */
const SETTINGS = `
  CREATE TABLE health_setting (
    is_only boolean NOT NULL DEFAULT true,
    version integer NOT NULL DEFAULT 0,
    thresholds jsonb NOT NULL DEFAULT '{}',
    is_probing boolean NOT NULL DEFAULT false,
    hosts jsonb NOT NULL DEFAULT '[]',
    set_by text NULL,
    set_at timestamptz NULL,
    CONSTRAINT pk_health_setting PRIMARY KEY (is_only),
    CONSTRAINT ck_health_setting_only CHECK (is_only)
  );
  INSERT INTO health_setting DEFAULT VALUES;
  CREATE TABLE resource_probe (
    resource_id uuid NOT NULL,
    due_at timestamptz NOT NULL,
    failed_in_a_row integer NOT NULL DEFAULT 0,
    CONSTRAINT pk_resource_probe PRIMARY KEY (resource_id),
    CONSTRAINT fk_resource_probe_resource FOREIGN KEY (resource_id) REFERENCES catalogue_resource (id),
    CONSTRAINT ck_resource_probe_failed CHECK (failed_in_a_row >= 0)
  );
  CREATE INDEX ix_resource_probe_due ON resource_probe (due_at, resource_id)`;

/** Whether a duty row's entry has a resource that is known to work. */
const MEASURED = `ALTER TABLE measured_duty ADD COLUMN is_working boolean NOT NULL DEFAULT false`;

const RIGHTS = `
  GRANT SELECT, INSERT, UPDATE ON resource_health, resource_health_day, health_setting TO zeqing_app;
  GRANT SELECT, INSERT ON resource_health_change, health_batch TO zeqing_app;
  GRANT SELECT, INSERT, DELETE ON resource_outcome TO zeqing_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON resource_probe TO zeqing_app`;
