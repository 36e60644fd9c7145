import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files, long operations and idempotency keys: plumbing that commits with the act it belongs to. */
export class Platform1763800000008 implements MigrationInterface {
  name = 'Platform1763800000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stored_file (
        id uuid NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL,
        sha256 text NOT NULL,
        department_id uuid,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz,
        CONSTRAINT pk_stored_file PRIMARY KEY (id)
      );
      CREATE INDEX ix_stored_file_expires_at ON stored_file (expires_at) WHERE expires_at IS NOT NULL;

      CREATE TABLE stored_file_chunk (
        file_id uuid NOT NULL,
        index integer NOT NULL,
        bytes bytea NOT NULL,
        CONSTRAINT pk_stored_file_chunk PRIMARY KEY (file_id, index),
        CONSTRAINT fk_stored_file_chunk_file FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE CASCADE
      );

      CREATE TABLE operation (
        id uuid NOT NULL,
        kind text NOT NULL,
        state text NOT NULL,
        department_id uuid,
        object_id uuid,
        stage text,
        done integer NOT NULL DEFAULT 0,
        total integer,
        result jsonb,
        error jsonb,
        started_by text NOT NULL,
        started_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT pk_operation PRIMARY KEY (id),
        CONSTRAINT ck_operation_state CHECK (state IN ('waiting', 'running', 'succeeded', 'failed'))
      );

      CREATE TABLE idempotency_key (
        actor_id text NOT NULL,
        key text NOT NULL,
        route text NOT NULL,
        request_hash bytea NOT NULL,
        status integer,
        headers jsonb,
        body text,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_idempotency_key PRIMARY KEY (actor_id, key)
      );
      CREATE INDEX ix_idempotency_key_created_at ON idempotency_key (created_at);

      GRANT SELECT ON schema_migration TO zeqing_app;
      GRANT SELECT, INSERT, DELETE ON stored_file TO zeqing_app;
      GRANT SELECT, INSERT ON stored_file_chunk TO zeqing_app;
      GRANT SELECT, INSERT, UPDATE ON operation TO zeqing_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_key TO zeqing_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_key, operation, stored_file_chunk, stored_file');
  }
}
