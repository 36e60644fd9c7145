import type { ShareMode } from '@zeqing/catalogue';
import { localDate, type Id, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { ClockPhase } from '../../clock/domain/clock.rules';
import type { Purpose } from '../../use/domain/grant';
import { OPEN_STATES, requestNumber, UNDER_WAY_STATES, type RequestState } from '../domain/request';
import type { OpenRequestView } from '../views';
import type { GrantFilter } from '../../use/store/grant.repository';

interface OpenRow {
  id: Id;
  serial: string;
  drafted_at: Date;
  version: number;
  state: RequestState;
  entry_id: Id;
  requester_department_id: Id;
  provider_department_id: Id;
  purposes: Purpose[];
  mode: ShareMode;
  item_ids: Id[];
  extended: boolean;
  phase: ClockPhase | null;
  clock_state: 'running' | 'paused';
  started_on: string;
  due_on: string;
  provisional: boolean;
  article: string;
}

/** Requests under way with their running clock, by id; of one answered in part what was agreed. */
export async function openRequests(tx: Tx, filter: GrantFilter): Promise<OpenRequestView[]> {
  const found = await rows<OpenRow>(
    tx,
    `SELECT r.id, r.serial, r.drafted_at, r.version, r.state, r.entry_id, r.requester_department_id, r.provider_department_id, r.purposes,
       r.mode, ARRAY(SELECT i.item_id FROM share_request_item i WHERE i.request_id = r.id
         AND (i.decision <> 'cut' OR r.state NOT IN ('agreed', 'supplying')) ORDER BY i.item_id) AS item_ids,
       c.phase, c.state AS clock_state, c.started_on::text, c.due_on::text, c.provisional, c.article, coalesce(c.extension_working_days, 0) > 0 AS extended
     FROM share_request r LEFT JOIN request_clock c ON c.request_id = r.id AND c.state <> 'stopped'
     WHERE r.state = ANY($1) AND ($2::uuid[] IS NULL OR r.entry_id = ANY($2))
       AND ($3::uuid[] IS NULL OR r.requester_department_id = ANY($3))
     ORDER BY r.id`,
    [OPEN_STATES, filter.entryIds ?? null, filter.departmentIds ?? null],
  );
  return found.map((row) => ({
    id: row.id,
    number: requestNumber(Number(row.serial), row.drafted_at),
    version: row.version,
    state: row.state,
    entryId: row.entry_id,
    requesterDepartmentId: row.requester_department_id,
    providerDepartmentId: row.provider_department_id,
    purposes: row.purposes,
    mode: row.mode,
    itemIds: row.item_ids,
    extended: row.extended,
    clock:
      row.phase === null
        ? null
        : {
            phase: row.phase,
            state: row.clock_state,
            startedOn: localDate(row.started_on),
            dueOn: localDate(row.due_on),
            provisional: row.provisional,
            article: row.article,
          },
  }));
}

/** A request by id and the number people use. */
export interface NumberedRequest {
  readonly requestId: Id;
  readonly number: string;
}

/** The renewal of a request that is under way, or null. */
export async function runningRenewalOf(tx: Tx, requestId: Id): Promise<NumberedRequest | null> {
  const row = await firstRow<{ id: Id; serial: string; drafted_at: Date }>(
    tx,
    `SELECT id, serial, drafted_at FROM share_request
     WHERE origin_request_id = $1 AND origin_kind = 'renewal' AND state = ANY($2) ORDER BY id LIMIT 1`,
    [requestId, UNDER_WAY_STATES],
  );
  return row && { requestId: row.id, number: requestNumber(Number(row.serial), row.drafted_at) };
}

/** The same, once every other who drafts a renewal of it has come to an end. */
export async function lockRunningRenewal(tx: Tx, requestId: Id): Promise<NumberedRequest | null> {
  await rows(tx, 'SELECT id FROM share_request WHERE id = $1 FOR NO KEY UPDATE', [requestId]);
  return runningRenewalOf(tx, requestId);
}
