import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The inbox: one notice per person and journal event. */
export class Notices1763800000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NOTICE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice');
  }
}

// Identifiers, codes, numbers and dates only: the sentence is made where it is shown, in the reader's language.
const NOTICE = `
CREATE TABLE notice (
  id uuid NOT NULL,
  event_id uuid NOT NULL,
  person_id text NOT NULL,
  kind text NOT NULL,
  object_type text NOT NULL,
  object_id uuid NOT NULL,
  facts jsonb NOT NULL,
  occurred_at timestamptz NOT NULL,
  read_at timestamptz NULL,
  CONSTRAINT pk_notice PRIMARY KEY (id),
  CONSTRAINT uq_notice_event_person UNIQUE (event_id, person_id)
);
CREATE INDEX ix_notice_inbox ON notice (person_id, id DESC);
CREATE INDEX ix_notice_unread ON notice (person_id, id DESC) WHERE read_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON notice TO zeqing_app;`;
