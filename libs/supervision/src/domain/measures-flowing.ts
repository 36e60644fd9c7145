import { BOUND, BY_MONTH, decree, EVERYBODY, LAWFUL_DAYS, NET_DAYS, type Measure } from './measure';
import { STAGES, type Stage } from './measured';
import { endedPart } from './parts';
import type { Say } from './say';

export const STAGE_NAMES: Readonly<Record<Stage, Say>> = {
  answer: { zh: '答复', en: 'answer' },
  supplement: { zh: '补正', en: 'supplement' },
  supply: { zh: '供给', en: 'supply' },
  confirmation: { zh: '确认', en: 'confirmation' },
  correction: { zh: '校核', en: 'correction' },
};
const STAGE_ARTICLES: Readonly<Record<Stage, string | null>> = {
  answer: decree('第二十一条'),
  supplement: decree('第二十一条'),
  supply: decree('第二十二条'),
  confirmation: null,
  correction: decree('第二十六条'),
};
const MEDIAN = 0.5;
const NINETIETH = 0.9;

function stageMeasure(stage: Stage, q: number): Measure {
  const { zh, en } = STAGE_NAMES[stage];
  const median = q === MEDIAN;
  return {
    id: `${stage}_days_${median ? 'median' : 'p90'}`,
    group: 'flowing',
    name: {
      zh: median ? `${zh}用时中位数` : `${zh}用时九成值`,
      en: median ? `Median days of the ${en}` : `Ninetieth percentile of the days of the ${en}`,
    },
    numerator: {
      zh: median ? '半数在此工作日数内办结' : '九成在此工作日数内办结',
      en: median ? 'half were done within so many working days' : 'nine in ten were done within so many working days',
    },
    denominator: { zh: `已办结的${zh}`, en: `every ${en} that was done` },
    scope: EVERYBODY,
    timeBase: NET_DAYS,
    article: STAGE_ARTICLES[stage],
    unit: 'working_days',
    // Leaving the requester's days out may flatter: these days say where time goes, the on-time rates judge.
    better: 'neither',
    calculation: { kind: 'days', denominator: endedPart(stage), q },
    breakdown: null,
  };
}

const OVERDUE = {
  group: 'flowing',
  scope: EVERYBODY,
  article: decree('第二十一条、第二十二条、第二十六条'),
  better: 'lower',
} as const;
const OVERDUE_ROWS: Say = {
  zh: '已过法律本身所定最后一日而尚未办结的答复、补正、供给、校核',
  en: 'answers, supplements, supplies and corrections past their last day by the law alone and not done',
};

function overdueAge(q: number): Measure {
  const median = q === MEDIAN;
  return {
    ...OVERDUE,
    id: median ? 'overdue_days_median' : 'overdue_days_max',
    name: {
      zh: median ? '在办超期天数中位数' : '最长超期天数',
      en: median ? 'Median age of what is overdue' : 'Greatest age of what is overdue',
    },
    numerator: { zh: '自最后一日起的工作日数', en: 'working days since the last day' },
    denominator: OVERDUE_ROWS,
    timeBase: LAWFUL_DAYS,
    unit: 'working_days',
    calculation: { kind: 'overdue_days', denominator: 'overdue_open', q },
    breakdown: null,
  };
}

/** 流得动: what is asked for is answered, and how fast. */
export const FLOWING: readonly Measure[] = [
  {
    id: 'answer_on_time_rate',
    group: 'flowing',
    name: { zh: '按时答复率', en: 'On-time answer rate' },
    numerator: { zh: '在法定期限内签发的答复', en: 'answers signed by the last day of the law' },
    denominator: { zh: '已答复或者已超期的申请', en: 'requests answered, or overdue' },
    scope: BOUND,
    timeBase: LAWFUL_DAYS,
    article: decree('第二十一条'),
    unit: 'ratio',
    better: 'higher',
    calculation: { kind: 'ratio', numerator: 'answer_on_time', denominator: 'answer_judged' },
    breakdown: null,
  },
  {
    ...OVERDUE,
    id: 'overdue_open',
    name: { zh: '在办超期数', en: 'Overdue and not done' },
    numerator: OVERDUE_ROWS,
    denominator: null,
    timeBase: LAWFUL_DAYS,
    unit: 'count',
    calculation: { kind: 'count', numerator: 'overdue_open' },
    breakdown: 'stage',
  },
  overdueAge(MEDIAN),
  overdueAge(1),
  {
    id: 'answer_days_mean',
    group: 'flowing',
    name: { zh: '平均答复工作日', en: 'Mean days of the answer' },
    numerator: { zh: '各件用时之和除以件数', en: 'the days of all of them, divided by how many' },
    denominator: { zh: '已办结的答复', en: 'every answer that was done' },
    scope: EVERYBODY,
    timeBase: NET_DAYS,
    article: decree('第二十一条'),
    unit: 'working_days',
    better: 'neither',
    calculation: { kind: 'mean_days', denominator: 'answer_ended' },
    breakdown: null,
  },
  ...STAGES.flatMap((stage) => [stageMeasure(stage, MEDIAN), stageMeasure(stage, NINETIETH)]),
  {
    id: 'urgent_requests',
    group: 'flowing',
    name: { zh: '加急申请占比', en: 'Share of urgent requests' },
    numerator: { zh: '以加急提出的申请', en: 'requests signed as urgent' },
    denominator: { zh: '已收到的申请', en: 'requests received' },
    scope: EVERYBODY,
    timeBase: BY_MONTH,
    article: null,
    unit: 'ratio',
    better: 'neither',
    calculation: { kind: 'ratio', numerator: 'urgent', denominator: 'received' },
    breakdown: null,
  },
  {
    id: 'refusals',
    group: 'flowing',
    name: { zh: '不予共享的答复', en: 'Refusals' },
    numerator: { zh: '已签发的拒绝答复，按理由分列', en: 'signed refusals, by their ground' },
    denominator: { zh: '已答复的申请', en: 'requests answered' },
    scope: EVERYBODY,
    timeBase: BY_MONTH,
    article: decree('第二十一条'),
    unit: 'ratio',
    better: 'neither',
    calculation: { kind: 'ratio', numerator: 'refused', denominator: 'answered' },
    breakdown: 'ground',
  },
];
