import type { Id, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';

/** One import of the item model, as it is kept. */
export interface ServiceImport {
  readonly id: Id;
  /** SHA-256 of the canonical rows, hexadecimal: the same files give the same digest. */
  readonly digest: string;
  readonly items: number;
  readonly materials: number;
  readonly evidenceTypes: number;
  readonly oneThings: number;
}

const COLUMNS = `id, digest, items, materials, evidence_types AS "evidenceTypes", one_things AS "oneThings"`;

/** Imports follow each other: a second one waits until the first is done. */
export const lockImports = (tx: Tx): Promise<unknown> =>
  rows(tx, `SELECT pg_advisory_xact_lock(hashtext('services.import'))`);

export const lastImport = (tx: Tx): Promise<ServiceImport | null> =>
  firstRow<ServiceImport>(tx, `SELECT ${COLUMNS} FROM service_import ORDER BY imported_at DESC, id DESC LIMIT 1`);

export async function insertImport(tx: Tx, made: ServiceImport, at: Date, by: string): Promise<void> {
  await rows(
    tx,
    `INSERT INTO service_import (id, digest, items, materials, evidence_types, one_things, imported_at, imported_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [made.id, made.digest, made.items, made.materials, made.evidenceTypes, made.oneThings, at, by],
  );
}
