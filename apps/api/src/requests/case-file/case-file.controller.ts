import { Controller, Get, Param, ParseUUIDPipe, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiPropertyOptional, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { caseFileDocument, CaseFiles, type CaseFileFormat } from '@zeqing/requests';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Context, Permit, unwrap } from '../../http';
import { BINARY, FILE_TYPES, LetterDesk } from '../letter/letter-desk';
import { clockDayText } from '../request/requests.texts';
import { caseFileAnswer, CaseFileAnswer } from './case-file.answers';

const FORMATS = ['json', 'docx', 'pdf'] as const satisfies readonly CaseFileFormat[];

export class CaseFileQuery {
  @ApiPropertyOptional({ enum: FORMATS, default: 'json' })
  @IsOptional()
  @IsIn(FORMATS)
  format?: CaseFileFormat;
}

const CONTENT = {
  'application/json': { schema: { $ref: getSchemaPath(CaseFileAnswer) } },
  ...Object.fromEntries(Object.values(FILE_TYPES).map((type) => [type, BINARY])),
};

/** The whole-case file of a request (U48). */
@ApiTags('requests')
@ApiExtraModels(CaseFileAnswer)
@Controller('api/v1/requests')
export class CaseFileController {
  constructor(
    private readonly files: CaseFiles,
    private readonly desk: LetterDesk,
  ) {}

  /** Every act with signers and proofs, the terms day by day, facts and letters. That it was read is journalled. */
  @Permit('requests.case_file')
  @Get(':id/case-file')
  @ApiOkResponse({ content: CONTENT })
  async read(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { format = 'json' }: CaseFileQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseFileAnswer | StreamableFile> {
    const file = unwrap(await this.files.read(context, id, format));
    void reply.header('cache-control', 'no-store');
    if (format === 'json') return caseFileAnswer(file);
    const document = caseFileDocument(file, { day: (reason, name) => clockDayText(reason, name).zh });
    return this.desk.file(context, document, format, reply);
  }
}
