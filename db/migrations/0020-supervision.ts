import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the supervisor's figures are counted from: copies in days and codes of what other subjects hold, written by
 * libs/supervision alone, which follows the journal and can make all of them again from the tables (design §3).
 */
export class Supervision1763800000020 implements MigrationInterface {
  name = 'Supervision1763800000020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [REQUESTS, STAGES, REGISTER, DUTIES, READINESS, REFRESH, INDEXES, RIGHTS])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_overdue_fact_request, ix_suspected_case_request, ix_suspected_case_correction;
      DROP TABLE measured_refresh, measured_blocker, measured_one_thing, measured_item, measured_duty, measured_case,
        measured_fact, measured_stage, measured_request`);
  }
}

/** department_id is the provider throughout: the one the figure speaks of. month: YYYY-MM of the receipt in China. */
const REQUESTS = `
  CREATE TABLE measured_request (
    id uuid NOT NULL,
    number text NOT NULL,
    department_id uuid NOT NULL, region_code text NOT NULL,
    requester_department_id uuid NOT NULL,
    is_bound boolean NOT NULL,
    entry_id uuid NOT NULL,
    state text NOT NULL,
    month text NOT NULL,
    received_on date NOT NULL,
    answer_kind text NULL,
    ground text NULL,
    supplied_on date NULL,
    confirmed_on date NULL,
    grant_state text NULL,
    grant_has_resource boolean NOT NULL,
    grant_from date NULL, grant_until date NULL,
    CONSTRAINT pk_measured_request PRIMARY KEY (id)
  );
  CREATE INDEX ix_measured_request_pair ON measured_request (department_id, requester_department_id)
    INCLUDE (entry_id, grant_state, grant_has_resource, grant_from, grant_until, confirmed_on) WHERE grant_state IS NOT NULL;
  CREATE INDEX ix_measured_request_month ON measured_request (month, id)`;

/**
 * One row for each stretch of time somebody had: an answer, a supplement, a supply, a confirmation, a correction.
 * due_on is the last day by the law alone with the extension: days of the requester never move it (U29).
 * net_days leaves the requester's days out, elapsed_days does not. ended: done, void (nothing came of it), or open.
 */
const STAGES = `
  CREATE TABLE measured_stage (
    id uuid NOT NULL,
    stage text NOT NULL,
    number text NOT NULL,
    department_id uuid NOT NULL, region_code text NOT NULL,
    is_bound boolean NOT NULL,
    entry_id uuid NOT NULL,
    month text NOT NULL,
    started_on date NOT NULL,
    due_on date NULL,
    ended text NOT NULL,
    ended_on date NULL,
    net_days integer NULL, elapsed_days integer NULL,
    booked_days integer NOT NULL,
    booked_since date NULL,
    disputes_data boolean NOT NULL,
    CONSTRAINT pk_measured_stage PRIMARY KEY (id, stage),
    CONSTRAINT ck_measured_stage_stage CHECK (stage IN ('answer', 'supplement', 'supply', 'confirmation', 'correction')),
    CONSTRAINT ck_measured_stage_ended CHECK (
      ended IN ('open', 'done', 'void') AND (ended = 'open') = (ended_on IS NULL)
      AND (ended = 'open') = (net_days IS NULL) AND (net_days IS NULL) = (elapsed_days IS NULL))
  );
  CREATE INDEX ix_measured_stage_month ON measured_stage (stage, month, id);
  CREATE INDEX ix_measured_stage_open ON measured_stage (stage, region_code, due_on, id) WHERE ended = 'open';
  CREATE INDEX ix_measured_stage_disputed ON measured_stage (entry_id) WHERE ended = 'open' AND disputes_data`;

const REGISTER = `
  CREATE TABLE measured_fact (
    id uuid NOT NULL,
    object_id uuid NOT NULL,
    number text NOT NULL,
    stage text NOT NULL,
    department_id uuid NOT NULL, region_code text NOT NULL,
    is_bound boolean NOT NULL,
    month text NOT NULL,
    due_on date NOT NULL,
    recorded_on date NOT NULL,
    CONSTRAINT pk_measured_fact PRIMARY KEY (id)
  );
  CREATE INDEX ix_measured_fact_month ON measured_fact (month, id);
  CREATE TABLE measured_case (
    id uuid NOT NULL,
    code text NOT NULL,
    number text NOT NULL,
    department_id uuid NOT NULL, region_code text NOT NULL,
    is_bound boolean NOT NULL,
    month text NOT NULL,
    opened_on date NOT NULL,
    state text NOT NULL,
    finding text NULL,
    CONSTRAINT pk_measured_case PRIMARY KEY (id)
  );
  CREATE INDEX ix_measured_case_month ON measured_case (month, id)`;

/** Duty rows in force. owed_to_all: to every bound department; else owed_to, whose recipients are confirmed (U22). */
const DUTIES = `
  CREATE TABLE measured_duty (
    id uuid NOT NULL,
    entry_id uuid NOT NULL,
    number text NOT NULL,
    department_id uuid NOT NULL, region_code text NOT NULL,
    is_bound boolean NOT NULL,
    owed_to_all boolean NOT NULL,
    owed_to uuid[] NOT NULL,
    is_clear boolean NOT NULL,
    is_attached boolean NOT NULL,
    CONSTRAINT pk_measured_duty PRIMARY KEY (id)
  );
  CREATE INDEX ix_measured_duty_entry ON measured_duty (entry_id)`;

const READINESS = `
  CREATE TABLE measured_item (
    code text NOT NULL,
    name text NOT NULL,
    department_id uuid NOT NULL, region_code text NOT NULL,
    is_bound boolean NOT NULL,
    state text NOT NULL,
    is_paperless boolean NOT NULL,
    exempt integer NOT NULL, department_issued integer NOT NULL, by_commitment integer NOT NULL, own integer NOT NULL,
    CONSTRAINT pk_measured_item PRIMARY KEY (code),
    CONSTRAINT ck_measured_item_state CHECK (state IN ('ready', 'partial', 'blocked', 'not_mapped'))
  );
  CREATE TABLE measured_one_thing (
    code text NOT NULL,
    name text NOT NULL,
    state text NOT NULL,
    matters_ready integer NOT NULL, matters_compulsory integer NOT NULL,
    exempt integer NOT NULL, department_issued integer NOT NULL,
    sentence jsonb NOT NULL,
    CONSTRAINT pk_measured_one_thing PRIMARY KEY (code),
    CONSTRAINT ck_measured_one_thing_state CHECK (state IN ('ready', 'partial', 'blocked', 'not_mapped'))
  );
  CREATE TABLE measured_blocker (
    one_thing_code text NOT NULL,
    position integer NOT NULL,
    matter text NOT NULL,
    is_compulsory boolean NOT NULL,
    code text NOT NULL,
    accountable_kind text NOT NULL,
    accountable_id uuid NULL,
    accountable_name text NOT NULL,
    region_code text NOT NULL,
    since date NULL,
    due_on date NULL,
    content jsonb NOT NULL,
    CONSTRAINT pk_measured_blocker PRIMARY KEY (one_thing_code, position),
    CONSTRAINT fk_measured_blocker_one_thing FOREIGN KEY (one_thing_code) REFERENCES measured_one_thing (code)
  )`;

/** What has to be made anew as a whole: wanted by the event `wanted_seq`, made as of `done_seq` on `done_on`. */
const REFRESH = `
  CREATE TABLE measured_refresh (
    part text NOT NULL,
    wanted_seq bigint NOT NULL,
    done_seq bigint NOT NULL,
    done_on date NULL,
    CONSTRAINT pk_measured_refresh PRIMARY KEY (part),
    CONSTRAINT ck_measured_refresh_part CHECK (part IN ('records', 'duties', 'readiness'))
  );
  INSERT INTO measured_refresh (part, wanted_seq, done_seq) VALUES ('records', 1, 0), ('duties', 1, 0), ('readiness', 1, 0)`;

/** The register asked for by its request or correction. */
const INDEXES = `
  CREATE INDEX ix_overdue_fact_request ON overdue_fact (request_id) WHERE request_id IS NOT NULL;
  CREATE INDEX ix_suspected_case_request ON suspected_case (request_id) WHERE request_id IS NOT NULL;
  CREATE INDEX ix_suspected_case_correction ON suspected_case (correction_id) WHERE correction_id IS NOT NULL`;

const RIGHTS = `
  GRANT SELECT, INSERT, UPDATE, DELETE ON measured_request, measured_stage, measured_fact, measured_case, measured_duty,
    measured_item, measured_one_thing, measured_blocker TO zeqing_app;
  GRANT SELECT, UPDATE ON measured_refresh TO zeqing_app`;
