/** The columns of a duty list that mean something to us. */
export const LIST_FIELDS = [
  'sequence',
  'code',
  'name',
  'abstract',
  'provider',
  'providerCode',
  'sourceSystem',
  'format',
  'frequency',
  'shareType',
  'conditions',
  'modes',
  'refusal',
  'matters',
  'channel',
  'classification',
  'secrecy',
  'term',
  'basis',
  'changeKind',
  'itemName',
  'itemType',
  'itemLength',
  'itemSensitivity',
  'itemShareType',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Fields of an item's own row; never filled down. */
export const ITEM_FIELDS: readonly ListField[] = [
  'itemName',
  'itemType',
  'itemLength',
  'itemSensitivity',
  'itemShareType',
];

/** What exports of working platforms call each column; compared after normalising. */
const ALIASES: Readonly<Record<ListField, readonly string[]>> = {
  sequence: ['序号', '编号'],
  code: [
    '目录代码',
    '数据资源目录代码',
    '目录编码',
    '目录编号',
    '资源目录代码',
    '信息资源代码',
    '信息资源编码',
    '数据集编码',
    '数据集编号',
    '数据集ID',
  ],
  name: [
    '目录名称',
    '数据资源目录名称',
    '数据目录名称',
    '信息资源目录名称',
    '信息资源名称',
    '政务信息资源名称',
    '数据资源名称',
    '资源名称',
    '数据集名称',
    '资源目录名称',
    '目录标题',
  ],
  abstract: [
    '目录摘要',
    '信息资源摘要',
    '信息资源目录摘要',
    '数据资源目录描述',
    '信息资源目录描述',
    '资源目录描述',
    '数据资源内容描述',
    '数据摘要',
    '描述',
  ],
  provider: [
    '提供部门',
    '信息资源提供方',
    '数据资源提供方',
    '数据资源提供部门',
    '目录提供方',
    '资源提供方',
    '提供单位',
    '数据提供方',
    '数据提供单位',
    '供数单位',
    '公共数据开放主体名称',
    '政务信息资源提供方',
    '部门名称',
    '所属部门',
    '责任部门',
  ],
  providerCode: ['提供部门代码', '资源提供方代码', '信息资源提供方代码', '统一社会信用代码', '责任部门组织机构代码'],
  sourceSystem: [
    '来源系统',
    '所属信息系统',
    '所属系统名称',
    '关联信息系统',
    '信息主要所属系统',
    '支撑的信息系统名称',
    '信息系统名称',
  ],
  format: ['格式', '信息资源格式', '信息资源格式分类', '信息资源格式类型', '资源格式分类', '数据格式'],
  frequency: [
    '更新周期',
    '更新频率',
    '更新每周期',
    '数据更新周期',
    '数据更新频率',
    '归集更新频率',
    '期望更新周期',
    '期望更新频率',
  ],
  shareType: ['共享属性', '共享类型', '共享性质', '信息资源共享类型', '数据目录共享类型'],
  conditions: ['共享条件', '共享条件说明', '使用条件', '使用要求', '共享要求', '共享条件/不予共享依据'],
  modes: [
    '共享方式',
    '共享方式分类',
    '共享方式类型',
    '共享提供方式',
    '资源提供方式',
    '提供方式',
    '对接方式',
    '期望获取方式',
    '建议获取方式',
  ],
  refusal: ['不予共享依据', '不予共享条件', '不予共享原因', '不共享原因', '不予共享理由'],
  matters: [
    '事项名称',
    '数据所属事项',
    '数据所属事项名称',
    '数据来源事项',
    '关联业务事项',
    '业务事项',
    '一件事',
    '一件事名称',
    '高效办成一件事',
    '支撑的一件事',
    '其他一件事',
    '职权名称',
    '标准事项名称',
  ],
  channel: ['提供渠道'],
  classification: ['分类分级', '数据分类分级', '数据级别'],
  secrecy: ['涉密属性', '涉密性', '是否涉密'],
  term: ['完成时限', '供给时限', '共享时限', '提供时间', '资源提供时间'],
  basis: ['依据', '共享依据', '法律依据', '设定依据', '办理依据', '需求依据', '数据来源依据', '申请依据'],
  changeKind: ['变更类型', '变更方式', '操作类型'],
  itemName: [
    '数据项',
    '数据项名称',
    '信息项',
    '信息项名称',
    '信息项业务名称',
    '字段名',
    '中文名称',
    '包含的数据项',
    '涉及信息项',
    '所需信息项',
    '需求信息项',
  ],
  itemType: ['数据类型', '字段类型'],
  itemLength: ['数据长度', '字段长度'],
  itemSensitivity: ['敏感级别', '数据敏感级别', '敏感属性', '敏感标识', '数据分级'],
  itemShareType: ['信息项共享类型', '数据项共享类型', '数据项共享属性', '信息项共享属性'],
};

const NOTES = /[(](?:必填项|选填项|必填|选填|数据字典|每个数据项需单行填写)[)]/gu;
const UNIT = /[(]([GM万条])[)]$/u;
const QUOTES = /["'“”‘’「」『』]/gu;

/**
 * A heading reduced to what it means: NFKC, no BOM, white space, stars, quotes, filling notes or colon; the unit at
 * its end is taken off and kept. Real templates carry all of these.
 */
export function normaliseHeading(text: string): { readonly key: string; readonly unit: string | null } {
  const bare = text
    .replace(/\uFEFF/gu, '')
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^\*+/u, '')
    .replace(QUOTES, '')
    .replace(NOTES, '')
    .replace(/[*:]+$/u, '');
  const unit = UNIT.exec(bare)?.[1] ?? null;
  return { key: unit === null ? bare : bare.replace(UNIT, ''), unit };
}

const FIELD_BY_KEY = new Map(
  LIST_FIELDS.flatMap((field) => ALIASES[field].map((alias) => [normaliseHeading(alias).key.toLowerCase(), field])),
);

/** The field a heading names, or null when it is none of ours. */
export const fieldOfHeading = (text: string): ListField | null =>
  FIELD_BY_KEY.get(normaliseHeading(text).key.toLowerCase()) ?? null;

/** What we call a field in a report when the sheet has no such column. */
export const labelOf = (field: ListField): string => ALIASES[field][0] ?? field;
