import { Module } from '@nestjs/common';
import { NoticesModule } from '@zeqing/notices';
import { OrganisationModule } from '@zeqing/organisation';
import { NoticeSettingsController } from './notice-settings.controller';
import { NoticeStreamController } from './notice-stream.controller';
import { NoticesController } from './notices.controller';
import { WebhooksController } from './webhooks.controller';

@Module({
  imports: [NoticesModule, OrganisationModule],
  controllers: [NoticeStreamController, NoticesController, NoticeSettingsController, WebhooksController],
})
export class NoticesApiModule {}
