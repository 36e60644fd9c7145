import { err, ok, type Result } from '@zeqing/kernel';
import type { RequestError } from '../../request/domain/request-error';

/** What the authority of a region may set for its departments, where the law names no figure (design §4). */
export const SETTING_NAMES = [
  'receipt_closes_at',
  'supplement_days',
  'supplement_flag_day',
  'transfer_days',
  'transfers',
  'confirmation_days',
  'confirmation_reminder',
  'bridge_days',
  'disposal_days',
  'disposal_reminder',
  'ruling_days',
  'ruling_reminder',
  'settling_days',
  'settling_assigned_days',
  'settling_decision_days',
  'settling_last_decision_days',
  'settling_withdrawal_days',
  'settling_listing_days',
  'settling_reminder',
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** A value with the document it rests on. */
export interface Setting {
  readonly value: number;
  readonly basis: string;
}

export type RequestSettings = Readonly<Record<SettingName, Setting>>;

export const SETTING_UNITS = ['minute_of_day', 'working_days', 'days', 'times'] as const;
export type SettingUnit = (typeof SETTING_UNITS)[number];

/** Whose region's setting counts: the department's that answers, or the one's whose own time it is. */
export const SETTING_SIDES = ['provider', 'requester'] as const;

/** What a setting may be: its unit, its bounds (both included), and whose region sets it. */
export interface SettingRule {
  readonly unit: SettingUnit;
  readonly least: number;
  readonly most: number;
  readonly side: (typeof SETTING_SIDES)[number];
}

const MINUTES_OF_DAY = 1_440;
const FOUR_IN_THE_AFTERNOON = 960;
const workingDays = (least: number, most: number, side: SettingRule['side']): SettingRule => ({
  ...{ unit: 'working_days', least, most, side },
});

/** The bounds keep a setting from undoing what it serves: no term is set to nothing, none outlasts the law's around it. */
export const SETTING_RULES: Readonly<Record<SettingName, SettingRule>> = {
  receipt_closes_at: { unit: 'minute_of_day', least: FOUR_IN_THE_AFTERNOON, most: MINUTES_OF_DAY, side: 'provider' },
  supplement_days: workingDays(3, 30, 'requester'),
  supplement_flag_day: workingDays(1, 10, 'provider'),
  transfer_days: workingDays(1, 5, 'provider'),
  transfers: { unit: 'times', least: 1, most: 2, side: 'provider' },
  confirmation_days: workingDays(2, 20, 'requester'),
  confirmation_reminder: workingDays(1, 10, 'requester'),
  bridge_days: { unit: 'days', least: 1, most: 90, side: 'provider' },
  disposal_days: workingDays(5, 60, 'requester'),
  disposal_reminder: workingDays(1, 20, 'requester'),
  ruling_days: workingDays(3, 30, 'provider'),
  ruling_reminder: workingDays(1, 10, 'provider'),
  settling_days: workingDays(2, 30, 'requester'),
  settling_assigned_days: workingDays(2, 20, 'requester'),
  settling_decision_days: workingDays(2, 30, 'requester'),
  settling_last_decision_days: workingDays(2, 20, 'requester'),
  settling_withdrawal_days: workingDays(2, 30, 'requester'),
  settling_listing_days: workingDays(5, 60, 'requester'),
  settling_reminder: workingDays(1, 10, 'requester'),
};

const BY_PLATFORM = '按本平台设置执行';

/** The law read strictly; what holds where no region has set anything. A receipt closes at 24:00: the whole day counts. */
export const DEFAULT_REQUEST_SETTINGS: RequestSettings = {
  receipt_closes_at: {
    value: MINUTES_OF_DAY,
    basis: '条例未规定收件时点：工作日内任何时间收到均计为当日，休息日收到计为下一工作日',
  },
  supplement_days: { value: 10, basis: `条例未规定补正时限：${BY_PLATFORM}` },
  supplement_flag_day: { value: 5, basis: `条例未规定补正告知时限：${BY_PLATFORM}，逾此仅作提示` },
  transfer_days: { value: 3, basis: `条例未规定转交时限：${BY_PLATFORM}，申请部门的期限不变` },
  transfers: { value: 2, basis: `条例未规定转交次数：${BY_PLATFORM}，此后由主管部门指定` },
  confirmation_days: {
    value: 5,
    basis: `条例未规定确认时限：${BY_PLATFORM}，逾期未确认视为可用，仅对供给期限有效`,
  },
  confirmation_reminder: { value: 2, basis: `条例未规定提醒时间：${BY_PLATFORM}` },
  bridge_days: { value: 60, basis: '条例未规定续期衔接：由提供部门书面签发，最长不超过本平台设置的天数' },
  disposal_days: {
    value: 20,
    basis: `条例未规定处置时限（第二十七条按提供部门要求）：提供部门未另行要求的，${BY_PLATFORM}`,
  },
  disposal_reminder: { value: 5, basis: `条例未规定提醒时间：${BY_PLATFORM}` },
  ruling_days: { value: 10, basis: `条例未规定裁决的执行时限：${BY_PLATFORM}，逾期仅记录事实` },
  ruling_reminder: { value: 3, basis: `条例未规定提醒时间：${BY_PLATFORM}` },
  settling_days: { value: 10, basis: '条例未规定认责期限；参照第十七条目录更新的十个工作日' },
  settling_assigned_days: { value: 5, basis: `条例未规定指定后的认责期限：${BY_PLATFORM}` },
  settling_decision_days: { value: 10, basis: `条例第十九条由主管部门确定数源部门，未规定期限：${BY_PLATFORM}` },
  settling_last_decision_days: { value: 5, basis: `条例第十九条由主管部门确定数源部门，未规定期限：${BY_PLATFORM}` },
  settling_withdrawal_days: { value: 10, basis: `条例未规定撤回审核期限：${BY_PLATFORM}` },
  settling_listing_days: {
    value: 15,
    basis: '参照《上海市数据条例》第三十九条：确认后编入目录并共享，十五个工作日',
  },
  settling_reminder: { value: 2, basis: `条例未规定提醒时间：${BY_PLATFORM}` },
};

/** The term a reminder goes before: it has to come while the term runs. */
const REMINDS_OF: Partial<Record<SettingName, SettingName>> = {
  confirmation_reminder: 'confirmation_days',
  disposal_reminder: 'disposal_days',
  ruling_reminder: 'ruling_days',
};

/** Accepts a value among those in force, or refuses one out of its bounds or a reminder as long as its term. */
export function acceptSetting(name: SettingName, value: number, inForce: RequestSettings): Result<null, RequestError> {
  const { least, most } = SETTING_RULES[name];
  if (!Number.isInteger(value) || value < least || value > most) return refused({ name, value, least, most });
  for (const [reminder, term] of Object.entries(REMINDS_OF) as [SettingName, SettingName][]) {
    const valueOf = (of: SettingName): number => (of === name ? value : inForce[of].value);
    if ([reminder, term].includes(name) && valueOf(reminder) >= valueOf(term))
      return refused({ name, value, reminder: valueOf(reminder), term: valueOf(term) });
  }
  return ok(null);
}

const refused = (details: Readonly<Record<string, string | number>>): Result<null, RequestError> =>
  err({ code: 'request.setting_bounds', details, fields: [{ pointer: '/value', rule: 'within_bounds' }] });
