import { Sealer } from '@zeqing/journal';
import { addDays, localDate, type LocalDate } from '@zeqing/kernel';
import { TEST_INSTANT, waitUntil } from '@zeqing/testing';
import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import type { AvailabilityService } from '../src/availability.service';
import { AvailabilityWorld, ITEM, OFFICE, type PlantedGrant } from './availability-world';

const FULL = process.env['ZEQING_TEST_FULL'] === '1';
const WRITERS = 100;
/** Changes of each writer, two a second: together 200 writes a second, as S4 wants them. */
const CHANGES = FULL ? 60 : 4;
const PACE = 500;
const FIRST = localDate('2027-01-01');

let world: AvailabilityWorld;
let sealer: Sealer;

beforeAll(async () => {
  world = await AvailabilityWorld.start(WRITERS);
  sealer = new Sealer(world.database.config.database.sealer, pino({ level: 'silent' }));
  sealer.start();
}, 60_000);
afterAll(async () => {
  await world.close();
  await sealer.stop();
});

const dayOf = (change: number): LocalDate => addDays(FIRST, change);
const changeOf = (day: string | null | undefined): number =>
  Math.round((Date.parse(day ?? '') - Date.parse(FIRST)) / 86_400_000);
const told = (of: AvailabilityService, { entry }: PlantedGrant, at = TEST_INSTANT) =>
  of.lookUp({ entry, department: OFFICE, item: ITEM }, at);

/** The changes of one grant: when each was surely committed, by the database's clock; how many were begun. */
interface History {
  begun: number;
  readonly committed: number[];
}

it('U17: 100 writers change grants while both processes are asked: no answer is older than its asOf says, nor invented', async () => {
  const histories = world.grants.map((): History => ({ begun: 0, committed: [] }));
  let isWriting = true;
  const write = async (grant: PlantedGrant, index: number): Promise<void> => {
    const history = histories[index];
    if (history === undefined) throw new Error('each writer has a grant');
    await pause((PACE / WRITERS) * index);
    for (let change = 1; change <= CHANGES; change++) {
      history.begun = change;
      history.committed.push(await world.change(grant, dayOf(change)));
      await pause(PACE);
    }
  };
  let asked = 0;
  const wrong: string[] = [];
  const late: number[] = [];
  const ask = async (of: AvailabilityService): Promise<void> => {
    while (isWriting) {
      for (const [index, grant] of world.grants.entries()) {
        const history = histories[index];
        if (history === undefined) throw new Error('each writer has a grant');
        const [{ asOf, stale }, { reason, grants }] = [of.asOf(), told(of, grant)];
        const shown = changeOf(grants[0]?.until);
        // Both times are whole milliseconds: a change of the same one may have been committed after `asOf`.
        const owed = history.committed.filter((at) => at < asOf.getTime()).length;
        asked += 1;
        if (stale || reason !== 'granted' || shown < owed || shown > history.begun)
          wrong.push(`${reason}: shows change ${shown}, owes ${owed}, begun ${history.begun}`);
      }
      await pause(5);
    }
  };
  const watch = async (): Promise<void> => {
    // How long after its commit a change is in both processes' answers; reported, and judged by the bench (S4).
    const seen = new Set<string>();
    while (isWriting) {
      const now = await world.databaseTime();
      for (const [index, grant] of world.grants.entries()) {
        const shown = Math.min(...world.answers.map((of) => changeOf(told(of, grant).grants[0]?.until)));
        for (const [before, at] of histories[index]?.committed.entries() ?? []) {
          if (before + 1 > shown || seen.has(`${index} ${before}`)) continue;
          seen.add(`${index} ${before}`);
          late.push(Math.max(0, now - at));
        }
      }
      await pause(10);
    }
  };
  const asking = Promise.all([...world.answers.map(ask), watch()]);
  await Promise.all(world.grants.map(write));
  const truth = await world.truth();
  const agrees = (of: AvailabilityService): boolean =>
    world.grants.every((grant) => told(of, grant).grants[0]?.until === truth.get(grant.entry));
  await waitUntil('both processes to answer what PostgreSQL has', () => world.answers.every(agrees));
  isWriting = false;
  await asking;
  late.sort((a, b) => a - b);
  process.stderr.write(
    `S4: ${WRITERS * CHANGES} changes, ${asked} answers; commit to both answers p50 ` +
      `${late[Math.floor(late.length / 2)]} ms, p99 ${late[Math.floor(late.length * 0.99)]} ms\n`,
  );
  expect([...new Set(wrong)]).toEqual([]);
  expect(new Set(truth.values())).toEqual(new Set([dayOf(CHANGES)]));
  expect(asked).toBeGreaterThan(WRITERS);
}, 120_000);

it('U20: a grant that ends at midnight stops answering at midnight, with no event', async () => {
  const [grant] = world.grants;
  if (grant === undefined) throw new Error('there are grants');
  await world.change(grant, localDate('2026-12-31'));
  const reasons = (at: string) => world.answers.map((of) => told(of, grant, new Date(at)).reason);
  await waitUntil('both to know the last day', () =>
    world.answers.every((of) => told(of, grant).grants[0]?.until === '2026-12-31'),
  );
  const { sequence } = world.answers[0]?.asOf() ?? {};
  expect(reasons('2026-12-31T23:59:59.999+08:00')).toEqual(['granted', 'granted']);
  expect(reasons('2027-01-01T00:00:00.000+08:00')).toEqual(['grant_ended', 'grant_ended']);
  expect(world.answers.map((of) => of.asOf().sequence)).toEqual([sequence, sequence]);
});

it('waits a moment for the sequence a caller has seen', async () => {
  const [grant] = world.grants;
  if (grant === undefined) throw new Error('there are grants');
  const before = world.answers.map((of) => of.asOf().sequence);
  const next = Math.max(...before) + 1;
  const waiting = Promise.all(world.answers.map((of) => of.reaches(next)));
  await world.change(grant, dayOf(0));
  // Slow machines may need longer than the half second; the answer then is no, never an older answer.
  const reached = await waiting;
  for (const [index, of] of world.answers.entries())
    if (reached[index]) expect(of.asOf().sequence).toBeGreaterThanOrEqual(next);
  await waitUntil('both to be there', async () =>
    (await Promise.all(world.answers.map((of) => of.reaches(next)))).every(Boolean),
  );
  expect(await world.answers[0]?.reaches(next + 1_000)).toBe(false);
});
