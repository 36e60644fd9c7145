import type { RawSheet } from '@zeqing/kernel';
import { MODEL_WORDS } from '../domain/model-words';
import type { WrittenItem, WrittenMaterial, WrittenNeed, WrittenOneThing } from '../domain/written-model';
import { conditionOf, listOf, pairsOf } from './cells';
import { measuresOf, volumeOf } from './measure-cells';
import type { ModelSheet } from './model-tables';
import { tableRows, type TableFault, type TableRow } from './table-rows';

/** What a file says of one item or one-thing; parts that its sheets or columns do not tell of are not there. */
export interface ToldItem {
  readonly isTemplate: boolean;
  readonly said: Partial<WrittenItem> & Pick<WrittenItem, 'code'>;
}
export interface ToldModel {
  readonly items: readonly ToldItem[];
  readonly oneThings: readonly (Partial<WrittenOneThing> & Pick<WrittenOneThing, 'code'>)[];
  readonly faults: readonly TableFault[];
}

type Rows = ReadonlyMap<ModelSheet, readonly TableRow[]>;
const ITEM = '实施编码';
const ONE_THING = '一件事编码';

/** Reads the sheets of a file of the service model, or of an 实施清单; every wrong cell is told. */
export function readTables(sheets: readonly RawSheet[]): ToldModel {
  const faults: TableFault[] = [];
  const rows = tableRows(sheets, faults);
  const itemRows = withCode(rows.get('items'), ITEM);
  const oneThingRows = withCode(rows.get('oneThings'), ONE_THING);
  ownersKnown(rows, ITEM, new Set(itemRows.map((row) => row.text(ITEM))), [
    ...(['questions', 'situations', 'materials', 'uses', 'evidence'] as const),
  ]);
  ownersKnown(rows, ONE_THING, new Set(oneThingRows.map((row) => row.text(ONE_THING))), ['matters', 'edges']);
  const items = itemRows.map((row) => toldItem(row, rows));
  return { items, oneThings: oneThingRows.map((row) => toldOneThing(row, rows)), faults };
}

function withCode(rows: readonly TableRow[] = [], heading: string): readonly TableRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const code = row.text(heading);
    if (code === '') row.fault(heading, 'required');
    else if (seen.has(code)) row.fault(heading, 'twice');
    else {
      seen.add(code);
      return true;
    }
    return false;
  });
}

function ownersKnown(rows: Rows, heading: string, codes: ReadonlySet<string>, sheets: readonly ModelSheet[]): void {
  for (const row of sheets.flatMap((sheet) => rows.get(sheet) ?? []))
    if (!codes.has(row.text(heading))) row.fault(heading, 'owner_unknown');
}

const of = (rows: Rows, sheet: ModelSheet, heading: string, code: string): readonly TableRow[] | null =>
  rows.get(sheet)?.filter((row) => row.text(heading) === code) ?? null;

const STATUS = {
  active: { zh: '在用', en: 'active' },
  retired: { zh: '停用', en: 'retired' },
} as const;
const LIST_KINDS = { item: { zh: '事项', en: 'item' }, template: { zh: '标准事项', en: 'standard item' } } as const;

function toldItem(row: TableRow, rows: Rows): ToldItem {
  const code = row.text(ITEM);
  const part = <T>(sheet: ModelSheet, read: (found: readonly TableRow[]) => T): T | undefined => {
    const found = of(rows, sheet, ITEM, code);
    return found === null ? undefined : read(found);
  };
  const version = row.count('标准事项版本');
  const said = {
    code,
    name: row.text('事项名称'),
    itemType: told(row, '事项类型', row.text('事项类型')),
    regionCode: told(row, '行政区划', row.text('行政区划')),
    nationalCode: told(row, '国家编码', row.maybe('国家编码')),
    localCode: told(row, '地方实施编码', row.maybe('地方实施编码')),
    handlingCode: told(row, '业务办理项编码', row.maybe('业务办理项编码')),
    guideVersion: told(row, '事项版本', row.text('事项版本')),
    status: row.has('事项状态') ? row.word('事项状态', STATUS, 'active') : undefined,
    completeForGuide: told(row, '材料清单已确认的版本', row.maybe('材料清单已确认的版本')),
    template: row.has('标准事项版本') ? (version === null ? null : { code: row.text('基本编码'), version }) : undefined,
    measures: measuresOf(row),
    caseVolume: volumeOf(row),
    questions: part('questions', (found) => found.map(questionOf)),
    situations: part('situations', (found) => found.map(situationOf)),
    materials: part('materials', materialsOf),
    uses: part('uses', (found) => found.map((one) => needOf(one, '使用方式', '适用情形'))),
    evidence: part('evidence', evidenceOf),
  };
  return { isTemplate: row.word('清单类型', LIST_KINDS, 'item') === 'template', said: without(said) };
}

const told = <T>(row: TableRow, heading: string, value: T): T | undefined => (row.has(heading) ? value : undefined);

