import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { normalText, type UseCaseContext } from '@zeqing/kernel';
import { MatchingBoard, Needs, Settling, type NeedDraft } from '@zeqing/lists';
import { CONFIG, type Config } from '@zeqing/platform';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, unwrap } from '../../http';
import { VERSION } from '../../requests/case/register.dto';
import {
  NeedBoardAnswer,
  NeedBoardQuery,
  CandidatesAnswer,
  CandidatesQuery,
  DesignationInput,
  MatchInput,
  NeedActAnswer,
  NeedRowAnswer,
  needAnswer,
  NeedInput,
  NeedsPage,
  NeedsQuery,
} from './needs.dto';
import { SettlingActAnswer } from './settlings.answers';

/** The need list (需求清单) and the matching board (供需对接). */
@ApiTags('matching')
@Controller('api/v1/needs')
export class NeedsController {
  constructor(
    private readonly needs: Needs,
    private readonly matching: MatchingBoard,
    private readonly settling: Settling,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** What departments ask for, newest first, each with what it meets and where it leads. */
  @Permit('lists.read')
  @Get()
  @ApiOkResponse({ type: NeedsPage })
  async list(@Context() context: UseCaseContext, @Query() query: NeedsQuery): Promise<NeedsPage> {
    const page = await this.matching.list(context, filterOf(query), pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(needAnswer) });
  }

  /** Open needs by what became of them: found, conditional, not in the catalogue, forbidden. */
  @Permit('lists.read')
  @Get('board')
  @ApiOkResponse({ type: NeedBoardAnswer })
  async board(@Context() context: UseCaseContext, @Query() query: NeedBoardQuery): Promise<NeedBoardAnswer> {
    const { columns, isCut } = await this.matching.board(context, filterOf(query));
    return { columns: columns.map(({ outcome, needs }) => ({ outcome, needs: needs.map(needAnswer) })), isCut };
  }

  /** Published entries that might be what is asked for, with the words each agrees by and what those weigh. */
  @Permit('lists.read')
  @Get('candidates')
  @ApiOkResponse({ type: CandidatesAnswer })
  async candidates(@Context() context: UseCaseContext, @Query() query: CandidatesQuery): Promise<CandidatesAnswer> {
    const items = (query.items ?? '').split(/[,，、;；\n]/u).map(normalText);
    const asked = { name: normalText(query.name), items: items.filter((item) => item !== '').slice(0, 100) };
    return { items: await this.matching.candidates(context, asked) };
  }

  /** Raises a need of my department, matched with a published entry or with none. */
  @Permit('needs.raise')
  @Post()
  @ApiCreatedResponse({ type: NeedActAnswer })
  async raise(@Context() context: UseCaseContext, @Body() input: NeedInput): Promise<NeedActAnswer> {
    return unwrap(await this.needs.raise(context, draftOf(input), input.entryCode ?? null));
  }

  /** One need. */
  @Permit('lists.read')
  @Get(':id')
  @ApiOkResponse({ type: NeedRowAnswer })
  async read(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<NeedRowAnswer> {
    return needAnswer(unwrap(await this.matching.read(context, id)));
  }

  /** Matches it with another entry, or with none. */
  @Permit('needs.match')
  @Post(':id/match')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: NeedActAnswer })
  async match(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { entryCode }: MatchInput,
  ): Promise<NeedActAnswer> {
    return unwrap(await this.needs.match(context, { id, seenVersion }, entryCode ?? null));
  }

  /** Its department takes it back. */
  @Permit('needs.raise')
  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: NeedActAnswer })
  async withdraw(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
  ): Promise<NeedActAnswer> {
    return unwrap(await this.needs.withdraw(context, { id, seenVersion }));
  }

  /** The authority designates a provider for what the catalogue does not have: the settling of a duty begins. */
  @Permit('duties.assign')
  @Post(':id/designation')
  @ApiCreatedResponse({ type: SettlingActAnswer })
  async designate(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { departmentId, note }: DesignationInput,
  ): Promise<SettlingActAnswer> {
    return unwrap(await this.settling.designate(context, id, departmentId, note ? normalText(note) : null));
  }
}

const filterOf = ({ state, departmentId, q }: Pick<NeedsQuery, 'state' | 'departmentId' | 'q'>) => ({
  state: state ?? null,
  departmentId: departmentId ?? null,
  text: q ?? null,
});

const draftOf = (input: NeedInput): NeedDraft => ({
  name: normalText(input.name),
  items: [...new Set((input.items ?? []).map(normalText))],
  basis: normalText(input.basis),
  scenario: normalText(input.scenario),
  usageScope: normalText(input.usageScope),
  usageTerm: normalText(input.usageTerm),
  shareMode: input.shareMode ?? null,
  matter: input.matter ? normalText(input.matter) : null,
  material: input.material ? normalText(input.material) : null,
  yearlyVolume: input.yearlyVolume ?? null,
  namedDepartmentId: input.namedDepartmentId ?? null,
});
