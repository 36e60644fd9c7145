import { Controller, Get, Inject, Param, ParseEnumPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { addDays, localDate, localDateOf, type LocalDate, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { SIGNS, Signs, type Sign } from '@zeqing/requests';
import { Context, pageAnswer, pageRequest, Permit } from '../../http';
import { signAnswer, SignRowsPage, SignsAnswer, SignRowsQuery, SignsQuery } from './signs.dto';

const A_YEAR = 365;
const NAMES = Object.fromEntries(SIGNS.map((sign) => [sign, sign]));

/** Signs of gaming the clocks (U48): facts to look at, with their rows; never a finding. */
@ApiTags('cases')
@Controller('api/v1/signs')
export class SignsController {
  constructor(
    private readonly signs: Signs,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Every sign with its definition and how often it is seen in my region, of a year unless another day is named. */
  @Permit('signs.read')
  @Get()
  @ApiOkResponse({ type: SignsAnswer })
  async list(@Context() context: UseCaseContext, @Query() query: SignsQuery): Promise<SignsAnswer> {
    const since = sinceOf(context, query);
    return { since, signs: (await this.signs.list(context, since)).map(signAnswer) };
  }

  /** The rows behind one number, exactly those it counts, the latest first. */
  @Permit('signs.read')
  @Get(':sign/rows')
  @ApiParam({ name: 'sign', enum: SIGNS })
  @ApiOkResponse({ type: SignRowsPage })
  async rows(
    @Context() context: UseCaseContext,
    @Param('sign', new ParseEnumPipe(NAMES)) sign: Sign,
    @Query() query: SignRowsQuery,
  ): Promise<SignRowsPage> {
    const page = pageRequest(this.config.secret, query);
    return pageAnswer(this.config.secret, await this.signs.rowsOf(context, sign, sinceOf(context, query), page));
  }
}

const sinceOf = ({ at }: UseCaseContext, { since }: { readonly since?: string }): LocalDate =>
  since === undefined ? addDays(localDateOf(at), -A_YEAR) : localDate(since);
