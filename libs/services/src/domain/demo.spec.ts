import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { written } from '../../test/conformance-world';
import { CONFORMANCE, demoFacts, demoModel, sampleList, SEEDS, type DemoState } from '../../test/demo-world';
import { readItem, readOneThing } from '../../test/second-reading';
import { fileOf } from '../../test/world-file';
import { readServiceNeedRows } from '../seed-files';
import { SCOPES, type Scope } from './item-model';
import { itemReadiness } from './item-readiness';
import { oneThingReadiness } from './one-thing-readiness';
import type { Forecast, ForecastBlocker } from './readiness-answer';

type ExpectedForecast = Partial<Forecast> | null;

interface Expected {
  readonly oneThing: string;
  readonly worlds: readonly (DemoState & {
    readonly name: string;
    readonly items: readonly {
      readonly item: string;
      readonly name: string;
      readonly situation: string | null;
      readonly scopes: readonly Scope[];
      readonly state: string;
      readonly score: object;
      readonly readyUntil: string | null;
      readonly blockers: readonly string[];
      readonly forecast: ExpectedForecast;
    }[];
    readonly oneThing: readonly {
      readonly scopes: readonly Scope[];
      readonly state: string;
      readonly mattersReady: number;
      readonly mattersCompulsory: number;
      readonly forecast: ExpectedForecast;
    }[];
  })[];
}

const TABLES = ['newborn', 'cancellation', 'restaurant'].map(
  (name) => JSON.parse(readFileSync(join(CONFORMANCE, `readiness-demo-${name}.json`), 'utf8')) as Expected,
);
const bySubjects = <T extends { readonly scopes: readonly Scope[] }>(rows: readonly T[]): (T & { scope: Scope })[] =>
  rows.flatMap((row) => row.scopes.map((scope) => ({ ...row, scope })));
/** A forecast as the tables write it, with what they leave out. */
const whole = (forecast: ExpectedForecast): object | null => {
  if (forecast === null) return null;
  const days = { lawful: null, lawfulWithExtension: null, promised: null, ifActedToday: null };
  return { ...days, overdueBy: 0, provisional: false, why: null, ...forecast };
};
const told = ({ evidenceTypeCode, code, accountable }: ForecastBlocker): string =>
  `${evidenceTypeCode === null ? '' : `${evidenceTypeCode}: `}${code}@${accountable.name}`;

describe.each(TABLES.flatMap(({ oneThing: code, worlds }) => worlds.map((world) => ({ code, ...world }))))(
  'U49: the demo city’s one-thing $code, $name',
  (world) => {
    const { code, items, oneThing } = world;

    it.each(bySubjects(items))('$name, situation $situation, $scope: $state', async (row) => {
      const [model, facts] = [await demoModel(), await demoFacts(world)];
      const item = model.items.get(row.item);
      if (item === undefined) throw new Error(`no item ${row.item}`);
      const answer = itemReadiness(model, facts, item, { scope: row.scope });
      const found = answer.situations.find(({ situation }) => situation === row.situation);
      if (found === undefined) throw new Error(`no situation ${row.situation}`);
      const { name, state, score, readyUntil } = row;
      expect(item.name).toBe(name);
      expect(found).toMatchObject({ state, score, readyUntil, forecast: whole(row.forecast) });
      expect(found.blockers.map(told).sort()).toEqual(row.blockers);
      expect(readItem(fileOf(model, facts), item, row.situation, { scope: row.scope })).toEqual(written(found));
    });

    it.each(bySubjects(oneThing))('as a whole, $scope: $state', async (row) => {
      const [model, facts] = [await demoModel(), await demoFacts(world)];
      const asked = model.oneThings.find((each) => each.code === code);
      if (asked === undefined) throw new Error(`no one-thing ${code}`);
      const { scope, state, mattersReady, mattersCompulsory } = row;
      const answer = oneThingReadiness(model, facts, asked, { scope });
      expect(answer).toMatchObject({ state, mattersReady, mattersCompulsory, forecast: whole(row.forecast) });
      const { state: read, ...counts } = readOneThing(fileOf(model, facts), code, { scope });
      expect(answer).toMatchObject({ state: read, ...counts });
    });
  },
);

