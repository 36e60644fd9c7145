import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { WORKBOOK_MEDIA_TYPE } from '@zeqing/platform';
import { ModelFiles, type WholeModel } from '@zeqing/services';
import { Context, Permit, ProblemException, TAKES_FILES, TAKES_LONG_JSON, unwrap } from '../../http';
import {
  importAnswer,
  ModelImportAnswer,
  ModelImportQuery,
  ModelScopeQuery,
  scopeOfQuery,
  ServiceModelInput,
} from './model-files.dto';
import { itemOf, oneThingOf } from './written-content';

const WORKBOOK = { content: { [WORKBOOK_MEDIA_TYPE]: { schema: { type: 'string', format: 'binary' } } } } as const;

/** The service model as files: taken out whole, brought in as drafts. */
@ApiTags('services')
@Controller('api/v1/service-model')
export class ModelFilesController {
  constructor(private readonly files: ModelFiles) {}

  /** What is in force of a department, or of a one-thing with its items, as JSON. */
  @Permit('services.read')
  @Get()
  @ApiOkResponse({ type: ServiceModelInput })
  async json(@Context() context: UseCaseContext, @Query() query: ModelScopeQuery): Promise<WholeModel> {
    return unwrap(await this.files.take(context, scopeOfQuery(query)));
  }

  /** The same as a workbook of several sheets; items with the headings of an 实施清单. */
  @Permit('services.read')
  @Get('workbook')
  @ApiOkResponse(WORKBOOK)
  async workbook(@Context() context: UseCaseContext, @Query() query: ModelScopeQuery): Promise<StreamableFile> {
    const bytes = unwrap(await this.files.takeWorkbook(context, scopeOfQuery(query)));
    return new StreamableFile(bytes, {
      ...{ type: WORKBOOK_MEDIA_TYPE, length: bytes.length },
      disposition: 'attachment; filename="service-model.xlsx"',
    });
  }

  /** Dry run of a model as JSON; with the digest of the dry run its parts become drafts. */
  @Permit('services.manage')
  @Post('imports')
  @HttpCode(200)
  @RouteConfig(TAKES_LONG_JSON)
  @ApiOkResponse({ type: ModelImportAnswer })
  async bringJson(
    @Context() context: UseCaseContext,
    @Query() { departmentId, digest }: ModelImportQuery,
    @Body() input: ServiceModelInput,
  ): Promise<ModelImportAnswer> {
    const model = {
      items: input.items.map(itemOf),
      templates: input.templates.map(itemOf),
      oneThings: input.oneThings.map(oneThingOf),
    };
    return importAnswer(unwrap(await this.files.bringModel(context, { departmentId, digest: digest ?? null }, model)));
  }

  /** Dry run of a workbook, ours or an 实施清单; with the digest of the dry run its parts become drafts. */
  @Permit('services.manage')
  @Post('imports/workbook')
  @HttpCode(200)
  @RouteConfig(TAKES_FILES)
  @ApiConsumes(WORKBOOK_MEDIA_TYPE, 'application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: ModelImportAnswer })
  async bringWorkbook(
    @Context() context: UseCaseContext,
    @Query() { departmentId, digest }: ModelImportQuery,
    @Body() body: unknown,
  ): Promise<ModelImportAnswer> {
    if (!Buffer.isBuffer(body)) throw new ProblemException({ code: 'body.unsupported_type' });
    return importAnswer(
      unwrap(await this.files.bringWorkbook(context, { departmentId, digest: digest ?? null }, body)),
    );
  }
}
