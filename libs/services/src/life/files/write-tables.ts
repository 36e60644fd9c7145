import { MODEL_WORDS } from '../domain/model-words';
import type { WrittenItem, WrittenNeed, WrittenOneThing } from '../domain/written-model';
import { conditionCell, listCell, pairsCell } from './cells';
import { measureCells, volumeCells } from './measure-cells';
import type { WholeModel } from './whole-model';
import { MODEL_SHEETS, MODEL_SHEET_NAMES, type ModelSheet, type ModelTable } from './model-tables';

type Cells = Readonly<Record<string, string | null>>;
const yes = (is: boolean): string => (is ? '是' : '否');
const number = (value: number | null): string | null => (value === null ? null : String(value));

const itemCells = (item: WrittenItem, isTemplate: boolean): Cells => ({
  ...{ 实施编码: item.code, 事项名称: item.name, 清单类型: isTemplate ? '标准事项' : '事项', 事项类型: item.itemType },
  ...{ 行政区划: item.regionCode, 国家编码: item.nationalCode, 地方实施编码: item.localCode },
  ...{ 业务办理项编码: item.handlingCode, 事项版本: item.guideVersion, 事项状态: MODEL_WORDS.status[item.status].zh },
  ...{ 材料清单已确认的版本: item.completeForGuide, 基本编码: item.template?.code ?? null },
  ...{ 标准事项版本: number(item.template?.version ?? null), ...measureCells(item.measures) },
  ...volumeCells(item),
});

const needCells = (need: WrittenNeed, when: string): Cells => ({
  ...{ 数据类型: need.evidenceTypeCode, 所需字段: listCell(need.fields), 是否必需: yes(need.compulsory) },
  ...{ 主体范围: MODEL_WORDS.scope[need.subjectScope].zh, [when]: conditionCell(need.condition) },
});

function materialRows({ code, materials }: WrittenItem): Cells[] {
  return materials.flatMap((material) => {
    const { name, origin, necessity, forms, condition, issuedBy, source, ways } = material;
    const own = {
      ...{ 实施编码: code, 材料代号: material.code, 材料名称: name, 来源渠道: MODEL_WORDS.origin[origin].zh },
      ...{ 材料必要性: MODEL_WORDS.necessity[necessity].zh, 核发单位: issuedBy, 材料依据: source },
      ...{ 材料形式: listCell(forms.map((form) => MODEL_WORDS.form[form].zh)), 适用情形: conditionCell(condition) },
    };
    if (ways.length === 0) return [own];
    return ways.map(({ kind, need, earlierItemCode, basis }) => ({
      ...{ ...own, 免交方式: MODEL_WORDS.way[kind].zh, 前序事项: earlierItemCode, 方式依据: basis },
      ...(need ? { ...needCells(need, '数据适用情形'), 数据用途: MODEL_WORDS.use[need.use].zh } : {}),
    }));
  });
}

const evidenceRows = ({ code, evidence }: WrittenItem): Cells[] =>
  evidence.flatMap((brought) => {
    const own = {
      ...{ 实施编码: code, 数据类型: brought.code, 数据类型名称: brought.name, 字段: listCell(brought.fields) },
      上级持有单位: brought.upperHolder,
    };
    if (brought.mappings.length === 0) return [own];
    return brought.mappings.map((mapping) => ({
      ...{ ...own, 目录代码: mapping.entryCode, 目录区划: mapping.regionCode, 优先次序: String(mapping.preference) },
      覆盖区划: listCell(mapping.subjectRegionPrefixes.map((prefix) => prefix || '*')),
      字段对应: pairsCell(Object.entries(mapping.fieldItems)),
    }));
  });

const ITEM_ROWS: Readonly<Partial<Record<ModelSheet, (item: WrittenItem) => Cells[]>>> = {
  questions: ({ code, questions }) =>
    questions.map((question) => ({
      ...{ 实施编码: code, 问题代号: question.code, 问题: question.text },
      选项: pairsCell(
        question.answers.map((answer) => [answer.code, answer.text] as const),
        ':',
      ),
    })),
  situations: ({ code, situations }) =>
    situations.map((situation) => ({
      ...{ 实施编码: code, 情形代号: situation.code, 情形名称: situation.name },
      ...{ 选项答案: pairsCell(Object.entries(situation.answers)), 常见情形: yes(situation.usual) },
      办件占比: number(situation.shareOfCases),
    })),
  materials: materialRows,
  uses: ({ code, uses }) =>
    uses.map((use) => ({ 实施编码: code, 使用方式: MODEL_WORDS.use[use.use].zh, ...needCells(use, '适用情形') })),
  evidence: evidenceRows,
};

const ONE_THING_ROWS: Readonly<Partial<Record<ModelSheet, (oneThing: WrittenOneThing) => Cells[]>>> = {
  oneThings: ({ code, name, leadName, cooperating, nationalBatch, measures }) => [
    {
      ...{ 一件事编码: code, 一件事名称: name, 牵头部门: leadName, 配合部门: listCell(cooperating) },
      ...{ 国家批次: nationalBatch, ...measureCells(measures) },
    },
  ],
  matters: ({ code, matters }) =>
    matters.map(({ name, departmentName, kind, itemCode }) => ({
      ...{ 一件事编码: code, 办理项: name, 办理部门: departmentName, 对应事项: itemCode },
      是否必办: MODEL_WORDS.kind[kind].zh,
    })),
  edges: ({ code, edges }) =>
    edges.map(({ from, to, relation }) => ({
      ...{ 一件事编码: code, 前项: String(from + 1), 关系: MODEL_WORDS.relation[relation].zh, 后项: String(to + 1) },
    })),
};

/** The service model as sheets; read back by `readTables` it says the same. */
export function writeTables({ items, templates, oneThings }: WholeModel): readonly ModelTable[] {
  const all = [...items, ...templates];
  const rowsOf = (sheet: ModelSheet): Cells[] => {
    if (sheet === 'items')
      return [...items.map((item) => itemCells(item, false)), ...templates.map((item) => itemCells(item, true))];
    return [...all.flatMap(ITEM_ROWS[sheet] ?? (() => [])), ...oneThings.flatMap(ONE_THING_ROWS[sheet] ?? (() => []))];
  };
  return MODEL_SHEET_NAMES.map((sheet) => {
    const { name, headings } = MODEL_SHEETS[sheet];
    return { name, headings, rows: rowsOf(sheet).map((cells) => headings.map((heading) => cells[heading] ?? '')) };
  });
}
