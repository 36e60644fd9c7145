import type { Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { MeasuredBlocker } from '../domain/blocker-rows';
import type { BoardOneThing } from '../domain/board';

/** The one-things by code; one, or all. */
export async function readOneThings(tx: Tx, code: string | null): Promise<BoardOneThing[]> {
  return rows(
    tx,
    `SELECT code, name, state, matters_ready AS "mattersReady", matters_compulsory AS "mattersCompulsory", exempt,
       department_issued AS "departmentIssued", sentence
     FROM measured_one_thing WHERE $1::text IS NULL OR code = $1 ORDER BY code`,
    [code],
  );
}

/** The blockers of one, or of all. */
export async function readBlockers(tx: Tx, code: string | null): Promise<MeasuredBlocker[]> {
  return rows(
    tx,
    `SELECT one_thing_code AS "oneThingCode", position, matter, is_compulsory AS "isCompulsory", code,
       accountable_kind AS "accountableKind", accountable_id AS "accountableId", accountable_name AS "accountableName",
       region_code AS "regionCode", since::text AS since, due_on::text AS "dueOn", content
     FROM measured_blocker WHERE $1::text IS NULL OR one_thing_code = $1 ORDER BY one_thing_code, position`,
    [code],
  );
}
