import type { Id } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { BurnGroup } from '../domain/burn-group';
import type { BurnStretch } from '../domain/burn-requests';
import type { Asking } from '../figure-scope.service';
import { CONDITION_OF } from './part-conditions';
import { reachParameters, WITHIN } from './scope';

export type BatchGroup = BurnGroup & { readonly batchId: Id };

/** Duty rows with a term, those alike put together, of one batch or of all. */
export const batchGroups = ({ tx, today, reach }: Asking, batchId: Id | null): Promise<BatchGroup[]> =>
  rows(
    tx,
    `SELECT m.batch_id AS "batchId", m.region_code AS "regionCode",
       least(coalesce(m.owed_since, m.due_on), m.due_on)::text AS "startedOn", m.due_on::text AS "dueOn",
       m.attached_on::text AS "doneOn", count(*)::int AS times
     FROM measured_duty m WHERE $1::date IS NOT NULL AND ${CONDITION_OF.duty_term_set} AND ${WITHIN}
       AND m.batch_id IS NOT NULL AND ($4::uuid IS NULL OR m.batch_id = $4)
     GROUP BY 1, 2, 3, m.due_on, m.attached_on ORDER BY 1, 2, 3, 4, 5`,
    [today, ...reachParameters(reach), batchId],
  );

/** Rows of a batch whose list sets no day. */
export async function rowsWithoutTerm({ tx, today, reach }: Asking, batchId: Id): Promise<number> {
  const [row] = await rows<{ times: number }>(
    tx,
    `SELECT count(*)::int AS times FROM measured_duty m
     WHERE $1::date IS NOT NULL AND m.due_on IS NULL AND m.batch_id = $4 AND ${WITHIN}`,
    [today, ...reachParameters(reach), batchId],
  );
  return row?.times ?? 0;
}

/** The answers and supplies of these requests, by the primary key. */
export const stretchesOf = ({ tx, today, reach }: Asking, requestIds: readonly Id[]): Promise<BurnStretch[]> =>
  rows(
    tx,
    `SELECT m.id, m.stage, m.region_code AS "regionCode", m.started_on::text AS "startedOn", m.due_on::text AS "dueOn",
       m.ended, m.ended_on::text AS "endedOn"
     FROM measured_stage m WHERE $1::date IS NOT NULL AND m.id = ANY($4::uuid[]) AND m.stage IN ('answer', 'supply')
       AND ${WITHIN} ORDER BY m.id, m.stage`,
    [today, ...reachParameters(reach), requestIds],
  );
