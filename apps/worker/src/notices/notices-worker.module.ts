import { Module } from '@nestjs/common';
import { CatalogueModule, PublicationModule } from '@zeqing/catalogue';
import { Describers, NoticesModule } from '@zeqing/notices';
import { ListsModule, MatchingModule } from '@zeqing/lists';
import { RequestsModule } from '@zeqing/requests';
import { ServicesModule } from '@zeqing/services';
import { DailyDigestSweep } from './daily-digest.sweep';
import { describersProvider } from './describers';
import { EntryUsersModule, UsersOfEntries } from './entry-users';
import { ReminderConsumer } from './reminder.consumer';
import { SendEmailSweep, SendWebhookSweep } from './send.sweep';

@Module({
  imports: [
    ...[NoticesModule, RequestsModule, ListsModule, MatchingModule, CatalogueModule, ServicesModule],
    PublicationModule.withUsers([EntryUsersModule], UsersOfEntries),
  ],
  providers: [describersProvider, ReminderConsumer, DailyDigestSweep, SendEmailSweep, SendWebhookSweep],
  exports: [Describers, NoticesModule],
})
export class NoticesWorkerModule {}
