import { labelOf, type ListField } from './headings';
import { LABELS, type DictionaryName } from './values';

/** A column of our own template: what it is called, what to write there, and what may be chosen. */
export interface TemplateColumn {
  readonly field: ListField;
  readonly heading: string;
  readonly isNeeded: boolean;
  /** What to write, as a comment on the heading and in the guide. */
  readonly note: string;
  /** Characters. */
  readonly width: number;
  readonly choices?: readonly string[];
  /** Several of the choices may stand in one cell. */
  readonly mayCombine?: true;
}

const WIDE = 30;
const MIDDLE = 20;
const NARROW = 12;
/** Local grades of sensitivity. */
const GRADES = ['1', '2', '3', '4'] as const;

const column = (
  field: ListField,
  width: number,
  note: string,
  more: Partial<Pick<TemplateColumn, 'isNeeded' | 'choices' | 'mayCombine'>> = {},
): TemplateColumn => {
  const isNeeded = more.isNeeded ?? false;
  return { ...more, field, width, note, isNeeded, heading: `${isNeeded ? '*' : ''}${labelOf(field)}` };
};
const needed = { isNeeded: true } as const;
const oneOf = (name: DictionaryName): { readonly choices: readonly string[] } => ({
  choices: LABELS[name].split('、'),
});

/** The columns of the template, in their order; the headings are the first of those the importer knows. */
export const TEMPLATE_COLUMNS: readonly TemplateColumn[] = [
  column('sequence', NARROW, '可不填。写“示例”的行不会导入。'),
  column('code', WIDE, '文本格式；6–64 位数字、字母及 / - .。已有目录请勿改动：导入时凭它认出同一条目录。', needed),
  column('name', WIDE, '写数据的名称，不写系统的名称；不超过 200 字。', needed),
  column('abstract', WIDE, '说明数据的内容、范围。'),
  column('provider', MIDDLE, '部门全称、简称或已登记的别名。', needed),
  column('providerCode', MIDDLE, '文本格式；18 位统一社会信用代码。与名称不符时以名称为准。'),
  column('sourceSystem', MIDDLE, '产生这些数据的信息系统。'),
  column('format', NARROW, '从下拉列表中选择。', { ...needed, ...oneOf('format') }),
  column('frequency', NARROW, '从下拉列表中选择。', { ...needed, ...oneOf('frequency') }),
  column('shareType', NARROW, '从下拉列表中选择（条例第十四条）。', { ...needed, ...oneOf('shareType') }),
  column('conditions', WIDE, '有条件共享必填：共享给谁、用于什么（条例第十五条）。'),
  column('modes', MIDDLE, '从下拉列表中选择；多种方式用“；”隔开。', {
    ...needed,
    ...oneOf('modes'),
    mayCombine: true,
  }),
  column('refusal', WIDE, '不予共享必填：法律、行政法规或国务院决定的名称和条款（条例第十五条）。'),
  column('matters', WIDE, '用到这些数据的事项或一件事；多个用“；”隔开。'),
  column('channel', NARROW, '从下拉列表中选择。', oneOf('channel')),
  column('classification', NARROW, '从下拉列表中选择。', { ...needed, ...oneOf('classification') }),
  column('term', NARROW, '日期，如 2026-12-31；没有期限可写“长期”。'),
  column('basis', WIDE, '列入本清单的依据。'),
  column('changeKind', NARROW, '要撤出清单的行选“撤销”；其余可不填。', { choices: ['新增', '变更', '撤销'] }),
  column('itemName', MIDDLE, '每个数据项一行；同一目录的后续数据项只填数据项各栏。', needed),
  column('itemType', NARROW, '如：字符型、日期型。'),
  column('itemLength', NARROW, '只填数字，不带单位。'),
  column('itemSensitivity', NARROW, '1、2、3 或 4。', { choices: GRADES }),
  column('itemShareType', NARROW, '与目录不同的数据项才填；从下拉列表中选择。', oneOf('shareType')),
];

const HEADINGS: ReadonlySet<string> = new Set(TEMPLATE_COLUMNS.map(({ heading }) => heading));

/** Whether a heading is written as our own template writes it, star and all. */
export const isTemplateHeading = (heading: string): boolean => HEADINGS.has(heading);

/** What stands in the first column of the worked example; such a row is never imported. */
export const EXAMPLE_MARK = '示例';

/** The worked example of the template, by field. */
export const EXAMPLE: Readonly<Partial<Record<ListField, string>>> = {
  sequence: EXAMPLE_MARK,
  code: '9999000000303001/000001',
  name: '企业登记基本信息',
  abstract: '企业名称、统一社会信用代码、住所、法定代表人等登记信息',
  provider: '市市场监管局',
  sourceSystem: '企业登记系统',
  format: '数据库',
  frequency: '每日',
  shareType: '有条件共享',
  conditions: '用于核验申请人的经营资格',
  modes: '服务接口；批量交换',
  matters: '企业变更；餐饮店开办',
  channel: '政务外网',
  classification: '一般数据',
  term: '2026-12-31',
  basis: '《政务数据共享条例》第十五条',
  itemName: '企业名称',
  itemType: '字符型',
  itemLength: '200',
  itemSensitivity: '1',
};
