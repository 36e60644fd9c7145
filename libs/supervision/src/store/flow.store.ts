import type { Id } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { Asking } from '../figure-scope.service';
import { CONDITION_OF } from './part-conditions';
import { reachParameters, WITHIN } from './scope';

export interface EntryFlow {
  readonly supplierId: Id;
  readonly entryId: Id;
  readonly userId: Id;
  readonly grants: number;
}

/** Grants in use by supplier, entry and user: the rows of the measure `grants_in_use`, put together. */
export const entryFlows = ({ tx, today, reach }: Asking): Promise<EntryFlow[]> =>
  rows(
    tx,
    `SELECT m.department_id AS "supplierId", m.entry_id AS "entryId", m.requester_department_id AS "userId",
       count(*)::int AS grants
     FROM measured_request m WHERE ${CONDITION_OF.in_use} AND ${WITHIN} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    [today, ...reachParameters(reach)],
  );
