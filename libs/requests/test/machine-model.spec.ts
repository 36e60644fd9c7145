import type { Id } from '@zeqing/kernel';
import fc from 'fast-check';
import { actsOf, type Acts, type Answered } from './machine-acts';
import { dueOf, isOpenTo, MODEL_ACT_NAMES, MODEL_ACTS, tell } from './machine-model';
import type { Model, ModelActName } from './machine-model';
import { inDepartment, Office, type EntrySeed } from './office';

/** The request a run of acts is told to. */
interface Real {
  readonly id: Id;
}
const RUNS = process.env['ZEQING_TEST_FULL'] === '1' ? 8_000 : 1_000;
/** Runs side by side: each has its request and its own day, all have one database. */
const LANES = 4;
const FIRST_DAY = Date.parse('2026-11-23T00:00:00Z') / 86_400_000;
const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const tenOn = (day: number): Date => new Date(`${dayText(day)}T10:00:00+08:00`);

let office: Office;
let entry: EntrySeed;
let acts: Acts;
const done = new Map<string, number>();
let runs = 0;

beforeAll(async () => {
  office = await Office.open();
  const officer = inDepartment(await office.anAuthority(), 'authority_officer');
  entry = await office.anEntry();
  acts = actsOf(office, entry, officer);
});
afterAll(() => office.close());

const codeOf = (answered: Answered): string => (answered.ok ? 'done' : answered.error.code);

/** Tells both an act by its own person, and compares what they say. */
async function tellBoth(name: ModelActName, model: Model, { id }: Real): Promise<void> {
  const [who, told] = acts[name];
  const seen = model.version;
  const expected = tell(model, name) ?? 'done';
  expect([name, codeOf(await told(who(), id, seen, tenOn(model.today)))]).toEqual([name, expected]);
  done.set(`${name} ${expected}`, (done.get(`${name} ${expected}`) ?? 0) + 1);
}

/** Acts that end a life early; seldom chosen, or few lives would grow old. */
const ENDING: readonly ModelActName[] = ['withdraw', 'proposeRefusal'];

/** One of the acts the state allows. */
class Allowed implements fc.AsyncCommand<Model, Real> {
  constructor(readonly chance: number) {}
  check = (model: Readonly<Model>): boolean => MODEL_ACT_NAMES.some((name) => isOpenTo(model, name));
  async run(model: Model, real: Real): Promise<void> {
    const isSeldom = this.chance % 12 === 0;
    const open = MODEL_ACT_NAMES.filter((name) => isOpenTo(model, name) && (isSeldom || !ENDING.includes(name)));
    const name = open[this.chance % open.length];
    if (name) await tellBoth(name, model, real);
  }
  toString = (): string => `allowed ${this.chance}`;
}

/** Any act, whatever the state. */
class Daring implements fc.AsyncCommand<Model, Real> {
  constructor(readonly name: ModelActName) {}
  check = (model: Readonly<Model>): boolean => this.name !== 'withdraw' || !isOpenTo(model, 'withdraw');
  run = (model: Model, real: Real): Promise<void> => tellBoth(this.name, model, real);
  toString = (): string => this.name;
}

/** An act on what is no longer so, or by the other side: refused, and nothing has changed. */
class Mistaken implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly name: ModelActName,
    readonly mistake: 'stale' | 'other_side',
  ) {}
  check = (model: Readonly<Model>): boolean => isOpenTo(model, this.name) && model.isReceived;
  async run(model: Model, { id }: Real): Promise<void> {
    const [who, told] = acts[this.name];
    const stranger = MODEL_ACTS[this.name].by === 'requester' ? office.answerer : office.head;
    const [actor, version, code] =
      this.mistake === 'stale' ? [who(), model.version - 1, 'stale'] : [stranger, model.version, 'forbidden'];
    expect([this.name, codeOf(await told(actor, id, version, tenOn(model.today)))]).toEqual([this.name, code]);
    done.set(code, (done.get(code) ?? 0) + 1);
  }
  toString = (): string => `${this.name} (${this.mistake})`;
}

class DaysPass implements fc.AsyncCommand<Model, Real> {
  constructor(readonly days: number) {}
  check = (): boolean => true;
  run(model: Model): Promise<void> {
    model.today += this.days;
    return Promise.resolve();
  }
  toString = (): string => `${this.days} days pass`;
}

