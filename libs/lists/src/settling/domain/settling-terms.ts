import type { Title } from '@zeqing/kernel';
import type { SettlingState } from './settling';

/** The terms of settling that a region may set (U27). */
export type SettlingTermName =
  | 'settling_days'
  | 'settling_assigned_days'
  | 'settling_decision_days'
  | 'settling_last_decision_days'
  | 'settling_withdrawal_days'
  | 'settling_listing_days'
  | 'settling_reminder';

/** Which term a state has, and on what it rests while no region has set it. */
export interface SettlingTerm {
  readonly name: SettlingTermName;
  readonly basis: Title;
}

/** The states with a term of their own; one that is made fit has the day the authority set. */
export const SETTLING_TERMS: Readonly<Partial<Record<SettlingState, SettlingTerm>>> = {
  asked: term(
    ...(['settling_days', '条例未规定认责期限；参照第十七条目录更新的十个工作日'] as const),
    'No figure in the Decree; by analogy with the ten days of art. 17',
  ),
  recommended: term(
    ...(['settling_days', '条例未规定认责期限；参照第十七条目录更新的十个工作日'] as const),
    'No figure in the Decree; by analogy with the ten days of art. 17',
  ),
  assigned: term(
    ...(['settling_assigned_days', '条例未规定指定后的认责期限：按本平台设置执行'] as const),
    'No figure in the Decree: by the setting of this platform',
  ),
  deciding: term(
    ...(['settling_decision_days', '条例第十九条由主管部门确定数源部门，未规定期限：按本平台设置执行'] as const),
    'Art. 19 has the authority name the source and gives no figure: by the setting of this platform',
  ),
  deciding_last: term(
    ...(['settling_last_decision_days', '条例第十九条由主管部门确定数源部门，未规定期限：按本平台设置执行'] as const),
    'Art. 19 has the authority name the source and gives no figure: by the setting of this platform',
  ),
  withdrawal_asked: term(
    ...(['settling_withdrawal_days', '条例未规定撤回审核期限：按本平台设置执行'] as const),
    'No figure in the Decree: by the setting of this platform',
  ),
  confirmed: term(
    ...(['settling_listing_days', '参照《上海市数据条例》第三十九条：确认后编入目录并共享，十五个工作日'] as const),
    'By analogy with the Shanghai Data Regulation, art. 39: into the catalogue and shared within fifteen days',
  ),
};

/** The longest a department may be given to make a resource fit, in working days. */
export const RECTIFY_AT_MOST = 60;

export const RECTIFY_BASIS: Title = {
  zh: '主管部门责成整改时所定',
  en: 'Set by the authority when it ordered the rectification',
};

function term(name: SettlingTermName, zh: string, en: string): SettlingTerm {
  return { name, basis: { zh, en } };
}
