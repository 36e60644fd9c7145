import { STAGE_NAMES, STATE_NAMES, type Measure, type Say } from '@zeqing/supervision';
import type { Dictionary } from '../dictionaries/dictionary';
import { REQUEST_DICTIONARIES } from '../dictionaries/request.dictionaries';

/** What a share of a figure is called, and the article it rests on where it has one of its own. */
export interface NamedShare {
  readonly name: Say;
  readonly article: string | null;
}

const PAPERS: Readonly<Record<string, Say>> = {
  not_asked: { zh: '未收取', en: 'not asked for' },
  no_hit: { zh: '收取：未查到', en: 'asked for: no hit' },
  mismatch: { zh: '收取：不一致', en: 'asked for: mismatch' },
  system_error: { zh: '收取：系统故障', en: 'asked for: system error' },
  not_covered: { zh: '收取：数据未覆盖', en: 'asked for: not covered' },
  original_by_law: { zh: '收取：依法须交原件', en: 'asked for: original by law' },
  applicant_chose: { zh: '申请人自愿提交', en: 'the applicant chose to' },
  other: { zh: '收取：其他', en: 'asked for: other' },
};
const NOT_GIVEN: Say = { zh: '未载明', en: 'not given' };

const wordsOf = (code: string): Dictionary | undefined => REQUEST_DICTIONARIES.find((one) => one.code === code);
const DICTIONARY_OF = {
  ground: wordsOf('refusal_ground'),
  code: wordsOf('provision'),
  outcome: wordsOf('use_outcome'),
};
const NAMES_OF: Readonly<Record<'stage' | 'state' | 'paper', Readonly<Record<string, Say>>>> = {
  ...{ stage: STAGE_NAMES, state: STATE_NAMES, paper: PAPERS },
};

/** The words of a share; its key where there are none. */
export function shareName({ breakdown }: Measure, key: string): NamedShare {
  if (key === '' || breakdown === null) return { name: NOT_GIVEN, article: null };
  if (breakdown === 'stage' || breakdown === 'state' || breakdown === 'paper')
    return { name: NAMES_OF[breakdown][key] ?? { zh: key, en: key }, article: null };
  const value = DICTIONARY_OF[breakdown]?.values.find(({ code }) => code === key);
  return value
    ? { name: { zh: value.zh, en: value.en }, article: value.article }
    : { name: { zh: key, en: key }, article: null };
}
