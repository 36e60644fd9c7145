import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The life of the service model: drafts of items, standard items and one-things, with every act on them, and the
 * versions that were published of them, which nobody changes. Expand-only.
 */
export class ServiceModelVersions1763800000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [VERSIONS, DRAFTS, ACTS, RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE service_draft_act, service_draft, service_version');
  }
}

const TARGETS = `IN ('item', 'template', 'one_thing')`;

/** content: the whole item, standard item or one-thing. by_import: it came in without a draft. */
const VERSIONS = `
  CREATE TABLE service_version (
    target text NOT NULL,
    code text NOT NULL,
    number integer NOT NULL,
    name text NOT NULL,
    department_id uuid,
    region_code text,
    content jsonb NOT NULL,
    content_hash text NOT NULL,
    draft_id uuid,
    by_import boolean NOT NULL,
    published_by text NOT NULL,
    published_at timestamptz NOT NULL,
    CONSTRAINT pk_service_version PRIMARY KEY (target, code, number),
    CONSTRAINT fk_service_version_department FOREIGN KEY (department_id) REFERENCES department (id),
    CONSTRAINT ck_service_version_target CHECK (target ${TARGETS}),
    CONSTRAINT ck_service_version_number CHECK (number > 0),
    CONSTRAINT ck_service_version_by CHECK (by_import = (draft_id IS NULL))
  );
  CREATE INDEX ix_service_version_department ON service_version (department_id, target, code, number)`;

/** One open draft a code, so that no change overtakes another. base_number 0: in force, but never published here. */
const DRAFTS = `
  CREATE TABLE service_draft (
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    target text NOT NULL,
    code text NOT NULL,
    state text NOT NULL DEFAULT 'draft',
    department_id uuid NOT NULL,
    base_number integer,
    content jsonb NOT NULL,
    origin text NOT NULL,
    prepared_by text NOT NULL,
    returned_for text,
    published_number integer,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT pk_service_draft PRIMARY KEY (id),
    CONSTRAINT fk_service_draft_department FOREIGN KEY (department_id) REFERENCES department (id),
    CONSTRAINT ck_service_draft_target CHECK (target ${TARGETS}),
    CONSTRAINT ck_service_draft_state CHECK (state IN ('draft', 'signing', 'published', 'discarded')),
    CONSTRAINT ck_service_draft_origin CHECK (origin IN ('typed', 'import')),
    CONSTRAINT ck_service_draft_published CHECK ((state = 'published') = (published_number IS NOT NULL))
  );
  CREATE UNIQUE INDEX uq_service_draft_open ON service_draft (target, code)
    WHERE state IN ('draft', 'signing') AND code <> '';
  CREATE INDEX ix_service_draft_department ON service_draft (department_id, id)`;

const ACTS = `
  CREATE TABLE service_draft_act (
    draft_id uuid NOT NULL,
    draft_version integer NOT NULL,
    action text NOT NULL,
    actor_id text NOT NULL,
    note text,
    done_at timestamptz NOT NULL,
    CONSTRAINT pk_service_draft_act PRIMARY KEY (draft_id, draft_version),
    CONSTRAINT fk_service_draft_act_draft FOREIGN KEY (draft_id) REFERENCES service_draft (id)
  )`;

const RIGHTS = `
  GRANT SELECT, INSERT ON service_version, service_draft_act TO zeqing_app;
  GRANT SELECT, INSERT, UPDATE ON service_draft TO zeqing_app`;
