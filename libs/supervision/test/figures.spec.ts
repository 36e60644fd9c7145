import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { localDateOf, newId, ok, type CanonicalValue, type Id } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { aPerson } from '@zeqing/testing';
import { Office } from '../../requests/test/office';
import {
  FOLLOWED_EVENTS,
  Following,
  Matrices,
  Measures,
  partOf,
  Refreshing,
  SupervisionModule,
  type MeasureView,
} from '../src';
import { UNCOUNTED_EVENTS } from '../src/followed-events';
import { PerformanceReports } from '../src/performance-reports.service';
import { histories, Player } from './histories';
import { summaryOf } from './figure-summary';
import { recount, recountPairs, type Recount } from './recount';

const MEASURED = [
  'measured_request',
  'measured_stage',
  'measured_fact',
  'measured_case',
  'measured_duty',
  'measured_use',
];
const DAY = 86_400_000;
const WHOLE = { region: null, departmentId: null };

let office: Office;
let player: Player;
let authority: Id;

beforeAll(async () => {
  office = await Office.open(SupervisionModule);
  authority = await office.anAuthority();
  // A place whose local rule stops the clock for a supplement: where pausing could flatter, if anything does (U29).
  await office.database.owner.query(
    `INSERT INTO clock_rule (id, region_code, phase, share_type, code, version, budget_working_days,
       extendable_working_days, pausable, basis, valid_from, recorded_by, recorded_at)
     VALUES ($1, '999900', 'answer', 'conditional', 'local.answer', 1, 10, 10, true, '地方规定', '2026-01-01', 'test', now())`,
    [newId()],
  );
  const conditional = await office.anEntry();
  const open = await office.anEntry({ shareType: 'unconditional' });
  player = new Player(office, { conditional, open }, authority);
});
afterAll(() => office.close());

const supervisor = () => office.as(aPerson(authority, 'supervisor'));
const pairs = async (): Promise<Recount> => {
  const { granted, supplied, working } = (await office.get(Matrices).matrix(supervisor(), WHOLE)).answer.total;
  return { granted, supplied, working };
};
const figures = async (): Promise<readonly MeasureView[]> => {
  const { answer } = await office.get(Measures).all(supervisor(), WHOLE);
  return answer;
};

interface Told {
  readonly type: string;
  readonly seq: number;
  readonly objectId: Id;
  readonly departmentIds: readonly Id[];
  readonly payload: Record<string, CanonicalValue>;
}

let delivered = 0;
/** Gives every event since the last time to the projection: in any order, some of them twice. */
async function follow(random: () => number): Promise<void> {
  const events = await office.database.owner.query<Told[]>(
    `SELECT type, id::int AS seq, object_id AS "objectId", department_ids AS "departmentIds", payload_c14n::jsonb AS payload FROM journal_pending
     WHERE id > $1 AND type = ANY($2) ORDER BY id`,
    [delivered, FOLLOWED_EVENTS],
  );
  delivered = events.at(-1)?.seq ?? delivered;
  const twice = [...events, ...events.filter(() => random() < 0.3)];
  const shuffled = twice.map((event) => ({ event, at: random() })).sort((a, b) => a.at - b.at);
  for (const { event } of shuffled)
    await office.get(UnitOfWork).run({}, async (tx) => {
      await office.get(Following).follow(tx, event);
      return ok(null);
    });
}

async function dump(): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const table of MEASURED)
    tables[table] = await office.database.owner.query(
      `SELECT to_jsonb(m) AS row FROM ${table} m ORDER BY to_jsonb(m)::text`,
    );
  return tables;
}

