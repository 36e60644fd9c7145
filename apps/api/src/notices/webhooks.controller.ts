import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { Deliveries, Webhooks } from '@zeqing/notices';
import { CONFIG, type Config } from '@zeqing/platform';
import { AnswersSecret, Context, IfMatch, pageAnswer, PageQuery, pageRequest, Permit, unwrap } from '../http';
import {
  DeliveryAnswer,
  DeliveryPage,
  WebhookAnswer,
  webhookAnswer,
  WebhookPage,
  WebhookSecretAnswer,
  webhookSecretAnswer,
} from './notices.answers';
import { WebhookChangeInput, WebhookInput } from './notices.dto';

const IF_MATCH = { name: 'If-Match', required: true } as const;

@ApiTags('notices')
@Controller('api/v1/me/webhooks')
export class WebhooksController {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly deliveries: Deliveries,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** My webhooks, oldest first. */
  @Permit('webhooks.own')
  @Get()
  @ApiOkResponse({ type: WebhookPage })
  async list(@Context() context: UseCaseContext, @Query() query: PageQuery): Promise<WebhookPage> {
    const page = await this.webhooks.list(context, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(webhookAnswer) });
  }

  /**
   * Adds an address that is called, signed: of a person with title and link of each notice, of a service hall with the link
   * to what changed of the answers. The secret is shown this once.
   */
  @Permit('webhooks.own')
  @AnswersSecret()
  @Post()
  @ApiCreatedResponse({ type: WebhookSecretAnswer })
  async add(@Context() context: UseCaseContext, @Body() { url }: WebhookInput): Promise<WebhookSecretAnswer> {
    return webhookSecretAnswer(unwrap(await this.webhooks.add(context, url)));
  }

  @Permit('webhooks.own')
  @Get(':id')
  @ApiOkResponse({ type: WebhookAnswer })
  async find(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<WebhookAnswer> {
    return webhookAnswer(unwrap(await this.webhooks.find(context, id)));
  }

  /** Another address; stops it, or starts it again after it was stopped or answered 410. */
  @Permit('webhooks.own')
  @Patch(':id')
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: WebhookAnswer })
  async change(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { url, state }: WebhookChangeInput,
  ): Promise<WebhookAnswer> {
    const change = { ...(url ? { url } : {}), ...(state ? { state } : {}) };
    return webhookAnswer(unwrap(await this.webhooks.change(context, id, seen, change)));
  }

  /** Removes it; what has not gone out is given up. */
  @Permit('webhooks.own')
  @Delete(':id')
  @HttpCode(204)
  @ApiHeader(IF_MATCH)
  @ApiNoContentResponse()
  async remove(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<void> {
    unwrap(await this.webhooks.remove(context, id, seen));
  }

  /** A new secret; everything is signed with it from now on. */
  @Permit('webhooks.own')
  @AnswersSecret()
  @Post(':id/secret')
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ type: WebhookSecretAnswer })
  async rotateSecret(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<WebhookSecretAnswer> {
    return webhookSecretAnswer(unwrap(await this.webhooks.rotateSecret(context, id, seen)));
  }

  /** What one webhook was called with, newest first, with every try. */
  @Permit('webhooks.own')
  @Get(':id/deliveries')
  @ApiOkResponse({ type: DeliveryPage })
  async log(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<DeliveryPage> {
    const page = unwrap(await this.deliveries.listOfWebhook(context, id, pageRequest(this.config.secret, query)));
    return pageAnswer(this.config.secret, page);
  }

  /** Sends once more what was sent or given up, under the same id. */
  @Permit('webhooks.own')
  @Post(':id/deliveries/:deliveryId/replay')
  @ApiCreatedResponse({ type: DeliveryAnswer })
  async replay(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('deliveryId', ParseUUIDPipe) deliveryId: string,
  ): Promise<DeliveryAnswer> {
    return unwrap(await this.deliveries.replay(context, id, deliveryId));
  }
}
