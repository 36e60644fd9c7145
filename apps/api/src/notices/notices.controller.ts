import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { Inbox } from '@zeqing/notices';
import { CONFIG, type Config } from '@zeqing/platform';
import { Context, pageAnswer, pageRequest, Permit, unwrap } from '../http';
import { inboxNoticeAnswer, InboxNoticeAnswer, InboxPage, ReadAllAnswer, UnreadAnswer } from './notices.answers';
import { InboxQuery, ReadAllInput } from './notices.dto';

@ApiTags('notices')
@Controller('api/v1/notices')
export class NoticesController {
  constructor(
    private readonly inbox: Inbox,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** My own inbox, newest first. */
  @Permit('notices.read')
  @Get()
  @ApiOkResponse({ type: InboxPage })
  async list(@Context() context: UseCaseContext, @Query() query: InboxQuery): Promise<InboxPage> {
    const { kind = null, urgency = null } = query;
    const filter = { onlyUnread: query.unread === 'true', kind, urgency };
    const page = await this.inbox.list(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(inboxNoticeAnswer) });
  }

  /** How many of my notices I have not read, and how many of those tell of something overdue. */
  @Permit('notices.read')
  @Get('unread-count')
  @ApiOkResponse({ type: UnreadAnswer })
  unread(@Context() context: UseCaseContext): Promise<UnreadAnswer> {
    return this.inbox.unread(context);
  }

  /** Marks my notices as read up to the newest one I have seen; what came since stays unread. */
  @Permit('notices.read')
  @Post('read-all')
  @HttpCode(200)
  @ApiOkResponse({ type: ReadAllAnswer })
  async readAll(@Context() context: UseCaseContext, @Body() { through }: ReadAllInput): Promise<ReadAllAnswer> {
    return { read: await this.inbox.readAll(context, through) };
  }

  /** Marks one of my notices as read. */
  @Permit('notices.read')
  @Post(':id/read')
  @HttpCode(200)
  @ApiOkResponse({ type: InboxNoticeAnswer })
  async read(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<InboxNoticeAnswer> {
    return inboxNoticeAnswer(unwrap(await this.inbox.read(context, id)));
  }
}
