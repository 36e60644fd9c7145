import type { TestingModule } from '@nestjs/testing';
import type { UseCaseContext } from '@zeqing/kernel';
import { aContext } from '@zeqing/testing';
import { ResidentReadiness } from '../src/resident-readiness.service';
import { ResidentWorld, told } from './resident-world';

const BIRTH = '9999000000303003/000008';
const POLICE = '11999900MB0000001K';
const REGISTRATION = '11999900MB0000001K3999900100103';

/** Monday; what fails on it has failed for two working days on Wednesday. */
const MONDAY = aContext();
const on = (day: string): UseCaseContext => ({ ...MONDAY, at: new Date(`${day}T10:00:00+08:00`) });
const [TUESDAY, WEDNESDAY, FRIDAY] = [on('2026-11-24'), on('2026-11-25'), on('2026-11-27')];

let world: ResidentWorld;
let app: TestingModule;
beforeAll(async () => {
  world = await ResidentWorld.open();
  app = world.app;
  await world.grants(BIRTH, await world.idOf(POLICE), REGISTRATION, null);
  await world.attach(birth());
});
afterAll(async () => {
  await world.close();
});

const birth = (): string => world.entries.find(({ code }) => code === BIRTH)?.id ?? '';

/** The blockers of a resource that fails, by the engine; compared with the tables first. */
async function failing(asked: UseCaseContext): Promise<readonly (string | null)[]> {
  expect(await told(app, asked)).toEqual(await world.read(asked));
  return app.get(ResidentReadiness).ask(asked, ({ engine }) => {
    const all = engine.items.codes.flatMap((_, item) => engine.blockersOf(item).flat());
    return all.flatMap(({ code, entryCode }) => (code === 'resource_failing' ? [entryCode] : []));
  });
}

/** The supplies of the ranking that wait for the entry, with how many items. */
const waitingFor = (asked: UseCaseContext): Promise<readonly number[]> =>
  app.get(ResidentReadiness).ask(asked, ({ engine }) => {
    const { supplies } = engine.rank({ includes: () => true, withOutside: true, weight: 'items' });
    return supplies.flatMap(({ entryCode, missingFor }) => (entryCode === BIRTH ? [missingFor.length] : []));
  });

describe('health in the readiness of all items', () => {
  it('U10: a failure lasts by a passing working day alone, with no event, and takes its supply into the ranking', async () => {
    const before = await waitingFor(MONDAY);
    await world.called(MONDAY, birth(), true);
    expect(await failing(MONDAY)).toEqual([]);
    expect(await failing(TUESDAY)).toEqual([]);
    expect(await waitingFor(TUESDAY)).toEqual(before);
    expect(new Set(await failing(WEDNESDAY))).toEqual(new Set([BIRTH]));
    expect(await waitingFor(WEDNESDAY)).not.toEqual(before);
  });

  it('U10: the number of those days is a setting, heeded from its change on', async () => {
    await world.setsStructuralDays(3);
    expect(await failing(WEDNESDAY)).toEqual([]);
    expect(await failing(FRIDAY)).not.toEqual([]);
    await world.setsStructuralDays(5);
    expect(await failing(FRIDAY)).toEqual([]);
    await world.setsStructuralDays(1);
    expect(await failing(FRIDAY)).not.toEqual([]);
  });

  it('is over with the first calls that go well', async () => {
    await world.called(FRIDAY, birth(), false);
    expect(await failing(FRIDAY)).toEqual([]);
  });

  it('answers for a new day also where its first question could not be answered', async () => {
    await world.called(MONDAY, birth(), true);
    expect(await failing(MONDAY)).toEqual([]);
    await world.database.owner.query('ALTER TABLE resource_health RENAME TO resource_health_away');
    await expect(told(app, WEDNESDAY)).rejects.toThrow('resource_health');
    await world.database.owner.query('ALTER TABLE resource_health_away RENAME TO resource_health');
    expect(await failing(WEDNESDAY)).not.toEqual([]);
  });
});
