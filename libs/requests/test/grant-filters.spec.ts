import { localDate, newId, type Id } from '@zeqing/kernel';
import { RequestDrafting, RequestQueries, type GrantListFilter } from '../src';
import { Office } from './office';

/** Grants of one department, older than any that is made by people, each for a purpose of its own. */
const OLDER = 2_000;
const OTHERS = 20;

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

/** Plants grants that nobody asked for: only what is listed and compared is looked at. */
async function plant(entryId: Id, entryCode: string, itemIds: readonly Id[], count: number, beneficiary: Id) {
  await office.database.owner.query('ALTER TABLE share_grant DROP CONSTRAINT IF EXISTS fk_share_grant_request');
  await office.database.owner.query(
    `INSERT INTO share_grant (id, request_id, entry_id, entry_code, provider_department_id, beneficiary_department_id,
       beneficiaries, item_ids, purposes, mode, valid_from, valid_until, opened_at, state, ended_at)
     SELECT ('00000000-0000-7000-8000-' || lpad((n + $7)::text, 12, '0'))::uuid, gen_random_uuid(), $1, $2, $3, $4,
       'department', $5::uuid[], jsonb_build_array(jsonb_build_object('kind', 'scenario', 'code', 'S' || n)),
       'service_interface', '2026-01-01', date '2026-12-31' + n % 1000, now(),
       CASE WHEN n % 500 = 0 THEN 'suspended' WHEN n % 4 = 0 THEN 'ended' ELSE 'live' END,
       CASE WHEN n % 500 <> 0 AND n % 4 = 0 THEN now() END
     FROM generate_series(1, $6) n`,
    [entryId, entryCode, office.provider, beneficiary, itemIds, count, 100_000 * (planted += 1)],
  );
}
let planted = 0;

it('U2: sees what is held however many grants are older: the 2,000th is answered “already yours” as the first', async () => {
  const entry = await office.anEntry();
  await plant(entry.id, entry.code, entry.itemIds, OLDER, office.requester);
  const shared = await office.shared(entry);
  const input = { departmentId: null, entryCode: entry.code, content: office.content(entry) };
  expect(await office.get(RequestDrafting).draftRequest(office.as(office.liaison), input)).toMatchObject({
    error: { code: 'request.already_granted', details: { grantId: shared.grantId } },
  });
});

describe('a department’s grants', () => {
  beforeAll(async () => {
    const entry = await office.anEntry();
    for (let other = 0; other < OTHERS; other++)
      await plant(entry.id, entry.code, [newId()], OLDER, await office.aDepartment(`乡镇${other}`));
    await office.database.owner.query('ANALYZE share_grant');
  });

  const planOf = async (filter: GrantListFilter): Promise<string> => {
    const queries = office.get(RequestQueries);
    const page = { after: null, limit: 50 };
    const sent = await office.statementsOf(() => queries.grants(office.as(office.liaison), filter, page));
    const sql = sent.find((text) => text.includes('FROM share_grant g')) ?? '';
    const parameters = [[office.requester], null, 51, filter.state, filter.endsBy];
    const plan = await office.database.owner.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${sql}`, parameters);
    return plan.map((line) => line['QUERY PLAN']).join('\n');
  };

  it.each([
    ['ix_share_grant_beneficiary_state', { role: 'requester', state: 'suspended', endsBy: null }],
    ['ix_share_grant_beneficiary_end', { role: 'requester', state: null, endsBy: localDate('2026-12-31') }],
  ] as const)('are found by %s, not by reading all of them', async (index, filter) => {
    expect(await planOf(filter)).toContain(index);
  });

  it('lists those that end by a day, and those of a state, and no others', async () => {
    const found = async (filter: GrantListFilter) => {
      const page = { after: null, limit: 200 };
      return (await office.get(RequestQueries).grants(office.as(office.liaison), filter, page)).items;
    };
    const ending = await found({ role: 'requester', state: null, endsBy: localDate('2026-12-31') });
    expect(ending.map(({ state }) => state)).not.toContain('ended');
    expect(new Set(ending.map(({ validUntil }) => validUntil))).toEqual(new Set(['2026-12-31']));
    const suspended = await found({ role: 'requester', state: 'suspended', endsBy: null });
    expect(suspended.map(({ state }) => state)).toEqual(Array.from({ length: OLDER / 500 }, () => 'suspended'));
  });
});