/** Without what is not told. */
function without<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const there = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(there) as { [K in keyof T]: Exclude<T[K], undefined> };
}

const questionOf = (row: TableRow): WrittenItem['questions'][number] => ({
  ...{ code: row.text('问题代号'), text: row.text('问题') },
  answers: row.parsed('选项', (cell) => pairsOf(cell, ':'), []).map(([code, text]) => ({ code, text })),
});

const situationOf = (row: TableRow): WrittenItem['situations'][number] => ({
  ...{ code: row.text('情形代号'), name: row.text('情形名称'), shareOfCases: row.number('办件占比') },
  ...{ answers: Object.fromEntries(row.parsed('选项答案', pairsOf, [])), usual: row.is('常见情形') },
});

const needOf = (row: TableRow, use: string, when: string): WrittenNeed => ({
  use: row.word(use, MODEL_WORDS.use, 'spare'),
  ...{ evidenceTypeCode: row.text('数据类型'), fields: listOf(row.text('所需字段')), compulsory: row.is('是否必需') },
  subjectScope: row.word('主体范围', MODEL_WORDS.scope, 'national'),
  condition: row.parsed(when, conditionOf, {}),
});

/** One row a way; several rows of a material are its any-of ways (U5). */
function materialsOf(rows: readonly TableRow[]): readonly WrittenMaterial[] {
  const materials = new Map<string, WrittenMaterial>();
  for (const row of rows) {
    const code = row.text('材料代号') || row.text('材料名称');
    const known = materials.get(code);
    const ways = [...(known?.ways ?? []), ...wayOf(row)];
    materials.set(code, known ? { ...known, ways } : { ...materialOf(row, code), ways });
  }
  return [...materials.values()];
}

const materialOf = (row: TableRow, code: string): Omit<WrittenMaterial, 'ways'> => ({
  ...{ code, name: row.text('材料名称'), issuedBy: row.maybe('核发单位'), source: row.text('材料依据') },
  origin: row.word('来源渠道', MODEL_WORDS.origin, 'applicant'),
  necessity: row.word('材料必要性', MODEL_WORDS.necessity, 'compulsory'),
  forms: listOf(row.text('材料形式')).flatMap((word) => {
    const found = (['paper', 'electronic'] as const).find((form) => word.startsWith(MODEL_WORDS.form[form].zh));
    if (found === undefined) row.fault('材料形式', 'word');
    return found ?? [];
  }),
  condition: row.parsed('适用情形', conditionOf, {}),
});

function wayOf(row: TableRow): WrittenMaterial['ways'] {
  if (row.text('免交方式') === '') return [];
  return [
    {
      kind: row.word('免交方式', MODEL_WORDS.way, 'shared_data'),
      need: row.text('数据类型') === '' ? null : needOf(row, '数据用途', '数据适用情形'),
      ...{ earlierItemCode: row.maybe('前序事项'), basis: row.maybe('方式依据') },
    },
  ];
}

function evidenceOf(rows: readonly TableRow[]): WrittenItem['evidence'] {
  const types = new Map<string, WrittenItem['evidence'][number]>();
  for (const row of rows) {
    const code = row.text('数据类型');
    const own = { code, name: row.text('数据类型名称'), fields: listOf(row.text('字段')) };
    const type = types.get(code) ?? { ...own, upperHolder: row.maybe('上级持有单位'), mappings: [] };
    const mapping = {
      ...{ entryCode: row.text('目录代码'), regionCode: row.text('目录区划') },
      subjectRegionPrefixes: listOf(row.text('覆盖区划')).map((prefix) => (prefix === '*' ? '' : prefix)),
      ...{
        fieldItems: Object.fromEntries(row.parsed('字段对应', pairsOf, [])),
        preference: row.count('优先次序') ?? 0,
      },
    };
    types.set(code, mapping.entryCode === '' ? type : { ...type, mappings: [...type.mappings, mapping] });
  }
  return [...types.values()];
}

function toldOneThing(row: TableRow, rows: Rows): ToldModel['oneThings'][number] {
  const code = row.text(ONE_THING);
  return without({
    ...{ code, name: row.text('一件事名称'), leadName: told(row, '牵头部门', row.text('牵头部门')) },
    nationalBatch: told(row, '国家批次', row.maybe('国家批次')),
    cooperating: told(row, '配合部门', listOf(row.text('配合部门'))),
    measures: measuresOf(row),
    matters: of(rows, 'matters', ONE_THING, code)?.map((one) => ({
      ...{ name: one.text('办理项'), departmentName: one.text('办理部门'), itemCode: one.maybe('对应事项') },
      kind: one.word('是否必办', MODEL_WORDS.kind, 'compulsory'),
    })),
    edges: of(rows, 'edges', ONE_THING, code)?.map((one) => ({
      ...{ from: (one.count('前项') ?? 0) - 1, to: (one.count('后项') ?? 0) - 1 },
      relation: one.word('关系', MODEL_WORDS.relation, 'before'),
    })),
  });
}
