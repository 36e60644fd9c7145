import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { TableExports } from '@zeqing/organisation';
import { CONFIG, EXPORT_MEDIA_TYPES, type Config } from '@zeqing/platform';
import { bulletinDocument, bulletinFile, Bulletins } from '@zeqing/supervision';
import type { FastifyReply } from 'fastify';
import { Context, pageAnswer, pageRequest, Permit, unwrap } from '../http';
import { FILE_TYPES, LetterDesk } from '../requests/letter/letter-desk';
import { bulletinAnswer, BulletinPageAnswer, IssuedBulletinAnswer, issuedBulletinAnswer } from './bulletins.answers';
import { BINARY, streamed } from './exports.controller';
import { BulletinInput, BulletinsQuery, FileQuery } from './supervision.dto';

const FILES = Object.fromEntries(
  [...Object.values(EXPORT_MEDIA_TYPES), ...Object.values(FILE_TYPES)].map((type) => [type, BINARY]),
);

@ApiTags('supervision')
@Controller('api/v1/supervision/bulletins')
export class BulletinsController {
  constructor(
    private readonly bulletins: Bulletins,
    private readonly desk: LetterDesk,
    private readonly exports: TableExports,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Numbered issues (通报, 绩效评价报告) of my office or region, newest first. */
  @Permit('supervision.issue')
  @Get()
  @ApiOkResponse({ type: BulletinPageAnswer })
  async list(@Context() context: UseCaseContext, @Query() query: BulletinsQuery): Promise<BulletinPageAnswer> {
    const page = pageRequest(this.config.secret, query);
    const { items, next } = pageAnswer(
      this.config.secret,
      await this.bulletins.list(context, query.kind ?? null, page),
    );
    return { items: items.map(bulletinAnswer), next };
  }

  /** Freezes the board, or a year’s figures as a performance report (art. 38), under the office's next number. */
  @Permit('supervision.issue')
  @Post()
  @ApiCreatedResponse({ type: IssuedBulletinAnswer, headers: { Location: { schema: { type: 'string' } } } })
  async issue(
    @Context() context: UseCaseContext,
    @Body() { kind, year }: BulletinInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssuedBulletinAnswer> {
    const issued = unwrap(await this.bulletins.issue(context, { kind, year: year ?? null }));
    void reply.header('location', `/api/v1/supervision/bulletins/${issued.bulletin.id}`);
    return issuedBulletinAnswer(issued);
  }

  /** One issue with what it froze and what changed since the last. */
  @Permit('supervision.issue')
  @Get(':id')
  @ApiOkResponse({ type: IssuedBulletinAnswer })
  async read(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<IssuedBulletinAnswer> {
    return issuedBulletinAnswer(unwrap(await this.bulletins.read(context, id)));
  }

  /** One issue as a file, its number, sequence and hash in the first lines; docx and PDF in Chinese. */
  @Permit('supervision.issue')
  @Get(':id/file')
  @ApiOkResponse({ content: FILES })
  async file(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { format = 'xlsx', language = 'zh' }: FileQuery,
  ): Promise<StreamableFile> {
    const { bulletin, content, officeName } = unwrap(await this.bulletins.read(context, id));
    const name = `zeqing-${bulletin.kind}-${bulletin.year}-${bulletin.serial}.${format}`;
    if (format === 'xlsx' || format === 'csv') {
      const taken = await this.exports.note(context, { screen: 'supervision.bulletin', rows: null, format });
      const bytes = await bulletinFile(bulletin, content, taken, { language, format });
      return streamed(bytes, EXPORT_MEDIA_TYPES[format], name);
    }
    const document = bulletinDocument(bulletin, content, officeName);
    const made = await this.desk.rendered(context, 'supervision.bulletin', document, format);
    return streamed(made.bytes, FILE_TYPES[format], name);
  }
}
