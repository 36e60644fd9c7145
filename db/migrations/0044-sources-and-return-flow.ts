import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Source departments: one accountable department for a data item and a level (art. 19), and the return flow of data to the
 * regions they are of (art. 24; a flow has no conditions, so there is no column for them). Expand-only.
 */
export class SourcesAndReturnFlow1763800000044 implements MigrationInterface {
  name = 'SourcesAndReturnFlow1763800000044';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SOURCES, FLOWS, RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE return_flow_event, return_flow, source_appointment');
    await runner.query('DROP INDEX ix_catalogue_item_comparable; DROP FUNCTION comparable_item(text)');
  }
}

/**
 * comparable_item: the form in which names of items are compared, as the application compares them (kernel comparableText).
 * department_id null: the items of that name are not one datum, and each provider keeps its own.
 */
const SOURCES = `
  CREATE FUNCTION comparable_item(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT lower(regexp_replace(normalize(name, NFKC), '\\s+', '', 'g')) $$;
  CREATE INDEX ix_catalogue_item_comparable ON catalogue_item (comparable_item(name));
  CREATE TABLE source_appointment (
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    item_key text NOT NULL,
    item_name text NOT NULL,
    region_code text NOT NULL,
    department_id uuid NULL,
    basis text NOT NULL,
    appointed_by text NOT NULL,
    appointed_at timestamptz NOT NULL,
    ended_at timestamptz NULL,
    CONSTRAINT pk_source_appointment PRIMARY KEY (id),
    CONSTRAINT fk_source_appointment_department FOREIGN KEY (department_id) REFERENCES department (id)
  );
  CREATE UNIQUE INDEX uq_source_appointment_item ON source_appointment (region_code, item_key) WHERE ended_at IS NULL;
  CREATE INDEX ix_source_appointment_department ON source_appointment (department_id, id)`;

const FLOWS = `
  CREATE TABLE return_flow (
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    serial bigint GENERATED ALWAYS AS IDENTITY,
    state text NOT NULL DEFAULT 'planned',
    upper_department_id uuid NOT NULL,
    upper_region_code text NOT NULL,
    lower_region_code text NOT NULL,
    entry_id uuid NOT NULL,
    items text[] NOT NULL DEFAULT '{}',
    share_mode text NOT NULL,
    due_on date NOT NULL,
    first_on date NULL,
    last_on date NULL,
    stopped_reason text NULL,
    overdue_at timestamptz NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_return_flow PRIMARY KEY (id),
    CONSTRAINT uq_return_flow_serial UNIQUE (serial),
    CONSTRAINT fk_return_flow_department FOREIGN KEY (upper_department_id) REFERENCES department (id),
    CONSTRAINT fk_return_flow_region FOREIGN KEY (lower_region_code) REFERENCES region (code),
    CONSTRAINT fk_return_flow_entry FOREIGN KEY (entry_id) REFERENCES catalogue_entry (id),
    CONSTRAINT ck_return_flow_state CHECK (state IN ('planned', 'flowing', 'stopped')),
    CONSTRAINT ck_return_flow_share_mode CHECK (share_mode IN ('service_interface', 'batch_exchange', 'file_download', 'other')),
    CONSTRAINT ck_return_flow_days CHECK (state <> 'flowing' OR (first_on IS NOT NULL AND last_on IS NOT NULL))
  );
  CREATE UNIQUE INDEX uq_return_flow_open ON return_flow (entry_id, lower_region_code) WHERE state <> 'stopped';
  CREATE INDEX ix_return_flow_region ON return_flow (lower_region_code, id);
  CREATE INDEX ix_return_flow_department ON return_flow (upper_department_id, id);
  CREATE TABLE return_flow_event (
    flow_id uuid NOT NULL,
    number integer NOT NULL,
    action text NOT NULL,
    on_day date NULL,
    note text NULL,
    person_id text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT pk_return_flow_event PRIMARY KEY (flow_id, number),
    CONSTRAINT fk_return_flow_event_flow FOREIGN KEY (flow_id) REFERENCES return_flow (id)
  )`;

const RIGHTS = `
  GRANT SELECT, INSERT, UPDATE ON source_appointment, return_flow TO zeqing_app;
  GRANT SELECT, INSERT ON return_flow_event TO zeqing_app;
  GRANT EXECUTE ON FUNCTION comparable_item(text) TO zeqing_app`;
