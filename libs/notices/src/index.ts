export type { Addressee, Announcement, Facts, NoticeView } from './domain/notice';
export { Inbox } from './inbox.service';
export { NoticeDelivery } from './notice-delivery.service';
export { NoticesModule } from './notices.module';
