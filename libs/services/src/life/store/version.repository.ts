import type { Id, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { ModelTarget, WrittenContent } from '../domain/written-model';

/** A published version as the history shows it. */
export interface ListedVersion {
  readonly target: ModelTarget;
  readonly code: string;
  readonly number: number;
  readonly name: string;
  readonly departmentId: Id | null;
  readonly contentHash: string;
  /** It came in by an import, without a draft. */
  readonly byImport: boolean;
  readonly publishedBy: string;
  readonly publisherName: string | null;
  readonly publishedAt: Date;
}

/** A published version, whole; nobody changes it any more. */
export interface ModelVersion extends ListedVersion {
  readonly content: WrittenContent;
}

export type NewVersion = Omit<ModelVersion, 'publisherName' | 'byImport'> & {
  readonly regionCode: string | null;
  readonly draftId: Id | null;
};

const LISTED = `v.target, v.code, v.number, v.name, v.department_id AS "departmentId", v.content_hash AS "contentHash",
  v.by_import AS "byImport", v.published_by AS "publishedBy", p.display_name AS "publisherName",
  v.published_at AS "publishedAt"`;
const FROM = 'service_version v LEFT JOIN person p ON p.id::text = v.published_by';

/** Versions of one thing, newest first. */
export const versionsOf = (tx: Tx, target: ModelTarget, code: string): Promise<ListedVersion[]> =>
  rows<ListedVersion>(
    tx,
    `SELECT ${LISTED} FROM ${FROM} WHERE v.target = $1 AND v.code = $2 ORDER BY v.number DESC, v.code LIMIT 500`,
    [target, code],
  );

/** One version by its number; without it the newest. */
export const findVersion = (
  tx: Tx,
  target: ModelTarget,
  code: string,
  number: number | null = null,
): Promise<ModelVersion | null> =>
  firstRow<ModelVersion>(
    tx,
    `SELECT ${LISTED}, v.content FROM ${FROM}
     WHERE v.target = $1 AND v.code = $2 AND ($3::integer IS NULL OR v.number = $3)
     ORDER BY v.number DESC, v.code LIMIT 1`,
    [target, code, number],
  );

/** The newest versions of a kind, by code; of one department where it is named. */
export const newestVersions = (
  tx: Tx,
  filter: { readonly target: ModelTarget; readonly departmentId: Id | null; readonly after: string | null },
  limit: number,
): Promise<ListedVersion[]> =>
  rows<ListedVersion>(
    tx,
    `SELECT ${LISTED} FROM ${FROM}
     WHERE v.target = $1 AND ($2::uuid IS NULL OR v.department_id = $2) AND ($3::text IS NULL OR v.code > $3)
       AND NOT EXISTS (SELECT 1 FROM service_version n WHERE n.target = v.target AND n.code = v.code AND n.number > v.number)
     ORDER BY v.code, v.number LIMIT $4`,
    [filter.target, filter.departmentId, filter.after, limit],
  );

export async function insertVersion(tx: Tx, version: NewVersion): Promise<void> {
  await rows(
    tx,
    `INSERT INTO service_version (target, code, number, name, department_id, region_code, content, content_hash, draft_id,
       by_import, published_by, published_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[version.target, version.code, version.number, version.name, version.departmentId, version.regionCode],
      ...[JSON.stringify(version.content), version.contentHash, version.draftId, version.draftId === null],
      ...[version.publishedBy, version.publishedAt],
    ],
  );
}
