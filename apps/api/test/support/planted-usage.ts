import { newId } from '@zeqing/kernel';
import type { TestDatabase } from '@zeqing/testing';
import { plantGrant, type Parties } from './planted-grants';
import type { PlantedObjects } from './planted-objects';

export type { Parties } from './planted-grants';

const NONE = { hit: 0, miss: 0, mismatch: 0, error: 0 };

/** A prefilled usage sheet of such a grant. */
export async function plantSheet(database: TestDatabase, plant: PlantedObjects, parties: Parties): Promise<string> {
  const grantId = await plantGrant(database, plant, parties);
  const id = newId();
  await database.owner.query(
    `INSERT INTO usage_sheet (id, grant_id, request_id, quarter, figures, prefilled_at)
     SELECT $1, id, request_id, '2026Q3', $3, now() FROM share_grant WHERE id = $2`,
    [id, grantId, { hall: NONE, platform: NONE, daysUsed: 0, lastUsedOn: null }],
  );
  return id;
}
