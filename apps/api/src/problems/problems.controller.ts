import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { notFound } from '@zeqing/kernel';
import { ProblemException, Public } from '../http';
import { PROBLEMS, type ProblemCode } from '.';
import { ProblemDescription, ProblemListAnswer } from './problems.dto';

const describe = (code: ProblemCode): ProblemDescription => ({
  type: `/api/problems/${code}`,
  code,
  ...PROBLEMS[code],
});
const isCode = (text: string): text is ProblemCode => Object.hasOwn(PROBLEMS, text);

/** What the `type` of an error points to. */
@Public()
@ApiTags('problems')
@Controller('api/problems')
export class ProblemsController {
  @Get()
  @ApiOkResponse({ type: ProblemListAnswer })
  list(): ProblemListAnswer {
    return { items: Object.keys(PROBLEMS).filter(isCode).sort().map(describe) };
  }

  @Get(':code')
  @ApiOkResponse({ type: ProblemDescription })
  find(@Param('code') code: string): ProblemDescription {
    if (!isCode(code)) throw new ProblemException(notFound('problem'));
    return describe(code);
  }
}
