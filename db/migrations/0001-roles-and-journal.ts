import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The database roles of the product and the journal (docs/adr/0002-journal.md). The journal is append-only by three
 * means: the app and the sealer hold no right to change it, a trigger refuses everybody, and every row is hashed.
 */
export class RolesAndJournal1763800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ROLES, SCHEMA_RIGHTS, PENDING, SEALED, APPEND_ONLY, PARTITIONS, READERS, SECURITY, RIGHTS])
      await runner.query(statement);
  }

  /** Drops the tables. The roles stay: they belong to the server, other databases may use them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE security_digest, security_event, inbox, journal_cursor, journal_checkpoint, journal_head, journal,
        journal_pending;
      DROP FUNCTION journal_ensure_block(bigint);
      DROP FUNCTION journal_refuse_change();
    `);
  }
}

/**
 * Roles belong to the whole server: several databases may be migrated at the same moment, and the login may lack the
 * right to create them when an administrator made them before.
 */
const ROLES = `
  DO $$
  DECLARE
    role_name text;
  BEGIN
    FOREACH role_name IN ARRAY ARRAY['zeqing_app', 'zeqing_sealer'] LOOP
      IF current_user = role_name THEN
        RAISE EXCEPTION 'the schema must be owned by another login than %: set DATABASE_OWNER_URL', role_name;
      END IF;
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
        BEGIN
          EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- made by another migration meanwhile
        END;
      END IF;
      -- An installation with a single login takes on both roles by SET ROLE. Having a login for each, it need not.
      IF NOT pg_has_role(current_user, role_name, 'MEMBER') OR NOT EXISTS (
        SELECT FROM pg_auth_members m
        WHERE m.roleid = role_name::regrole AND m.member = current_user::regrole
      ) THEN
        BEGIN
          EXECUTE format('GRANT %I TO CURRENT_USER', role_name);
        EXCEPTION
          WHEN insufficient_privilege THEN
            RAISE NOTICE '% cannot take on the role %: give it a login of its own', current_user, role_name;
          WHEN internal_error OR unique_violation THEN NULL; -- granted by another migration at the same instant
        END;
      END IF;
    END LOOP;
  END $$`;

const SCHEMA_RIGHTS = `
  REVOKE CREATE ON SCHEMA public FROM PUBLIC;
  GRANT USAGE ON SCHEMA public TO zeqing_app, zeqing_sealer`;

const ENVELOPE = `
    event_id uuid NOT NULL,
    type text NOT NULL,
    object_type text NOT NULL,
    object_id text NOT NULL,
    object_version integer NOT NULL,
    actor_kind text NOT NULL,
    actor_id text NOT NULL,
    actor_department_ids uuid[] NOT NULL,
    department_ids uuid[] NOT NULL,
    trace_id text NOT NULL,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    payload_c14n text NOT NULL,
    digest text NOT NULL,
    row_hash bytea NOT NULL`;

/** Rows live here for milliseconds, so the table is vacuumed by count, not by share. */
const PENDING = `
  CREATE TABLE journal_pending (
    id bigint GENERATED ALWAYS AS IDENTITY (CACHE 1),
    ${ENVELOPE},
    CONSTRAINT pk_journal_pending PRIMARY KEY (id),
    CONSTRAINT ck_journal_pending_version CHECK (object_version >= 1),
    CONSTRAINT ck_journal_pending_actor CHECK (actor_kind IN ('person', 'client', 'system')),
    CONSTRAINT ck_journal_pending_digest CHECK (digest IN ('sm3', 'sha256') AND octet_length(row_hash) = 32)
  ) WITH (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_cost_delay = 0
  )`;

const SEALED = `
  CREATE TABLE journal (
    seq bigint NOT NULL,
    ${ENVELOPE},
    prev bytea NOT NULL,
    hash bytea NOT NULL,
    sealed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_journal PRIMARY KEY (seq)
  ) PARTITION BY RANGE (seq);
  CREATE INDEX ix_journal_object ON journal (object_type, object_id, seq);
  CREATE TABLE journal_head (
    one boolean NOT NULL DEFAULT true,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT pk_journal_head PRIMARY KEY (one),
    CONSTRAINT ck_journal_head_one CHECK (one)
  ) WITH (fillfactor = 10);
  INSERT INTO journal_head (seq, hash) VALUES (0, decode(repeat('00', 32), 'hex'));
  CREATE TABLE journal_checkpoint (
    seq bigint NOT NULL,
    digest text NOT NULL,
    head_hash bytea NOT NULL,
    root bytea NOT NULL,
    peaks bytea[] NOT NULL,
    made_at timestamptz NOT NULL,
    key_id text NOT NULL,
    signature bytea NOT NULL,
    CONSTRAINT pk_journal_checkpoint PRIMARY KEY (seq)
  )`;

