import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The highest local grade of an entry's items stands beside the entry: facets of a whole catalogue count entries by it,
 * and were twice as long about the items. Expand-only; an entry an older program writes has none until it is written again.
 */
export class EntryGrade1763800000055 implements MigrationInterface {
  name = 'EntryGrade1763800000055';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [COLUMN, FILLED, INDEX]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX ix_catalogue_item_sensitivity ON catalogue_item (sensitivity, entry_id) WHERE sensitivity IS NOT NULL;
      ALTER TABLE catalogue_entry DROP COLUMN grade`);
  }
}

const COLUMN = `
  ALTER TABLE catalogue_entry ADD COLUMN grade smallint,
    ADD CONSTRAINT ck_catalogue_entry_grade CHECK (grade BETWEEN 1 AND 4)`;
const FILLED = `
  UPDATE catalogue_entry e SET grade = i.grade
    FROM (SELECT entry_id, max(sensitivity) AS grade FROM catalogue_item GROUP BY entry_id) AS i
   WHERE i.entry_id = e.id AND i.grade IS NOT NULL`;
const INDEX = `
  CREATE INDEX ix_catalogue_entry_grade ON catalogue_entry (grade, code) WHERE grade IS NOT NULL;
  DROP INDEX ix_catalogue_item_sensitivity`;
