import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CatalogueFacts } from '@zeqing/catalogue';
import type { UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { Context, Permit, unwrap } from '../http';
import { VersionComparisonAnswer, FacetsAnswer, VersionsAnswer } from './catalogue.answers';
import { ComparisonQuery, FacetsQuery } from './catalogue.dto';
import { entryFilterOf } from './entry-filter-of';

@ApiTags('catalogue')
@Controller('api/v1/catalogue')
export class CatalogueFactsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: CatalogueFacts,
    private readonly directory: DepartmentDirectory,
  ) {}

  /** How many entries each choice would leave: department, share type, classification, grade, resource, region. */
  @Permit('catalogue.read')
  @Get('facets')
  @ApiOkResponse({ type: FacetsAnswer })
  async facets(@Context() context: UseCaseContext, @Query() query: FacetsQuery): Promise<FacetsAnswer> {
    const filter = await entryFilterOf(this.directory, this.unitOfWork.reader(context), query);
    return { items: await this.facts.facets(context, filter) };
  }

  /** The published versions of an entry, newest first, each as it was frozen and with what it changed. */
  @Permit('catalogue.read')
  @Get('entries/:id/versions')
  @ApiOkResponse({ type: VersionsAnswer })
  async versions(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<VersionsAnswer> {
    return { items: unwrap(await this.facts.versionsOf(context, id)) };
  }

  /** What one published version says otherwise than another, field by field and item by item. */
  @Permit('catalogue.read')
  @Get('entries/:id/comparison')
  @ApiOkResponse({ type: VersionComparisonAnswer })
  async compare(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { from, to }: ComparisonQuery,
  ): Promise<VersionComparisonAnswer> {
    return { changes: unwrap(await this.facts.compare(context, id, { from, to })) };
  }
}
