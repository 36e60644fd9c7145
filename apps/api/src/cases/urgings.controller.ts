import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { Urgings } from '@zeqing/requests';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, unwrap } from '../http';
import {
  CloseUrgingInput,
  IssueUrgingInput,
  UrgingActAnswer,
  UrgingAnswer,
  UrgingPage,
  UrgingReplyInput,
  UrgingsQuery,
} from './urgings.dto';

const IF_MATCH = { name: 'If-Match', required: true, description: 'the version seen, as "v3"' } as const;

/** 督办单: numbered questions of a supervisor, their replies and promises (U44). */
@ApiTags('urgings')
@Controller('api/v1/urgings')
export class UrgingsController {
  constructor(
    private readonly urgings: Urgings,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Urgings to my departments, by my office or in my region, newest first. */
  @Permit('urgings.read')
  @Get()
  @ApiOkResponse({ type: UrgingPage })
  async list(@Context() context: UseCaseContext, @Query() query: UrgingsQuery): Promise<UrgingPage> {
    const filter = { state: query.state ?? null, departmentId: query.department ?? null };
    const page = await this.urgings.list(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, page);
  }

  /** Issues one, with the next number of my office and year. */
  @Permit('supervision.urge')
  @Post()
  @ApiCreatedResponse({ type: UrgingActAnswer })
  async issue(@Context() context: UseCaseContext, @Body() input: IssueUrgingInput): Promise<UrgingActAnswer> {
    const { departmentId, about = null, question } = input;
    const draft = { departmentId, about, question, answerDueOn: localDate(input.answerDueOn) };
    return unwrap(await this.urgings.issue(context, draft));
  }

  /** One urging with what became of its days. */
  @Permit('urgings.read')
  @Get(':id')
  @ApiOkResponse({ type: UrgingAnswer })
  async find(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<UrgingAnswer> {
    return unwrap(await this.urgings.read(context, id));
  }

  /** Replies, and promises a day. */
  @Permit('urgings.reply')
  @Post(':id/reply')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: UrgingActAnswer })
  async reply(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { reply, promisedOn }: UrgingReplyInput,
  ): Promise<UrgingActAnswer> {
    return unwrap(await this.urgings.reply(context, { id, seenVersion }, reply, localDate(promisedOn)));
  }

  /** Closes it with the day it was done. */
  @Permit('supervision.urge')
  @Post(':id/close')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: UrgingActAnswer })
  async close(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { fulfilledOn }: CloseUrgingInput,
  ): Promise<UrgingActAnswer> {
    return unwrap(await this.urgings.close(context, { id, seenVersion }, localDate(fulfilledOn)));
  }
}
