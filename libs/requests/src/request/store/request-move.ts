import type { Id, Tx } from '@zeqing/kernel';
import { together } from '@zeqing/platform';
import type { ClockPart } from '../../clock/store/clock-parts';
import { isReceipt, type RequestableShareType, type RequestState } from '../domain/request';

export interface Signature {
  readonly by: string;
  readonly at: Date;
  readonly entryVersion: number;
  readonly shareType: RequestableShareType;
}

export interface Move {
  readonly id: Id;
  readonly seenVersion: number;
  readonly to: RequestState;
  readonly since: Date;
  /** Set when the requester's office head signs. */
  readonly signature?: Signature;
  /** Set when another department is to answer (U39). */
  readonly provider?: { readonly departmentId: Id; readonly regionCode: string };
}

/**
 * Compare-and-set: moves the request and its clocks by one statement and raises its version by one. `stale` when the seen
 * version is gone; `run_out` when an extension comes after the sweep has found the term run out, and nothing stands then.
 */
export async function move(
  tx: Tx,
  { id, seenVersion, to, since, signature, provider }: Move,
  clocks: readonly ClockPart[],
): Promise<'moved' | 'stale' | 'run_out'> {
  const moved = {
    kind: 'moved',
    text: `moved AS (
       UPDATE share_request SET version = version + 1, state = $3,
         state_since = CASE WHEN state = $3 THEN state_since ELSE $4 END,
         provider_department_id = coalesce($9, provider_department_id),
         provider_region_code = coalesce($10, provider_region_code),
         signed_by = coalesce($5, signed_by), signed_at = coalesce($6, signed_at),
         received_at = CASE WHEN $11 THEN coalesce(received_at, $4) ELSE received_at END,
         entry_version = coalesce($7, entry_version), share_type = coalesce($8, share_type)
       WHERE id = $1 AND version = $2 RETURNING id)`,
    values: [
      id,
      seenVersion,
      to,
      since,
      signature?.by ?? null,
      signature?.at ?? null,
      signature?.entryVersion ?? null,
      signature?.shareType ?? null,
      provider?.departmentId ?? null,
      provider?.regionCode ?? null,
      isReceipt(to),
    ],
  };
  const extends_ = clocks.some(({ kind }) => kind === 'extended');
  const answer = `(SELECT count(*) FROM moved)::int AS moved, ${extends_ ? '(SELECT count(*) FROM extended)::int' : '1'} AS timely`;
  const done = await together<{ moved: number; timely: number }>(tx, [moved, ...clocks], answer);
  if (done?.moved !== 1) return 'stale';
  return done.timely === 1 ? 'moved' : 'run_out';
}
