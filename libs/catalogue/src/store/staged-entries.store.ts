import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';

/** Which staged rows are taken now, and under what mark. */
export interface StagedSlice {
  readonly importId: Id;
  /** Positions after the first, up to the second. */
  readonly after: number;
  readonly upTo: number;
}
export interface TakingMark {
  /** Of the taking the entries belong to; 0 where they are too few to be one. */
  readonly taking: number;
  readonly at: Date;
  readonly algorithm: string;
  readonly gapTerm: { readonly dueOn: LocalDate; readonly isProvisional: boolean };
  /** The acts of art. 13 nobody recorded, and the article of each field. */
  readonly acts: readonly string[];
  readonly articles: Readonly<Record<string, string>>;
}

const SLICE = 'r.import_id = $1 AND r.position > $2 AND r.position <= $3';
/** Rows whose entry was made of them; the id of another row was never given to anything. */
const FRESH = `catalogue_import_row r JOIN catalogue_entry e ON e.id = r.entry_id`;

/** Ids of what belongs to an entry ascend as the entries' own: an index grows at its end. */
const idWithin = (place: string): string =>
  `(left(r.entry_id::text, 28) || lpad(to_hex(${place}), 4, '0') || right(gen_random_uuid()::text, 4))::uuid`;

/** Begins the taking of an import and answers its number: lists go by it once the transaction has ended (`along-codes`). */
export async function beginTaking(tx: Tx, importId: Id, at: Date): Promise<number> {
  const begun = await firstRow<{ number: number }>(
    tx,
    'INSERT INTO catalogue_taking (import_id, taken_at) VALUES ($1, $2) RETURNING number',
    [importId, at],
  );
  if (!begun) throw new Error(`the taking of ${importId} was not kept`);
  return begun.number;
}

/** Entries of a slice whose codes are new, published as they are. Answers how many. */
export async function insertFreshEntries(
  tx: Tx,
  { importId, after, upTo }: StagedSlice,
  { at, taking }: Pick<TakingMark, 'at' | 'taking'>,
): Promise<number> {
  const [counted] = await rows<{ made: number }>(
    tx,
    `WITH made AS (
       INSERT INTO catalogue_entry (id, content_hash, code, name, name_pinyin, abstract, provider_department_id,
         source_system, format_class, update_frequency, share_type, conditions, share_modes, ground_kind, ground_title,
         ground_clause, ground_text, channel, classification, subject_regions, period_from, period_to, population,
         known_gaps, grade, status, published_version, created_at, updated_at, taking)
       SELECT r.entry_id, r.hash, r.code, c.name, r.name_pinyin, c.abstract, c."providerDepartmentId", c."sourceSystem",
         c."formatClass", c."updateFrequency", c."shareType", c.conditions, c."shareModes",
         c."refusalGround" ->> 'kind', c."refusalGround" ->> 'title', c."refusalGround" ->> 'clause',
         c."refusalGround" ->> 'text', c.channel, c.classification, v."subjectRegions", v."periodFrom", v."periodTo",
         v.population, v."knownGaps", (SELECT max((i ->> 'sensitivity')::smallint) FROM jsonb_array_elements(c.items) AS i),
         'published', 1, $4, $4, $5
       FROM catalogue_import_row r,
         jsonb_to_record(r.content::jsonb) AS c(name text, abstract text, "providerDepartmentId" uuid,
           "sourceSystem" text, "formatClass" text, "updateFrequency" text, "shareType" text, conditions text,
           "shareModes" text[], "refusalGround" jsonb, channel text, classification text, coverage jsonb, items jsonb),
         jsonb_to_record(c.coverage) AS v("subjectRegions" text[], "periodFrom" date, "periodTo" date, population text,
           "knownGaps" text)
       WHERE ${SLICE} AND NOT EXISTS (SELECT FROM catalogue_entry e WHERE e.code = r.code)
       ORDER BY r.position
       RETURNING 1)
     SELECT count(*)::int AS made FROM made`,
    [importId, after, upTo, at, taking],
  );
  return counted?.made ?? 0;
}

export async function insertFreshItems(tx: Tx, { importId, after, upTo }: StagedSlice): Promise<void> {
  await rows(
    tx,
    `INSERT INTO catalogue_item (id, entry_id, position, name, data_type, length, sensitivity, share_type)
     SELECT ${idWithin('i.place')}, r.entry_id, i.place - 1, i.item ->> 'name', i.item ->> 'dataType',
       (i.item ->> 'length')::integer, (i.item ->> 'sensitivity')::smallint, i.item ->> 'shareType'
     FROM ${FRESH}, jsonb_array_elements(r.content::jsonb -> 'items') WITH ORDINALITY AS i(item, place) WHERE ${SLICE}`,
    [importId, after, upTo],
  );
}

/** Their first versions, frozen under the import. */
export async function freezeFresh(tx: Tx, { importId, after, upTo }: StagedSlice, mark: TakingMark): Promise<void> {
  await rows(
    tx,
    `INSERT INTO catalogue_entry_version (entry_id, number, canonical, hash, algorithm, edition_id, published_at)
     SELECT r.entry_id, 1, r.content, r.hash, $4, r.import_id, $5 FROM ${FRESH} WHERE ${SLICE}`,
    [importId, after, upTo, mark.algorithm, mark.at],
  );
}

/** What arts 13 to 15 ask for and the file does not bring, as tasks of the provider (U23). */
export async function openFreshGaps(tx: Tx, { importId, after, upTo }: StagedSlice, mark: TakingMark): Promise<void> {
  await rows(
    tx,
    `INSERT INTO catalogue_gap (id, entry_id, batch_id, field, article, owner_department_id, due_on, is_due_provisional, opened_at, taking)
     SELECT ${idWithin('g.place')}, r.entry_id, r.import_id, g.field, $4::jsonb ->> g.field, e.provider_department_id, $5, $6, $7, $9
     FROM ${FRESH}, unnest(r.gaps || $8::text[]) WITH ORDINALITY AS g(field, place) WHERE ${SLICE}`,
    [
      ...[importId, after, upTo, JSON.stringify(mark.articles)],
      ...[mark.gapTerm.dueOn, mark.gapTerm.isProvisional, mark.at, mark.acts, mark.taking],
    ],
  );
}
