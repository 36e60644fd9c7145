import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, normalText, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { Urgings } from '@zeqing/requests';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, unwrap } from '../../http';
import { VERSION, yesOrNo } from '../case/register.dto';
import {
  UrgingActAnswer,
  UrgingAnswer,
  urgingAnswer,
  UrgingCloseInput,
  UrgingInput,
  UrgingPromiseInput,
  UrgingReplyInput,
  UrgingsPage,
  UrgingsQuery,
} from './urgings.dto';

/** 督办单: a numbered question to a department, its reply and promised day, and whether that was kept. */
@ApiTags('urgings')
@Controller('api/v1/urgings')
export class UrgingsController {
  constructor(
    private readonly urgings: Urgings,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Those to my departments, by my office or in my region, newest first. */
  @Permit('urgings.read')
  @Get()
  @ApiOkResponse({ type: UrgingsPage })
  async list(@Context() context: UseCaseContext, @Query() query: UrgingsQuery): Promise<UrgingsPage> {
    const { state = null, departmentId = null, aboutId = null, overdue } = query;
    const filter = { states: state, departmentId, aboutId, overdue: yesOrNo(overdue) };
    const page = await this.urgings.list(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(urgingAnswer) });
  }

  /** Issues one to a department of my region, with the next number of my office and year. */
  @Permit('supervision.urge')
  @Post()
  @ApiCreatedResponse({ type: UrgingActAnswer })
  async issue(@Context() context: UseCaseContext, @Body() input: UrgingInput): Promise<UrgingActAnswer> {
    const { departmentId, about = null, question, answerDueOn } = input;
    const draft = { departmentId, about, question: normalText(question), answerDueOn: localDate(answerDueOn) };
    return unwrap(await this.urgings.issue(context, draft));
  }

  /** One with every day promised and whether one was broken. */
  @Permit('urgings.read')
  @Get(':id')
  @ApiOkResponse({ type: UrgingAnswer })
  async read(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<UrgingAnswer> {
    return urgingAnswer(unwrap(await this.urgings.read(context, id)));
  }

  /** The department answers, and promises a day. */
  @Permit('urgings.reply')
  @Post(':id/reply')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: UrgingActAnswer })
  async reply(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { reply, promisedOn }: UrgingReplyInput,
  ): Promise<UrgingActAnswer> {
    const order = { id, seenVersion };
    return unwrap(await this.urgings.reply(context, order, normalText(reply), localDate(promisedOn)));
  }

  /** The department promises another day; a promise already broken stays broken. */
  @Permit('urgings.reply')
  @Post(':id/promise')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: UrgingActAnswer })
  async promise(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { promisedOn }: UrgingPromiseInput,
  ): Promise<UrgingActAnswer> {
    return unwrap(await this.urgings.promise(context, { id, seenVersion }, localDate(promisedOn)));
  }

  /** The office that issued it closes it with the day it was done. */
  @Permit('supervision.urge')
  @Post(':id/close')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: UrgingActAnswer })
  async close(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { fulfilledOn }: UrgingCloseInput,
  ): Promise<UrgingActAnswer> {
    return unwrap(await this.urgings.close(context, { id, seenVersion }, localDate(fulfilledOn)));
  }
}
