import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices with title, link and urgency; the channels they go out by, the daily digest, and what a supply's link answered. */
export class NoticeChannels1763800000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [NOTICE, SETTINGS, WEBHOOK, DIGEST, SEND, PROBE]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_request_supply_unchecked;
      DROP TABLE supply_probe, notice_send_attempt, notice_send, notice_webhook, notice_setting, notice_inbox;
      DROP INDEX ix_notice_inbox, ix_notice_unread, ix_notice_kind, ix_notice_undigested, ix_notice_digest_id;
      ALTER TABLE notice DROP COLUMN title_zh, DROP COLUMN title_en, DROP COLUMN link, DROP COLUMN urgency,
        DROP COLUMN number, DROP COLUMN digest_id;
      DROP TABLE notice_digest;
      CREATE INDEX ix_notice_inbox ON notice (person_id, id DESC);
      CREATE INDEX ix_notice_unread ON notice (person_id, id DESC) WHERE read_at IS NULL`);
  }
}

// A notice's number rises by one for each of its person in the order they became visible: the place in a stream.
const NOTICE = `
CREATE TABLE notice_inbox (
  person_id text NOT NULL,
  last_number bigint NOT NULL,
  CONSTRAINT pk_notice_inbox PRIMARY KEY (person_id)
);
ALTER TABLE notice ADD COLUMN title_zh text NULL, ADD COLUMN title_en text NULL, ADD COLUMN link text NULL,
  ADD COLUMN urgency text NULL, ADD COLUMN number bigint NULL;
UPDATE notice SET title_zh = '有新的消息', title_en = 'There is news', urgency = 'news',
  link = CASE WHEN object_type = 'share_request' THEN '/requests/' || object_id ELSE '/' END, number = placed.number
FROM (SELECT id, row_number() OVER (PARTITION BY person_id ORDER BY id) AS number FROM notice) AS placed
WHERE placed.id = notice.id;
INSERT INTO notice_inbox (person_id, last_number) SELECT person_id, max(number) FROM notice GROUP BY person_id;
ALTER TABLE notice ALTER COLUMN title_zh SET NOT NULL, ALTER COLUMN title_en SET NOT NULL, ALTER COLUMN link SET NOT NULL,
  ALTER COLUMN urgency SET NOT NULL, ALTER COLUMN number SET NOT NULL,
  ADD CONSTRAINT ck_notice_urgency CHECK (urgency IN ('first', 'news', 'ladder', 'overdue')),
  ADD CONSTRAINT ck_notice_link CHECK (link LIKE '/%');
DROP INDEX ix_notice_inbox, ix_notice_unread;
CREATE UNIQUE INDEX ix_notice_inbox ON notice (person_id, number DESC);
CREATE INDEX ix_notice_unread ON notice (person_id, number DESC) WHERE read_at IS NULL;
CREATE INDEX ix_notice_kind ON notice (person_id, kind, number DESC);
GRANT SELECT, INSERT, UPDATE ON notice_inbox TO zeqing_app;`;

// 'overdue' is not among what may be muted: nobody opts out of what is overdue.
const SETTINGS = `
CREATE TABLE notice_setting (
  person_id text NOT NULL,
  email text NULL,
  email_muted text[] NOT NULL DEFAULT '{}',
  webhook_muted text[] NOT NULL DEFAULT '{}',
  quiet_from time NULL, quiet_until time NULL,
  overdue_breaks_quiet boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL,
  CONSTRAINT pk_notice_setting PRIMARY KEY (person_id),
  CONSTRAINT ck_notice_setting_muted CHECK (email_muted || webhook_muted <@ ARRAY['first', 'news', 'ladder']),
  CONSTRAINT ck_notice_setting_quiet CHECK ((quiet_from IS NULL) = (quiet_until IS NULL) AND quiet_from <> quiet_until)
);
GRANT SELECT, INSERT, UPDATE ON notice_setting TO zeqing_app;`;

// The secret is kept enciphered: whoever reads the table cannot sign in our name.
const WEBHOOK = `
CREATE TABLE notice_webhook (
  id uuid NOT NULL,
  person_id text NOT NULL,
  url text NOT NULL,
  secret_enciphered text NOT NULL,
  state text NOT NULL DEFAULT 'active',
  disabled_reason text NULL, disabled_at timestamptz NULL,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_notice_webhook PRIMARY KEY (id),
  CONSTRAINT ck_notice_webhook_state CHECK (state IN ('active', 'disabled', 'removed')),
  CONSTRAINT ck_notice_webhook_reason CHECK (disabled_reason IN ('gone', 'by_owner'))
);
CREATE INDEX ix_notice_webhook_person_id ON notice_webhook (person_id, id) WHERE state <> 'removed';
GRANT SELECT, INSERT, UPDATE ON notice_webhook TO zeqing_app;`;

const DIGEST = `
CREATE TABLE notice_digest (
  id uuid NOT NULL,
  person_id text NOT NULL,
  day date NOT NULL,
  line_count integer NOT NULL,
  made_at timestamptz NOT NULL,
  CONSTRAINT pk_notice_digest PRIMARY KEY (id),
  CONSTRAINT uq_notice_digest_person_day UNIQUE (person_id, day),
  CONSTRAINT ck_notice_digest_line_count CHECK (line_count > 0)
);
ALTER TABLE notice ADD COLUMN digest_id uuid NULL,
  ADD CONSTRAINT fk_notice_digest FOREIGN KEY (digest_id) REFERENCES notice_digest (id);
