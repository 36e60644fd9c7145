import fc from 'fast-check';
import type { RawSheet } from '@zeqing/kernel';
import { demoModel } from '../../../test/demo-world';
import { MODEL_WORDS } from '../domain/model-words';
import { NO_MEASURES, type WrittenItem, type WrittenOneThing } from '../domain/written-model';
import { writtenItem, writtenOneThing } from '../domain/written-of';
import type { ModelTable } from './model-tables';
import { readTables } from './read-tables';
import type { WholeModel } from './whole-model';
import { writeTables } from './write-tables';

/** Sheets as a workbook holds them: empty cells are not there. */
const sheetOf = ({ name, headings, rows }: ModelTable): RawSheet => ({
  ...{ name, merges: [], beyond: null },
  rows: [headings, ...rows].map((cells, at) => ({
    row: at + 1,
    cells: cells.flatMap((text, column) => (text === '' ? [] : [{ column, kind: 'text' as const, text }])),
  })),
});

const back = (model: WholeModel): unknown => {
  const { items, oneThings, faults } = readTables(writeTables(model).map(sheetOf));
  expect(faults).toEqual([]);
  return {
    items: items.filter(({ isTemplate }) => !isTemplate).map(({ said }) => said),
    templates: items.filter(({ isTemplate }) => isTemplate).map(({ said }) => said),
    oneThings,
  };
};

const keys = <T extends string>(words: Readonly<Record<T, unknown>>) => fc.constantFrom(...(Object.keys(words) as T[]));
const text = fc.stringMatching(/^[一-龥A-Za-z0-9;=|:\\（）]{1,8}$/u);
const maybe = fc.option(text, { nil: null });
const texts = fc.uniqueArray(text, { minLength: 1, maxLength: 3 });
const count = fc.option(fc.nat(99), { nil: null });
const measure = fc.record({ materials: count, steps: count, visits: count, workingDays: count });
const condition = fc.dictionary(text, texts, { maxKeys: 2, noNullPrototype: true });
const need = fc.record({
  ...{ use: keys(MODEL_WORDS.use), evidenceTypeCode: text, fields: texts, compulsory: fc.boolean() },
  ...{ subjectScope: keys(MODEL_WORDS.scope), condition },
});
const way = fc.record({
  ...{ kind: keys(MODEL_WORDS.way), need: fc.option(need, { nil: null }), earlierItemCode: maybe, basis: maybe },
});
const by = { selector: ({ code }: { readonly code: string }) => code, maxLength: 3 };
const volume = fc.record({
  cases: fc.option(fc.nat(999), { nil: null }),
  ...{ year: fc.option(fc.integer({ min: 2000, max: 2026 }), { nil: null }), source: text },
});
const item: fc.Arbitrary<WrittenItem> = fc
  .record({
    ...{ code: text, name: text, itemType: text, regionCode: text, nationalCode: maybe, localCode: maybe },
    ...{ handlingCode: maybe, guideVersion: text, status: keys(MODEL_WORDS.status), completeForGuide: maybe },
    template: fc.option(fc.record({ code: text, version: fc.integer({ min: 1, max: 9 }) }), { nil: null }),
    measures: fc.record({ before: measure, after: measure }),
    questions: fc.uniqueArray(
      fc.record({ code: text, text, answers: fc.array(fc.record({ code: text, text }), { maxLength: 3 }) }),
      by,
    ),
    situations: fc.uniqueArray(
      fc.record({
        ...{ code: text, name: text, usual: fc.boolean(), shareOfCases: fc.constantFrom(null, 0, 0.25, 1) },
        answers: fc.dictionary(text, text, { maxKeys: 2, noNullPrototype: true }),
      }),
      by,
    ),
    materials: fc.uniqueArray(
      fc.record({
        ...{ code: text, name: text, origin: keys(MODEL_WORDS.origin), necessity: keys(MODEL_WORDS.necessity) },
        forms: fc.constantFrom<('paper' | 'electronic')[]>(['paper'], ['electronic'], ['paper', 'electronic']),
        ...{ condition, issuedBy: maybe, source: text, ways: fc.array(way, { maxLength: 2 }) },
      }),
      by,
    ),
    uses: fc.array(need, { maxLength: 2 }),
    evidence: fc.uniqueArray(
      fc.record({
        ...{ code: text, name: text, fields: texts, upperHolder: maybe },
        mappings: fc.array(
          fc.record({
            ...{ entryCode: text, regionCode: text, preference: fc.nat(9) },
            subjectRegionPrefixes: fc.constantFrom<string[]>([''], ['99'], ['9999', '11']),
            fieldItems: fc.dictionary(text, text, { maxKeys: 2, noNullPrototype: true }),
          }),
          { maxLength: 2 },
        ),
      }),
      by,
    ),
  })
  .chain((made) => fc.option(volume).map((caseVolume) => (caseVolume === null ? made : { ...made, caseVolume })));
