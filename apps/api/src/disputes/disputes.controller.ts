import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { DisputeQueries, Disputes } from '@zeqing/requests';
import { Context, pageAnswer, pageRequest, Permit, unwrap } from '../http';
import { DisputeActAnswer, DisputeAnswer, DisputePage, DisputesQuery, RaiseDisputeInput } from './disputes.dto';

/** Disputes (art. 28). */
@ApiTags('disputes')
@Controller('api/v1/disputes')
export class DisputesController {
  constructor(
    private readonly disputes: Disputes,
    private readonly queries: DisputeQueries,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Disputes of my departments, before my authority or in my region, newest first. */
  @Permit('disputes.read')
  @Get()
  @ApiOkResponse({ type: DisputePage })
  async list(@Context() context: UseCaseContext, @Query() query: DisputesQuery): Promise<DisputePage> {
    const filter = { state: query.state ?? null };
    const page = await this.queries.list(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, page);
  }

  /** Raises a dispute; the parties negotiate first. */
  @Permit('disputes.raise')
  @Post()
  @ApiCreatedResponse({ type: DisputeActAnswer })
  async raise(@Context() context: UseCaseContext, @Body() input: RaiseDisputeInput): Promise<DisputeActAnswer> {
    const { subject, objectId, statement } = input;
    return unwrap(await this.disputes.raise(context, { subject, objectId, statement }));
  }

  /** One dispute with who is competent and why, what holds meanwhile, and the acts open to me. */
  @Permit('disputes.read')
  @Get(':id')
  @ApiOkResponse({ type: DisputeAnswer })
  async find(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<DisputeAnswer> {
    return unwrap(await this.queries.read(context, id));
  }
}