CREATE INDEX ix_notice_digest_id ON notice (digest_id, number) WHERE digest_id IS NOT NULL;
CREATE INDEX ix_notice_undigested ON notice (person_id, number) WHERE digest_id IS NULL AND urgency IN ('ladder', 'overdue');
GRANT SELECT, INSERT ON notice_digest TO zeqing_app;`;

// One row a recipient, source and channel: no retry doubles a message.
const SEND = `
CREATE TABLE notice_send (
  id uuid NOT NULL,
  person_id text NOT NULL,
  channel text NOT NULL,
  webhook_id uuid NULL,
  notice_id uuid NULL,
  digest_id uuid NULL,
  state text NOT NULL DEFAULT 'waiting',
  next_try_at timestamptz NULL,
  tries integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  sent_at timestamptz NULL,
  CONSTRAINT pk_notice_send PRIMARY KEY (id),
  CONSTRAINT fk_notice_send_webhook FOREIGN KEY (webhook_id) REFERENCES notice_webhook (id),
  CONSTRAINT fk_notice_send_notice FOREIGN KEY (notice_id) REFERENCES notice (id),
  CONSTRAINT fk_notice_send_digest FOREIGN KEY (digest_id) REFERENCES notice_digest (id),
  CONSTRAINT uq_notice_send UNIQUE NULLS NOT DISTINCT (notice_id, digest_id, person_id, channel, webhook_id),
  CONSTRAINT ck_notice_send_channel CHECK (channel IN ('email', 'webhook')),
  CONSTRAINT ck_notice_send_webhook CHECK ((channel = 'webhook') = (webhook_id IS NOT NULL)),
  CONSTRAINT ck_notice_send_source CHECK (num_nonnulls(notice_id, digest_id) = 1),
  CONSTRAINT ck_notice_send_state CHECK (state IN ('waiting', 'sent', 'failed', 'given_up')),
  CONSTRAINT ck_notice_send_next CHECK ((state IN ('waiting', 'failed')) = (next_try_at IS NOT NULL))
);
CREATE INDEX ix_notice_send_due ON notice_send (channel, next_try_at, id) WHERE next_try_at IS NOT NULL;
CREATE INDEX ix_notice_send_webhook_id ON notice_send (webhook_id, id DESC) WHERE webhook_id IS NOT NULL;
CREATE INDEX ix_notice_send_digest_id ON notice_send (digest_id) WHERE digest_id IS NOT NULL;
CREATE INDEX ix_notice_send_person_id ON notice_send (person_id, id DESC);
CREATE TABLE notice_send_attempt (
  send_id uuid NOT NULL,
  try integer NOT NULL,
  at timestamptz NOT NULL,
  outcome text NOT NULL,
  status integer NULL,
  milliseconds integer NOT NULL,
  CONSTRAINT pk_notice_send_attempt PRIMARY KEY (send_id, try),
  CONSTRAINT fk_notice_send_attempt_send FOREIGN KEY (send_id) REFERENCES notice_send (id),
  CONSTRAINT ck_notice_send_attempt_outcome CHECK (outcome IN
    ('delivered', 'refused', 'redirected', 'gone', 'timed_out', 'unreachable', 'address_refused', 'interrupted'))
);
GRANT SELECT, INSERT, UPDATE ON notice_send TO zeqing_app;
GRANT SELECT, INSERT ON notice_send_attempt TO zeqing_app;`;

const PROBE = `
CREATE TABLE supply_probe (
  supply_id uuid NOT NULL,
  outcome text NOT NULL,
  status integer NULL,
  probed_at timestamptz NOT NULL,
  CONSTRAINT pk_supply_probe PRIMARY KEY (supply_id),
  CONSTRAINT fk_supply_probe_supply FOREIGN KEY (supply_id) REFERENCES request_supply (id),
  CONSTRAINT ck_supply_probe_outcome CHECK (outcome IN ('reachable', 'unreachable', 'not_probed'))
);
CREATE INDEX ix_request_supply_unchecked ON request_supply (supplied_at, id) WHERE checked_at IS NULL;
GRANT SELECT, INSERT ON supply_probe TO zeqing_app;`;