const oneThing: fc.Arbitrary<WrittenOneThing> = fc.record({
  ...{ code: text, name: text, leadName: text, nationalBatch: maybe, cooperating: texts },
  measures: fc.record({ before: measure, after: measure }),
  matters: fc.array(fc.record({ name: text, departmentName: text, kind: keys(MODEL_WORDS.kind), itemCode: maybe }), {
    maxLength: 3,
  }),
  edges: fc.array(fc.record({ from: fc.nat(2), to: fc.nat(2), relation: keys(MODEL_WORDS.relation) }), {
    maxLength: 2,
  }),
});

describe('the service model as sheets', () => {
  it('comes back as it was, whatever it says', () => {
    fc.assert(
      fc.property(fc.uniqueArray(item, by), fc.uniqueArray(oneThing, by), (all, oneThings) => {
        const model = { items: all.slice(1), templates: all.slice(0, 1), oneThings };
        expect(back(model)).toEqual(model);
      }),
      { numRuns: 300 },
    );
  });

  it('brings the demonstration city back as it was', async () => {
    const { items, oneThings } = await demoModel();
    const model = {
      items: [...items.values()].map((one) => writtenItem(one)),
      ...{ templates: [], oneThings: oneThings.map(writtenOneThing) },
    };
    expect(back(model)).toEqual(model);
  });

  it('reads an 实施清单 by its headings, and says nothing of what it does not tell', () => {
    const sheet = {
      name: '实施清单',
      headings: [
        '序号',
        '事项名称',
        '事项类型',
        '实施编码',
        '事项版本',
        '法定办结时限',
        '承诺办结时限(工作日)',
        '实施主体',
      ],
      rows: [['1', '出生登记', '其他行政权力', '11999900MB0000001K3999900100103', '3', '20个工作日', '1', '市公安局']],
    };
    const { items, faults } = readTables([sheetOf(sheet)]);
    expect(faults).toEqual([]);
    expect(items).toEqual([
      {
        isTemplate: false,
        said: {
          ...{ code: '11999900MB0000001K3999900100103', name: '出生登记', itemType: '其他行政权力', guideVersion: '3' },
          measures: {
            before: { ...NO_MEASURES.before, workingDays: 20 },
            after: { ...NO_MEASURES.after, workingDays: 1 },
          },
        },
      },
    ]);
  });

  it('reads one column of what a one-thing spares, and says nothing of measures a sheet has no column of', () => {
    const sheet = (heading: string): RawSheet =>
      sheetOf({ name: '一件事', headings: ['一件事编码', '一件事名称', heading], rows: [['A', '新生儿出生', '3次']] });
    expect(
      readTables([sheetOf({ name: '一件事', headings: ['一件事编码', '一件事名称'], rows: [['A', '新生儿出生']] })])
        .oneThings,
    ).toEqual([{ code: 'A', name: '新生儿出生' }]);
    const measures = { before: NO_MEASURES.before, after: { ...NO_MEASURES.after, visits: 3 } };
    expect(readTables([sheet('跑动次数（精简后）')]).oneThings).toEqual([{ code: 'A', name: '新生儿出生', measures }]);
  });

  it.each(['2.5', '100001'])('refuses %s as a count', (text) => {
    const headings = ['一件事编码', '一件事名称', '材料数（精简前）'];
    expect(readTables([sheetOf({ name: '一件事', headings, rows: [['A', '新生儿出生', text]] })]).faults).toEqual([
      { sheet: '一件事', row: 2, heading: '材料数（精简前）', rule: 'count' },
    ]);
  });

  it('names every wrong cell by sheet, row, heading and rule', () => {
    const items = {
      name: '事项',
      headings: ['实施编码', '事项名称', '事项状态'],
      rows: [
        ['A', 'x', '也许'],
        ['A', 'x', ''],
      ],
    };
    const materials = {
      name: '材料',
      headings: ['实施编码', '材料名称', '适用情形'],
      rows: [
        ['B', '证', ''],
        ['A', '证', '何时'],
      ],
    };
    expect(readTables([sheetOf(items), sheetOf(materials)]).faults).toEqual([
      { sheet: '事项', row: 3, heading: '实施编码', rule: 'twice' },
      { sheet: '材料', row: 2, heading: '实施编码', rule: 'owner_unknown' },
      { sheet: '事项', row: 2, heading: '事项状态', rule: 'word' },
      { sheet: '材料', row: 3, heading: '适用情形', rule: 'pairs' },
    ]);
  });
});
