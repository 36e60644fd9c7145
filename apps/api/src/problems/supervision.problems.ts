import type { SupervisionOwnErrorCode } from '@zeqing/supervision';
import type { ProblemText } from './problem-text';

export const SUPERVISION_PROBLEMS: Record<SupervisionOwnErrorCode, ProblemText> = {
  'supervision.unknown_measure': {
    status: 404,
    title: { zh: '没有这个指标', en: 'There is no such measure' },
    mend: {
      zh: '请在 /api/v1/supervision/measures 中查找指标编码。',
      en: 'Find its id in /api/v1/supervision/measures.',
    },
  },
  'supervision.no_rows': {
    status: 422,
    title: { zh: '该指标的这一部分不由明细计数', en: 'This part of the measure is not counted from rows' },
    mend: { zh: '请使用指标 rows 中给出的链接。', en: 'Use one of the links in the measure’s `rows`.' },
  },
  'supervision.unknown_lot': {
    status: 404,
    title: { zh: '没有可供统计的这一批', en: 'There is no such lot to count' },
    mend: {
      zh: '请在 /api/v1/supervision/burn-downs 中查找；没有期限或者不在您范围内的批次不在其中。',
      en: 'Find it in /api/v1/supervision/burn-downs; lots without a date or out of your scope are not among them.',
    },
  },
  'supervision.unknown_one_thing': {
    status: 404,
    title: { zh: '看板上没有这个“一件事”', en: 'The board has no such one-thing' },
    mend: { zh: '请在 /api/v1/supervision/board 中查找编码。', en: 'Find its code in /api/v1/supervision/board.' },
  },
  'supervision.year_unfit': {
    status: 422,
    title: { zh: '不能就该年度编发', en: 'Nothing can be issued for that year' },
    mend: {
      zh: '只有绩效评价报告可以指定年度，且应在2025年至今年之间；通报请不要填写年度。',
      en: 'Only a performance report takes a year, from 2025 to this year; leave it out for a bulletin.',
    },
  },
  'supervision.office_unclear': {
    status: 422,
    title: { zh: '不能确定由哪个机构编发', en: 'It is not clear which office issues it' },
    mend: {
      zh: '您在多个机构任职，请由只在一个机构任职的人员编发。',
      en: 'You hold posts in several offices; have somebody with one office issue it.',
    },
  },
};
