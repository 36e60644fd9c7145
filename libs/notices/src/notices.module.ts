import { Module } from '@nestjs/common';
import { OrganisationModule } from '@zeqing/organisation';
import { Inbox } from './inbox.service';
import { NoticeDelivery } from './notice-delivery.service';

/** The inbox. Expects the global database module. */
@Module({ imports: [OrganisationModule], providers: [Inbox, NoticeDelivery], exports: [Inbox, NoticeDelivery] })
export class NoticesModule {}
