import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Catalogue, GapBook } from '@zeqing/catalogue';
import type { UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { CONFIG, UnitOfWork, type Config } from '@zeqing/platform';
import { GapPageAnswer } from '../catalogue/catalogue.answers';
import { chosenDepartment } from '../catalogue/department-choice';
import { Context, pageAnswer, pageRequest, Permit, unwrap } from '../http';
import { GapsQuery } from './lists.dto';

@ApiTags('lists')
@Controller('api/v1/lists/gaps')
export class GapsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly gaps: GapBook,
    private readonly directory: DepartmentDirectory,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What arts 13 to 15 ask for and taken-over rows lack, each with its owner and due date; the earliest first. */
  @Permit('lists.read')
  @Get()
  @ApiOkResponse({ type: GapPageAnswer })
  async list(@Context() context: UseCaseContext, @Query() query: GapsQuery): Promise<GapPageAnswer> {
    const { department, state = 'open', entry } = query;
    const tx = this.unitOfWork.reader(context);
    const departmentIds = department ? [(await chosenDepartment(this.directory, tx, department)).id] : null;
    const entryId = entry ? unwrap(await this.catalogue.read(context, { code: entry })).id : null;
    const filter = { departmentIds, state, entryId };
    const page = await this.gaps.page(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, page);
  }
}
