import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The life of entries (Decree 809 arts 12 to 17): filings, by which a department brings an entry in, changes or
 * withdraws it, with every act on them; openness of entries and of items, grade of items. A version names the filing
 * or the edition that published it. Expand-only.
 */
export class CatalogueLife1763800000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [OPENNESS, FILINGS, VERSIONS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE catalogue_entry_version DROP COLUMN filing_id, ALTER COLUMN edition_id SET NOT NULL;
      DROP TABLE catalogue_filing_act, catalogue_filing;
      ALTER TABLE catalogue_item DROP COLUMN classification, DROP COLUMN open_kind;
      ALTER TABLE catalogue_entry DROP COLUMN open_kind, DROP COLUMN open_conditions`);
  }
}

const OPEN_KINDS = `IN ('open', 'conditional', 'not_open')`;
const OPENNESS = `
  ALTER TABLE catalogue_entry ADD COLUMN open_kind text, ADD COLUMN open_conditions text,
    ADD CONSTRAINT ck_catalogue_entry_open CHECK (open_kind ${OPEN_KINDS});
  ALTER TABLE catalogue_item ADD COLUMN classification text, ADD COLUMN open_kind text,
    ADD CONSTRAINT ck_catalogue_item_classification CHECK (classification IN ('core', 'important', 'general')),
    ADD CONSTRAINT ck_catalogue_item_open CHECK (open_kind ${OPEN_KINDS})`;

/** content: the entry as it is being written. One open filing an entry, so that no change overtakes another. */
const FILINGS = `
  CREATE TABLE catalogue_filing (
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    kind text NOT NULL,
    state text NOT NULL DEFAULT 'draft',
    entry_id uuid,
    base_version integer,
    provider_department_id uuid NOT NULL,
    region_code text NOT NULL,
    authority_department_id uuid,
    content jsonb NOT NULL,
    reason text,
    secrecy jsonb,
    personal_information jsonb,
    prepared_by text NOT NULL,
    signed_by text,
    reviewed_by text,
    published_by text,
    published_version integer,
    returned_for text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT pk_catalogue_filing PRIMARY KEY (id),
    CONSTRAINT fk_catalogue_filing_entry FOREIGN KEY (entry_id) REFERENCES catalogue_entry (id),
    CONSTRAINT fk_catalogue_filing_provider FOREIGN KEY (provider_department_id) REFERENCES department (id),
    CONSTRAINT fk_catalogue_filing_authority FOREIGN KEY (authority_department_id) REFERENCES department (id),
    CONSTRAINT ck_catalogue_filing_kind CHECK (kind IN ('new', 'change', 'withdrawal')),
    CONSTRAINT ck_catalogue_filing_state
      CHECK (state IN ('draft', 'signing', 'submitted', 'reviewed', 'published', 'discarded')),
    CONSTRAINT ck_catalogue_filing_base CHECK ((kind = 'new') = (base_version IS NULL)),
    CONSTRAINT ck_catalogue_filing_entry CHECK (kind = 'new' OR entry_id IS NOT NULL),
    CONSTRAINT ck_catalogue_filing_signed
      CHECK (state NOT IN ('submitted', 'reviewed', 'published') OR signed_by IS NOT NULL),
    CONSTRAINT ck_catalogue_filing_assessed CHECK (state NOT IN ('submitted', 'reviewed', 'published')
      OR kind = 'withdrawal' OR (secrecy ->> 'conclusion' = 'none' AND personal_information IS NOT NULL))
  );
  CREATE UNIQUE INDEX uq_catalogue_filing_open ON catalogue_filing (entry_id)
    WHERE state IN ('draft', 'signing', 'submitted', 'reviewed');
  CREATE INDEX ix_catalogue_filing_provider ON catalogue_filing (provider_department_id, id);
  CREATE INDEX ix_catalogue_filing_region ON catalogue_filing (region_code text_pattern_ops, id);
  CREATE TABLE catalogue_filing_act (
    filing_id uuid NOT NULL,
    filing_version integer NOT NULL,
    action text NOT NULL,
    actor_id text NOT NULL,
    note text,
    done_at timestamptz NOT NULL,
    CONSTRAINT pk_catalogue_filing_act PRIMARY KEY (filing_id, filing_version),
    CONSTRAINT fk_catalogue_filing_act_filing FOREIGN KEY (filing_id) REFERENCES catalogue_filing (id)
  );
  GRANT SELECT, INSERT, UPDATE ON catalogue_filing TO zeqing_app;
  GRANT SELECT, INSERT ON catalogue_filing_act TO zeqing_app`;

const VERSIONS = `
  ALTER TABLE catalogue_entry_version ALTER COLUMN edition_id DROP NOT NULL, ADD COLUMN filing_id uuid,
    ADD CONSTRAINT fk_catalogue_entry_version_filing FOREIGN KEY (filing_id) REFERENCES catalogue_filing (id),
    ADD CONSTRAINT ck_catalogue_entry_version_by CHECK (num_nonnulls(edition_id, filing_id) = 1)`;
