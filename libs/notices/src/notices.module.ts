import { Module } from '@nestjs/common';
import { JournalModule } from '@zeqing/journal';
import { OrganisationModule } from '@zeqing/organisation';
import { CONFIG, type Config } from '@zeqing/platform';
import { CHANNELS_OPEN, type NoticeChannel } from './channels/channel.port';
import { EmailChannel } from './channels/email.channel';
import { WebhookChannel } from './channels/webhook.channel';
import { ChangeCalls } from './change-calls.service';
import { DailyDigest } from './daily-digest.service';
import { Deliveries } from './deliveries.service';
import { Inbox } from './inbox.service';
import { NoticeDelivery } from './notice-delivery.service';
import { NoticeSender } from './notice-sender.service';
import { NoticeSettings } from './notice-settings.service';
import { NoticeStreams } from './notice-streams.service';
import { SendPlanner } from './send-planner.service';
import { Webhooks } from './webhooks.service';

const FACE = [
  ChangeCalls,
  DailyDigest,
  Deliveries,
  Inbox,
  NoticeDelivery,
  NoticeSender,
  NoticeSettings,
  NoticeStreams,
  Webhooks,
];

/** The inbox and the channels. Expects the global platform and database modules. */
@Module({
  imports: [JournalModule, OrganisationModule],
  providers: [
    ...FACE,
    SendPlanner,
    WebhookChannel,
    {
      provide: EmailChannel,
      inject: [CONFIG],
      useFactory: ({ mail }: Config): EmailChannel | null => mail && new EmailChannel(mail),
    },
    {
      provide: CHANNELS_OPEN,
      inject: [EmailChannel, WebhookChannel],
      useFactory: (emails: EmailChannel | null, webhooks: WebhookChannel): readonly NoticeChannel[] =>
        emails === null ? [webhooks] : [emails, webhooks],
    },
  ],
  exports: FACE,
})
export class NoticesModule {}
