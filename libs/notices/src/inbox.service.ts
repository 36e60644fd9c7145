import { Injectable } from '@nestjs/common';
import {
  err,
  notFound,
  ok,
  type DomainError,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type UseCaseContext,
} from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import type { NoticeView } from './domain/notice';
import {
  countUnread,
  markAllRead,
  markRead,
  pageOfNotices,
  type InboxFilter,
  type UnreadCount,
} from './store/notice.repository';

/** A person's own inbox; nobody reads another's. */
@Injectable()
export class Inbox {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first. */
  list(context: UseCaseContext, filter: InboxFilter, page: PageRequest): Promise<Page<NoticeView>> {
    return pageOfNotices(this.unitOfWork.reader(context), context.actor.id, filter, page);
  }

  unread(context: UseCaseContext): Promise<UnreadCount> {
    return countUnread(this.unitOfWork.reader(context), context.actor.id);
  }

  /** Marks everything as read that has a number up to `through`: what came since was not seen. Answers how many. */
  readAll(context: UseCaseContext, through: number): Promise<number> {
    return markAllRead(this.unitOfWork.reader(context), context.actor.id, through, context.at);
  }

  /**
   * Marks a notice as read; the first time stays. Not journalled: it changes what one person sees, and nothing that
   * anybody else could rely on.
   */
  async read(context: UseCaseContext, id: Id): Promise<Result<NoticeView, DomainError<'not_found'>>> {
    return this.unitOfWork.run(context, async (tx) => {
      const notice = await markRead(tx, context.actor.id, id, context.at);
      return notice ? ok(notice) : err(notFound('notice'));
    });
  }
}
