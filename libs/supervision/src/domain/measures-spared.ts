import { AS_IT_STANDS, BY_MONTH, decree, EVERYBODY, REPORTING_DAYS, USERS, type Measure } from './measure';
import type { Say } from './say';

const MATERIAL_DUE: Say = {
  zh: '窗口上报、已通过共享查到的材料办理次数；依法须交原件的不计',
  en: 'reported handlings of a material whose datum sharing gave; those whose original a law demands left out',
};

/** What papers were in fact spared at the counters, told by the halls (U15). */
export const SPARED: readonly Measure[] = [
  {
    id: 'actually_spared_rate',
    group: 'used',
    name: { zh: '实际免提交率', en: 'Actually spared' },
    numerator: {
      zh: '其中窗口确未收取该材料的；申请人自愿提交的不计入',
      en: 'of those, the ones in which the paper was in fact not taken; nor where the applicant chose to hand it in',
    },
    denominator: MATERIAL_DUE,
    scope: USERS,
    timeBase: BY_MONTH,
    article: decree('第四十条第一项'),
    unit: 'ratio',
    better: 'higher',
    calculation: { kind: 'ratio', numerator: 'material_spared', denominator: 'material_due' },
    breakdown: 'paper',
  },
  {
    id: 'asked_nevertheless',
    group: 'used',
    name: { zh: '仍要求提交（疑似重复收集）', en: 'Asked for nevertheless (suspected)' },
    numerator: {
      zh: '已通过共享查到、窗口仍要求提交材料的办理次数，既非依法须交原件也非申请人自愿；是否违规由主管部门认定',
      en: 'handlings whose datum sharing gave and whose paper was asked for all the same, neither by law nor by the applicant’s choice; whether a violation, the authority finds',
    },
    denominator: null,
    scope: USERS,
    timeBase: BY_MONTH,
    article: decree('第四十条第一项'),
    unit: 'count',
    better: 'lower',
    calculation: { kind: 'count', numerator: 'asked_nevertheless' },
    breakdown: 'paper',
  },
  {
    id: 'use_reporting_rate',
    group: 'used',
    name: { zh: '使用上报覆盖率', en: 'Reporting coverage' },
    numerator: {
      zh: `近${String(REPORTING_DAYS)}日有窗口上报的事项`,
      en: `items of which a hall reported within ${String(REPORTING_DAYS)} days`,
    },
    denominator: {
      zh: '通常情形下有可免提交材料的事项',
      en: 'items with a material that is spared in the usual situation',
    },
    scope: EVERYBODY,
    timeBase: AS_IT_STANDS,
    article: null,
    unit: 'ratio',
    better: 'higher',
    calculation: { kind: 'ratio', numerator: 'item_reporting', denominator: 'item_waiving' },
    breakdown: null,
  },
];
