import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Departments, people and their posts, sessions, machine clients. All of it in PostgreSQL, so that nobody is signed
 * out and no lock-out forgotten when Redis is lost.
 */
export class Organisation1763800000003 implements MigrationInterface {
  name = 'Organisation1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [REGIONS, DEPARTMENTS, SUCCESSIONS, PEOPLE, POSTS, SESSIONS, CLIENTS, RIGHTS])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE access_token, api_client_acceptance, api_client, sign_in_counter, session, delegation, post,
        password_history, person, department_succession, department_alias, department, region`);
  }
}

/** Codes of GB/T 2260 and, marked custom, those of functional zones. */
const REGIONS = `
  CREATE TABLE region (
    code text NOT NULL,
    name text NOT NULL,
    level text NOT NULL,
    parent_code text,
    is_custom boolean NOT NULL DEFAULT false,
    CONSTRAINT pk_region PRIMARY KEY (code),
    CONSTRAINT fk_region_parent FOREIGN KEY (parent_code) REFERENCES region (code),
    CONSTRAINT ck_region_code CHECK (code ~ '^[0-9]{6}$'),
    CONSTRAINT ck_region_level CHECK (level IN ('national', 'province', 'city', 'county')),
    CONSTRAINT ck_region_parent CHECK ((parent_code IS NULL) = (level = 'national'))
  )`;

/** comparable_*: the form in which names are compared, computed by the application (kernel comparableText). */
const DEPARTMENTS = `
  CREATE TABLE department (
    id uuid NOT NULL,
    code text,
    internal_code text,
    name text NOT NULL,
    comparable_name text NOT NULL,
    short_name text NOT NULL,
    comparable_short_name text NOT NULL,
    kind text NOT NULL,
    region_code text NOT NULL,
    government_region_code text NOT NULL,
    regions_served text[] NOT NULL,
    line_superior_id uuid,
    management text NOT NULL,
    bound text NOT NULL,
    is_authority boolean NOT NULL DEFAULT false,
    effective_from date,
    effective_to date,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_department PRIMARY KEY (id),
    CONSTRAINT fk_department_region FOREIGN KEY (region_code) REFERENCES region (code),
    CONSTRAINT fk_department_government FOREIGN KEY (government_region_code) REFERENCES region (code),
    CONSTRAINT fk_department_line_superior FOREIGN KEY (line_superior_id) REFERENCES department (id),
    CONSTRAINT ck_department_code CHECK (code ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$'),
    CONSTRAINT ck_department_management CHECK (management IN ('own', 'vertical_central', 'vertical_provincial', 'dual')),
    CONSTRAINT ck_department_bound CHECK (bound IN ('decree', 'article_43', 'agreement', 'outside')),
    CONSTRAINT ck_department_period CHECK (effective_to >= effective_from),
    CONSTRAINT ck_department_superior CHECK (line_superior_id <> id)
  );
  CREATE UNIQUE INDEX uq_department_code ON department (code) WHERE effective_to IS NULL;
  CREATE UNIQUE INDEX uq_department_internal_code ON department (internal_code);
  CREATE UNIQUE INDEX uq_department_name ON department (region_code, comparable_name) WHERE effective_to IS NULL;
  CREATE UNIQUE INDEX uq_department_authority ON department (government_region_code)
    WHERE is_authority AND effective_to IS NULL;
  CREATE INDEX ix_department_comparable_name ON department (comparable_name);
  CREATE INDEX ix_department_comparable_short_name ON department (comparable_short_name);

  CREATE TABLE department_alias (
    department_id uuid NOT NULL,
    alias text NOT NULL,
    comparable text NOT NULL,
    CONSTRAINT pk_department_alias PRIMARY KEY (department_id, comparable),
    CONSTRAINT fk_department_alias_department FOREIGN KEY (department_id) REFERENCES department (id)
  );
  CREATE INDEX ix_department_alias_comparable ON department_alias (comparable)`;

/** Who takes over from whom on which day; a split names the scope each successor takes (U25). */
const SUCCESSIONS = `
  CREATE TABLE department_succession (
    id uuid NOT NULL,
    predecessor_id uuid NOT NULL,
    successor_id uuid NOT NULL,
    effective_on date NOT NULL,
    split_scope text,
    CONSTRAINT pk_department_succession PRIMARY KEY (id),
    CONSTRAINT uq_department_succession UNIQUE (predecessor_id, successor_id),
    CONSTRAINT fk_department_succession_predecessor FOREIGN KEY (predecessor_id) REFERENCES department (id),
    CONSTRAINT fk_department_succession_successor FOREIGN KEY (successor_id) REFERENCES department (id),
    CONSTRAINT ck_department_succession_other CHECK (predecessor_id <> successor_id)
  );
  CREATE INDEX ix_department_succession_successor ON department_succession (successor_id)`;

/**
 * person.office: what the account is for, given once. The posts refer to (id, office), so that the database itself
 * keeps the three officers apart from each other and from every duty of a department (GB/T 22239 8.1.5).
 */
const PEOPLE = `
  CREATE TABLE person (
    id uuid NOT NULL,
    login text NOT NULL,
    display_name text NOT NULL,
    office text NOT NULL,
    password_hash text NOT NULL,
    password_changed_at timestamptz,
    status text NOT NULL DEFAULT 'active',
    totp_secret bytea,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_person PRIMARY KEY (id),
    CONSTRAINT uq_person_login UNIQUE (login),
    CONSTRAINT uq_person_office UNIQUE (id, office),
    CONSTRAINT ck_person_status CHECK (status IN ('active', 'disabled')),
    CONSTRAINT ck_person_office
      CHECK (office IN ('duty', 'system_administrator', 'security_administrator', 'auditor'))
  );

  CREATE TABLE password_history (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    password_hash text NOT NULL,
    set_at timestamptz NOT NULL,
    CONSTRAINT pk_password_history PRIMARY KEY (id),
    CONSTRAINT fk_password_history_person FOREIGN KEY (person_id) REFERENCES person (id)
  );
  CREATE INDEX ix_password_history_person ON password_history (person_id, set_at)`;

/** valid_to is the last day; an end set before the start takes the post back. */
const POSTS = `
  CREATE TABLE post (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    office text NOT NULL,
    department_id uuid NOT NULL,
    role text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_post PRIMARY KEY (id),
    CONSTRAINT uq_post_office UNIQUE (id, office),
    CONSTRAINT fk_post_person_office FOREIGN KEY (person_id, office) REFERENCES person (id, office),
    CONSTRAINT fk_post_department FOREIGN KEY (department_id) REFERENCES department (id),
    CONSTRAINT ck_post_role CHECK (
      CASE WHEN office = 'duty'
        THEN role IN ('liaison', 'office_head', 'department_head', 'authority_officer', 'supervisor')
        ELSE role = office END)
  );
  CREATE UNIQUE INDEX uq_post_held ON post (person_id, department_id, role) WHERE valid_to IS NULL;
  CREATE INDEX ix_post_department ON post (department_id, role);

  CREATE TABLE delegation (
    id uuid NOT NULL,
    post_id uuid NOT NULL,
    office text NOT NULL,
    delegate_id uuid NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    reason text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_delegation PRIMARY KEY (id),
    CONSTRAINT fk_delegation_post FOREIGN KEY (post_id, office) REFERENCES post (id, office),
    CONSTRAINT fk_delegation_delegate FOREIGN KEY (delegate_id, office) REFERENCES person (id, office)
  );
  CREATE INDEX ix_delegation_delegate ON delegation (delegate_id, valid_to);
  CREATE INDEX ix_delegation_post ON delegation (post_id)`;

/** sign_in_counter.subject is a digest: an unknown login is counted and locked exactly like a known one. */
const SESSIONS = `
  CREATE TABLE session (
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    person_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    absolute_expires_at timestamptz NOT NULL,
    address text NOT NULL,
    user_agent_digest bytea NOT NULL,
    ended_at timestamptz,
    CONSTRAINT pk_session PRIMARY KEY (id),
    CONSTRAINT uq_session_token UNIQUE (token_hash),
    CONSTRAINT fk_session_person FOREIGN KEY (person_id) REFERENCES person (id)
  );
  CREATE INDEX ix_session_person ON session (person_id) WHERE ended_at IS NULL;

  CREATE TABLE sign_in_counter (
    subject bytea NOT NULL,
    failures integer NOT NULL,
    window_ends_at timestamptz NOT NULL,
    CONSTRAINT pk_sign_in_counter PRIMARY KEY (subject)
  )`;

const CLIENTS = `
  CREATE TABLE api_client (
    id uuid NOT NULL,
    client_id text NOT NULL,
    secret_hash bytea NOT NULL,
    role text NOT NULL,
    department_id uuid NOT NULL,
    hall_name text NOT NULL,
    scopes text[] NOT NULL,
    status text NOT NULL DEFAULT 'active',
    created_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_api_client PRIMARY KEY (id),
    CONSTRAINT uq_api_client_client_id UNIQUE (client_id),
    CONSTRAINT fk_api_client_department FOREIGN KEY (department_id) REFERENCES department (id),
    CONSTRAINT ck_api_client_role CHECK (role IN ('service_hall', 'exchange_platform')),
    CONSTRAINT ck_api_client_status CHECK (status IN ('active', 'suspended'))
  );
  CREATE INDEX ix_api_client_department ON api_client (department_id);

  CREATE TABLE api_client_acceptance (
    api_client_id uuid NOT NULL,
    department_id uuid NOT NULL,
    item_code text NOT NULL,
    imported_on date NOT NULL,
    CONSTRAINT pk_api_client_acceptance PRIMARY KEY (api_client_id, department_id, item_code),
    CONSTRAINT fk_api_client_acceptance_client FOREIGN KEY (api_client_id) REFERENCES api_client (id),
    CONSTRAINT fk_api_client_acceptance_department FOREIGN KEY (department_id) REFERENCES department (id)
  );

  CREATE TABLE access_token (
    token_hash bytea NOT NULL,
    api_client_id uuid NOT NULL,
    scopes text[] NOT NULL,
    issued_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT pk_access_token PRIMARY KEY (token_hash),
    CONSTRAINT fk_access_token_client FOREIGN KEY (api_client_id) REFERENCES api_client (id)
  );
  CREATE INDEX ix_access_token_client ON access_token (api_client_id);
  CREATE INDEX ix_access_token_expires_at ON access_token (expires_at)`;

const RIGHTS = `
  GRANT SELECT, INSERT, UPDATE ON region, department, person, post, delegation, session, api_client TO zeqing_app;
  GRANT SELECT, INSERT, DELETE ON department_alias, api_client_acceptance, password_history TO zeqing_app;
  GRANT SELECT, INSERT ON department_succession TO zeqing_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON access_token, sign_in_counter TO zeqing_app`;
