import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { notFound } from '@zeqing/kernel';
import { Operations, UnitOfWork, type OperationView } from '@zeqing/platform';
import { Context, Permit, ProblemException } from '../http';

@ApiTags('operations')
@Controller('api/v1/operations')
export class OperationsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly operations: Operations,
  ) {}

  /** How far a long work is. Seen by the department it was started for. */
  @Permit('operations.read')
  @Get(':id')
  async find(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<OperationView> {
    const operation = await this.operations.find(this.unitOfWork.reader(context), id);
    const mine = context.actor.posts.some((post) => post.departmentId === operation?.departmentId);
    if (!operation || !mine) throw new ProblemException(notFound('operation'));
    return operation;
  }
}
