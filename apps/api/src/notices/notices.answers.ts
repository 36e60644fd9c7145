import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { URGENCIES, type Urgency } from '@zeqing/kernel';
import {
  CHANNELS,
  DELIVERY_STATES,
  OUTCOMES,
  type Channel,
  type DeliveryView,
  type NoticeSetting,
  type NoticeView,
  type Outcome,
  type Webhook,
  type WebhookWithSecret,
} from '@zeqing/notices';

const INSTANT = { type: String, format: 'date-time' } as const;
const INSTANT_OR_NULL = { ...INSTANT, nullable: true } as const;

export class InboxTextAnswer {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

export class InboxNoticeAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'rises by one for each of my notices: the place in the stream' }) number!: number;
  @ApiProperty({ description: 'the journal event it tells of' }) kind!: string;
  @ApiProperty({ enum: URGENCIES }) urgency!: Urgency;
  @ApiProperty() text!: InboxTextAnswer;
  @ApiProperty({ description: 'path of the page it leads to' }) link!: string;
  @ApiProperty() objectType!: string;
  @ApiProperty({ format: 'uuid' }) objectId!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'codes, numbers and dates' })
  facts!: NoticeView['facts'];
  @ApiProperty(INSTANT) occurredAt!: Date;
  @ApiProperty(INSTANT_OR_NULL) readAt!: Date | null;
}

export class InboxPage {
  @ApiProperty({ type: [InboxNoticeAnswer] }) items!: readonly InboxNoticeAnswer[];
  @ApiProperty({ type: String, nullable: true, description: 'cursor of the next page' }) next!: string | null;
}

export class UnreadAnswer {
  @ApiProperty() unread!: number;
  @ApiProperty({ description: 'of them' }) overdue!: number;
}

export class ReadAllAnswer {
  @ApiProperty({ description: 'how many were not read yet' }) read!: number;
}

export class QuietHoursAnswer {
  @ApiProperty() from!: string;
  @ApiProperty() until!: string;
}

export class NoticeSettingsAnswer {
  @ApiProperty({ type: String, nullable: true }) email!: string | null;
  @ApiProperty({ description: 'whether this installation sends e-mail at all' }) sendsEmail!: boolean;
  @ApiProperty({ enum: URGENCIES, isArray: true }) emailMuted!: readonly Urgency[];
  @ApiProperty({ enum: URGENCIES, isArray: true }) webhookMuted!: readonly Urgency[];
  @ApiProperty({ type: QuietHoursAnswer, nullable: true }) quietHours!: QuietHoursAnswer | null;
  @ApiProperty() overdueBreaksQuiet!: boolean;
  @ApiProperty({ description: '0 until something is changed' }) version!: number;
}

export class WebhookAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() url!: string;
  @ApiProperty({ enum: ['active', 'disabled'] }) state!: Webhook['state'];
  @ApiProperty({
    type: String,
    enum: ['gone', 'by_owner', null],
    nullable: true,
    description: '`gone`: it answered 410',
  })
  disabledReason!: Webhook['disabledReason'];
  @ApiProperty(INSTANT_OR_NULL) disabledAt!: Date | null;
  @ApiProperty(INSTANT) createdAt!: Date;
  @ApiProperty() version!: number;
}

export class WebhookPage {
  @ApiProperty({ type: [WebhookAnswer] }) items!: readonly WebhookAnswer[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class WebhookSecretAnswer {
  @ApiProperty() webhook!: WebhookAnswer;
  @ApiProperty({ description: 'shown this once; checks `webhook-signature` (Standard Webhooks)' }) secret!: string;
}

export class DeliveryAttemptAnswer {
  @ApiProperty(INSTANT) at!: Date;
  @ApiProperty({ enum: OUTCOMES }) outcome!: Outcome;
  @ApiProperty({ type: 'integer', nullable: true, description: 'what the other side answered' }) status!: number | null;
  @ApiProperty() milliseconds!: number;
}

export class DeliveryAnswer {
  @ApiProperty({ format: 'uuid', description: 'sent as `webhook-id` and in the Message-ID' }) id!: string;
  @ApiProperty({ enum: CHANNELS }) channel!: Channel;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) webhookId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null for a message of the day' })
  noticeId!: string | null;
  @ApiProperty() title!: InboxTextAnswer;
  @ApiProperty({ enum: DELIVERY_STATES }) state!: DeliveryView['state'];
  @ApiProperty() tries!: number;
  @ApiProperty(INSTANT_OR_NULL) nextTryAt!: Date | null;
  @ApiProperty(INSTANT) createdAt!: Date;
  @ApiProperty(INSTANT_OR_NULL) sentAt!: Date | null;
  @ApiProperty({ type: [DeliveryAttemptAnswer], description: 'newest first' })
  attempts!: readonly DeliveryAttemptAnswer[];
}

export class DeliveryPage {
  @ApiProperty({ type: [DeliveryAnswer] }) items!: readonly DeliveryAnswer[];
  @ApiPropertyOptional({ type: String, nullable: true }) next!: string | null;
}

export const inboxNoticeAnswer = ({ title, ...notice }: NoticeView): InboxNoticeAnswer => ({ ...notice, text: title });

export const noticeSettingsAnswer = (setting: NoticeSetting, sendsEmail: boolean): NoticeSettingsAnswer => {
  const { email, emailMuted, webhookMuted, quietHours, overdueBreaksQuiet, version } = setting;
  return { email, sendsEmail, emailMuted, webhookMuted, quietHours, overdueBreaksQuiet, version };
};

export const webhookAnswer = (webhook: Webhook): WebhookAnswer => {
  const { id, url, state, disabledReason, disabledAt, createdAt, version } = webhook;
  return { id, url, state, disabledReason, disabledAt, createdAt, version };
};

export const webhookSecretAnswer = ({ webhook, secret }: WebhookWithSecret): WebhookSecretAnswer => ({
  webhook: webhookAnswer(webhook),
  secret,
});
