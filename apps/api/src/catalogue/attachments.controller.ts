import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Attachments, Detachments } from '@zeqing/catalogue';
import { normalText, type Id, type UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { CONFIG, searchWords, UnitOfWork, type Config } from '@zeqing/platform';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, unwrap } from '../http';
import { AttachmentRatesAnswer, ListedResourceAnswer, ResourcesPage } from './attachments.answers';
import {
  AttachmentInput,
  CallingInput,
  callingOf,
  DetachmentInput,
  RatesQuery,
  ResourcesQuery,
} from './attachments.dto';
import { EntryAnswer } from './catalogue.answers';
import { chosenDepartment } from './department-choice';

/** Attached resources (挂接): one may serve several entries, an entry may have several; and how many have one at all. */
@ApiTags('catalogue')
@Controller('api/v1/catalogue')
export class AttachmentsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attachments: Attachments,
    private readonly detachments: Detachments,
    private readonly directory: DepartmentDirectory,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Resources of published entries, with every entry each serves; newest first. */
  @Permit('catalogue.read')
  @Get('resources')
  @ApiOkResponse({ type: ResourcesPage })
  async resources(@Context() context: UseCaseContext, @Query() query: ResourcesQuery): Promise<ResourcesPage> {
    const { q, department } = query;
    const filter = { departmentId: await this.#chosen(context, department), text: q ? await searchWords(q) : null };
    const page = await this.attachments.page(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, page);
  }

  /** 挂接率: of each department's published entries that are shared, how many have a resource; the least first. */
  @Permit('catalogue.read')
  @Get('attachment-rates')
  @ApiOkResponse({ type: AttachmentRatesAnswer })
  async rates(@Context() context: UseCaseContext, @Query() { department }: RatesQuery): Promise<AttachmentRatesAnswer> {
    return { items: await this.attachments.rates(context, await this.#chosen(context, department)) };
  }

  /** Attaches a resource the department has registered already to another of its entries. */
  @Permit('catalogue.attach_resource')
  @Post('entries/:id/attachments')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiCreatedResponse({ type: EntryAnswer })
  async attach(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { resourceId }: AttachmentInput,
  ): Promise<EntryAnswer> {
    return unwrap(await this.attachments.attachKnown(context, id, seen, resourceId));
  }

  /** Tells what who calls a resource has to know: what is to be given, when it answers, how many calls a day. */
  @Permit('catalogue.attach_resource')
  @Put('resources/:id/calling')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ListedResourceAnswer })
  async tellCalling(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() input: CallingInput,
  ): Promise<ListedResourceAnswer> {
    return unwrap(await this.attachments.tellCalling(context, id, seen, callingOf(input)));
  }

  /** Takes a resource off an entry, with the reason; refused while it is in use. */
  @Permit('catalogue.attach_resource')
  @Post('entries/:id/detachments')
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: EntryAnswer })
  async detach(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { resourceId, reason }: DetachmentInput,
  ): Promise<EntryAnswer> {
    const order = { entryId: id, seenVersion: seen, resourceId, reason: normalText(reason) };
    return unwrap(await this.detachments.detach(context, order));
  }

  async #chosen(context: UseCaseContext, department: string | undefined): Promise<Id | null> {
    if (department === undefined) return null;
    return (await chosenDepartment(this.directory, this.unitOfWork.reader(context), department)).id;
  }
}
