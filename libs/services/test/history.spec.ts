import { Test, type TestingModule } from '@nestjs/testing';
import { addDays, localDate, newId, startOfDay, type LocalDate, type UseCaseContext } from '@zeqing/kernel';
import { OrganisationSeeds } from '@zeqing/organisation';
import { DatabaseModule, PlatformModule } from '@zeqing/platform';
import { aContext, createTestDatabase, type TestDatabase } from '@zeqing/testing';
import pino from 'pino';
import { ReadinessHistory } from '../src/readiness-history.service';
import { ServiceNeeds } from '../src/service-needs.service';
import { ServicesModule } from '../src/services.module';
import { SEEDS } from './demo-world';
import { plantSample } from './plant-sample';

const CARD = '11999900MB0000004W3999900100104';
const TAX = '11999900MB0000011L3999900100202';
const LICENCES = '9999000000303010/000020';
const FIRST = localDate('2026-11-23');
const day = (n: number): LocalDate => addDays(FIRST, n);
/** Noon of a day. */
const on = (n: number): UseCaseContext => ({
  ...aContext(),
  at: new Date(startOfDay(day(n)).getTime() + 12 * 60 * 60 * 1_000),
});

let database: TestDatabase;
let app: TestingModule;
let history: ReadinessHistory;

beforeAll(async () => {
  database = await createTestDatabase();
  const parts = { config: database.config, logger: pino({ level: 'silent' }) };
  app = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot(parts),
      DatabaseModule.forRoot(database.config, [], 'zeqing-test'),
      ServicesModule,
    ],
  }).compile();
  await app.init();
  history = app.get(ReadinessHistory);
  await app.get(OrganisationSeeds).seedOrganisation(aContext(), SEEDS);
  await app.get(ServiceNeeds).seedServices(aContext(), SEEDS);
  await plantSample(database);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

/** A grant of the business licences for the tax office, valid since long before; planted by the owner. */
async function plantGrant(): Promise<void> {
  await database.owner.query('ALTER TABLE share_grant DROP CONSTRAINT fk_share_grant_request');
  await database.owner.query(
    `INSERT INTO share_grant (id, request_id, entry_id, entry_code, provider_department_id, beneficiary_department_id,
       beneficiaries, item_ids, purposes, mode, valid_from, valid_until, opened_at)
     SELECT $1, $2, e.id, e.code, e.provider_department_id, i.department_id, 'department',
       ARRAY(SELECT c.id FROM catalogue_item c WHERE c.entry_id = e.id), $3, 'service_interface', '2026-01-01', NULL,
       '2026-01-01'
     FROM catalogue_entry e, service_item i WHERE e.code = $4 AND i.code = $5`,
    [newId(), newId(), JSON.stringify([{ kind: 'item', code: TAX }]), LICENCES, TAX],
  );
  await database.owner.query(
    `INSERT INTO catalogue_resource (id, entry_id, kind, name, platform_code, attached_by, attached_at)
     SELECT $1, id, 'interface', '接口', 'P-20', 'test', now() FROM catalogue_entry WHERE code = $2`,
    [newId(), LICENCES],
  );
}

const statesOf = async (code: string, from: number, to: number): Promise<(string | null)[]> => {
  const series = await history.ofItem(on(to), code, { from: day(from), to: day(to) });
  if (!series.ok) throw new Error(series.error.code);
  return series.value.days.map(({ look }) => look?.state ?? null);
};
const kept = async (): Promise<number> =>
  Number((await database.owner.query<{ n: string }[]>('SELECT count(*) AS n FROM readiness_change'))[0]?.n);

describe('readiness of past days', () => {
  it('keeps the first look whole, afterwards what changed alone', async () => {
    const first = await history.record(on(0));
    expect(first).toBe(await kept());
    expect(first).toBeGreaterThan(20);
    expect(await history.record(on(0))).toBe(0);
    expect(await history.record(on(1))).toBe(0);
    expect(await statesOf(TAX, 0, 1)).toEqual(['blocked', 'blocked']);
  });

  it('answers each day as it was known on it: a grant dated back changes the days from its look on alone', async () => {
    await plantGrant();
    // Nobody looks on the second day.
    expect(await history.record(on(3))).toBeGreaterThan(0);
    expect(await statesOf(TAX, -1, 3)).toEqual([null, 'blocked', 'blocked', null, 'ready']);
    const past = await history.ofItem(on(3), TAX, { from: day(1), to: day(1) });
    expect(past).toMatchObject({
      ok: true,
      value: {
        days: [{ look: { score: { exempt: 0 }, blockers: [{ code: 'not_on_duty_list' }, { code: 'not_requested' }] } }],
      },
    });
    expect(await statesOf(CARD, 1, 3)).toEqual(['blocked', null, 'blocked']);
  });

  it('lets the last look of a day stand for the day', async () => {
    await database.owner.query(`UPDATE share_grant SET state = 'suspended'`);
    await history.record(on(3));
    expect(await statesOf(TAX, 3, 3)).toEqual(['blocked']);
    await database.owner.query(`UPDATE share_grant SET state = 'live'`);
    await history.record(on(3));
    expect(await statesOf(TAX, 3, 3)).toEqual(['ready']);
  });

  it('counts a region’s items day by day, and those of the regions within it', async () => {
    const counted = await history.ofRegion(on(3), '9999', { from: day(1), to: day(3) });
    if (!counted.ok) throw new Error(counted.error.code);
    const [before, unknown, after] = counted.value.days.map(({ counts }) => counts);
    expect(unknown).toBeNull();
    expect((after?.ready ?? 0) - (before?.ready ?? 0)).toBe(1);
    expect((before?.blocked ?? 0) - (after?.blocked ?? 0)).toBe(1);
    const whole = await history.ofRegion(on(3), '', { from: day(1), to: day(3) });
    expect(whole).toEqual(counted);
  });

  it('U1: an item that is no longer handled is not mapped from then on, and a one-thing has its own series', async () => {
    await database.owner.query(`UPDATE service_item SET status = 'retired' WHERE code = $1`, [TAX]);
    await history.record(on(4));
    expect(await statesOf(TAX, 3, 4)).toEqual(['ready', 'not_mapped']);
    const oneThing = await history.ofOneThing(on(4), '2024-1-05', { from: day(3), to: day(4) });
    expect(oneThing).toMatchObject({
      ok: true,
      value: { days: [{ look: { state: 'partial', allParts: 7 } }, { look: { state: 'not_mapped', allParts: 7 } }] },
    });
  });

  it.each([
    ['item', () => history.ofItem(on(4), 'none', {}), 'services.unknown_item'],
    ['one-thing', () => history.ofOneThing(on(4), 'none', {}), 'services.unknown_one_thing'],
    ['period', () => history.ofItem(on(4), CARD, { from: day(9), to: day(8) }), 'services.period_invalid'],
  ])('refuses an unknown %s', async (_, ask, code) => {
    expect(await ask()).toMatchObject({ ok: false, error: { code } });
  });
});