describe('U49: the three tables', () => {
  it('expect every item in every declared situation for subjects of every scope, once', async () => {
    const { items, oneThings } = await demoModel();
    const declared = [...items.values()].flatMap(({ code, situations }) =>
      (situations.length === 0 ? [null] : situations.map(({ code: situation }) => situation)).flatMap((situation) =>
        SCOPES.map((scope) => `${code} ${situation} ${scope}`),
      ),
    );
    for (const at of [0, 1]) {
      const rows = TABLES.flatMap(({ worlds }) => bySubjects(worlds[at]?.items ?? []));
      expect(rows.map(({ item, situation, scope }) => `${item} ${situation} ${scope}`).sort()).toEqual(declared.sort());
    }
    for (const { oneThing, worlds } of TABLES) {
      const matters = oneThings
        .find(({ code }) => code === oneThing)
        ?.matters.flatMap(({ itemCode }) => itemCode ?? []);
      for (const { items: rows, oneThing: whole } of worlds) {
        expect([...new Set(rows.map(({ item }) => item))].sort()).toEqual(matters?.sort());
        expect(bySubjects(whole).map(({ scope }) => scope)).toEqual(SCOPES);
      }
    }
  });

  it('U1: leave out only one-things of which no item is known: never ready, without a day', async () => {
    const [{ oneThings, ...model }, facts] = [await demoModel(), await demoFacts()];
    const others = oneThings.filter(({ code }) => TABLES.every(({ oneThing }) => oneThing !== code));
    expect(others).toHaveLength(14);
    for (const oneThing of others) {
      const compulsory = oneThing.name === '残疾人服务' ? 4 : 0;
      expect(oneThingReadiness({ oneThings, ...model }, facts, oneThing)).toMatchObject({
        ...{ state: 'not_mapped', mattersReady: 0, mattersCompulsory: compulsory },
        forecast: whole({ kind: 'none', why: 'no_term' }),
      });
    }
  });
});

describe('U49: the demo city', () => {
  it('says in one sentence why a one-thing is not at 100 % and who holds it up', async () => {
    const [model, facts] = [await demoModel(), await demoFacts()];
    const oneThing = model.oneThings.find(({ name }) => name === '新生儿出生');
    if (oneThing === undefined) throw new Error('no one-thing');
    const { sentence } = oneThingReadiness(model, facts, oneThing);
    expect(sentence.zh).toMatch(/^“新生儿出生”尚未就绪：必办事项就绪 0\/6，.*市数据局 .*（共享对象不明确）.*。$/);
    expect(sentence.en).toMatch(/^新生儿出生 is not ready: 0 of 6 compulsory matters ready/);
  });

  it('names every entry of the needs file from the sample list, or the blocker in its place', async () => {
    const { entries } = await sampleList();
    const { needs } = await readServiceNeedRows(SEEDS);
    const wrong = needs.filter(({ entry_code: entry, evidence_type: evidence, blocker_note: note }) => {
      if (!evidence) return false;
      return entry ? !entries.has(entry) : !/^[a-z_]+: \S/.test(note ?? '');
    });
    expect(entries.size).toBe(28);
    expect(needs.length).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  });

  it('maps evidence fields only to data items the entries have', async () => {
    const [{ entries }, { evidenceTypes }] = [await sampleList(), await demoModel()];
    const wrong = [...evidenceTypes.values()].flatMap(({ mappings }) =>
      mappings.flatMap(({ entryCode, fieldItems }) =>
        Object.values(fieldItems).filter((item) => entries.get(entryCode)?.itemNames.includes(item) !== true),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
