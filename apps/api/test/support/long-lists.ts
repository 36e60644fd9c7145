import { newId } from '@zeqing/kernel';
import { departmentIdOf } from './demo-callers';
import type { TestApi } from './start-test-api';

/** A need of 市公安局, one data item or many. */
export async function aNeed(
  api: TestApi,
  name: string,
  items: readonly string[],
  more: { readonly named?: string; readonly matter?: string; readonly material?: string } = {},
): Promise<void> {
  const named = more.named === undefined ? null : await departmentIdOf(api, more.named);
  await api.database.owner.query(
    `INSERT INTO need_row (id, requester_department_id, region_code, name, items, basis, scenario, usage_scope, usage_term,
       matter, material, named_department_id, raised_by, raised_at)
     VALUES ($1, $2, '999900', $3, $4, '依据', '场景', '范围', '长期', $5, $6, $7, 'test', now())`,
    [newId(), await departmentIdOf(api, '市公安局'), name, items, more.matter ?? null, more.material ?? null, named],
  );
}

/** An edition of 5,001 rows of 市民政局, as one is frozen. */
export async function longEdition(
  api: TestApi,
  number: number,
): Promise<{ readonly editionId: string; readonly batchId: string }> {
  const { owner } = api.database;
  const [batchId, id] = [newId(), newId()];
  await owner.query(
    `INSERT INTO list_batch (id, series_code, number, title, state) VALUES ($1, 'demo-city', $2, '长批次', 'in_force')`,
    [batchId, number],
  );
  await owner.query(
    `INSERT INTO list_edition (id, series_code, number, batch_id, in_force_from, row_count, algorithm, hash, published_at)
     VALUES ($1, 'demo-city', $4, $2, '2026-11-01', 5001, 'sm3', $3, now())`,
    [id, batchId, '0'.repeat(64), number],
  );
  const entry = { shareType: 'unconditional', conditions: null, refusalGround: null, items: [], shareModes: [] };
  const duty = { recipients: [], purposes: [], mattersText: null, dueOn: null, termText: null, basis: null };
  const provider = { id: await departmentIdOf(api, '市民政局'), code: null, name: '市民政局' };
  const canonical = { entry, entryVersion: 1, provider, duty, batches: { createdBy: batchId, changedBy: [] } };
  await owner.query(
    `INSERT INTO list_edition_row (edition_id, position, duty_row_id, canonical)
     SELECT $1, n, gen_random_uuid(), jsonb_set($2::jsonb, '{entry}', $2::jsonb->'entry'
       || jsonb_build_object('code', 'L/' || n, 'name', '长版次条目' || n))::text
     FROM generate_series(1, 5001) AS n`,
    [id, JSON.stringify(canonical)],
  );
  await owner.query('UPDATE list_batch SET edition_id = $2 WHERE id = $1', [batchId, id]);
  return { editionId: id, batchId };
}
