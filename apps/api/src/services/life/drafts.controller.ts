import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { normalText, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { ServiceDraftQueries, ServiceDrafts } from '@zeqing/services';
import type { FastifyReply } from 'fastify';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, unwrap } from '../../http';
import { VERSION } from '../../requests/case/register.dto';
import { sendAsOf } from '../as-of';
import { ReadinessQuery } from '../services.dto';
import { DraftAnswer, draftAnswer, DraftPreviewAnswer, DraftsPage, listedDraft, previewAnswer } from './drafts.answers';
import { DraftBeginInput, DraftsQuery, TakeOverInput } from './drafts.dto';
import { itemOf, oneThingOf } from './written-content';
import { WrittenItemInput } from './written-item.dto';
import { WrittenOneThingInput } from './written-one-thing.dto';

/** Drafts of the service model: what a department prepares of its items, standard items and one-things. */
@ApiTags('services')
@Controller('api/v1/service-drafts')
export class ServiceDraftsController {
  constructor(
    private readonly drafts: ServiceDrafts,
    private readonly queries: ServiceDraftQueries,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** My departments' drafts, newest first. */
  @Permit('services.drafts')
  @Get()
  @ApiOkResponse({ type: DraftsPage })
  async list(@Context() context: UseCaseContext, @Query() query: DraftsQuery): Promise<DraftsPage> {
    const { state = null, target = null, code = null } = query;
    const page = await this.queries.page(
      context,
      { states: state, target, code },
      pageRequest(this.config.secret, query),
    );
    const { items, next } = pageAnswer(this.config.secret, page);
    return { items: items.map(listedDraft), next };
  }

  /** Begins one: of something new, or from what is in force. */
  @Permit('services.manage')
  @Post()
  @ApiCreatedResponse({ type: DraftAnswer })
  async begin(@Context() context: UseCaseContext, @Body() input: DraftBeginInput): Promise<DraftAnswer> {
    const { target, departmentId } = input;
    const code = normalText(input.code ?? '');
    return this.#read(
      context,
      unwrap(await this.drafts.begin(context, { target, code, departmentId, origin: 'typed' })),
    );
  }

  /** One with its faults, what I may do, its history and what it changes. */
  @Permit('services.drafts')
  @Get(':id')
  @ApiOkResponse({ type: DraftAnswer })
  read(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<DraftAnswer> {
    return this.#read(context, id);
  }

  /** What readiness would say if the draft of an item were in force. Nothing is written. */
  @Permit('services.drafts')
  @Get(':id/readiness')
  @ApiOkResponse({ type: DraftPreviewAnswer })
  async preview(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() question: ReadinessQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftPreviewAnswer> {
    const answered = unwrap(await this.queries.preview(context, id, question));
    sendAsOf(reply, answered);
    return previewAnswer(answered.answer);
  }

  /** Keeps what was written of an item or a standard item, complete or not. */
  @Permit('services.manage')
  @Put(':id/item')
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: DraftAnswer })
  async writeItem(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() input: WrittenItemInput,
  ): Promise<DraftAnswer> {
    return this.#read(context, unwrap(await this.drafts.amend(context, { id, seenVersion }, itemOf(input))));
  }

  /** Keeps what was written of a one-thing. */
  @Permit('services.manage')
  @Put(':id/one-thing')
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: DraftAnswer })
  async writeOneThing(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() input: WrittenOneThingInput,
  ): Promise<DraftAnswer> {
    return this.#read(context, unwrap(await this.drafts.amend(context, { id, seenVersion }, oneThingOf(input))));
  }

  /** Takes over what the newest version of a standard item asks for; what is the item's own stays. */
  @Permit('services.manage')
  @Post(':id/template')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: DraftAnswer })
  async takeOver(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { code }: TakeOverInput,
  ): Promise<DraftAnswer> {
    return this.#read(context, unwrap(await this.drafts.takeOverTemplate(context, { id, seenVersion }, code)));
  }

  async #read(context: UseCaseContext, id: string): Promise<DraftAnswer> {
    return draftAnswer(unwrap(await this.queries.read(context, id)));
  }
}
