/** What an installation may set about requests, each with its basis; the defaults are the law read strictly. */
export interface RequestSettings {
  /** From which minute of the day (Asia/Shanghai) a receipt counts for the next working day; null: the whole day counts. */
  readonly receiptClosesAtMinute: number | null;
  readonly receiptBasis: string;
  /** The requester's time to complete a request, in working days of the requester's region. */
  readonly supplementWorkingDays: number;
  readonly supplementBasis: string;
  /** A supplement asked for after this working day of the answer clock is flagged. */
  readonly supplementFlaggedAfter: number;
  /** Up to which working day of the answer clock a request may be passed on, and how often (U39). */
  readonly transferWorkingDays: number;
  readonly transfersAtMost: number;
  readonly transferBasis: string;
  /** The requester's time to say whether a supply works, and how long before its end it is reminded, in its working days. */
  readonly confirmationWorkingDays: number;
  readonly confirmationReminderWorkingDays: number;
  readonly confirmationBasis: string;
  /** From how many reports on records of a field, on different fields, or lately, a wider scope is proposed (U9). */
  readonly widerScope: {
    readonly records: number;
    readonly fields: number;
    readonly recentRecords: number;
    readonly recentDays: number;
    readonly basis: string;
  };
  /** After how many minutes an order the platform has not answered is an alarm (U43). */
  readonly platformOrderAlarmMinutes: number;
  /** The most calendar days a bridge may hold after the grant's last day (U38). */
  readonly bridgeDaysAtMost: number;
  readonly bridgeBasis: string;
  /** After how many calendar days without use a grant is offered for return (U47). */
  readonly unusedAfterDays: number;
  /** How many calendar days an update of recurring data may be late before it counts as missing (U31). */
  readonly updateGraceDays: number;
  /** How many years the usage ledger is kept; the law asks for at least three (art. 29). */
  readonly usageRetentionYears: number;
  /** The requester's time to dispose of the data, in working days of its region, and when it is reminded before. */
  readonly disposalWorkingDays: number;
  readonly disposalReminderWorkingDays: number;
  readonly disposalBasis: string;
}

export const DEFAULT_REQUEST_SETTINGS: RequestSettings = {
  receiptClosesAtMinute: null,
  receiptBasis: '条例未规定收件时点：工作日内任何时间收到均计为当日，休息日收到计为下一工作日',
  supplementWorkingDays: 10,
  supplementBasis: '条例未规定补正时限：按本平台设置执行',
  supplementFlaggedAfter: 5,
  transferWorkingDays: 3,
  transfersAtMost: 2,
  transferBasis: '条例未规定转交时限：按本平台设置执行，申请部门的期限不变',
  confirmationWorkingDays: 5,
  confirmationReminderWorkingDays: 2,
  confirmationBasis: '条例未规定确认时限：按本平台设置执行，逾期未确认视为可用，仅对供给期限有效',
  widerScope: {
    records: 3,
    fields: 3,
    recentRecords: 5,
    recentDays: 30,
    basis: '条例未规定扩大校核范围的次数：按本平台设置提示，由提供部门决定',
  },
  platformOrderAlarmMinutes: 60,
  bridgeDaysAtMost: 60,
  bridgeBasis: '条例未规定续期衔接：由提供部门书面签发，最长不超过本平台设置的天数',
  unusedAfterDays: 180,
  updateGraceDays: 2,
  usageRetentionYears: 3,
  disposalWorkingDays: 20,
  disposalReminderWorkingDays: 5,
  disposalBasis: '条例未规定处置时限（第二十七条按提供部门要求）：提供部门未另行要求的，按本平台设置执行',
};
