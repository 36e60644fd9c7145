export { Describers } from './describers';
export type { NoticeView } from './domain/notice';
export { Inbox } from './inbox.service';
export { NoticeDelivery } from './notice-delivery.service';
export { NoticesModule } from './notices.module';
