import type { Id, Title } from '@zeqing/kernel';
import type { Channel } from './notice-setting';
import type { Outcome } from './retries';

/** `waiting` for its time · `sent` · `failed`, it is tried again · `given_up`, it is not. */
export const DELIVERY_STATES = ['waiting', 'sent', 'failed', 'given_up'] as const;

/** What a hall is called with. */
export const CHANGES_TITLE: Title = { zh: '数据可用情况有变化', en: 'availability has changed' };

/** One message to one person or hall by one channel, and how it fared. */
export interface DeliveryView {
  readonly id: Id;
  readonly channel: Channel;
  readonly webhookId: Id | null;
  /** Null for a message of the day, and for a call to a hall. */
  readonly noticeId: Id | null;
  readonly title: Title;
  readonly state: (typeof DELIVERY_STATES)[number];
  readonly tries: number;
  readonly nextTryAt: Date | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  /** Newest first. */
  readonly attempts: readonly {
    readonly at: Date;
    readonly outcome: Outcome;
    readonly status: number | null;
    readonly milliseconds: number;
  }[];
}
