import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { DuplicateCollections } from '@zeqing/lists';
import { CONFIG, type Config } from '@zeqing/platform';
import { Context, pageAnswer, pageRequest, Permit } from '../../http';
import { duplicateAnswer, DuplicatesPage, DuplicatesQuery } from './duplicates.dto';

/** What is collected although it is owed already (arts 19, 40(1)). */
@ApiTags('matching')
@Controller('api/v1/duplicate-collections')
export class DuplicatesController {
  constructor(
    private readonly duplicates: DuplicateCollections,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Materials and fields of service items beside the owed data they repeat, each score explained part by part. */
  @Permit('lists.read')
  @Get()
  @ApiOkResponse({ type: DuplicatesPage })
  async list(@Context() context: UseCaseContext, @Query() query: DuplicatesQuery): Promise<DuplicatesPage> {
    const filter = { departmentId: query.departmentId ?? null, state: query.state ?? null };
    const page = await this.duplicates.page(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(duplicateAnswer) });
  }
}
