import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What service halls handle and which data it needs: items with situations, materials, ways to spare them (U1 to U7),
 * one-things as graphs of matters, and evidence types with the entries that carry them (U8, U11).
 */
export class Services1763800000007 implements MigrationInterface {
  name = 'Services1763800000007';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [EVIDENCE, ITEMS, SITUATIONS, NEEDS, MATERIALS, WAYS, ONE_THINGS, MATTERS, IMPORTS, RIGHTS];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE service_import, one_thing_matter_edge, one_thing_matter, one_thing, material_way,
      material, data_need, situation, situation_question, service_item, evidence_mapping, evidence_type`);
  }
}

const SCOPE_IN = `IN ('local', 'province', 'national')`;

/** One source department for each evidence type, level and region (U11): the level is that of the region code. */
const EVIDENCE = `
  CREATE TABLE evidence_type (
    id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    fields text[] NOT NULL,
    proposed_source_id uuid,
    proposed_source_name text,
    is_source_outside boolean NOT NULL DEFAULT false,
    upper_holder text,
    CONSTRAINT pk_evidence_type PRIMARY KEY (id),
    CONSTRAINT uq_evidence_type_code UNIQUE (code),
    CONSTRAINT ck_evidence_type_fields CHECK (cardinality(fields) > 0)
  );
  CREATE TABLE evidence_mapping (
    id uuid NOT NULL,
    evidence_type_id uuid NOT NULL,
    entry_code text NOT NULL,
    region_code text NOT NULL,
    field_items jsonb NOT NULL,
    subject_region_prefixes text[] NOT NULL,
    preference integer NOT NULL DEFAULT 0,
    CONSTRAINT pk_evidence_mapping PRIMARY KEY (id),
    CONSTRAINT uq_evidence_mapping_source UNIQUE (evidence_type_id, region_code),
    CONSTRAINT fk_evidence_mapping_type FOREIGN KEY (evidence_type_id) REFERENCES evidence_type (id),
    CONSTRAINT ck_evidence_mapping_region CHECK (region_code ~ '^[0-9]{6}$')
  );
  CREATE INDEX ix_evidence_mapping_entry ON evidence_mapping (entry_code)`;

/** A list counts only when its department confirmed it complete, by name and date (U1). */
const ITEMS = `
  CREATE TABLE service_item (
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    code text NOT NULL,
    national_code text,
    local_code text,
    handling_code text,
    name text NOT NULL,
    item_type text NOT NULL,
    department_id uuid NOT NULL,
    region_code text NOT NULL,
    guide_version text NOT NULL,
    status text NOT NULL DEFAULT 'active',
    materials_confirmed_by text,
    materials_confirmed_on date,
    CONSTRAINT pk_service_item PRIMARY KEY (id),
    CONSTRAINT uq_service_item_code UNIQUE (code),
    CONSTRAINT ck_service_item_code CHECK (code ~ '^[0-9A-Z]{18}[0-9][0-9]{12}$'),
    CONSTRAINT ck_service_item_status CHECK (status IN ('active', 'retired')),
    CONSTRAINT ck_service_item_region CHECK (region_code ~ '^[0-9]{6}$'),
    CONSTRAINT ck_service_item_confirmed CHECK ((materials_confirmed_by IS NULL) = (materials_confirmed_on IS NULL))
  );
  CREATE INDEX ix_service_item_department ON service_item (department_id, code)`;

/** answers of a question: [{code, text}]; answers of a situation: {question code: answer code}. */
const SITUATIONS = `
  CREATE TABLE situation_question (
    item_id uuid NOT NULL,
    code text NOT NULL,
    position integer NOT NULL,
    text text NOT NULL,
    answers jsonb NOT NULL,
    CONSTRAINT pk_situation_question PRIMARY KEY (item_id, code),
    CONSTRAINT fk_situation_question_item FOREIGN KEY (item_id) REFERENCES service_item (id)
  );
  CREATE TABLE situation (
    item_id uuid NOT NULL,
    code text NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    answers jsonb NOT NULL,
    share_of_cases numeric(5, 4),
    is_usual boolean NOT NULL,
    CONSTRAINT pk_situation PRIMARY KEY (item_id, code),
    CONSTRAINT fk_situation_item FOREIGN KEY (item_id) REFERENCES service_item (id),
    CONSTRAINT ck_situation_share CHECK (share_of_cases BETWEEN 0 AND 1)
  );
  CREATE UNIQUE INDEX uq_situation_usual ON situation (item_id) WHERE is_usual`;

const NEEDS = `
  CREATE TABLE data_need (
    id uuid NOT NULL,
    item_id uuid NOT NULL,
    position integer NOT NULL,
    use text NOT NULL,
    evidence_type_id uuid NOT NULL,
    fields text[] NOT NULL,
    is_compulsory boolean NOT NULL,
    subject_scope text NOT NULL,
    condition jsonb NOT NULL,
    CONSTRAINT pk_data_need PRIMARY KEY (id),
    CONSTRAINT fk_data_need_item FOREIGN KEY (item_id) REFERENCES service_item (id),
    CONSTRAINT fk_data_need_evidence_type FOREIGN KEY (evidence_type_id) REFERENCES evidence_type (id),
    CONSTRAINT ck_data_need_use CHECK (use IN ('spare', 'verify', 'prefill', 'push_result', 'later_check')),
    CONSTRAINT ck_data_need_fields CHECK (cardinality(fields) > 0),
    CONSTRAINT ck_data_need_scope CHECK (subject_scope ${SCOPE_IN})
  );
  CREATE INDEX ix_data_need_item ON data_need (item_id, position, id);
  CREATE INDEX ix_data_need_evidence_type ON data_need (evidence_type_id, item_id)`;

const MATERIALS = `
  CREATE TABLE material (
    id uuid NOT NULL,
    item_id uuid NOT NULL,
    position integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    origin text NOT NULL,
    necessity text NOT NULL,
    forms text[] NOT NULL,
    condition jsonb NOT NULL,
    issued_by text,
    source text NOT NULL,
    CONSTRAINT pk_material PRIMARY KEY (id),
    CONSTRAINT uq_material_code UNIQUE (item_id, code),
    CONSTRAINT fk_material_item FOREIGN KEY (item_id) REFERENCES service_item (id),
    CONSTRAINT ck_material_origin CHECK (origin IN ('applicant', 'department_issued', 'other')),
    CONSTRAINT ck_material_necessity CHECK (necessity IN ('compulsory', 'conditional', 'later', 'optional')),
    CONSTRAINT ck_material_forms CHECK (forms <@ ARRAY['paper', 'electronic'] AND cardinality(forms) > 0)
  )`;

const WAYS = `
  CREATE TABLE material_way (
    material_id uuid NOT NULL,
    position integer NOT NULL,
    kind text NOT NULL,
    data_need_id uuid,
    earlier_item_code text,
    basis text,
    CONSTRAINT pk_material_way PRIMARY KEY (material_id, position),
    CONSTRAINT fk_material_way_material FOREIGN KEY (material_id) REFERENCES material (id),
    CONSTRAINT fk_material_way_need FOREIGN KEY (data_need_id) REFERENCES data_need (id),
    CONSTRAINT ck_material_way_kind CHECK (kind IN ('abolished', 'shared_data', 'e_licence', 'earlier_result',
      'own_verification', 'commitment')),
    CONSTRAINT ck_material_way_need CHECK (kind NOT IN ('shared_data', 'e_licence') OR data_need_id IS NOT NULL),
    CONSTRAINT ck_material_way_earlier CHECK ((kind = 'earlier_result') = (earlier_item_code IS NOT NULL)),
    CONSTRAINT ck_material_way_basis CHECK (kind NOT IN ('commitment', 'abolished') OR basis IS NOT NULL)
  );
  CREATE INDEX ix_material_way_need ON material_way (data_need_id)`;

const ONE_THINGS = `
  CREATE TABLE one_thing (
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    code text NOT NULL,
    name text NOT NULL,
    lead_name text NOT NULL,
    lead_department_id uuid,
    national_batch text,
    CONSTRAINT pk_one_thing PRIMARY KEY (id),
    CONSTRAINT uq_one_thing_code UNIQUE (code)
  )`;

/** Without an item the matter is not mapped (U1). */
const MATTERS = `
  CREATE TABLE one_thing_matter (
    id uuid NOT NULL,
    one_thing_id uuid NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    department_name text NOT NULL,
    kind text NOT NULL,
    item_code text,
    CONSTRAINT pk_one_thing_matter PRIMARY KEY (id),
    CONSTRAINT uq_one_thing_matter_position UNIQUE (one_thing_id, position),
    CONSTRAINT fk_one_thing_matter_one_thing FOREIGN KEY (one_thing_id) REFERENCES one_thing (id),
    CONSTRAINT fk_one_thing_matter_item FOREIGN KEY (item_code) REFERENCES service_item (code),
    CONSTRAINT ck_one_thing_matter_kind CHECK (kind IN ('compulsory', 'optional'))
  );
  CREATE INDEX ix_one_thing_matter_item ON one_thing_matter (item_code, one_thing_id);
  CREATE TABLE one_thing_matter_edge (
    one_thing_id uuid NOT NULL,
    from_matter_id uuid NOT NULL,
    to_matter_id uuid NOT NULL,
    relation text NOT NULL,
    CONSTRAINT pk_one_thing_matter_edge PRIMARY KEY (from_matter_id, to_matter_id),
    CONSTRAINT fk_one_thing_matter_edge_one_thing FOREIGN KEY (one_thing_id) REFERENCES one_thing (id),
    CONSTRAINT fk_one_thing_matter_edge_from FOREIGN KEY (from_matter_id) REFERENCES one_thing_matter (id),
    CONSTRAINT fk_one_thing_matter_edge_to FOREIGN KEY (to_matter_id) REFERENCES one_thing_matter (id),
    CONSTRAINT ck_one_thing_matter_edge_self CHECK (from_matter_id <> to_matter_id),
    CONSTRAINT ck_one_thing_matter_edge_relation CHECK (relation IN ('before', 'parallel', 'chosen'))
  );
  CREATE INDEX ix_one_thing_matter_edge_one_thing ON one_thing_matter_edge (one_thing_id)`;

/** One row per import of the item model; the digest tells that the same files came again. */
const IMPORTS = `
  CREATE TABLE service_import (
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    digest text NOT NULL,
    items integer NOT NULL,
    materials integer NOT NULL,
    evidence_types integer NOT NULL,
    one_things integer NOT NULL,
    imported_at timestamptz NOT NULL,
    imported_by text NOT NULL,
    CONSTRAINT pk_service_import PRIMARY KEY (id)
  );
  CREATE INDEX ix_service_import_at ON service_import (imported_at, id)`;

const RIGHTS = `
  GRANT SELECT, INSERT ON service_import TO zeqing_app;
  GRANT SELECT, INSERT, UPDATE ON evidence_type, service_item, one_thing TO zeqing_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON evidence_mapping, situation_question, situation, data_need, material,
    material_way, one_thing_matter, one_thing_matter_edge TO zeqing_app`;
