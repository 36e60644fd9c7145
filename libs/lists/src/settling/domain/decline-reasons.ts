import type { Title } from '@zeqing/kernel';

/** The refusals a department may give when it is asked to take on a duty; the dictionary of the national demand form. */
export const DECLINE_REASONS = ['law_forbids', 'not_ours', 'not_ready', 'other'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export interface DeclineRule {
  readonly text: Title;
  /** What follows from it, for people. */
  readonly next: Title;
  readonly article: string | null;
  /** Whether who is asked first must say who has the data instead; it is then asked. */
  readonly recommends: boolean;
  /** Whether law and article must be named. */
  readonly cites: boolean;
  /** What the authority may do upon it, beside assigning and forcing. */
  readonly opens: 'list_negative' | 'order_rectification' | null;
}

/** Each refusal leads somewhere of its own; only the first can end on the negative list. */
export const DECLINE_RULES: Readonly<Record<DeclineReason, DeclineRule>> = {
  law_forbids: {
    text: { zh: '法律法规不允许提供', en: 'The law forbids it' },
    next: {
      zh: '由主管部门审核依据：成立的列入负面清单并定复核日期，不成立的指定或者强制认责。',
      en: 'The authority examines the ground: listed as negative with a review date, or assigned or forced.',
    },
    article: '政务数据共享条例 第十四条、第十五条',
    ...{ recommends: false, cites: true, opens: 'list_negative' },
  },
  not_ours: {
    text: { zh: '该数据不在本部门', en: 'The data are not with us' },
    next: {
      zh: '首次被问的部门须推荐责任部门，由其二次认责；再不认的，由主管部门指定。',
      en: 'Who is asked first recommends another department, which is asked; if it declines too, the authority assigns.',
    },
    article: '政务数据共享条例 第十九条',
    ...{ recommends: true, cites: false, opens: null },
  },
  not_ready: {
    text: { zh: '资源不具备共享条件', en: 'The resource is not fit to share' },
    next: {
      zh: '责任不变：由主管部门责成整改并定期限，整改后认责。',
      en: 'The duty stays: the authority orders it made fit by a day, then it is confirmed.',
    },
    article: '政务数据共享条例 第十九条',
    ...{ recommends: false, cites: false, opens: 'order_rectification' },
  },
  other: {
    text: { zh: '其他', en: 'Other' },
    next: {
      zh: '由主管部门指定责任部门、强制认责，或者说明理由退回需求部门。',
      en: 'The authority assigns, forces, or returns the need with its reason.',
    },
    article: null,
    ...{ recommends: false, cites: false, opens: null },
  },
};
