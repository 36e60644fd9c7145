import { Controller, Get, Param, ParseUUIDPipe, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { LETTER_KINDS, type LetterKind, type LetterObject } from '@zeqing/requests';
import type { FastifyReply } from 'fastify';
import { Context, Permit } from '../../http';
import { BINARY, FILE_TYPES, LetterDesk } from './letter-desk';
import { LetterQuery, LettersAnswer } from './letter.dto';
import { LetterKindPipe } from './letter-kind.pipe';

const FILES = Object.values(FILE_TYPES);
const kindsOf = (object: LetterObject) => ({ name: 'kind', enum: LETTER_KINDS[object] });

/** Letters of formal acts as drafts in the form of GB/T 9704-2012: who may read an object may read its letters. */
@ApiTags('letters')
@Controller('api/v1')
export class LettersController {
  constructor(private readonly desk: LetterDesk) {}

  /** Which letters there are of a request, for me and as it stands. */
  @Permit('requests.read')
  @Get('requests/:id/letters')
  @ApiOkResponse({ type: LettersAnswer })
  requestLetters(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<LettersAnswer> {
    return this.desk.list(context, 'request', id);
  }

  /** One letter of a request, as docx to be gone on with or as PDF. */
  @Permit('requests.read')
  @Get('requests/:id/letters/:kind')
  @ApiParam(kindsOf('request'))
  @ApiProduces(...FILES)
  @ApiOkResponse(BINARY)
  requestLetter(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind', new LetterKindPipe('request')) kind: LetterKind,
    @Query() { format = 'docx' }: LetterQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.desk.letter(context, { object: 'request', id, kind, format }, reply);
  }

  /** Which letters there are of a correction, for me and as it stands. */
  @Permit('corrections.read')
  @Get('corrections/:id/letters')
  @ApiOkResponse({ type: LettersAnswer })
  correctionLetters(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<LettersAnswer> {
    return this.desk.list(context, 'correction', id);
  }

  /** One letter of a correction, as docx to be gone on with or as PDF. */
  @Permit('corrections.read')
  @Get('corrections/:id/letters/:kind')
  @ApiParam(kindsOf('correction'))
  @ApiProduces(...FILES)
  @ApiOkResponse(BINARY)
  correctionLetter(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind', new LetterKindPipe('correction')) kind: LetterKind,
    @Query() { format = 'docx' }: LetterQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.desk.letter(context, { object: 'correction', id, kind, format }, reply);
  }

  /** Which letters there are of a dispute, for me and as it stands. */
  @Permit('disputes.read')
  @Get('disputes/:id/letters')
  @ApiOkResponse({ type: LettersAnswer })
  disputeLetters(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<LettersAnswer> {
    return this.desk.list(context, 'dispute', id);
  }

  /** One letter of a dispute, as docx to be gone on with or as PDF. */
  @Permit('disputes.read')
  @Get('disputes/:id/letters/:kind')
  @ApiParam(kindsOf('dispute'))
  @ApiProduces(...FILES)
  @ApiOkResponse(BINARY)
  disputeLetter(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind', new LetterKindPipe('dispute')) kind: LetterKind,
    @Query() { format = 'docx' }: LetterQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.desk.letter(context, { object: 'dispute', id, kind, format }, reply);
  }

  /** Which letters there are of an urging, for me and as it stands. */
  @Permit('urgings.read')
  @Get('urgings/:id/letters')
  @ApiOkResponse({ type: LettersAnswer })
  urgingLetters(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<LettersAnswer> {
    return this.desk.list(context, 'urging', id);
  }

  /** One letter of an urging, as docx to be gone on with or as PDF. */
  @Permit('urgings.read')
  @Get('urgings/:id/letters/:kind')
  @ApiParam(kindsOf('urging'))
  @ApiProduces(...FILES)
  @ApiOkResponse(BINARY)
  urgingLetter(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind', new LetterKindPipe('urging')) kind: LetterKind,
    @Query() { format = 'docx' }: LetterQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.desk.letter(context, { object: 'urging', id, kind, format }, reply);
  }

  /** Which letters there are of a case, for me and as it stands. */
  @Permit('cases.read')
  @Get('cases/:id/letters')
  @ApiOkResponse({ type: LettersAnswer })
  caseLetters(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<LettersAnswer> {
    return this.desk.list(context, 'case', id);
  }

  /** One letter of a case, as docx to be gone on with or as PDF. */
  @Permit('cases.read')
  @Get('cases/:id/letters/:kind')
  @ApiParam(kindsOf('case'))
  @ApiProduces(...FILES)
  @ApiOkResponse(BINARY)
  caseLetter(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind', new LetterKindPipe('case')) kind: LetterKind,
    @Query() { format = 'docx' }: LetterQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.desk.letter(context, { object: 'case', id, kind, format }, reply);
  }
}
