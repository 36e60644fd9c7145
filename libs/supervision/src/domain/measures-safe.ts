import { AS_IT_STANDS, BOUND, BY_MONTH, decree, EVERYBODY, type Measure } from './measure';
import type { Say } from './say';

const REGISTER = { group: 'safe', scope: BOUND, timeBase: BY_MONTH, unit: 'count', denominator: null } as const;
const INSTALLATION: Say = { zh: '本平台', en: 'the installation' };
const JOURNAL = {
  group: 'safe',
  denominator: null,
  scope: INSTALLATION,
  timeBase: { zh: '秒', en: 'seconds' },
  article: null,
  unit: 'seconds',
  better: 'lower',
  breakdown: null,
} as const;

/** 保安全: what went wrong is on record, and the record is sound. */
export const SAFE: readonly Measure[] = [
  {
    ...REGISTER,
    id: 'overdue_facts',
    name: { zh: '超期事实', en: 'Overdue facts' },
    numerator: { zh: '期限届满的记录，不因认定而消除', en: 'terms that ran out; no finding erases them' },
    article: decree('第二十一条、第二十二条、第二十六条'),
    // A clock that a local rule lets stand still runs out later: what is on record is told, the rates judge (U29).
    better: 'neither',
    calculation: { kind: 'count', numerator: 'overdue_fact' },
    breakdown: 'stage',
  },
  {
    ...REGISTER,
    id: 'suspected_cases',
    name: { zh: '疑似情形', en: 'Suspected cases' },
    numerator: { zh: '尚未认定的疑似情形，按条款分列', en: 'cases without a finding yet, by provision' },
    article: decree('第三十九条至第四十一条'),
    better: 'neither',
    calculation: { kind: 'count', numerator: 'case_suspected' },
    breakdown: 'code',
  },
  {
    ...REGISTER,
    id: 'violations_found',
    name: { zh: '认定的违规', en: 'Violations found' },
    numerator: {
      zh: '主管部门认定为违规的情形，按条款分列',
      en: 'cases the authority found to be violations, by provision',
    },
    article: decree('第三十九条至第四十一条'),
    // Findings follow the facts, and no more than these do they judge.
    better: 'neither',
    calculation: { kind: 'count', numerator: 'case_violation' },
    breakdown: 'code',
  },
  {
    ...REGISTER,
    id: 'cases_cleared',
    name: { zh: '不作违规认定的情形', en: 'Cases cleared' },
    numerator: {
      zh: '有正当理由或者不可归责的情形',
      en: 'cases found to have a proper reason or not to be attributable',
    },
    article: decree('第三十九条至第四十一条'),
    better: 'neither',
    calculation: { kind: 'count', numerator: 'case_cleared' },
    breakdown: 'code',
  },
  {
    id: 'grants_suspended',
    group: 'safe',
    name: { zh: '暂停中的授权', en: 'Suspended grants' },
    numerator: { zh: '因未按要求使用而暂停的授权', en: 'grants suspended for misuse' },
    denominator: null,
    scope: EVERYBODY,
    timeBase: AS_IT_STANDS,
    article: decree('第二十七条'),
    unit: 'count',
    better: 'neither',
    calculation: { kind: 'count', numerator: 'grant_suspended' },
    breakdown: null,
  },
  {
    id: 'disposal_open',
    group: 'safe',
    name: { zh: '待处置的授权', en: 'Grants whose disposal is due' },
    numerator: { zh: '使用已结束而处置未办结的申请', en: 'requests whose use is over and whose disposal is not done' },
    denominator: null,
    scope: EVERYBODY,
    timeBase: AS_IT_STANDS,
    article: decree('第二十七条'),
    unit: 'count',
    better: 'lower',
    calculation: { kind: 'count', numerator: 'disposal_open' },
    breakdown: null,
  },
  {
    ...JOURNAL,
    id: 'journal_unsealed_age',
    name: { zh: '事件账封账滞后', en: 'Age of the oldest unsealed event' },
    numerator: {
      zh: '最早一条未封账事件的时长；0 为已全部封账',
      en: 'how long the oldest unsealed event has waited; 0 when all are sealed',
    },
    calculation: { kind: 'journal', which: 'oldest_unsealed' },
  },
  {
    ...JOURNAL,
    id: 'checkpoint_age',
    name: { zh: '最近检查点距今', en: 'Age of the last checkpoint' },
    numerator: { zh: '最近一次签名检查点距今的时长', en: 'time since the last signed checkpoint' },
    calculation: { kind: 'journal', which: 'last_checkpoint' },
  },
];
