import type { FilingFault } from './filing-check';

/** How to mend a fault, in both languages. */
export interface Mend {
  readonly zh: string;
  readonly en: string;
}

const MENDS: Readonly<Record<FilingFault['rule'], Mend>> = {
  required: { zh: '条例要求载明，请填写。', en: 'The Decree asks for it: fill it in.' },
  state_secret: {
    zh: '国家秘密、工作秘密不属于政务数据，不得编目；请撤去涉密内容或不编此目录。',
    en: 'State and work secrets are no government data: take them out, or leave the entry out.',
  },
  assessment_negative: {
    zh: '评估认为影响不可接受：请先采取措施并重新评估。',
    en: 'The impact was found unacceptable: take measures and assess it again.',
  },
  not_future: { zh: '日期不能晚于今天。', en: 'The day cannot lie in the future.' },
  name_equals_system: {
    zh: '目录名称与来源系统相同：请写数据的名称，不写系统的名称。',
    en: 'The name is the system’s: name the data, not the system that holds them.',
  },
  duplicate_entry: {
    zh: '本部门已有同名目录（不计标点、空格、全半角）：请改名，或变更已有的目录。',
    en: 'Your department has an entry of this name, punctuation and spaces aside: rename it, or change that entry.',
  },
  duplicate_item: {
    zh: '数据项名称重复（不计标点、空格）：请合并或改名。',
    en: 'This item is named twice, punctuation and spaces aside: merge or rename.',
  },
  code_form: {
    zh: '目录代码过短或含有不允许的字符：分类码/顺序码，6 至 64 位数字、字母。',
    en: 'The code is too short or holds other characters: class code/sequence, 6 to 64 digits and letters.',
  },
  code_too_short: {
    zh: '分类码至少 6 位（类 1、项 2、目 3），斜线后为顺序码。',
    en: 'A class code has at least 6 digits (1 + 2 + 3), and the sequence follows the slash.',
  },
  code_inconsistent: {
    zh: '代码前 6 位与提供部门的行政区划不一致，请核对。',
    en: 'The first six digits are not the provider’s region: check them.',
  },
  abstract_missing: {
    zh: '请写摘要：是什么数据、覆盖哪些对象。',
    en: 'Write an abstract: which data, of whom.',
  },
  format_mode_mismatch: {
    zh: '数据格式与共享方式不匹配：文件类用文件下载，数据库用批量交换或服务接口。',
    en: 'Format and mode do not match: files by download, databases by exchange or interface.',
  },
  number_with_unit: { zh: '只填数字，不带单位。', en: 'Write the number only, without a unit.' },
  classification_below_items: {
    zh: '目录的数据分级低于其数据项的最高级别：就高定级。',
    en: 'The entry is graded below its highest item: the highest grade counts.',
  },
  openness_contradicts: {
    zh: '不予共享的数据不能向社会开放。',
    en: 'What is not shared with departments cannot be open to the public.',
  },
  open_conditions_missing: { zh: '有条件开放须写明开放条件。', en: 'Say what the opening is bound to.' },
  formula_like: {
    zh: '不能以 = + - @ 开头。',
    en: 'It must not begin with = + - or @.',
  },
  text_malformed: {
    zh: '含有不可见的控制字符，请重新录入。',
    en: 'It holds invisible control characters: type it again.',
  },
  too_long: { zh: '文字过长，请精简。', en: 'Too long: shorten it.' },
  condition_missing: {
    zh: '有条件共享须写明共享范围和使用用途。',
    en: 'A conditional entry must say to whom and for what.',
  },
  ground_incomplete: { zh: '不予共享须写明依据的名称和条款。', en: 'Name the ground with its article.' },
};

export const mendOf = ({ rule }: Pick<FilingFault, 'rule'>): Mend => MENDS[rule];
