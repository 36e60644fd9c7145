import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { notFound, type UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory, OrganisationService, regionPrefix } from '@zeqing/organisation';
import { CONFIG, searchWords, UnitOfWork, type Config } from '@zeqing/platform';
import { Context, pageAnswer, pageRequest, Permit, ProblemException, unwrap } from '../http';
import {
  DepartmentAnswer,
  departmentDetail,
  DepartmentDetailAnswer,
  DepartmentPage,
  RegionsAnswer,
} from './organisation.answers';
import { DepartmentInput, DepartmentsQuery, RegionsQuery } from './organisation.dto';

@ApiTags('organisation')
@Controller('api/v1')
export class DepartmentsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DepartmentDirectory,
    private readonly organisation: OrganisationService,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Departments by region and name, ordered by region and name. */
  @Permit('organisation.read')
  @Get('departments')
  @ApiOkResponse({ type: DepartmentPage })
  list(@Context() context: UseCaseContext, @Query() query: DepartmentsQuery): Promise<DepartmentPage> {
    return this.#page(context, query);
  }

  /** The same list for who appoints people: the security officer reads no department's business. */
  @Permit('people.manage')
  @Get('people/departments')
  @ApiOkResponse({ type: DepartmentPage })
  listForAppointing(@Context() context: UseCaseContext, @Query() query: DepartmentsQuery): Promise<DepartmentPage> {
    return this.#page(context, query);
  }

  /** One department with its other names, its authority and its successors. */
  @Permit('organisation.read')
  @Get('departments/:id')
  @ApiOkResponse({ type: DepartmentDetailAnswer })
  async find(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DepartmentDetailAnswer> {
    const tx = this.unitOfWork.reader(context);
    const department = await this.directory.byId(tx, id);
    if (!department) throw new ProblemException(notFound('department'));
    return departmentDetail(department, {
      aliases: await this.directory.aliasesOf(tx, id),
      authority: await this.directory.authorityOf(tx, id),
      successions: await this.directory.successionsOf(tx, id),
    });
  }

  /** Adds a department. */
  @Permit('organisation.manage')
  @Post('departments')
  @ApiCreatedResponse({ type: DepartmentAnswer })
  async create(@Context() context: UseCaseContext, @Body() input: DepartmentInput): Promise<DepartmentAnswer> {
    const { code = null, lineSuperiorId = null, aliases, ...rest } = input;
    const draft = { ...rest, code, lineSuperiorId, aliases: aliases ?? [], internalCode: null, effectiveFrom: null };
    return unwrap(await this.organisation.createDepartment(context, { ...draft, regionsServed: [input.regionCode] }));
  }

  /** What people call the governments of these regions; of one this installation does not hold, its code. */
  @Permit('organisation.read')
  @Get('regions')
  @ApiOkResponse({ type: RegionsAnswer })
  async regions(@Context() context: UseCaseContext, @Query() { codes }: RegionsQuery): Promise<RegionsAnswer> {
    const titles = await this.directory.regionTitles(this.unitOfWork.reader(context), codes.split(','));
    return { items: [...titles].map(([code, name]) => ({ code, name })) };
  }

  async #page(context: UseCaseContext, query: DepartmentsQuery): Promise<DepartmentPage> {
    const search = {
      regionCodePrefix: query.region ? regionPrefix(query.region) : null,
      text: query.q ? await searchWords(query.q) : null,
    };
    const tx = this.unitOfWork.reader(context);
    const page = await this.directory.page(tx, search, pageRequest(this.config.secret, query));
    const codes = page.items.map(({ regionCode }) => regionCode);
    const regions = [...(await this.directory.regionTitles(tx, codes))].map(([code, name]) => ({ code, name }));
    return { ...pageAnswer(this.config.secret, page), regions };
  }
}
