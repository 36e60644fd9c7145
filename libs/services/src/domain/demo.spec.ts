import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { written } from '../../test/conformance-world';
import { CONFORMANCE, demoFacts, demoModel, sampleList, SEEDS, type DemoState } from '../../test/demo-world';
import { readItem, readOneThing } from '../../test/second-reading';
import { fileOf } from '../../test/world-file';
import { readServiceNeedRows } from '../seed-files';
import type { Scope } from './item-model';
import { itemReadiness } from './item-readiness';
import { oneThingReadiness } from './one-thing-readiness';

interface Expected extends DemoState {
  readonly items: readonly {
    readonly item: string;
    readonly situation: string | null;
    readonly scope: Scope;
    readonly state: string;
    readonly exempt: number;
    readonly departmentIssued: number;
    readonly byCommitment: number;
    readonly own: number;
    readonly blockers: readonly string[];
    readonly forecast: object | null;
    readonly readyUntil?: string | null;
  }[];
  readonly oneThings: readonly {
    readonly code: string;
    readonly name: string;
    readonly scope: Scope;
    readonly state: string;
    readonly mattersReady: number;
    readonly mattersCompulsory: number;
    readonly forecast: object | null;
  }[];
}

const tableOf = (file: string): Expected => JSON.parse(readFileSync(join(CONFORMANCE, file), 'utf8')) as Expected;

describe.each([
  ['before any grant', tableOf('readiness-demo-before-grants.json')],
  ['under way', tableOf('readiness-demo-under-way.json')],
])('U49: the demo city %s', (_, expected) => {
  it.each(expected.items)('$item, situation $situation, $scope: $state', async (row) => {
    const [model, facts] = [await demoModel(), await demoFacts(expected)];
    const item = model.items.get(row.item);
    if (item === undefined) throw new Error(`no item ${row.item}`);
    const answer = itemReadiness(model, facts, item, { scope: row.scope });
    const found = answer.situations.find(({ situation }) => situation === row.situation);
    if (found === undefined) throw new Error(`no situation ${row.situation}`);
    const { exempt, departmentIssued, byCommitment, own, state, forecast, readyUntil = null } = row;
    const told = written(found);
    expect(told).toMatchObject({ state, forecast, readyUntil, score: { exempt, departmentIssued, byCommitment, own } });
    expect(told.blockers).toEqual([...row.blockers].sort());
    expect(readItem(fileOf(model, facts), item, row.situation, { scope: row.scope })).toEqual(told);
  });

  it('expects every declared situation of every item', async () => {
    const model = await demoModel();
    const declared = [...model.items.values()].flatMap(({ code, situations }) =>
      situations.length === 0 ? [`${code} null`] : situations.map((situation) => `${code} ${situation.code}`),
    );
    const covered = new Set(expected.items.map(({ item, situation }) => `${item} ${situation}`));
    expect(declared.filter((each) => !covered.has(each))).toEqual([]);
  });

  it.each(expected.oneThings)('one-thing $name, $scope, is $state', async (row) => {
    const [model, facts] = [await demoModel(), await demoFacts(expected)];
    const oneThing = model.oneThings.find(({ code }) => code === row.code);
    if (oneThing === undefined) throw new Error(`no one-thing ${row.code}`);
    const { scope } = row;
    const answer = oneThingReadiness(model, facts, oneThing, { scope });
    const { name, state, mattersReady, mattersCompulsory, forecast } = row;
    expect(answer).toMatchObject({ name, state, mattersReady, mattersCompulsory, forecast });
    const { state: read, ...counts } = readOneThing(fileOf(model, facts), row.code, { scope });
    expect(answer).toMatchObject({ state: read, ...counts });
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
