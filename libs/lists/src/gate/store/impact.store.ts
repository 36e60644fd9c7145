import type { Id, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Impact } from '../domain/impact';

/** Which impact of which version of a batch was signed off, by whom. */
export interface SignedImpact {
  readonly batchVersion: number;
  /** Hash of the impact, in hexadecimal. */
  readonly digest: string;
  readonly impact: Impact;
  readonly signedBy: Id;
  readonly signedByName: string;
  readonly signedAt: Date;
}

export const findSigned = (tx: Tx, batchId: Id): Promise<SignedImpact | null> =>
  firstRow<SignedImpact>(
    tx,
    `SELECT s.batch_version AS "batchVersion", s.digest, s.impact, s.signed_by AS "signedBy",
       coalesce(p.display_name, '') AS "signedByName", s.signed_at AS "signedAt"
     FROM batch_impact_sign_off s LEFT JOIN person p ON p.id::text = s.signed_by WHERE s.batch_id = $1`,
    [batchId],
  );

/** The last signature counts; the earlier ones stand in the journal. */
export async function keepSigned(
  tx: Tx,
  batchId: Id,
  { batchVersion, digest, impact, signedBy, signedAt }: Omit<SignedImpact, 'signedByName'>,
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO batch_impact_sign_off (batch_id, batch_version, digest, impact, signed_by, signed_at)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT ON CONSTRAINT pk_batch_impact_sign_off DO UPDATE SET batch_version = excluded.batch_version,
       digest = excluded.digest, impact = excluded.impact, signed_by = excluded.signed_by, signed_at = excluded.signed_at`,
    [batchId, batchVersion, digest, JSON.stringify(impact), signedBy, signedAt],
  );
}
