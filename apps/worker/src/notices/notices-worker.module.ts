import { Module } from '@nestjs/common';
import { NoticesModule } from '@zeqing/notices';
import { RequestsModule } from '@zeqing/requests';
import { describersProvider } from './describers';
import { ReminderConsumer } from './reminder.consumer';

@Module({ imports: [NoticesModule, RequestsModule], providers: [describersProvider, ReminderConsumer] })
export class NoticesWorkerModule {}
