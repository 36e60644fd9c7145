import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The catalogue: entries with their items, links to resources (never data: Decree 809, arts 31, 32), what is missing
 * of taken-over entries (U23), and the frozen published versions, which the app may add to but not change.
 */
export class Catalogue1763800000004 implements MigrationInterface {
  name = 'Catalogue1763800000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ENTRIES, ITEMS, RESOURCES, VERSIONS, GAPS, RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE catalogue_gap, catalogue_revision, catalogue_entry_version, catalogue_resource,
      catalogue_item, catalogue_entry`);
  }
}

const SHARE_TYPE_IN = `IN ('unconditional', 'conditional', 'not_shared')`;
const CHANNEL_IN = `IN ('government_extranet', 'internet', 'department_network')`;

const ENTRIES = `
  CREATE TABLE catalogue_entry (
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    code text NOT NULL,
    name text NOT NULL,
    abstract text,
    provider_department_id uuid NOT NULL,
    source_system text,
    format_class text,
    update_frequency text,
    share_type text NOT NULL,
    conditions text,
    share_modes text[] NOT NULL DEFAULT '{}',
    ground_kind text,
    ground_title text,
    ground_clause text,
    ground_text text,
    channel text,
    classification text,
    subject_regions text[] NOT NULL DEFAULT '{}',
    period_from date,
    period_to date,
    population text,
    known_gaps text,
    status text NOT NULL DEFAULT 'draft',
    published_version integer,
    content_hash text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT pk_catalogue_entry PRIMARY KEY (id),
    CONSTRAINT uq_catalogue_entry_code UNIQUE (code),
    CONSTRAINT ck_catalogue_entry_status CHECK (status IN ('draft', 'signed', 'submitted', 'published', 'withdrawn')),
    CONSTRAINT ck_catalogue_entry_published CHECK (status <> 'published' OR published_version IS NOT NULL),
    CONSTRAINT ck_catalogue_entry_share_type CHECK (share_type ${SHARE_TYPE_IN}),
    CONSTRAINT ck_catalogue_entry_ground CHECK (ground_kind IN ('law', 'administrative_regulation', 'state_council_decision')),
    CONSTRAINT ck_catalogue_entry_channel CHECK (channel ${CHANNEL_IN}),
    CONSTRAINT ck_catalogue_entry_classification CHECK (classification IN ('core', 'important', 'general'))
  );
  CREATE INDEX ix_catalogue_entry_provider ON catalogue_entry (provider_department_id, code);
  CREATE INDEX ix_catalogue_entry_status ON catalogue_entry (status, code)`;

const ITEMS = `
  CREATE TABLE catalogue_item (
    id uuid NOT NULL,
    entry_id uuid NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    data_type text,
    length integer,
    sensitivity smallint,
    share_type text,
    CONSTRAINT pk_catalogue_item PRIMARY KEY (id),
    CONSTRAINT uq_catalogue_item_name UNIQUE (entry_id, name),
    CONSTRAINT fk_catalogue_item_entry FOREIGN KEY (entry_id) REFERENCES catalogue_entry (id),
    CONSTRAINT ck_catalogue_item_sensitivity CHECK (sensitivity BETWEEN 1 AND 4),
    CONSTRAINT ck_catalogue_item_share_type CHECK (share_type ${SHARE_TYPE_IN})
  )`;

const RESOURCES = `
  CREATE TABLE catalogue_resource (
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    entry_id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    platform_code text,
    url text,
    health_url text,
    channel text,
    attached_by text NOT NULL,
    attached_at timestamptz NOT NULL,
    CONSTRAINT pk_catalogue_resource PRIMARY KEY (id),
    CONSTRAINT fk_catalogue_resource_entry FOREIGN KEY (entry_id) REFERENCES catalogue_entry (id),
    CONSTRAINT ck_catalogue_resource_kind CHECK (kind IN ('interface', 'table', 'file')),
    CONSTRAINT ck_catalogue_resource_channel CHECK (channel ${CHANNEL_IN}),
    CONSTRAINT ck_catalogue_resource_link CHECK (platform_code IS NOT NULL OR url IS NOT NULL)
  );
  CREATE INDEX ix_catalogue_resource_entry ON catalogue_resource (entry_id, attached_at, id)`;

/** canonical: the RFC 8785 text the hash was taken of. catalogue_revision: what a batch will make of a published entry. */
const VERSIONS = `
  CREATE TABLE catalogue_entry_version (
    entry_id uuid NOT NULL,
    number integer NOT NULL,
    canonical text NOT NULL,
    algorithm text NOT NULL,
    hash text NOT NULL,
    edition_id uuid NOT NULL,
    published_at timestamptz NOT NULL,
    CONSTRAINT pk_catalogue_entry_version PRIMARY KEY (entry_id, number),
    CONSTRAINT fk_catalogue_entry_version_entry FOREIGN KEY (entry_id) REFERENCES catalogue_entry (id),
    CONSTRAINT ck_catalogue_entry_version_algorithm CHECK (algorithm IN ('sm3', 'sha256'))
  );
  CREATE TABLE catalogue_revision (
    entry_id uuid NOT NULL,
    batch_id uuid NOT NULL,
    content text NOT NULL,
    CONSTRAINT pk_catalogue_revision PRIMARY KEY (entry_id, batch_id),
    CONSTRAINT fk_catalogue_revision_entry FOREIGN KEY (entry_id) REFERENCES catalogue_entry (id)
  )`;

const GAPS = `
  CREATE TABLE catalogue_gap (
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 0,
    entry_id uuid NOT NULL,
    batch_id uuid NOT NULL,
    field text NOT NULL,
    article text NOT NULL,
    owner_department_id uuid NOT NULL,
    due_on date NOT NULL,
    is_due_provisional boolean NOT NULL,
    state text NOT NULL DEFAULT 'open',
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    closed_by text,
    value text,
    CONSTRAINT pk_catalogue_gap PRIMARY KEY (id),
    CONSTRAINT uq_catalogue_gap_field UNIQUE (entry_id, field),
    CONSTRAINT fk_catalogue_gap_entry FOREIGN KEY (entry_id) REFERENCES catalogue_entry (id),
    CONSTRAINT ck_catalogue_gap_state CHECK (state IN ('open', 'closed')),
    CONSTRAINT ck_catalogue_gap_closed CHECK ((state = 'closed') = (closed_at IS NOT NULL))
  );
  CREATE INDEX ix_catalogue_gap_owner ON catalogue_gap (owner_department_id, state, due_on, id);
  CREATE INDEX ix_catalogue_gap_due ON catalogue_gap (state, due_on, id)`;

const RIGHTS = `
  GRANT SELECT, INSERT, UPDATE ON catalogue_entry, catalogue_resource, catalogue_gap TO zeqing_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON catalogue_item, catalogue_revision TO zeqing_app;
  GRANT SELECT, INSERT ON catalogue_entry_version TO zeqing_app`;