/** The row trigger is inherited by every partition; TRUNCATE triggers are not, so each partition gets its own. */
const APPEND_ONLY = `
  CREATE FUNCTION journal_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the journal is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
  END $$;
  CREATE TRIGGER journal_no_change BEFORE UPDATE OR DELETE ON journal
    FOR EACH ROW EXECUTE FUNCTION journal_refuse_change();
  CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse_change()`;

/**
 * Makes the block of 2^20 numbers a sequence falls into, when it is missing. Attached rather than created in place,
 * which would lock the readers out. Runs with the owner's rights: the sealer may not make tables.
 */
const PARTITIONS = `
  CREATE FUNCTION journal_ensure_block(number bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    block bigint := number >> 20;
    first bigint := block << 20;
    past bigint := (block + 1) << 20;
    name text := format('journal_%s', lpad(block::text, 6, '0'));
  BEGIN
    IF to_regclass(format('public.%I', name)) IS NOT NULL THEN RETURN; END IF;
    PERFORM pg_advisory_xact_lock(7202003);
    IF to_regclass(format('public.%I', name)) IS NOT NULL THEN RETURN; END IF;
    EXECUTE format('CREATE TABLE public.%I (LIKE public.journal INCLUDING DEFAULTS,
      CONSTRAINT ck_block CHECK (seq >= %s AND seq < %s))', name, first, past);
    EXECUTE format('ALTER TABLE public.journal ATTACH PARTITION public.%I FOR VALUES FROM (%s) TO (%s)',
      name, first, past);
    EXECUTE format('CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON public.%I
      FOR EACH STATEMENT EXECUTE FUNCTION public.journal_refuse_change()', name);
  END $$;
  REVOKE ALL ON FUNCTION journal_ensure_block(bigint) FROM PUBLIC;
  SELECT journal_ensure_block(0), journal_ensure_block(1 << 20)`;

/**
 * journal_cursor.seq: how far a reader has read. done_through: up to here every event of a consumer has its effect.
 * inbox: one row for each effect a consumer has made, in the transaction of the effect.
 */
const READERS = `
  CREATE TABLE journal_cursor (
    reader text NOT NULL,
    seq bigint NOT NULL DEFAULT 0,
    done_through bigint NOT NULL DEFAULT 0,
    CONSTRAINT pk_journal_cursor PRIMARY KEY (reader),
    CONSTRAINT ck_journal_cursor_order CHECK (done_through <= seq)
  );
  CREATE TABLE inbox (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    seq bigint NOT NULL,
    handled_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_inbox PRIMARY KEY (consumer, event_id)
  );
  CREATE INDEX ix_inbox_seq ON inbox (consumer, seq)`;

/** One row per kind, address and minute; a flood of refusals raises a count, it does not fill the disk. */
const SECURITY = `
  CREATE TABLE security_event (
    id bigint GENERATED ALWAYS AS IDENTITY,
    kind text NOT NULL,
    address text NOT NULL,
    minute timestamptz NOT NULL,
    times integer NOT NULL DEFAULT 1,
    details jsonb NOT NULL,
    CONSTRAINT pk_security_event PRIMARY KEY (id),
    CONSTRAINT uq_security_event UNIQUE (minute, address, kind)
  );
  CREATE TABLE security_digest (
    day date NOT NULL,
    CONSTRAINT pk_security_digest PRIMARY KEY (day)
  )`;

/** No INSERT on id: with it the app could name its own place in the order (OVERRIDING SYSTEM VALUE). */
const RIGHTS = `
  GRANT INSERT (event_id, type, object_type, object_id, object_version, actor_kind, actor_id, actor_department_ids,
    department_ids, trace_id, occurred_at, recorded_at, payload_c14n, digest, row_hash), SELECT
    ON journal_pending TO zeqing_app;
  GRANT SELECT ON journal, journal_head TO zeqing_app;
  GRANT SELECT, INSERT ON journal_checkpoint TO zeqing_app;
  GRANT SELECT, INSERT, UPDATE ON journal_cursor TO zeqing_app;
  GRANT SELECT, INSERT, DELETE ON inbox TO zeqing_app;
  GRANT SELECT, INSERT, UPDATE ON security_event TO zeqing_app;
  GRANT SELECT, INSERT ON security_digest TO zeqing_app;
  GRANT SELECT, DELETE ON journal_pending TO zeqing_sealer;
  GRANT SELECT, INSERT ON journal TO zeqing_sealer;
  GRANT SELECT, UPDATE ON journal_head TO zeqing_sealer;
  GRANT EXECUTE ON FUNCTION journal_ensure_block(bigint) TO zeqing_sealer`;
