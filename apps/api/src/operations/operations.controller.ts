import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { notFound } from '@zeqing/kernel';
import { DepartmentDirectory, permits } from '@zeqing/organisation';
import { Operations, UnitOfWork } from '@zeqing/platform';
import { Context, Permit, ProblemException } from '../http';
import { OperationAnswer } from './operations.dto';

@ApiTags('operations')
@Controller('api/v1/operations')
export class OperationsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly operations: Operations,
    private readonly directory: DepartmentDirectory,
  ) {}

  /** How far a long work is. Seen by the department it was started for, its authority and its supervisor. */
  @Permit('operations.read')
  @Get(':id')
  @ApiOkResponse({ type: OperationAnswer })
  async find(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<OperationAnswer> {
    const tx = this.unitOfWork.reader(context);
    const operation = await this.operations.find(tx, id);
    const department = operation?.departmentId ? await this.directory.byId(tx, operation.departmentId) : null;
    if (!operation || !department || !permits(context.actor, 'operations.read', department))
      throw new ProblemException(notFound('operation'));
    return operation;
  }
}
