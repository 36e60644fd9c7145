/** Figures of the whole installation that no region sets: what the product proposes, watches and keeps by. */
export const HOUSE = {
  /** From how many reports on records of a field, on different fields, or lately, a wider scope is proposed (U9). */
  widerScope: {
    ...{ records: 3, fields: 3, recentRecords: 5, recentDays: 30 },
    basis: '条例未规定扩大校核范围的次数：按本平台设置提示，由提供部门决定',
  },
  /** After how many minutes an order the platform has not answered is an alarm (U43). */
  platformOrderAlarmMinutes: 60,
  /** After how many calendar days without use a grant is offered for return (U47). */
  unusedAfterDays: 180,
  /** How many calendar days an update of recurring data may be late before it counts as missing (U31). */
  updateGraceDays: 2,
  /** How many years the usage ledger is kept; the law asks for at least three (art. 29). */
  usageRetentionYears: 3,
} satisfies Readonly<Record<string, number | object>>;
