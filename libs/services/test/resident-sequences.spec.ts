import type { TestingModule } from '@nestjs/testing';
import type { Id, UseCaseContext } from '@zeqing/kernel';
import { aContext } from '@zeqing/testing';
import fc from 'fast-check';
import { readServiceNeedRows } from '../src/seed-files';
import { ServiceNeeds } from '../src/service-needs.service';
import { CityActs } from './city-acts';
import { SEEDS } from './demo-world';
import { ResidentWorld, told, type PlantedEntry } from './resident-world';

const MARRIAGE = '9999000000303002/000005';
const POLICE = '11999900MB0000001K';
const REGISTRATION = '11999900MB0000001K3999900100103';
const ENTERPRISES = '9999000000303010/000020';
const TAX = '11999900MB0000011L';
const TAX_CLEARED = '11999900MB0000011L3999900100202';
const DAY = 86_400_000;
/** Sequences of changes through the database; each is compared item by item. */
const SEQUENCES = process.env['ZEQING_TEST_FULL'] === '1' ? 20 : 2;

/** What a change is about; each kind looks at what of it concerns it. */
interface About {
  readonly entry: PlantedEntry;
  readonly office: Id;
  readonly item: string;
  readonly days: number;
}

let world: ResidentWorld;
let city: CityActs;
let today: UseCaseContext = aContext();
let imports = 0;

beforeAll(async () => {
  world = await ResidentWorld.open();
  city = await CityActs.open(world);
}, 120_000);
afterAll(() => world.close());

/** A change of rows by the owner with its event, where the acts that make it are tried elsewhere. */
const planted = async (type: string, entryId: Id, sql: string): Promise<boolean> => {
  await world.happens(type, { entryId }, [[sql, [entryId]]]);
  return true;
};
const did = (work: Promise<unknown>): Promise<boolean> => work.then(() => true);

/** The guide of an item tells of nothing any more, until the next import of the model (U1). */
async function importWithout(item: string | null): Promise<boolean> {
  const model = await readServiceNeedRows(SEEDS);
  const at = new Date(aContext().at.getTime() + ++imports * 1_000);
  const needs = model.needs.filter(({ item_code: code }) => code !== item);
  const imported = await world.app.get(ServiceNeeds).importServiceNeeds({ ...today, at }, { ...model, needs });
  await world.seal();
  return imported.ok;
}

const CHANGES = {
  granted: ({ entry, office, item }: About) => did(world.grants(entry.code, office, item)),
  attached: ({ entry }: About) => did(world.attach(entry.id)),
  suspended: ({ entry }: About) =>
    planted('request.suspended', entry.id, `UPDATE share_grant SET state = 'suspended' WHERE entry_id = $1`),
  ended: ({ entry }: About) =>
    planted('grant.ended', entry.id, `UPDATE share_grant SET state = 'ended', ended_at = now() WHERE entry_id = $1`),
  withdrawn: ({ entry }: About) =>
    planted('catalogue.entry_withdrawn', entry.id, `UPDATE catalogue_entry SET status = 'withdrawn' WHERE id = $1`),
  published: ({ entry }: About) =>
    planted('catalogue.entry_published', entry.id, `UPDATE catalogue_entry SET status = 'published' WHERE id = $1`),
  fails: ({ entry }: About) => did(world.called(today, entry.id, true)),
  works: ({ entry }: About) => did(world.called(today, entry.id, false)),
  set: ({ days }: About) => did(world.setsStructuralDays(days)),
  'days pass': ({ days }: About) => {
    today = { ...today, at: new Date(today.at.getTime() + days * DAY) };
    return Promise.resolve(true);
  },
  owed: ({ entry, office }: About) => city.owe(entry, office),
  amended: ({ entry }: About) => city.publish(entry, 'amend'),
  'off the list': ({ entry }: About) => city.publish(entry, 'withdraw'),
  'record disputed': ({ entry, office }: About) => city.dispute(today, entry, office, 'record'),
  'field disputed': ({ entry, office }: About) => city.dispute(today, entry, office, 'field'),
  'resource disputed': ({ entry, office }: About) => city.dispute(today, entry, office, 'resource'),
  corrected: ({ entry }: About) => city.correct(today, entry),
  'standing answer': ({ entry, office, item }: About) => city.standOrRevoke(today, entry, office, item),
  asked: ({ entry, office, item }: About) => city.ask(today, entry, office, item),
  'moves on': ({ entry }: About) => city.moveOn(today, entry),
  'guide emptied': ({ item }: About) => importWithout(item),
  'guide filled': () => importWithout(null),
} as const satisfies Record<string, (about: About) => Promise<boolean>>;
type Kind = keyof typeof CHANGES;

