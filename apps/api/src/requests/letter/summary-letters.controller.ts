import { Controller, Get, Param, ParseUUIDPipe, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { SummaryLetters } from '@zeqing/requests';
import type { FastifyReply } from 'fastify';
import { Context, Permit, unwrap } from '../../http';
import { BINARY, FILE_TYPES, LetterDesk } from './letter-desk';
import { LetterQuery } from './letter.dto';

const FILES = Object.values(FILE_TYPES);

/** Letters beside those of one request, correction, dispute or urging. */
@ApiTags('letters')
@Controller('api/v1')
export class SummaryLettersController {
  constructor(
    private readonly letters: SummaryLetters,
    private readonly desk: LetterDesk,
  ) {}

  /** The letter that reminds a body outside; not found while the body is not late. */
  @Permit('requests.read')
  @Get('outside-requests/:id/reminder')
  @ApiProduces(...FILES)
  @ApiOkResponse(BINARY)
  async reminder(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { format = 'docx' }: LetterQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.desk.file(context, unwrap(await this.letters.reminder(context, id)), format, reply);
  }

  /** All that a package asks of one of its providers, in one letter. */
  @Permit('requests.read')
  @Get('packages/:id/letters/:departmentId')
  @ApiProduces(...FILES)
  @ApiOkResponse(BINARY)
  async packageLetter(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('departmentId', ParseUUIDPipe) departmentId: string,
    @Query() { format = 'docx' }: LetterQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.desk.file(context, unwrap(await this.letters.ofPackage(context, id, departmentId)), format, reply);
  }
}
