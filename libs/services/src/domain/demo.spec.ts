import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFORMANCE, demoFacts, demoModel, sampleList, SEEDS } from '../../test/demo-world';
import { readServiceNeedRows } from '../seed-files';
import type { Scope } from './item-model';
import { itemReadiness } from './item-readiness';
import { oneThingReadiness } from './one-thing-readiness';
import type { Blocker } from './readiness-answer';

interface Expected {
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
  }[];
  readonly oneThings: readonly {
    readonly code: string;
    readonly name: string;
    readonly scope: Scope;
    readonly state: string;
    readonly mattersReady: number;
    readonly mattersCompulsory: number;
  }[];
}

const expected = JSON.parse(readFileSync(join(CONFORMANCE, 'readiness-demo-before-grants.json'), 'utf8')) as Expected;
const written = (blockers: readonly Blocker[]): string[] =>
  blockers.map(({ code, accountable }) => `${code}@${accountable.name}`).sort();

describe('the demo city before any grant (U49)', () => {
  it.each(expected.items)('$item, situation $situation, $scope: $state', async (row) => {
    const [model, facts] = [await demoModel(), await demoFacts()];
    const item = model.items.get(row.item);
    if (item === undefined) throw new Error(`no item ${row.item}`);
    const answer = itemReadiness(model, facts, item, { scope: row.scope });
    const found = answer.situations.find(({ situation }) => situation === row.situation);
    const { exempt, departmentIssued, byCommitment, own } = row;
    expect(found?.state).toBe(row.state);
    expect(found?.score).toEqual({ exempt, departmentIssued, byCommitment, own });
    expect(written(found?.blockers ?? [])).toEqual([...row.blockers].sort());
  });

  it('expects every declared situation of every item', async () => {
    const model = await demoModel();
    const declared = [...model.items.values()].flatMap(({ code, situations }) =>
      situations.length === 0 ? [`${code} null`] : situations.map((situation) => `${code} ${situation.code}`),
    );
    const covered = new Set(expected.items.map(({ item, situation }) => `${item} ${situation}`));
    expect(declared.filter((each) => !covered.has(each))).toEqual([]);
  });

  it.each(expected.oneThings)('one-thing $name is $state', async (row) => {
    const [model, facts] = [await demoModel(), await demoFacts()];
    const oneThing = model.oneThings.find(({ code }) => code === row.code);
    if (oneThing === undefined) throw new Error(`no one-thing ${row.code}`);
    const answer = oneThingReadiness(model, facts, oneThing, { scope: row.scope });
    const { name, state, mattersReady, mattersCompulsory } = row;
    expect(answer).toMatchObject({ name, state, mattersReady, mattersCompulsory });
  });

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
