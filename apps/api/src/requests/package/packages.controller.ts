import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { PackageActs, PackageDesk, PackageQueries } from '@zeqing/requests';
import type { FastifyRequest } from 'fastify';
import { Context, IfMatch, pageAnswer, PageQuery, pageRequest, Permit, unwrap } from '../../http';
import { unwrapLock } from '../../organisation/unwrap-lock';
import { BulkAnswer, bulkAnswer } from '../bulk/bulk.answers';
import { signatureOf } from '../bulk/bulk.controller';
import { BulkSignInput } from '../bulk/bulk.dto';
import {
  PackageAnswer,
  packageAnswer,
  PackageMadeAnswer,
  PackagePageAnswer,
  PackagePreviewAnswer,
  previewAnswer,
} from './packages.answers';
import { AmendPackageInput, PackageDraftInput, SendPackageInput } from './packages.dto';
import { packageInput, sharedChanges } from './packages.input';

@ApiTags('packages')
@Controller('api/v1/packages')
export class PackagesController {
  constructor(
    private readonly desk: PackageDesk,
    private readonly acts: PackageActs,
    private readonly queries: PackageQueries,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** What a service item or one-thing needs, as requests that would be made and needs left out with why. */
  @Permit('requests.prepare')
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: PackagePreviewAnswer })
  async preview(@Context() context: UseCaseContext, @Body() input: PackageDraftInput): Promise<PackagePreviewAnswer> {
    return previewAnswer(unwrap(await this.desk.preview(context, packageInput(input))));
  }

  /** Drafts all the requests a service item or one-thing needs and keeps them together; each stays its own request. */
  @Permit('requests.prepare')
  @Post()
  @ApiCreatedResponse({ type: PackageMadeAnswer })
  async create(@Context() context: UseCaseContext, @Body() input: PackageDraftInput): Promise<PackageMadeAnswer> {
    return unwrap(await this.desk.create(context, packageInput(input)));
  }

  /** Packages of my departments, newest first, with their rows counted by phase. */
  @Permit('requests.read')
  @Get()
  @ApiOkResponse({ type: PackagePageAnswer })
  async list(@Context() context: UseCaseContext, @Query() query: PageQuery): Promise<PackagePageAnswer> {
    return pageAnswer(this.config.secret, await this.queries.list(context, pageRequest(this.config.secret, query)));
  }

  /** The progress of one package: every row with its state, due day and provider; rows grouped by provider. */
  @Permit('requests.read')
  @Get(':id')
  @ApiOkResponse({ type: PackageAnswer })
  async find(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<PackageAnswer> {
    return packageAnswer(unwrap(await this.queries.read(context, id)));
  }

  /** Writes a shared field once for every row that is still a draft. */
  @Permit('requests.prepare')
  @Patch(':id')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: BulkAnswer })
  async amend(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() input: AmendPackageInput,
  ): Promise<BulkAnswer> {
    return bulkAnswer(unwrap(await this.acts.amendShared(context, id, seen, sharedChanges(input))));
  }

  /** Puts every draft of the package before the office head; what is incomplete is told row by row. */
  @Permit('requests.prepare')
  @Post(':id/send-for-signing')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkAnswer })
  async sendForSigning(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { dryRun }: SendPackageInput,
  ): Promise<BulkAnswer> {
    return bulkAnswer(unwrap(await this.acts.sendForSigning(context, id, dryRun)));
  }

  /** One signature listing each row: read by the dry run, named by its digest, the password asked again. */
  @Permit('requests.sign')
  @Post(':id/sign')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkAnswer })
  async sign(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: BulkSignInput,
    @Req() { ip }: FastifyRequest,
  ): Promise<BulkAnswer> {
    return bulkAnswer(unwrapLock(await this.acts.sign(context, id, signatureOf(input, ip))));
  }
}
