import { pinyin } from 'pinyin-pro';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Entries are found by the sound of their name as well; those that are there are spelled here, later ones when they
 * are written. Facets read regions and grades by their own indexes, and an entry's grants are paged by its code.
 */
export class EntryPinyinAndFacets1763800000025 implements MigrationInterface {
  name = 'EntryPinyinAndFacets1763800000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMN);
    for (let after = ''; ;) {
      const entries = (await runner.query(NEXT, [after, SLICE])) as { code: string; id: string; name: string }[];
      await runner.query(SPELL, [entries.map(({ id }) => id), entries.map(({ name }) => spell(name))]);
      if (entries.length < SLICE) break;
      after = entries.at(-1)?.code ?? '';
    }
    await runner.query(INDEXES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_share_grant_entry_code;
      DROP INDEX ix_catalogue_entry_regions;
      ALTER TABLE catalogue_entry DROP COLUMN name_pinyin`);
  }
}

const SLICE = 2_000;
const COLUMN = 'ALTER TABLE catalogue_entry ADD COLUMN name_pinyin text';
const NEXT = 'SELECT id, code, name FROM catalogue_entry WHERE code > $1 ORDER BY code, id LIMIT $2';
const SPELL = `UPDATE catalogue_entry e SET name_pinyin = x.spelled
  FROM unnest($1::uuid[], $2::text[]) AS x (id, spelled) WHERE e.id = x.id`;
const INDEXES = `
  CREATE INDEX ix_catalogue_entry_regions ON catalogue_entry USING gin (subject_regions);
  CREATE INDEX ix_share_grant_entry_code ON share_grant (entry_code, id)`;

/** As the catalogue spelled names when this was written; frozen here. */
function spell(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const initials = syllables.map((syllable) => syllable.charAt(0));
  return `${syllables.join('')}|${initials.join('')}`.toLowerCase().replaceAll(/\s/g, '');
}