describe('the figures', () => {
  it('are those of a recount from the tables after any history, in whatever order its events come, and after a rebuild', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories(40),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        async (steps, stream) => {
          await player.play(steps);
          await follow(() => stream.next().value as number);
          const today = localDateOf(office.clock.now());
          expect(summaryOf(await figures())).toEqual(await recount(office.database.owner, today));
          expect(await pairs()).toEqual(await recountPairs(office.database.owner, today));
          // The cells are exact also on days on which grants begin or end and nothing happens.
          office.clock.set(new Date(office.clock.now().getTime() + 400 * DAY));
          const later = localDateOf(office.clock.now());
          expect(await pairs()).toEqual(await recountPairs(office.database.owner, later));
          office.clock.set(new Date(office.clock.now().getTime() - 400 * DAY));
          const followed = await dump();
          await office.get(Refreshing).rebuild(office.clock.now());
          expect(await dump()).toEqual(followed);
          expect(await pairs()).toEqual(await recountPairs(office.database.owner, today));
        },
      ),
      { numRuns: 10, endOnFailure: true },
    );
    // The histories were worth counting.
    const counted = summaryOf(await figures());
    for (const name of ['answer_judged', 'supply_done', 'refused', 'urgent', 'overdue_facts', 'corrections_closed'])
      expect([name, counted[name]]).toEqual([name, expect.any(Number)]);
    for (const name of ['calls', 'material_due', 'material_spared', 'asked_nevertheless'])
      expect([name, (counted[name] ?? 0) > 0]).toEqual([name, true]);
    expect(counted['answer_judged']).toBeGreaterThan(10);
    expect(counted['overdue_facts']).toBeGreaterThan(0);
  }, 240_000);

  it('U15: have behind each part rows that count for as much as the part', async () => {
    const context = supervisor();
    for (const { measure, numerator, denominator } of await figures())
      for (const [part, count] of [
        ['numerator', numerator],
        ['denominator', denominator],
      ] as const) {
        if (partOf(measure, part) === null || count === null) continue;
        const found = await office
          .get(Measures)
          .rows(context, { id: measure.id, part }, { ...WHOLE, month: null }, { limit: 10_000, after: null });
        const rows = found.ok ? found.value.answer.items : [];
        expect([measure.id, part, rows.reduce((sum, { times }) => sum + times, 0)]).toEqual([measure.id, part, count]);
      }
  });

  it('page their rows without losing or doubling one', async () => {
    const context = supervisor();
    const which = { id: 'answer_on_time_rate', part: 'denominator' } as const;
    const seen: string[] = [];
    for (let after: readonly string[] | null = null; ;) {
      const found = await office.get(Measures).rows(context, which, { ...WHOLE, month: null }, { limit: 3, after });
      if (!found.ok) throw new Error('refused');
      seen.push(...found.value.answer.items.map(({ id }) => id));
      if (found.value.answer.next === null) break;
      after = JSON.parse(found.value.answer.next) as string[];
    }
    expect(new Set(seen).size).toBe(seen.length);
    const all = (await figures()).find(({ measure }) => measure.id === which.id);
    expect(seen).toHaveLength(all?.denominator ?? -1);
  });

  it('by month add up to the whole', async () => {
    for (const id of [
      'answer_on_time_rate',
      'refusals',
      'urgent_requests',
      'overdue_facts',
      'corrections_opened',
      'calls',
      'actually_spared_rate',
    ]) {
      const found = await office.get(Measures).one(supervisor(), id, WHOLE);
      if (!found.ok) throw new Error('refused');
      const { series, numerator } = found.value.answer;
      expect([id, series.reduce((sum, month) => sum + (month.numerator ?? 0), 0)]).toEqual([id, numerator]);
    }
  });

  it('of a year’s report are those of its months; what stands as it is, is the same in every year', async () => {
    const reports = office.get(PerformanceReports);
    const whole = new Map((await figures()).map(({ measure, ...figure }) => [measure.id, figure]));
    const thisYear = Number(localDateOf(office.clock.now()).slice(0, 4));
    for (const year of [thisYear - 1, thisYear]) {
      const { measures, departments } = (await reports.ofYear(supervisor(), year)).answer;
      for (const { id, basis, numerator, denominator } of measures) {
        if (basis === 'as_it_stands') expect([id, numerator]).toEqual([id, whole.get(id)?.numerator]);
        if (basis === 'as_it_stands' || numerator === null) continue;
        const found = await office.get(Measures).one(supervisor(), id, WHOLE);
        const months = found.ok ? found.value.answer.series.filter(({ month }) => month.startsWith(`${year}-`)) : [];
        const sum = (of: 'numerator' | 'denominator'): number =>
          months.reduce((all, month) => all + (month[of] ?? 0), 0);
        expect([id, year, numerator, denominator ?? 0]).toEqual([id, year, sum('numerator'), sum('denominator')]);
        const own = departments.map(({ figures: of }) => of.find((figure) => figure.id === id)?.numerator);
        if (own.length > 0 && own[0] !== undefined)
          expect([id, own.reduce((all, one) => (all ?? 0) + (one ?? 0), 0)]).toEqual([id, numerator]);
      }
    }
  });

  it('are a department’s own for its people, and nobody else’s', async () => {
    const own = await office.get(Measures).all(office.as(office.answerer), WHOLE);
    expect(own.stamp.departmentIds).toEqual([office.provider]);
    const stranger = await office.get(Measures).all(office.as(aPerson(office.stranger, 'liaison')), WHOLE);
    expect(summaryOf(stranger.answer)['answer_judged']).toBe(0);
    const asked = { region: null, departmentId: office.provider };
    const foreign = await office.get(Measures).all(office.as(aPerson(office.stranger, 'liaison')), asked);
    expect(summaryOf(foreign.answer)['answer_judged']).toBe(0);
  });

  it('of another region are not seen, however they are asked for', async () => {
    const elsewhere = aPerson(authority, 'supervisor');
    const faraway = { ...elsewhere, posts: elsewhere.posts.map((post) => ({ ...post, regionCode: '110000' })) };
    for (const region of [null, '999900', '990000']) {
      const { answer } = await office.get(Measures).all(office.as(faraway), { region, departmentId: null });
      expect(summaryOf(answer)['answer_judged']).toBe(0);
    }
  });
});

describe('what is followed', () => {
  it('is every event of requests, corrections and cases, or is named as one that changes nothing counted', () => {
    const known = new Set<string>([...FOLLOWED_EVENTS, ...UNCOUNTED_EVENTS]);
    const source = path.resolve(__dirname, '../../requests/src');
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const told = files.flatMap((file) => [
      ...readFileSync(path.join(source, file), 'utf8').matchAll(
        /(?:event|type): (?:[^'\n]*\? )?'((?:request|grant|correction|case)\.[a-z_]+)'/g,
      ),
    ]);
    const types = [...new Set(told.map(([, type]) => type ?? ''))];
    expect(types.length).toBeGreaterThan(30);
    expect(types.filter((type) => !known.has(type)).sort()).toEqual([]);
  });
});
