import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { ItemReadiness, OneThingReadiness } from '@zeqing/services';
import type { MeasuredBlocker } from '../domain/blocker-rows';

export async function deleteReadiness(tx: Tx): Promise<void> {
  // Two refreshes at once would each insert what the other deleted: the second waits here.
  await rows(tx, 'LOCK TABLE measured_one_thing IN SHARE ROW EXCLUSIVE MODE');
  await rows(tx, 'DELETE FROM measured_blocker');
  await rows(tx, 'DELETE FROM measured_one_thing');
  await rows(tx, 'DELETE FROM measured_item');
}

/** Holds one-things and blockers as they are until the transaction ends: read together, they agree. */
export async function holdReadiness(tx: Tx): Promise<void> {
  await rows(tx, 'LOCK TABLE measured_one_thing IN SHARE MODE');
}

export async function insertItems(
  tx: Tx,
  items: readonly ItemReadiness[],
  boundDepartments: ReadonlySet<Id>,
): Promise<void> {
  const made = items.map(({ itemCode, itemName, departmentId, regionCode, state, headline }) => ({
    ...{ code: itemCode, name: itemName, departmentId, regionCode, state, isPaperless: headline.paperless },
    ...{ isBound: boundDepartments.has(departmentId), ...headline.score },
  }));
  await rows(
    tx,
    `INSERT INTO measured_item (code, name, department_id, region_code, is_bound, state, is_paperless, exempt,
       department_issued, by_commitment, own)
     SELECT code, name, "departmentId", "regionCode", "isBound", state, "isPaperless", exempt, "departmentIssued",
       "byCommitment", own FROM jsonb_to_recordset($1::jsonb) AS x(code text, name text, "departmentId" uuid,
       "regionCode" text, "isBound" boolean, state text, "isPaperless" boolean, exempt integer,
       "departmentIssued" integer, "byCommitment" integer, own integer)`,
    [JSON.stringify(made)],
  );
}

export async function insertOneThings(tx: Tx, oneThings: readonly OneThingReadiness[]): Promise<void> {
  const made = oneThings.map(({ code, name, state, mattersReady, mattersCompulsory, score, sentence }) => ({
    ...{ code, name, state, mattersReady, mattersCompulsory, sentence },
    ...{ exempt: score.exempt, departmentIssued: score.departmentIssued },
  }));
  await rows(
    tx,
    `INSERT INTO measured_one_thing (code, name, state, matters_ready, matters_compulsory, exempt, department_issued,
       sentence)
     SELECT code, name, state, "mattersReady", "mattersCompulsory", exempt, "departmentIssued", sentence
     FROM jsonb_to_recordset($1::jsonb) AS x(code text, name text, state text, "mattersReady" integer,
       "mattersCompulsory" integer, exempt integer, "departmentIssued" integer, sentence jsonb)`,
    [JSON.stringify(made)],
  );
}

export async function insertBlockers(tx: Tx, blockers: readonly MeasuredBlocker[]): Promise<void> {
  await rows(
    tx,
    `INSERT INTO measured_blocker (one_thing_code, position, matter, is_compulsory, code, accountable_kind,
       accountable_id, accountable_name, region_code, since, due_on, content)
     SELECT "oneThingCode", position, matter, "isCompulsory", code, "accountableKind", "accountableId",
       "accountableName", "regionCode", since, "dueOn", content
     FROM jsonb_to_recordset($1::jsonb) AS x("oneThingCode" text, position integer, matter text,
       "isCompulsory" boolean, code text, "accountableKind" text, "accountableId" uuid, "accountableName" text,
       "regionCode" text, since date, "dueOn" date, content jsonb)`,
    [JSON.stringify(blockers)],
  );
}
