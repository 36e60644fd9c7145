import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Regional calendars, the notices they rest on and the days those name. The nation's row exists from the start, empty. */
export class Calendar1763800000002 implements MigrationInterface {
  name = 'Calendar1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_region (
        id uuid NOT NULL,
        region_code text NOT NULL,
        known_from date,
        known_through date,
        receipt_day_counts boolean,
        basis text,
        version integer NOT NULL DEFAULT 0,
        revision uuid NOT NULL,
        CONSTRAINT pk_calendar_region PRIMARY KEY (id),
        CONSTRAINT uq_calendar_region_region_code UNIQUE (region_code),
        CONSTRAINT ck_calendar_region_region_code CHECK (region_code ~ '^[0-9]{6}$'),
        CONSTRAINT ck_calendar_region_known CHECK ((known_from IS NULL) = (known_through IS NULL)),
        CONSTRAINT ck_calendar_region_receipt_day_basis CHECK ((receipt_day_counts IS NULL) = (basis IS NULL)),
        CONSTRAINT ck_calendar_region_national CHECK (
          region_code <> '000000' OR (known_from IS NOT NULL AND receipt_day_counts IS NOT NULL)
        )
      );
      COMMENT ON TABLE calendar_region IS 'what a region says itself; NULL is inherited along the region code';
      COMMENT ON COLUMN calendar_region.version IS '0 until the first journalled change, then rising by one';
      COMMENT ON COLUMN calendar_region.revision IS 'new at every change: unlike a version it never comes again after a rollback, so caches go by it';

      INSERT INTO calendar_region (id, region_code, known_from, known_through, receipt_day_counts, basis, revision)
      VALUES ('019ab000-0000-7000-8000-000000000001', '000000', '2004-01-01', '2003-12-31', false,
              '民法典 第二百零一条（类推适用：开始的当日不计入，自下一日开始计算）', gen_random_uuid());

      CREATE TABLE holiday_notice (
        id uuid NOT NULL,
        region_code text NOT NULL,
        year smallint NOT NULL,
        title text NOT NULL,
        document_number text,
        issued_on date,
        basis text,
        imported_at timestamptz NOT NULL,
        imported_by text NOT NULL,
        replaces_id uuid,
        replaced_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_holiday_notice PRIMARY KEY (id),
        CONSTRAINT fk_holiday_notice_region FOREIGN KEY (region_code) REFERENCES calendar_region (region_code),
        CONSTRAINT fk_holiday_notice_replaces FOREIGN KEY (replaces_id) REFERENCES holiday_notice (id),
        CONSTRAINT ck_holiday_notice_year CHECK (year BETWEEN 2004 AND 2100)
      );
      CREATE UNIQUE INDEX uq_holiday_notice_in_force ON holiday_notice (region_code, year) WHERE replaced_at IS NULL;
      CREATE INDEX ix_holiday_notice_replaces ON holiday_notice (replaces_id) WHERE replaces_id IS NOT NULL;

      CREATE TABLE calendar_day (
        region_code text NOT NULL,
        date date NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        notice_id uuid NOT NULL,
        CONSTRAINT pk_calendar_day PRIMARY KEY (region_code, date),
        CONSTRAINT fk_calendar_day_notice FOREIGN KEY (notice_id) REFERENCES holiday_notice (id),
        CONSTRAINT ck_calendar_day_kind CHECK (kind IN ('off', 'work'))
      );
      CREATE INDEX ix_calendar_day_notice_id ON calendar_day (notice_id);

      GRANT SELECT, INSERT, UPDATE ON calendar_region, holiday_notice TO zeqing_app;
      GRANT SELECT, INSERT, DELETE ON calendar_day TO zeqing_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_day, holiday_notice, calendar_region');
  }
}
