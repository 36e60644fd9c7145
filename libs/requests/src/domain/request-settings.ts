import type { ClockRule } from './clock.rules';

/** What an installation may set about requests, each with its basis; the defaults are the law read strictly. */
export interface RequestSettings {
  /** From which minute of the day (Asia/Shanghai) a receipt counts for the next working day; null: the whole day counts. */
  readonly receiptClosesAtMinute: number | null;
  readonly receiptBasis: string;
  /** Kinds of answers that need a second person to sign (U35). */
  readonly twoPersonAnswers: readonly ('agree' | 'partial' | 'refuse')[];
  /** Shorter terms of regions; a longer one is never taken (art. 23). */
  readonly localClockRules: readonly ClockRule[];
}

export const DEFAULT_REQUEST_SETTINGS: RequestSettings = {
  receiptClosesAtMinute: null,
  receiptBasis: '条例未规定收件时点：工作日内任何时间收到均计为当日，休息日收到计为下一工作日',
  twoPersonAnswers: ['partial', 'refuse'],
  localClockRules: [],
};