/** Drawn more often than others: without them most of the rest finds nothing to change. */
const OFTEN = ['granted', 'attached', 'asked', 'moves on'] as const;

/** Every item with an entry it needs of another department. */
async function whatIsNeeded(): Promise<readonly Omit<About, 'days'>[]> {
  const found = await world.database.owner.query<{ item: string; office: Id; entryId: Id }[]>(
    `SELECT DISTINCT i.code AS item, i.department_id AS office, e.id AS "entryId"
     FROM service_item i JOIN data_need n ON n.item_id = i.id
       JOIN evidence_mapping p ON p.evidence_type_id = n.evidence_type_id
       JOIN catalogue_entry e ON e.code = p.entry_code AND e.provider_department_id <> i.department_id ORDER BY 1, 3`,
  );
  return found.flatMap(({ item, office, entryId }) =>
    world.entries.filter(({ id }) => id === entryId).map((entry) => ({ item, office, entry })),
  );
}

const asTheTables = async (module: TestingModule): Promise<unknown> => {
  const answered = await told(module, today);
  expect(answered).toEqual(await world.read(today));
  return answered;
};

describe('the readiness of all items in memory', () => {
  it('follows every kind of change: of lists, requests, standing answers, corrections, health and the model', async () => {
    const of = async (code: string, office: string, item: string): Promise<About> => {
      const entry = world.entries.find((each) => each.code === code);
      if (entry === undefined) throw new Error(`no entry ${code}`);
      return { entry, office: await world.idOf(office), item, days: 2 };
    };
    const about = await of(MARRIAGE, POLICE, REGISTRATION);
    const other = await of(ENTERPRISES, TAX, TAX_CLEARED);
    /** Kind, what it is about, and whether the answers differ afterwards. */
    const life: readonly (readonly [Kind, About, boolean])[] = [
      ['attached', about, false],
      ['owed', about, true],
      ['amended', about, true],
      ['owed', about, true],
      ['asked', about, true],
      ['moves on', about, false],
      ['moves on', about, true],
      ['moves on', about, true],
      ['moves on', about, true],
      ['record disputed', about, false],
      ['corrected', about, false],
      ['field disputed', about, true],
      ['resource disputed', about, true],
      ['corrected', about, true],
      ['corrected', about, true],
      ['attached', other, false],
      ['standing answer', other, false],
      ['asked', other, true],
      ['standing answer', other, false],
      ['fails', about, false],
      ['days pass', about, true],
      ['set', { ...about, days: 4 }, true],
      ['works', about, false],
      ['suspended', about, true],
      ['ended', about, true],
      ['off the list', about, true],
      ['amended', about, true],
      ['withdrawn', about, true],
      ['published', about, true],
      ['granted', about, true],
      ['guide emptied', about, true],
      ['guide filled', about, true],
    ];
    expect(Object.keys(CHANGES).filter((kind) => life.every(([each]) => each !== kind))).toEqual([]);
    let before = await asTheTables(world.app);
    for (const [index, [kind, changed, differs]] of life.entries()) {
      const done = await CHANGES[kind](changed);
      const after = await asTheTables(world.app);
      const differed = JSON.stringify(after) !== JSON.stringify(before);
      expect([index, kind, done, differed]).toEqual([index, kind, true, differs]);
      before = after;
    }
  }, 120_000);

  it('says what the tables say after any sequence of changes, as a process that starts anew does', async () => {
    const other = await world.another();
    const needs = await whatIsNeeded();
    // Few places and many changes, so that they meet.
    const changes = fc.shuffledSubarray([...needs], { minLength: 2, maxLength: 2 }).chain((places) =>
      fc.array(
        fc.record({
          about: fc.constantFrom(...places),
          days: fc.integer({ min: 1, max: 4 }),
          kind: fc.constantFrom(...(Object.keys(CHANGES) as Kind[]), ...OFTEN),
        }),
        { minLength: 8, maxLength: 12 },
      ),
    );
    await fc.assert(
      fc.asyncProperty(changes, async (drawn) => {
        for (const { kind, about, days } of drawn) {
          await CHANGES[kind]({ ...about, days });
          await asTheTables(world.app);
        }
        const anew = await world.another();
        expect(await told(anew, today)).toEqual(await told(world.app, today));
        await anew.close();
      }),
      { numRuns: SEQUENCES },
    );
    expect(await told(other, today)).toEqual(await told(world.app, today));
    await other.close();
  }, 240_000);
});
