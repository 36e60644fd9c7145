import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { ServiceVersions } from '@zeqing/services';
import { Context, pageAnswer, pageRequest, Permit, unwrap } from '../../http';
import {
  ModelVersionAnswer,
  versionAnswer,
  ModelComparisonAnswer,
  VersionHistoryAnswer,
  VersionsPage,
} from './drafts.answers';
import { ModelChangesQuery, ModelQuery, ModelVersionQuery, VersionsQuery } from './drafts.dto';

/** The published versions of the service model. */
@ApiTags('services')
@Controller('api/v1/service-versions')
export class ServiceVersionsController {
  constructor(
    private readonly versions: ServiceVersions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** The newest version of each item, standard item or one-thing, by code. */
  @Permit('services.read')
  @Get()
  @ApiOkResponse({ type: VersionsPage })
  async list(@Context() context: UseCaseContext, @Query() query: VersionsQuery): Promise<VersionsPage> {
    const { target, departmentId = null } = query;
    const page = await this.versions.page(context, { target, departmentId }, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, page);
  }

  /** All versions of one code, newest first. */
  @Permit('services.read')
  @Get('history')
  @ApiOkResponse({ type: VersionHistoryAnswer })
  async history(
    @Context() context: UseCaseContext,
    @Query() { target, code }: ModelQuery,
  ): Promise<VersionHistoryAnswer> {
    return { items: await this.versions.history(context, target, code) };
  }

  /** One version, whole, as it was published; without a number the newest. */
  @Permit('services.read')
  @Get('version')
  @ApiOkResponse({ type: ModelVersionAnswer })
  async one(@Context() context: UseCaseContext, @Query() query: ModelVersionQuery): Promise<ModelVersionAnswer> {
    const { target, code, number } = query;
    return versionAnswer(unwrap(await this.versions.read(context, target, code, number ?? null)));
  }

  /** What changed from one version to another, told in words. */
  @Permit('services.read')
  @Get('changes')
  @ApiOkResponse({ type: ModelComparisonAnswer })
  async changes(@Context() context: UseCaseContext, @Query() query: ModelChangesQuery): Promise<ModelComparisonAnswer> {
    const { target, code, ...numbers } = query;
    return unwrap(await this.versions.compare(context, target, code, numbers));
  }
}
