import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The catalogue is searched by pairs of neighbouring characters (no word list knows the words of a city's departments):
 * of name and abstract, and of the first letters of the name's sound. Codes are found by how they begin, and items by
 * their grade. The terms are computed where they are needed: the table keeps no copy of them.
 */
export class CatalogueSearch1763800000038 implements MigrationInterface {
  name = 'CatalogueSearch1763800000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PAIRS);
    await runner.query(TERMS);
    await runner.query(INDEXES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_catalogue_item_sensitivity, ix_catalogue_entry_classification, ix_catalogue_entry_sound,
        ix_catalogue_entry_code_start, ix_catalogue_entry_terms;
      DROP FUNCTION catalogue_terms(text, text, text);
      DROP FUNCTION character_pairs(text)`);
  }
}

/**
 * Every two neighbouring characters of a text, by two passes of the regular expression: from the first, from the second.
 * Bodies are parsed where they are defined (`RETURN`): an index is made under another search path.
 */
const PAIRS = String.raw`
  CREATE FUNCTION character_pairs(source text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN array_to_tsvector(array_remove(
      string_to_array(regexp_replace(source, '(..)', E'\\1\n', 'g'), E'\n')
        || string_to_array(regexp_replace(substr(source, 2), '(..)', E'\\1\n', 'g'), E'\n'), ''))`;
/** Signs count alike in full and in half width. The blank at the end makes a pair of the last character, too. */
const TERMS = `
  CREATE FUNCTION catalogue_terms(name text, abstract text, name_pinyin text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN character_pairs(translate(lower(name || ' ' || coalesce(abstract, '') || ' '
      || coalesce(split_part(name_pinyin, '|', 2), '') || ' '), '（），：；！？', '(),:;!?'))`;
/** What hardly any entry has is told from what most have by statistics of many more pairs than the hundred of others. */
const INDEXES = `
  CREATE INDEX ix_catalogue_entry_terms ON catalogue_entry USING gin (catalogue_terms(name, abstract, name_pinyin));
  ALTER INDEX ix_catalogue_entry_terms ALTER COLUMN 1 SET STATISTICS 500;
  CREATE INDEX ix_catalogue_entry_code_start ON catalogue_entry (lower(code) text_pattern_ops);
  CREATE INDEX ix_catalogue_entry_sound ON catalogue_entry (name_pinyin text_pattern_ops);
  CREATE INDEX ix_catalogue_entry_classification ON catalogue_entry (classification, code);
  CREATE INDEX ix_catalogue_item_sensitivity ON catalogue_item (sensitivity, entry_id) WHERE sensitivity IS NOT NULL`;
