import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Catalogue, GapBook } from '@zeqing/catalogue';
import { normalText, type UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { CONFIG, UnitOfWork, type Config } from '@zeqing/platform';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, unwrap } from '../http';
import { callingOf, ResourceInput } from './attachments.dto';
import { EntryAnswer, EntryPageAnswer, GapAnswer } from './catalogue.answers';
import { EntriesQuery, EntryCodeQuery, GapClosingInput } from './catalogue.dto';
import { entryFilterOf } from './entry-filter-of';

const IF_MATCH = { name: 'If-Match', required: true } as const;

@ApiTags('catalogue')
@Controller('api/v1/catalogue')
export class CatalogueController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly gaps: GapBook,
    private readonly directory: DepartmentDirectory,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Published entries, visible to every bound department, and the drafts the caller may see; by code. */
  @Permit('catalogue.read')
  @Get('entries')
  @ApiOkResponse({ type: EntryPageAnswer })
  async entries(@Context() context: UseCaseContext, @Query() query: EntriesQuery): Promise<EntryPageAnswer> {
    const filter = await entryFilterOf(this.directory, this.unitOfWork.reader(context), query);
    const page = await this.catalogue.searchCounted(context, filter, pageRequest(this.config.secret, query));
    return { ...pageAnswer(this.config.secret, page), total: page.total };
  }

  /** One entry by its code. */
  @Permit('catalogue.read')
  @Get('entries/by-code')
  @ApiOkResponse({ type: EntryAnswer })
  async byCode(@Context() context: UseCaseContext, @Query() { code }: EntryCodeQuery): Promise<EntryAnswer> {
    return unwrap(await this.catalogue.read(context, { code }));
  }

  @Permit('catalogue.read')
  @Get('entries/:id')
  @ApiOkResponse({ type: EntryAnswer })
  async byId(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<EntryAnswer> {
    return unwrap(await this.catalogue.read(context, { id }));
  }

  /** Attaches a link to the exchange platform; the provider's liaison does it. Data are never taken. */
  @Permit('catalogue.attach_resource')
  @Post('entries/:id/resources')
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ type: EntryAnswer })
  async attach(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() input: ResourceInput,
  ): Promise<EntryAnswer> {
    const { kind, name, platformCode = null, url = null, healthUrl = null, channel = null } = input;
    const link = { kind, name: normalText(name), platformCode, url, healthUrl, channel };
    return unwrap(await this.catalogue.attachResource(context, id, seen, { ...link, ...callingOf(input) }));
  }

  /** Records an act of art. 13 a taken-over entry lacked. The sign-off is the department head's. */
  @Permit('catalogue.edit')
  @Post('gaps/:id/closing')
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ type: GapAnswer })
  async closeGap(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { reference }: GapClosingInput,
  ): Promise<GapAnswer> {
    return unwrap(await this.gaps.close(context, id, seen, reference));
  }

  /** Records the department head's sign-off of an entry (Decree 809 art. 13). */
  @Permit('catalogue.sign')
  @Post('gaps/:id/sign-off')
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ type: GapAnswer })
  async signOff(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { reference }: GapClosingInput,
  ): Promise<GapAnswer> {
    return unwrap(await this.gaps.close(context, id, seen, reference));
  }
}