const names = fc.constantFrom(...MODEL_ACT_NAMES);
const commands = fc.commands(
  [
    ...Array.from({ length: 6 }, () => fc.integer({ min: 0, max: 999 }).map((chance) => new Allowed(chance))),
    names.map((name) => new Daring(name)),
    fc
      .tuple(names, fc.constantFrom('stale' as const, 'other_side' as const))
      .map(([name, mistake]) => new Mistaken(name, mistake)),
    fc.integer({ min: 1, max: 9 }).map((days) => new DaysPass(days)),
  ],
  { maxCommands: 40, size: 'max' },
);

const drafted = (): Model => ({
  state: 'draft',
  version: 1,
  today: FIRST_DAY,
  isReceived: false,
  proposal: 'agree',
  supplement: null,
  extension: null,
  rectifyBy: null,
  grant: null,
  effectTold: false,
  clocks: [],
  facts: new Set(),
  cases: new Set(),
});

const standing = `
  SELECT r.state, r.version,
    (SELECT jsonb_agg(jsonb_build_object('phase', c.phase, 'startedOn', c.started_on, 'dueOn', c.due_on,
       'stoppedOn', c.stopped_on) ORDER BY c.phase) FROM request_clock c WHERE c.request_id = r.id) AS clocks,
    (SELECT jsonb_agg(f.phase ORDER BY f.phase) FROM overdue_fact f WHERE f.request_id = r.id) AS facts,
    (SELECT jsonb_agg(f.phase ORDER BY f.phase) FROM suspected_case s JOIN overdue_fact f ON f.id = s.overdue_fact_id
       WHERE f.request_id = r.id) AS cases,
    (SELECT g.state FROM share_grant g WHERE g.request_id = r.id) AS "grant",
    (SELECT jsonb_agg(j.object_version ORDER BY j.id) FROM journal_pending j
       WHERE j.object_type = 'share_request' AND j.object_id = r.id::text) AS journalled
  FROM share_request r WHERE r.id = $1`;

function expectedStanding(model: Model): object {
  const sorted = <T>(all: readonly T[]): readonly T[] | null => (all.length > 0 ? all : null);
  const clocks = [...model.clocks]
    .sort((a, b) => (a.phase < b.phase ? -1 : 1))
    .map((clock) => ({
      phase: clock.phase,
      startedOn: dayText(clock.startedOn),
      dueOn: dayText(dueOf(model, clock)),
      stoppedOn: clock.stoppedOn === null ? null : dayText(clock.stoppedOn),
    }));
  return {
    state: model.state,
    version: model.version,
    clocks: sorted(clocks),
    facts: sorted([...model.facts].sort()),
    cases: sorted([...model.cases].sort()),
    grant: model.grant,
    journalled: Array.from({ length: model.version }, (_, index) => index + 1),
  };
}

async function live(story: Iterable<fc.AsyncCommand<Model, Real>>): Promise<void> {
  const run = ++runs;
  const draft = await office.drafted(entry, { purposes: [{ kind: 'scenario', code: `run-${run}` }] });
  const model = drafted();
  await fc.asyncModelRun(() => ({ model, real: { id: draft.id } }), story);
  const [row] = await office.database.owner.query<object[]>(standing, [draft.id]);
  expect(row).toEqual(expectedStanding(model));
}

it(`comes to the model’s end, clocks, facts, grant and journal, in ${RUNS} lives told by chance`, async () => {
  const lanes = Array.from({ length: LANES }, (_, lane) =>
    fc.assert(fc.asyncProperty(commands, live), { numRuns: RUNS / LANES, seed: 809 + lane, endOnFailure: true }),
  );
  await Promise.all(lanes);
  expect(runs).toBeGreaterThanOrEqual(RUNS);
  // Every act was done, and the rarest refusals came up: the lives were long enough to show something.
  const never = MODEL_ACT_NAMES.filter((name) => !done.has(`${name} done`));
  expect(never).toEqual([]);
  const refusals = ['requestExtension request.extension_once', 'askSupplement request.supplement_once', 'stale'];
  expect(refusals.filter((refusal) => !done.has(refusal))).toEqual([]);
}, 900_000);
