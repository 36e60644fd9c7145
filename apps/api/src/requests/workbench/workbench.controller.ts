import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { Workbench } from '@zeqing/requests';
import { Context, Permit } from '../../http';
import { WorkbenchAnswer, workbenchAnswer } from './workbench.answers';

@ApiTags('requests')
@Controller('api/v1/workbench')
export class WorkbenchController {
  constructor(private readonly workbench: Workbench) {}

  /** What waits for me and my departments, by urgency; at most 500 requests, the most urgent. */
  @Permit('requests.read')
  @Get()
  @ApiOkResponse({ type: WorkbenchAnswer })
  async read(@Context() context: UseCaseContext): Promise<WorkbenchAnswer> {
    return workbenchAnswer(await this.workbench.read(context));
  }
}
