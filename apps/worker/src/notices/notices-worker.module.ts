import { Module } from '@nestjs/common';
import { NoticesModule } from '@zeqing/notices';
import { RequestsModule } from '@zeqing/requests';
import { ReminderConsumer } from './reminder.consumer';

@Module({ imports: [NoticesModule, RequestsModule], providers: [ReminderConsumer] })
export class NoticesWorkerModule {}
