import type { Say } from '../../domain/say';

/** What a draft may not be published with, and how to mend it. Sources: U1, U4 to U8, U11, GB/T 39554.1-2020. */
export const DRAFT_RULES = {
  required: { zh: '必填。', en: 'It has to be filled in.' },
  code_form: {
    zh: '实施编码为 31 位：18 位统一社会信用代码 + 1 位行使层级 + 12 位基本编码（GB/T 39554.1）。',
    en: 'An implementing code has 31 characters: credit code (18), level of exercise (1), basic code (12) (GB/T 39554.1).',
  },
  template_code_form: { zh: '基本编码为 12 位数字。', en: 'A basic code has 12 digits.' },
  code_check_digit: {
    zh: '前 18 位不是有效的统一社会信用代码（校验位不符，GB 32100）。',
    en: 'The first 18 characters are no credit code: the check character is wrong (GB 32100).',
  },
  code_not_department: {
    zh: '编码前 18 位与实施部门的统一社会信用代码不一致。',
    en: 'The first 18 characters are not the code of the implementing department.',
  },
  code_not_template: {
    zh: '编码后 12 位与所沿用的标准事项（基本编码）不一致。',
    en: 'The last 12 characters are not the basic code of the standard item it comes from.',
  },
  code_taken: { zh: '此编码已被使用。', en: 'The code is in use already.' },
  type_unknown: {
    zh: '请从十一类事项类型中选择。',
    en: 'Choose one of the eleven kinds of items.',
  },
  region_outside: { zh: '行政区划不在本部门所辖区域内。', en: 'The region is outside the department’s own.' },
  twice: { zh: '重复。', en: 'It is there twice.' },
  answers_few: { zh: '一个情形问题至少要有两个选项。', en: 'A question has at least two answers.' },
  answer_unknown: { zh: '引用了不存在的问题或选项。', en: 'It names a question or an answer that is not there.' },
  usual_one: { zh: '须有且仅有一个常见情形。', en: 'Exactly one situation is the usual one.' },
  shares_over: { zh: '各情形占比之和不能超过 100%。', en: 'The shares of the situations exceed 100 %.' },
  forms_none: { zh: '至少选择一种提交形式。', en: 'Choose at least one form.' },
  condition_missing: {
    zh: '“视情形提交”的材料须写明在哪种情形下提交。',
    en: 'A conditional material says in which situation it is asked.',
  },
  evidence_unknown: {
    zh: '没有这个标准数据/证照类型；可在本草稿中新建。',
    en: 'There is no such evidence type; bring it along in this draft.',
  },
  field_unknown: { zh: '该数据类型没有此字段。', en: 'The evidence type has no such field.' },
  earlier_unknown: { zh: '没有这个前序事项。', en: 'There is no such earlier item.' },
  earlier_only: {
    zh: '仅“前序事项结果”须填写前序事项。',
    en: 'An earlier item belongs to the way “earlier result” only.',
  },
  use_spares: {
    zh: '“免交材料”请写在材料的免交方式里。',
    en: 'What spares a material stands among the ways of that material.',
  },
  entry_unknown: { zh: '没有已发布的此目录。', en: 'No entry of this code is published.' },
  entry_item_unknown: { zh: '该目录没有此数据项。', en: 'The entry has no such data item.' },
  region_form: { zh: '行政区划为 6 位数字。', en: 'A region code has six digits.' },
  one_source: {
    zh: '一数一源：同一数据类型在同一层级、同一区划只能有一个数源目录（政务数据共享条例 第十九条）。',
    en: 'One datum, one source: an evidence type has one entry a level and region (Decree 809, art. 19).',
  },
  mapped_otherwise: {
    zh: '该数据类型在此区划已有对应目录（一数一源）；只有本级可以改。',
    en: 'It is mapped in this region already (one datum, one source); only the own level changes that.',
  },
  longer_than_before: { zh: '承诺时限不能长于法定时限。', en: 'The promised time limit exceeds the one set by law.' },
  cases_out_of_range: {
    zh: '年办件量为 0 至 1 亿的整数（件）。',
    en: 'Cases a year are a whole number from 0 to 100 million.',
  },
  year_implausible: {
    zh: '统计年度为 2000 年以后、不晚于本年的年份。',
    en: 'The year is 2000 or later, and has begun.',
  },
  confirm_again: {
    zh: '办事指南版本已变，请重新确认材料清单完整。',
    en: 'The guide has changed: confirm again that the material list is complete.',
  },
  template_unknown: { zh: '没有这个标准事项版本。', en: 'There is no such version of a standard item.' },
  inherited_dropped: {
    zh: '标准事项要求的材料不能删去；不再收取的，用“已取消”并写明依据。',
    en: 'A material of the standard item cannot be left out; say that it is abolished, with the basis.',
  },
  inherited_changed: {
    zh: '沿用的材料，其名称、来源、必要性以标准事项为准。',
    en: 'Name, origin and necessity of an inherited material are those of the standard item.',
  },
  inherited_way_dropped: {
    zh: '标准事项的免交方式只能增加，不能减少。',
    en: 'Ways of the standard item may be added to, not taken away.',
  },
  matters_none: { zh: '至少要有一个必办的办理项。', en: 'There is at least one compulsory matter.' },
  item_unknown: { zh: '没有这个已发布的事项。', en: 'There is no such published item.' },
  matter_unknown: { zh: '顺序中引用了不存在的办理项。', en: 'The order names a matter that is not there.' },
  order_cycle: { zh: '办理顺序互为前提，无法办理。', en: 'The matters wait for each other.' },
} as const satisfies Record<string, Say>;

export type DraftRule = keyof typeof DRAFT_RULES;

/** One thing a draft cannot be published with: where in its content, and by which rule. */
export interface DraftFault {
  readonly pointer: string;
  readonly rule: DraftRule;
}

/** Collects faults below one place of the content. */
export class Faults {
  readonly found: DraftFault[];

  constructor(
    private readonly at = '/content',
    found: DraftFault[] = [],
  ) {
    this.found = found;
  }

  below(...path: readonly (string | number)[]): Faults {
    return new Faults([this.at, ...path].join('/'), this.found);
  }

  add(field: string | number, rule: DraftRule): void {
    this.found.push({ pointer: `${this.at}/${field}`, rule });
  }

  required(field: string, value: string | null): void {
    if ((value ?? '').trim() === '') this.add(field, 'required');
  }

  /** The second and later of what may be there once, by the rule that says so. */
  unique(field: string, values: readonly string[], rule: DraftRule = 'twice'): void {
    for (const [at, value] of values.entries())
      if (value !== '' && values.indexOf(value) < at) this.below(at).add(field, rule);
  }
}
