import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { StandingAnswers } from '@zeqing/requests';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, unwrap } from '../../http';
import { StandingAnswerActAnswer, standingAnswerAnswer, StandingAnswerPage } from '../request/requests.answers';
import { StandingAnswerInput, StandingAnswersQuery } from './standing-answers.dto';
import { standingTermsOf } from '../request/requests.input';

@ApiTags('requests')
@Controller('api/v1/standing-answers')
export class StandingAnswersController {
  constructor(
    private readonly standingAnswers: StandingAnswers,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Consents signed beforehand, newest first; every bound department may see them. */
  @Permit('catalogue.read')
  @Get()
  @ApiOkResponse({ type: StandingAnswerPage })
  async list(@Context() context: UseCaseContext, @Query() query: StandingAnswersQuery): Promise<StandingAnswerPage> {
    const filter = { entryCode: query.entry ?? null, mine: query.mine === 'true' };
    const page = await this.standingAnswers.list(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(standingAnswerAnswer) });
  }

  /** Signs a consent beforehand for an entry of my department (常态答复). */
  @Permit('requests.answer_sign')
  @Post()
  @ApiCreatedResponse({ type: StandingAnswerActAnswer })
  async sign(@Context() context: UseCaseContext, @Body() input: StandingAnswerInput): Promise<StandingAnswerActAnswer> {
    return unwrap(await this.standingAnswers.signStandingAnswer(context, input.entryCode, standingTermsOf(input)));
  }

  /** Revokes one for the future. */
  @Permit('requests.answer_sign')
  @Post(':id/revoke')
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: StandingAnswerActAnswer })
  async revoke(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<StandingAnswerActAnswer> {
    return unwrap(await this.standingAnswers.revokeStandingAnswer(context, id, seen));
  }
}
