import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { normalText, type UseCaseContext } from '@zeqing/kernel';
import { DECLINE_REASONS, DECLINE_RULES, SettledDuties, SettlingQueries } from '@zeqing/lists';
import { CONFIG, type Config } from '@zeqing/platform';
import { Context, pageAnswer, pageRequest, Permit, unwrap } from '../../http';
import { yesOrNo } from '../../requests/case/register.dto';
import {
  declineOf,
  DeclineReasonsAnswer,
  SettledBatchAnswer,
  settlingAnswer,
  SettlingReportAnswer,
  SettlingsPage,
  SettlingTasksAnswer,
  stepAnswer,
} from './settlings.answers';
import { SettledBatchInput, SettlingsQuery } from './settlings.dto';

/** The settling of duties (认责): who is asked, who declined and why, what the authority decided. */
@ApiTags('matching')
@Controller('api/v1/settlings')
export class SettlingsController {
  constructor(
    private readonly queries: SettlingQueries,
    private readonly settled: SettledDuties,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Those of my departments, before my authority or in my region, newest first. */
  @Permit('duties.read')
  @Get()
  @ApiOkResponse({ type: SettlingsPage })
  async list(@Context() context: UseCaseContext, @Query() query: SettlingsQuery): Promise<SettlingsPage> {
    const { state = null, departmentId = null, overdue } = query;
    const filter = { states: state, departmentId, isOverdue: yesOrNo(overdue) };
    const page = await this.queries.list(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(settlingAnswer) });
  }

  /** What waits for me: duties my department is asked to take on, what my authority has to decide. */
  @Permit('duties.read')
  @Get('tasks')
  @ApiOkResponse({ type: SettlingTasksAnswer })
  async tasks(@Context() context: UseCaseContext): Promise<SettlingTasksAnswer> {
    return { items: (await this.queries.tasks(context)).map(settlingAnswer) };
  }

  /** The refusals a department may give, and the next step of each. */
  @Permit('duties.read')
  @Get('decline-reasons')
  @ApiOkResponse({ type: DeclineReasonsAnswer })
  declineReasons(): DeclineReasonsAnswer {
    return { items: DECLINE_REASONS.map((reason) => ({ reason, ...declineOf(DECLINE_RULES[reason]) })) };
  }

  /** Puts the duties settled under the authority of a series into a batch of it, and takes withdrawn ones out. */
  @Permit('lists.approve')
  @Post('batches')
  @ApiCreatedResponse({ type: SettledBatchAnswer })
  async listSettled(
    @Context() context: UseCaseContext,
    @Body() { seriesCode, number, title, documentNumber }: SettledBatchInput,
  ): Promise<SettledBatchAnswer> {
    const document = documentNumber ? normalText(documentNumber) : null;
    const draft = { seriesCode, number, title: normalText(title), documentNumber: document };
    return unwrap(await this.settled.list(context, draft));
  }

  /** One with every step of its chain, and what I may do. */
  @Permit('duties.read')
  @Get(':id')
  @ApiOkResponse({ type: SettlingReportAnswer })
  async read(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SettlingReportAnswer> {
    const answer = settlingAnswer(unwrap(await this.queries.read(context, id)));
    const steps = await this.queries.steps(context, id);
    const lateTerms = await this.queries.lateTerms(context, id);
    return Object.assign(answer, { steps: steps.map((step) => stepAnswer(step, DECLINE_RULES)), lateTerms });
  }
}
