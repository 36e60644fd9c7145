import { Body, Controller, Get, Inject, Patch, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { Deliveries, NoticeSettings } from '@zeqing/notices';
import { CONFIG, type Config } from '@zeqing/platform';
import { Context, IfMatch, pageAnswer, PageQuery, pageRequest, Permit, unwrap } from '../http';
import { DeliveryPage, NoticeSettingsAnswer, noticeSettingsAnswer } from './notices.answers';
import { NoticeSettingsInput } from './notices.dto';

@ApiTags('notices')
@Controller('api/v1/me')
export class NoticeSettingsController {
  constructor(
    private readonly settings: NoticeSettings,
    private readonly deliveries: Deliveries,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** How I am told beside the inbox: address, what goes out, quiet hours. */
  @Permit('notices.channels')
  @Get('notice-settings')
  @ApiOkResponse({ type: NoticeSettingsAnswer })
  async find(@Context() context: UseCaseContext): Promise<NoticeSettingsAnswer> {
    return noticeSettingsAnswer(await this.settings.find(context), this.settings.sendsEmail);
  }

  /** Changes what is named. What is overdue cannot be muted; everything below it can. */
  @Permit('notices.channels')
  @Patch('notice-settings')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: NoticeSettingsAnswer })
  async change(
    @Context() context: UseCaseContext,
    @IfMatch() seen: number,
    @Body() input: NoticeSettingsInput,
  ): Promise<NoticeSettingsAnswer> {
    const { email, emailMuted, webhookMuted, quietHours, overdueBreaksQuiet } = input;
    const change = {
      ...(email === undefined ? {} : { email }),
      ...(emailMuted ? { emailMuted } : {}),
      ...(webhookMuted ? { webhookMuted } : {}),
      ...(quietHours === undefined ? {} : { quietHours }),
      ...(typeof overdueBreaksQuiet === 'boolean' ? { overdueBreaksQuiet } : {}),
    };
    return noticeSettingsAnswer(unwrap(await this.settings.change(context, seen, change)), this.settings.sendsEmail);
  }

  /** What went out to me by all channels, newest first, with every try. */
  @Permit('notices.channels')
  @Get('notice-deliveries')
  @ApiOkResponse({ type: DeliveryPage })
  async list(@Context() context: UseCaseContext, @Query() query: PageQuery): Promise<DeliveryPage> {
    const page = await this.deliveries.list(context, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, page);
  }
}
