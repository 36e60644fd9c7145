import type { Part } from './parts';
import type { Say } from './say';

/** The four words of the policy that order the supervisor's front page: 供得出 · 流得动 · 用得好 · 保安全. */
export const MEASURE_GROUPS = ['supplied', 'flowing', 'used', 'safe'] as const;
export type MeasureGroup = (typeof MEASURE_GROUPS)[number];

export const GROUP_NAMES: Readonly<Record<MeasureGroup, Say>> = {
  supplied: { zh: '供得出', en: 'Supplied' },
  flowing: { zh: '流得动', en: 'Flowing' },
  used: { zh: '用得好', en: 'Used' },
  safe: { zh: '保安全', en: 'Safe' },
};

export const UNITS = ['ratio', 'count', 'working_days', 'seconds'] as const;
export type Unit = (typeof UNITS)[number];

/** How a figure is made of counted rows. */
export type Calculation =
  | { readonly kind: 'ratio'; readonly numerator: Part; readonly denominator: Part }
  | { readonly kind: 'count'; readonly numerator: Part }
  /** The working days, net of those booked to the requester, that a share `q` of the stretches took at most. */
  | { readonly kind: 'days'; readonly denominator: Part; readonly q: number }
  /** The mean of the same days. */
  | { readonly kind: 'mean_days'; readonly denominator: Part }
  /** The working days open overdue stretches are past their last day. */
  | { readonly kind: 'overdue_days'; readonly denominator: Part; readonly q: number }
  | { readonly kind: 'journal'; readonly which: 'oldest_unsealed' | 'last_checkpoint' };

/** The one definition of a figure. What it counts, of what, for whom, in which days, and where the law says it. */
export interface Measure {
  readonly id: string;
  readonly group: MeasureGroup;
  readonly name: Say;
  readonly numerator: Say;
  /** Null for a count. */
  readonly denominator: Say | null;
  readonly scope: Say;
  readonly timeBase: Say;
  readonly article: string | null;
  readonly unit: Unit;
  /** Which way is better; `neither` where more may be good or bad. */
  readonly better: 'higher' | 'lower' | 'neither';
  readonly calculation: Calculation;
  /** What the figure can be split by, as the column of its rows; null where not. */
  readonly breakdown: 'ground' | 'code' | 'stage' | 'state' | 'outcome' | 'paper' | null;
}

export const BOUND: Say = {
  zh: '受条例约束的部门（第二条、第四十三条）；按责任部门所在区域',
  en: 'bodies the Decree binds (arts 2, 43), by the region of the accountable department',
};
export const EVERYBODY: Say = {
  zh: '全部责任部门，按所在区域',
  en: 'all accountable departments, by their region',
};
export const LAWFUL_DAYS: Say = {
  zh: '工作日；期限按法律本身（含已生效延期）计算，补正等暂停不顺延；按发起月份归集',
  en: 'working days; the last day is the one the law alone gives (with an extension in effect), pauses do not move it; by the month it began',
};
export const NET_DAYS: Say = {
  zh: '工作日，扣除记在申请方名下的时间；另列不扣除的用时',
  en: 'working days without those booked to the requester; the days with them stand beside',
};
export const AS_IT_STANDS: Say = { zh: '截至时点的状态', en: 'as it stands at the instant of the figures' };
/** Of the state at an instant, whatever happened when: no year and no month can be asked for. */
export const isState = ({ timeBase, unit }: Measure): boolean => timeBase === AS_IT_STANDS || unit === 'seconds';
export const BY_MONTH: Say = { zh: '按发生月份归集', en: 'by the month in which it happened' };

/** Uses at counters and on the platform; whose they are, is who used the data. */
export const USERS: Say = {
  zh: '全部使用部门，按所在区域',
  en: 'all departments that use data, by their region',
};
/** Days within which an item has reported at all. */
export const REPORTING_DAYS = 30;

export const decree = (article: string): string => `政务数据共享条例 ${article}`;
