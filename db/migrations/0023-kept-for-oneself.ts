import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person keeps for themselves: named filters of a screen and forms not yet sent. Expand-only. */
export class KeptForOneself1763800000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEPT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE kept_draft, saved_view');
  }
}

// The values of a form are text, not jsonb: what somebody typed is given back as it was, and never asked about.
const KEPT = `
CREATE TABLE saved_view (
  person_id text NOT NULL,
  screen text NOT NULL,
  name text NOT NULL,
  query text NOT NULL,
  saved_at timestamptz NOT NULL,
  CONSTRAINT pk_saved_view PRIMARY KEY (person_id, screen, name)
);
CREATE TABLE kept_draft (
  person_id text NOT NULL,
  about uuid NOT NULL,
  form text NOT NULL,
  seen_version integer NOT NULL,
  form_values text NOT NULL,
  saved_at timestamptz NOT NULL,
  CONSTRAINT pk_kept_draft PRIMARY KEY (person_id, about, form),
  CONSTRAINT ck_kept_draft_size CHECK (octet_length(form_values) <= 65536)
);
CREATE INDEX ix_kept_draft_age ON kept_draft (saved_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON saved_view, kept_draft TO zeqing_app;`;
