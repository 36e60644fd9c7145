import { Injectable } from '@nestjs/common';
import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { EntryContent } from '../domain/entry';

/** A published version as it was frozen. */
export interface FrozenVersion {
  readonly number: number;
  readonly publishedAt: Date;
  /** The edition of a list it was published under, or null. */
  readonly editionId: Id | null;
  /** The filing it was published by, or null. */
  readonly filingId: Id | null;
  readonly algorithm: 'sm3' | 'sha256';
  readonly hash: string;
  readonly content: EntryContent;
}

type VersionRow = Omit<FrozenVersion, 'content'> & { readonly canonical: string };

@Injectable()
export class VersionRepository {
  /** The versions of an entry, newest first. */
  async ofEntry(tx: Tx, entryId: Id): Promise<FrozenVersion[]> {
    const found = await rows<VersionRow>(
      tx,
      `SELECT number, published_at AS "publishedAt", edition_id AS "editionId", filing_id AS "filingId", algorithm, hash, canonical
         FROM catalogue_entry_version WHERE entry_id = $1 ORDER BY number DESC, entry_id LIMIT 200`,
      [entryId],
    );
    return found.map(({ canonical, ...version }) => ({ ...version, content: JSON.parse(canonical) as EntryContent }));
  }
}
