import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Doing } from '../../request/store/life.repository';
import { dayOrNull } from '../../request/store/stored-request';
import type { BridgedGrant, BridgeTerms } from '../domain/use.rules';

/** The live grant of a request, with the renewal of it that was signed and has not come to its end. */
export async function findBridged(tx: Tx, requestId: Id): Promise<BridgedGrant> {
  const row = await firstRow<{ valid_until: string | null; bridged_from: string | null; renewal: Id | null }>(
    tx,
    `SELECT g.valid_until::text, g.bridged_from::text, (
       SELECT r.id FROM share_request r
       WHERE r.origin_request_id = $1 AND r.origin_kind = 'renewal' AND r.signed_at IS NOT NULL
         AND r.state IN ('submitted', 'checking', 'reviewing', 'supplementing', 'extension_requested',
           'answer_signing', 'agreed', 'supplying')
       ORDER BY r.id DESC LIMIT 1) AS renewal
     FROM share_grant g WHERE g.request_id = $1 AND g.state = 'live'`,
    [requestId],
  );
  return {
    validUntil: dayOrNull(row?.valid_until ?? null),
    bridgedFrom: dayOrNull(row?.bridged_from ?? null),
    renewalRequestId: row?.renewal ?? null,
  };
}

export interface NewBridge extends BridgeTerms {
  readonly renewalRequestId: Id;
  readonly grantedUntil: LocalDate;
  readonly basis: string;
}

export async function insertBridge(tx: Tx, requestId: Id, bridge: NewBridge, doing: Doing): Promise<void> {
  await rows(
    tx,
    `INSERT INTO grant_bridge (grant_id, request_id, renewal_request_id, granted_until, until, ground, basis, signed_by,
       signed_at)
     SELECT g.id, $1, $2, $3, $4, $5, $6, $7, $8 FROM share_grant g WHERE g.request_id = $1`,
    [
      ...[requestId, bridge.renewalRequestId, bridge.grantedUntil, bridge.until, bridge.ground, bridge.basis],
      ...[doing.by, doing.at],
    ],
  );
}
