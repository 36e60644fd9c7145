import { Injectable } from '@nestjs/common';
import { newId, type Id, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { EntryContent } from '../domain/entry';
import { pinyinOf } from '../name-pinyin';
import { toContentRecord } from './entry.mapper';

/** An entry's content beside its id and the hash of its canonical text. */
export interface HashedEntry {
  readonly id: Id;
  readonly hash: string;
  readonly content: EntryContent;
}

export interface KnownEntry {
  readonly id: Id;
  readonly code: string;
  readonly status: string;
  readonly contentHash: string;
  readonly providerDepartmentId: Id;
}

const CONTENT_COLUMNS = [
  'code text',
  'name text',
  'name_pinyin text',
  'abstract text',
  'provider_department_id uuid',
  'source_system text',
  'format_class text',
  'update_frequency text',
  'share_type text',
  'conditions text',
  'share_modes text[]',
  'ground_kind text',
  'ground_title text',
  'ground_clause text',
  'ground_text text',
  'channel text',
  'classification text',
  'subject_regions text[]',
  'period_from date',
  'period_to date',
  'population text',
  'known_gaps text',
  'open_kind text',
  'open_conditions text',
  'grade smallint',
] as const;
const NAMES = CONTENT_COLUMNS.map((column) => column.split(' ')[0] ?? '');
const RECORD = ['id uuid', 'content_hash text', ...CONTENT_COLUMNS].join(', ');

const toRecord = ({ id, hash, content }: HashedEntry): Record<string, unknown> => ({
  id,
  content_hash: hash,
  ...toContentRecord(content),
  name_pinyin: pinyinOf(content.name),
});

/** Bulk writes of a batch: one statement a slice, whatever the number of entries. */
@Injectable()
export class DraftRepository {
  async findKnown(tx: Tx, codes: readonly string[]): Promise<KnownEntry[]> {
    return rows<KnownEntry>(
      tx,
      `SELECT id, code, status, content_hash AS "contentHash", provider_department_id AS "providerDepartmentId"
         FROM catalogue_entry WHERE code = ANY($1::text[]) ORDER BY code, id`,
      [codes],
    );
  }

  async insertEntries(tx: Tx, entries: readonly HashedEntry[], at: Date): Promise<void> {
    await rows(
      tx,
      `INSERT INTO catalogue_entry (id, content_hash, ${NAMES.join(', ')}, created_at, updated_at)
       SELECT id, content_hash, ${NAMES.join(', ')}, $2, $2 FROM jsonb_to_recordset($1::jsonb) AS x(${RECORD})`,
      [JSON.stringify(entries.map(toRecord)), at],
    );
  }

  async updateEntries(tx: Tx, entries: readonly HashedEntry[], at: Date): Promise<void> {
    const assignments = NAMES.map((name) => `${name} = x.${name}`).join(', ');
    await rows(
      tx,
      `UPDATE catalogue_entry e SET ${assignments}, content_hash = x.content_hash, version = e.version + 1, updated_at = $2
         FROM jsonb_to_recordset($1::jsonb) AS x(${RECORD}) WHERE e.id = x.id`,
      [JSON.stringify(entries.map(toRecord)), at],
    );
  }

  /** Items keep their id as long as their name stays. */
  async replaceItems(tx: Tx, entries: readonly HashedEntry[], at: Date): Promise<void> {
    const items = entries.flatMap(({ id, content }) =>
      content.items.map((item, position) => ({
        id: newId(at.getTime()),
        entry_id: id,
        position,
        name: item.name,
        data_type: item.dataType,
        length: item.length,
        sensitivity: item.sensitivity,
        share_type: item.shareType,
        classification: item.classification ?? null,
        open_kind: item.openKind ?? null,
      })),
    );
    const json = JSON.stringify(items);
    await rows(
      tx,
      `DELETE FROM catalogue_item i WHERE i.entry_id = ANY($1::uuid[]) AND NOT EXISTS (
         SELECT FROM jsonb_to_recordset($2::jsonb) AS x(entry_id uuid, name text)
          WHERE x.entry_id = i.entry_id AND x.name = i.name)`,
      [entries.map(({ id }) => id), json],
    );
    await rows(
      tx,
      `INSERT INTO catalogue_item (id, entry_id, position, name, data_type, length, sensitivity, share_type,
              classification, open_kind)
       SELECT id, entry_id, position, name, data_type, length, sensitivity, share_type, classification, open_kind
         FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, entry_id uuid, position integer, name text, data_type text,
              length integer, sensitivity smallint, share_type text, classification text, open_kind text)
       ON CONFLICT ON CONSTRAINT uq_catalogue_item_name DO UPDATE SET position = excluded.position,
         data_type = excluded.data_type, length = excluded.length, sensitivity = excluded.sensitivity,
         share_type = excluded.share_type, classification = excluded.classification, open_kind = excluded.open_kind`,
      [json],
    );
  }

  async insertRevisions(tx: Tx, batchId: Id, revisions: readonly { id: Id; content: string }[]): Promise<void> {
    await rows(
      tx,
      `INSERT INTO catalogue_revision (entry_id, batch_id, content)
       SELECT x.id, $1, x.content FROM jsonb_to_recordset($2::jsonb) AS x(id uuid, content text)`,
      [batchId, JSON.stringify(revisions)],
    );
  }

  async takeRevisions(tx: Tx, batchId: Id, ids: readonly Id[]): Promise<{ id: Id; content: string }[]> {
    return rows<{ id: Id; content: string }>(
      tx,
      `DELETE FROM catalogue_revision WHERE batch_id = $1 AND entry_id = ANY($2::uuid[])
       RETURNING entry_id AS id, content`,
      [batchId, ids],
    );
  }

  /** Whether an entry is in force, and in which version. */
  standingOf(tx: Tx, id: Id): Promise<{ status: string; publishedVersion: number } | null> {
    return firstRow(
      tx,
      `SELECT status, coalesce(published_version, 0) AS "publishedVersion" FROM catalogue_entry WHERE id = $1`,
      [id],
    );
  }

  /** Ends an entry; its versions stay. */
  async withdraw(tx: Tx, id: Id, at: Date): Promise<void> {
    await rows(
      tx,
      `UPDATE catalogue_entry SET status = 'withdrawn', version = version + 1, updated_at = $2 WHERE id = $1`,
      [id, at],
    );
  }

  /** Locks the entries in order of id and answers their rows, so that two batches cannot publish one entry at once. */
  async lock(tx: Tx, ids: readonly Id[]): Promise<void> {
    await rows(tx, 'SELECT id FROM catalogue_entry WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [ids]);
  }

  /** Marks the entries published, numbers and freezes the versions. Answers each one's new number. */
  async publish(
    tx: Tx,
    frozen: readonly { id: Id; canonical: string; hash: string }[],
    by: { editionId: Id | null; filingId: Id | null; algorithm: string; at: Date },
  ): Promise<{ id: Id; number: number }[]> {
    const published = await rows<{ id: Id; number: number }>(
      tx,
      `UPDATE catalogue_entry SET status = 'published', published_version = coalesce(published_version, 0) + 1,
              version = version + 1, updated_at = $2
        WHERE id = ANY($1::uuid[]) RETURNING id, published_version AS number`,
      [frozen.map(({ id }) => id), by.at],
    );
    const numbers = new Map(published.map(({ id, number }) => [id, number]));
    await rows(
      tx,
      `INSERT INTO catalogue_entry_version (entry_id, number, canonical, hash, algorithm, edition_id, filing_id, published_at)
       SELECT x.id, x.number, x.canonical, x.hash, $2, $3, $4, $5
         FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, number integer, canonical text, hash text)`,
      [
        JSON.stringify(frozen.map((version) => ({ ...version, number: numbers.get(version.id) }))),
        by.algorithm,
        by.editionId,
        by.filingId,
        by.at,
      ],
    );
    return published;
  }
}
