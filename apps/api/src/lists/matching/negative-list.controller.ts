import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, normalText, type UseCaseContext } from '@zeqing/kernel';
import { NegativeList } from '@zeqing/lists';
import { CONFIG, type Config } from '@zeqing/platform';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, unwrap } from '../../http';
import { VERSION } from '../../requests/case/register.dto';
import {
  NegativeActAnswer,
  NegativeAnswer,
  negativeAnswer,
  NegativeInput,
  NegativePage,
  NegativeQuery,
  NegativeReviewInput,
} from './negative-list.dto';

/** The negative list (负面清单): what law expressly forbids to share (arts 14, 15). */
@ApiTags('matching')
@Controller('api/v1/negative-list')
export class NegativeListController {
  constructor(
    private readonly negatives: NegativeList,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Rows with law, article and the day each is looked at again, newest first. */
  @Permit('lists.read')
  @Get()
  @ApiOkResponse({ type: NegativePage })
  async list(@Context() context: UseCaseContext, @Query() query: NegativeQuery): Promise<NegativePage> {
    const { state = null, departmentId = null } = query;
    const page = await this.negatives.page(context, { state, departmentId }, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(negativeAnswer) });
  }

  /** The authority puts a published entry on the list that is not shared, on its own complete ground. */
  @Permit('duties.assign')
  @Post()
  @ApiCreatedResponse({ type: NegativeActAnswer })
  async add(@Context() context: UseCaseContext, @Body() input: NegativeInput): Promise<NegativeActAnswer> {
    const found = { opinion: normalText(input.opinion), reviewOn: localDate(input.reviewOn) };
    return unwrap(await this.negatives.list(context, input.entryCode, found));
  }

  /** One row. */
  @Permit('lists.read')
  @Get(':id')
  @ApiOkResponse({ type: NegativeAnswer })
  async read(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<NegativeAnswer> {
    return negativeAnswer(unwrap(await this.negatives.read(context, id)));
  }

  /** Looks at it again: it stays until another day, or is lifted. */
  @Permit('duties.assign')
  @Post(':id/review')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: NegativeActAnswer })
  async review(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { opinion, reviewOn }: NegativeReviewInput,
  ): Promise<NegativeActAnswer> {
    const found = { opinion: normalText(opinion), reviewOn: reviewOn ? localDate(reviewOn) : null };
    return unwrap(await this.negatives.review(context, { id, seenVersion }, found));
  }
}
