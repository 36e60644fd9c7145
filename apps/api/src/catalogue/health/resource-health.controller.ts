import { Controller, Get, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HealthDesk } from '@zeqing/catalogue';
import type { UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { CONFIG, searchWords, UnitOfWork, type Config } from '@zeqing/platform';
import { Context, pageAnswer, pageRequest, Permit, unwrap } from '../../http';
import { chosenDepartment } from '../department-choice';
import { HealthEvidenceAnswer, ResourceHealthPage } from './health.answers';
import { ResourceHealthQuery } from './health.dto';

/** Whether attached resources work, and what that rests on. */
@ApiTags('catalogue')
@Controller('api/v1/resource-health')
export class ResourceHealthController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: HealthDesk,
    private readonly directory: DepartmentDirectory,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Resources of my departments, or of my region, with their state; newest resources first. */
  @Permit('health.read')
  @Get()
  @ApiOkResponse({ type: ResourceHealthPage })
  async list(@Context() context: UseCaseContext, @Query() query: ResourceHealthQuery): Promise<ResourceHealthPage> {
    const { state: states = null, department, entryId = null, q } = query;
    const tx = this.unitOfWork.reader(context);
    const departmentId = department === undefined ? null : (await chosenDepartment(this.directory, tx, department)).id;
    const filter = { states, departmentId, entryId, text: q ? await searchWords(q) : null };
    const page = await this.desk.page(context, filter, pageRequest(this.config.secret, query));
    const { good = 0, degraded = 0, failing = 0, unknown = 0 } = await this.desk.counts(context);
    return { ...pageAnswer(this.config.secret, page), counts: { good, degraded, failing, unknown } };
  }

  /** What one resource’s state rests on: outcomes, days, who told, and every change. */
  @Permit('health.read')
  @Get(':resourceId')
  @ApiOkResponse({ type: HealthEvidenceAnswer })
  async read(
    @Context() context: UseCaseContext,
    @Param('resourceId', ParseUUIDPipe) resourceId: string,
  ): Promise<HealthEvidenceAnswer> {
    return unwrap(await this.desk.read(context, resourceId));
  }
}
