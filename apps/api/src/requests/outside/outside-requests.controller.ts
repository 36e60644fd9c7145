import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, normalText, type LocalDate, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { OutsideRequests } from '@zeqing/requests';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, unwrap } from '../../http';
import {
  OutsideActAnswer,
  outsideAnswer,
  OutsideAnswer,
  OutsideInput,
  OutsideLegInput,
  OutsidePage,
  OutsideQuery,
  OutsideRecordInput,
  outsideSummary,
} from './outside-requests.dto';

const VERSION = { name: 'If-Match', required: true, description: 'the version seen, as "v1"' } as const;

/** What is asked of bodies that do not use this installation, and what their letters ask of us. */
@ApiTags('outside requests')
@Controller('api/v1/outside-requests')
export class OutsideRequestsController {
  constructor(
    private readonly requests: OutsideRequests,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Those of my departments or my region, newest first. */
  @Permit('requests.read')
  @Get()
  @ApiOkResponse({ type: OutsidePage })
  async list(@Context() context: UseCaseContext, @Query() query: OutsideQuery): Promise<OutsidePage> {
    const { direction = null, state = null } = query;
    const filter = { direction, state, overdue: query.overdue === 'true' };
    const page = await this.requests.list(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(outsideSummary) });
  }

  /** One with its legs, records and agreed term, and once it is late what a reminding letter has to say. */
  @Permit('requests.read')
  @Get(':id')
  @ApiOkResponse({ type: OutsideAnswer })
  async read(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<OutsideAnswer> {
    return outsideAnswer(unwrap(await this.requests.read(context, id)));
  }

  /** Opens one; a letter with the real day it came. */
  @Permit('outside.record')
  @Post()
  @ApiCreatedResponse({ type: OutsideActAnswer })
  async open(@Context() context: UseCaseContext, @Body() input: OutsideInput): Promise<OutsideActAnswer> {
    const { direction, departmentId = null, requestId = null, body, wanted, purpose, legalBasis, termBasis } = input;
    const draft = {
      ...{ direction, requestId, body: normalText(body), wanted: normalText(wanted), purpose: normalText(purpose) },
      ...{ legalBasis: normalText(legalBasis), termBasis: termBasis === undefined ? null : normalText(termBasis) },
      ...{ receivedOn: dayOf(input.receivedOn), dueOn: dayOf(input.dueOn) },
    };
    return unwrap(await this.requests.open(context, departmentId, draft));
  }

  /** Records a hand-over on its way: sender, receiver, channel, number there, day. */
  @Permit('outside.record')
  @Post(':id/legs')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: OutsideActAnswer })
  async forward(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { sender, receiver, channel, outsideNumber, sentOn }: OutsideLegInput,
  ): Promise<OutsideActAnswer> {
    const leg = {
      ...{ sender: normalText(sender), receiver: normalText(receiver), channel, sentOn: localDate(sentOn) },
      outsideNumber: normalText(outsideNumber ?? '') || null,
    };
    return unwrap(await this.requests.forward(context, { id, seenVersion }, leg));
  }

  /** Records an answer, supply, refusal or the closing, with the paper that says so. */
  @Permit('outside.record')
  @Post(':id/records')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: OutsideActAnswer })
  async record(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { kind, said, document, happenedOn }: OutsideRecordInput,
  ): Promise<OutsideActAnswer> {
    const record = { kind, said: normalText(said), document: normalText(document), happenedOn: localDate(happenedOn) };
    return unwrap(await this.requests.record(context, { id, seenVersion }, record));
  }
}

const dayOf = (text: string | undefined): LocalDate | null => (text === undefined ? null : localDate(text));
