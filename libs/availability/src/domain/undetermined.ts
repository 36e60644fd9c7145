import type { UndeterminedAct } from '@zeqing/organisation';
import type { Say } from '@zeqing/services';

/** What a hall does where nothing is determined, in one sentence for the clerk, with the article it is bound by (U17). */
export interface UndeterminedAdvice {
  readonly act: UndeterminedAct;
  readonly say: Say;
  readonly basis: string;
}

const BASIS = '政务数据共享条例 第四十条第一项';
const HINT = {
  zh: '能够通过共享获取的不得要求提交。',
  en: 'What sharing can give must not be asked for.',
} as const;

const advice = (act: UndeterminedAct, zh: string, en: string): UndeterminedAdvice => ({
  act,
  say: { zh: `${zh}${HINT.zh}`, en: `${en} ${HINT.en}` },
  basis: BASIS,
});

/** Undetermined is never "ask" by itself: each way names what may not be asked for (U17). */
export const UNDETERMINED_ADVICE: Readonly<Record<UndeterminedAct, UndeterminedAdvice>> = {
  try_then_ask: advice(
    'try_then_ask',
    '未能判定：请先到平台查询，查不到再按办事指南收取。',
    'Undetermined: try the query first; on a miss follow the guide.',
  ),
  try_then_accept_later: advice(
    'try_then_accept_later',
    '未能判定：请先到平台查询，查不到的先行受理、容缺后补。',
    'Undetermined: try the query first; on a miss accept the case, the paper may follow.',
  ),
  ask_at_once: advice(
    'ask_at_once',
    '未能判定：本大厅不先查询，按办事指南收取。',
    'Undetermined: this hall does not query first and follows the guide.',
  ),
};
