import type { Title } from '@zeqing/kernel';
import type { SettlingState } from './settling';

/** How long somebody has in a state, in working days, and on what that rests. */
export interface SettlingTerm {
  readonly workingDays: number;
  readonly basis: Title;
}

/** The states with a term of their own; one that is made fit has the day the authority set. */
export const SETTLING_TERMS: Readonly<Partial<Record<SettlingState, SettlingTerm>>> = {
  asked: term(
    10,
    '条例未规定认责期限；参照第十七条目录更新的十个工作日',
    'No figure in the Decree; by analogy with the ten days of art. 17',
  ),
  recommended: term(
    10,
    '条例未规定认责期限；参照第十七条目录更新的十个工作日',
    'No figure in the Decree; by analogy with the ten days of art. 17',
  ),
  assigned: term(
    5,
    '条例未规定指定后的认责期限；天数由本平台统一规定',
    'No figure in the Decree; fixed by this platform',
  ),
  deciding: term(
    10,
    '条例第十九条由主管部门确定数源部门，未规定期限；天数由本平台统一规定',
    'Art. 19 has the authority name the source and gives no figure; fixed by this platform',
  ),
  deciding_last: term(
    5,
    '条例第十九条由主管部门确定数源部门，未规定期限；天数由本平台统一规定',
    'Art. 19 has the authority name the source and gives no figure; fixed by this platform',
  ),
  withdrawal_asked: term(
    10,
    '条例未规定撤回审核期限；天数由本平台统一规定',
    'No figure in the Decree; fixed by this platform',
  ),
  confirmed: term(
    15,
    '参照《上海市数据条例》第三十九条：确认后编入目录并共享，十五个工作日',
    'By analogy with the Shanghai Data Regulation, art. 39: into the catalogue and shared within fifteen days',
  ),
};

/** Working days before the term at which who has the word is reminded. */
export const REMIND_BEFORE = 2;
/** The longest a department may be given to make a resource fit, in working days. */
export const RECTIFY_AT_MOST = 60;

export const RECTIFY_BASIS: Title = {
  zh: '主管部门责成整改时所定',
  en: 'Set by the authority when it ordered the rectification',
};

function term(workingDays: number, zh: string, en: string): SettlingTerm {
  return { workingDays, basis: { zh, en } };
}
