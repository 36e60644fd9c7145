/** One sheet of a file of the service model: headings, and below them texts. */
export interface ModelTable {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The columns of 四减 and what each counts; an 实施清单 has the last two. */
export const MEASURE_COLUMNS = [
  ['材料数（精简前）', 'before', 'materials'],
  ['材料数（精简后）', 'after', 'materials'],
  ['环节数（精简前）', 'before', 'steps'],
  ['环节数（精简后）', 'after', 'steps'],
  ['跑动次数（精简前）', 'before', 'visits'],
  ['跑动次数（精简后）', 'after', 'visits'],
  ['法定办结时限', 'before', 'workingDays'],
  ['承诺办结时限', 'after', 'workingDays'],
] as const;
const MEASURED = MEASURE_COLUMNS.map(([heading]) => heading);

/**
 * The sheets of a file of the service model. Items have the headings of an 实施清单 (domain facts 5.5), so that one
 * exported elsewhere is read as it is; `by` are the headings a sheet is known by.
 */
export const MODEL_SHEETS = {
  items: {
    name: '事项',
    by: ['实施编码', '事项名称'],
    headings: [
      ...['实施编码', '事项名称', '清单类型', '事项类型', '行政区划', '国家编码', '地方实施编码', '业务办理项编码'],
      ...['事项版本', '事项状态', '材料清单已确认的版本', '基本编码', '标准事项版本', '年办件量', '统计年度'],
      ...['办件量来源', ...MEASURED],
    ],
  },
  questions: { name: '情形问题', by: ['实施编码', '问题代号'], headings: ['实施编码', '问题代号', '问题', '选项'] },
  situations: {
    name: '情形',
    by: ['实施编码', '情形代号'],
    headings: ['实施编码', '情形代号', '情形名称', '选项答案', '办件占比', '常见情形'],
  },
  materials: {
    name: '申请材料',
    by: ['实施编码', '材料名称'],
    headings: [
      ...['实施编码', '材料代号', '材料名称', '来源渠道', '材料必要性', '材料形式', '适用情形', '核发单位', '材料依据'],
      ...[
        '免交方式',
        '数据类型',
        '所需字段',
        '数据用途',
        '主体范围',
        '是否必需',
        '数据适用情形',
        '前序事项',
        '方式依据',
      ],
    ],
  },
  uses: {
    name: '数据使用',
    by: ['实施编码', '使用方式'],
    headings: ['实施编码', '使用方式', '数据类型', '所需字段', '是否必需', '主体范围', '适用情形'],
  },
  evidence: {
    name: '数据类型映射',
    by: ['实施编码', '目录代码'],
    headings: [
      ...['实施编码', '数据类型', '数据类型名称', '字段', '上级持有单位', '目录代码', '目录区划', '覆盖区划'],
      ...['字段对应', '优先次序'],
    ],
  },
  oneThings: {
    name: '一件事',
    by: ['一件事编码', '一件事名称'],
    headings: ['一件事编码', '一件事名称', '牵头部门', '配合部门', '国家批次', ...MEASURED],
  },
  matters: {
    name: '办理项',
    by: ['一件事编码', '办理项'],
    headings: ['一件事编码', '办理项', '办理部门', '是否必办', '对应事项'],
  },
  edges: { name: '办理顺序', by: ['一件事编码', '前项'], headings: ['一件事编码', '前项', '关系', '后项'] },
} as const;
export type ModelSheet = keyof typeof MODEL_SHEETS;
export const MODEL_SHEET_NAMES = Object.keys(MODEL_SHEETS) as readonly ModelSheet[];
