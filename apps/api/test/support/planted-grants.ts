import { newId } from '@zeqing/kernel';
import type { TestDatabase } from '@zeqing/testing';
import type { PlantedObjects } from './planted-objects';

export interface Parties {
  readonly requester: string;
  readonly provider: string;
  /** Both parties' region; the demonstration city's unless said. */
  readonly region?: string | undefined;
}

/** A live grant between two departments, with its request. Answers the grant's id. */
export async function plantGrant({ owner }: TestDatabase, plant: PlantedObjects, parties: Parties): Promise<string> {
  const { requester, provider, region } = parties;
  const far = region === undefined ? {} : { requester_region_code: region, provider_region_code: region };
  const requestId = await plant.request(requester, provider, { state: 'shared', ...far });
  const id = newId();
  await owner.query(
    `INSERT INTO share_grant (id, request_id, entry_id, entry_code, provider_department_id, beneficiary_department_id,
       beneficiaries, item_ids, purposes, mode, valid_from, valid_until, opened_at)
     SELECT $1, r.id, r.entry_id, r.entry_code, r.provider_department_id, r.requester_department_id, 'department',
       ARRAY[gen_random_uuid()], '[{"kind":"one_thing","code":"birth"}]', 'service_interface', '2026-01-01',
       '2099-12-31', '2026-11-23' FROM share_request r WHERE r.id = $2`,
    [id, requestId],
  );
  return id;
}

/** What was ordered of the platform when such a grant opened. */
export async function plantOrder(database: TestDatabase, plant: PlantedObjects, parties: Parties): Promise<string> {
  const grantId = await plantGrant(database, plant, parties);
  const id = newId();
  await database.owner.query(
    `INSERT INTO platform_order (id, sequence, kind, grant_id, grant_version, request_id, entry_id,
       provider_department_id, provider_region_code, requester_department_id, requester_region_code, ordered_at)
     SELECT $1, $2, 'open', g.id, 1, r.id, r.entry_id, r.provider_department_id, r.provider_region_code,
       r.requester_department_id, r.requester_region_code, g.opened_at
     FROM share_grant g JOIN share_request r ON r.id = g.request_id WHERE g.id = $3`,
    [id, 1_000_000 + plant.next(), grantId],
  );
  return id;
}

/** A ledger of another platform that a department brought and that gave nothing. */
export async function plantLedger({ owner }: TestDatabase, department: string): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO ledger_import (id, state, department_id, source, file_id, file_name, row_count, plan, findings,
       finding_count, imported_count, created_by, created_at, applied_by, applied_at)
     VALUES ($1, 'applied', $2, 'city-exchange', $1, '台账.csv', 0, '[]', '[]', 0, 0, 'x', now(), 'x', now())`,
    [id, department],
  );
  return id;
}

/** Something a department asked of a body outside, which is late. */
export async function plantOutside({ owner }: TestDatabase, department: string, region: string): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO outside_request (id, direction, department_id, region_code, body, wanted, purpose, legal_basis,
       due_on, term_basis, recorded_by, recorded_at)
     VALUES ($1, 'to_outside', $2, $3, '外', '测试', '测试', '测试', '2026-01-05', '测试', 'x', now())`,
    [id, department, region],
  );
  return id;
}
