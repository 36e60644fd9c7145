import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { normalText, type UseCaseContext } from '@zeqing/kernel';
import { WORKBOOK_MEDIA_TYPE } from '@zeqing/platform';
import { AnswerSheets, AnswerWorkbooks } from '@zeqing/requests';
import { Context, IfMatch, Permit, ProblemException, TAKES_FILES, unwrap } from '../../http';
import { AnswerWorkbookAnswer, workbookAnswer, WorkbookQuery } from './answer-workbooks.dto';

const WORKBOOK = { content: { [WORKBOOK_MEDIA_TYPE]: { schema: { type: 'string', format: 'binary' } } } } as const;

/** Answers filled in offline: my open requests as a workbook, and back. */
@ApiTags('answer workbooks')
@Controller('api/v1/answer-workbooks')
export class AnswerWorkbooksController {
  constructor(
    private readonly workbooks: AnswerWorkbooks,
    private readonly sheets: AnswerSheets,
  ) {}

  /** The requests my departments have to answer, as a workbook to fill in; the earliest due day first, at most 200. */
  @Permit('requests.answer')
  @Get('new')
  @ApiOkResponse(WORKBOOK)
  async fresh(@Context() context: UseCaseContext): Promise<StreamableFile> {
    return saved(await this.sheets.fresh(context), 'answers.xlsx');
  }

  /** Dry run of the workbook filled in: of each row what would become of it, by cell what is wrong and how to mend it. */
  @Permit('requests.answer')
  @Post()
  @RouteConfig(TAKES_FILES)
  @ApiConsumes(WORKBOOK_MEDIA_TYPE, 'application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: AnswerWorkbookAnswer })
  async check(
    @Context() context: UseCaseContext,
    @Query() { fileName }: WorkbookQuery,
    @Headers('content-type') contentType: string | undefined,
    @Body() body: unknown,
  ): Promise<AnswerWorkbookAnswer> {
    if (!Buffer.isBuffer(body)) throw new ProblemException({ code: 'body.unsupported_type' });
    const mediaType = (contentType ?? 'application/octet-stream').split(';')[0]?.trim() ?? '';
    const upload = { fileName: normalText(fileName), mediaType, bytes: body };
    return workbookAnswer(unwrap(await this.workbooks.check(context, upload)));
  }

  /** The report. */
  @Permit('requests.answer')
  @Get(':id')
  @ApiOkResponse({ type: AnswerWorkbookAnswer })
  async find(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AnswerWorkbookAnswer> {
    return workbookAnswer(unwrap(await this.workbooks.find(context, id)));
  }

  /** The workbook as it was brought, its faulty cells marked and the outcome beside each row. */
  @Permit('requests.answer')
  @Get(':id/marked')
  @ApiOkResponse(WORKBOOK)
  async marked(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return saved(unwrap(await this.workbooks.marked(context, id)), 'answers-checked.xlsx');
  }

  /** Prepares every answer that is ready; each waits for the office head’s signature. */
  @Permit('requests.answer')
  @Post(':id/apply')
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: true, description: 'the version seen, as "v1"' })
  @ApiOkResponse({ type: AnswerWorkbookAnswer })
  async apply(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<AnswerWorkbookAnswer> {
    return workbookAnswer(unwrap(await this.workbooks.apply(context, id, seen)));
  }
}

const saved = (bytes: Buffer, fileName: string): StreamableFile =>
  new StreamableFile(bytes, {
    type: WORKBOOK_MEDIA_TYPE,
    length: bytes.length,
    disposition: `attachment; filename="${fileName}"`,
  });
