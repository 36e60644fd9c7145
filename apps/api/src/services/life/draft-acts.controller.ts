import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { normalText, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import { ServiceDraftActs, ServiceDraftQueries, type ServicesError } from '@zeqing/services';
import { Context, IfMatch, Permit, unwrap } from '../../http';
import { VERSION } from '../../requests/case/register.dto';
import { DraftAnswer, draftAnswer } from './drafts.answers';
import { DraftReasonInput } from './drafts.dto';

/** The acts that move a draft of the service model on. */
@ApiTags('services')
@Controller('api/v1/service-drafts/:id')
export class ServiceDraftActsController {
  constructor(
    private readonly acts: ServiceDraftActs,
    private readonly queries: ServiceDraftQueries,
  ) {}

  /** Sends it to the department head; refused with everything it lacks, each at its place. */
  @Permit('services.manage')
  @Post('sending')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: DraftAnswer })
  async send(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
  ): Promise<DraftAnswer> {
    return this.#told(context, await this.acts.send(context, { id, seenVersion }));
  }

  /** The department drops what it has not sent. */
  @Permit('services.manage')
  @Post('discarding')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: DraftAnswer })
  async discard(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
  ): Promise<DraftAnswer> {
    return this.#told(context, await this.acts.discard(context, { id, seenVersion }));
  }

  /** The department head gives it back to the liaison. */
  @Permit('services.publish')
  @Post('sending-back')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: DraftAnswer })
  async sendBack(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { reason }: DraftReasonInput,
  ): Promise<DraftAnswer> {
    return this.#told(context, await this.acts.sendBack(context, { id, seenVersion }, normalText(reason)));
  }

  /** The department head publishes it as the next version; from then on readiness is computed of it. */
  @Permit('services.publish')
  @Post('publication')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: DraftAnswer })
  async publish(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
  ): Promise<DraftAnswer> {
    return this.#told(context, await this.acts.publish(context, { id, seenVersion }));
  }

  async #told(context: UseCaseContext, done: Result<Id, ServicesError>): Promise<DraftAnswer> {
    return draftAnswer(unwrap(await this.queries.read(context, unwrap(done))));
  }
}
