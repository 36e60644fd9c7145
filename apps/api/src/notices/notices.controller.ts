import { Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { URGENCIES, type Urgency, type UseCaseContext } from '@zeqing/kernel';
import { Inbox, type NoticeView } from '@zeqing/notices';
import { CONFIG, type Config } from '@zeqing/platform';
import { IsIn, IsOptional } from 'class-validator';
import { Context, pageAnswer, PageQuery, pageRequest, Permit, unwrap } from '../http';

export class InboxQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'] })
  @IsOptional()
  @IsIn(['true', 'false'])
  unread?: 'true' | 'false';
}

export class InboxTextAnswer {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

export class InboxNoticeAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'rises by one for each of my notices: the place in the stream' }) number!: number;
  @ApiProperty({ description: 'the journal event it tells of' }) kind!: string;
  @ApiProperty({ enum: URGENCIES }) urgency!: Urgency;
  @ApiProperty() text!: InboxTextAnswer;
  @ApiProperty({ description: 'path of the page it leads to' }) link!: string;
  @ApiProperty() objectType!: string;
  @ApiProperty({ format: 'uuid' }) objectId!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'codes, numbers and dates' })
  facts!: NoticeView['facts'];
  @ApiProperty({ type: String, format: 'date-time' }) occurredAt!: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readAt!: Date | null;
}

export class InboxPage {
  @ApiProperty({ type: [InboxNoticeAnswer] }) items!: readonly InboxNoticeAnswer[];
  @ApiProperty({ type: String, nullable: true, description: 'cursor of the next page' }) next!: string | null;
}

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
    const page = await this.inbox.list(context, query.unread === 'true', pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(inboxNoticeAnswer) });
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

const inboxNoticeAnswer = ({ title, ...notice }: NoticeView): InboxNoticeAnswer => ({ ...notice, text: title });
