import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { FilingActs, FilingQueries, type CatalogueError } from '@zeqing/catalogue';
import { normalText, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import { Context, IfMatch, Permit, unwrap } from '../../http';
import { VERSION } from '../../requests/case/register.dto';
import { FilingAnswer } from './filings.answers';
import { FilingNoteInput, FilingReasonInput } from './filings.dto';

/** The acts that move a filing on (Decree 809 arts 13, 16, 17). */
@ApiTags('catalogue')
@Controller('api/v1/catalogue/filings/:id')
export class FilingActsController {
  constructor(
    private readonly acts: FilingActs,
    private readonly queries: FilingQueries,
  ) {}

  /** Sends it to the department head; refused with everything it lacks, each with its article. */
  @Permit('catalogue.edit')
  @Post('sending')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: FilingAnswer })
  async send(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
  ): Promise<FilingAnswer> {
    return this.#told(context, await this.acts.send(context, { id, seenVersion }));
  }

  /** The department drops what it has not sent. */
  @Permit('catalogue.edit')
  @Post('discarding')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: FilingAnswer })
  async discard(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
  ): Promise<FilingAnswer> {
    return this.#told(context, await this.acts.discard(context, { id, seenVersion }));
  }

  /** The department head gives it back to the liaison. */
  @Permit('catalogue.sign')
  @Post('sending-back')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: FilingAnswer })
  async sendBack(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { reason }: FilingReasonInput,
  ): Promise<FilingAnswer> {
    return this.#told(context, await this.acts.sendBack(context, { id, seenVersion }, normalText(reason)));
  }

  /** The department head's sign-off (art. 13): it is submitted to the authority. */
  @Permit('catalogue.sign')
  @Post('sign-off')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: FilingAnswer })
  async signOff(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
  ): Promise<FilingAnswer> {
    return this.#told(context, await this.acts.signOff(context, { id, seenVersion }));
  }

  /** The authority gives it back to the department with its reason. */
  @Permit('catalogue.publish')
  @Post('return')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: FilingAnswer })
  async return(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { reason }: FilingReasonInput,
  ): Promise<FilingAnswer> {
    return this.#told(context, await this.acts.return(context, { id, seenVersion }, normalText(reason)));
  }

  /** The authority's review found nothing against it (art. 16). */
  @Permit('catalogue.publish')
  @Post('review')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: FilingAnswer })
  async passReview(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { note }: FilingNoteInput,
  ): Promise<FilingAnswer> {
    const said = normalText(note ?? '') || null;
    return this.#told(context, await this.acts.passReview(context, { id, seenVersion }, said));
  }

  /** The authority publishes it: a version, frozen, or the end of an entry; not by who reviewed it (U35). */
  @Permit('catalogue.publish')
  @Post('publication')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: FilingAnswer })
  async publish(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
  ): Promise<FilingAnswer> {
    return this.#told(context, await this.acts.publish(context, { id, seenVersion }));
  }

  async #told(context: UseCaseContext, done: Result<Id, CatalogueError>): Promise<FilingAnswer> {
    return unwrap(await this.queries.read(context, unwrap(done)));
  }
}
