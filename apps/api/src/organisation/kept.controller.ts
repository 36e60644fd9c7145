import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { Kept, TableExports } from '@zeqing/organisation';
import { fileHead } from '@zeqing/platform';
import { Context, Permit, unwrap } from '../http';
import {
  DraftName,
  DraftsAboutQuery,
  ExportHeadAnswer,
  KeptDraftAnswer,
  KeptDraftInput,
  KeptDraftsAnswer,
  SavedViewsAnswer,
  TableExportInput,
  ViewInput,
  ViewName,
} from './kept.dto';

/** What I keep for myself, on every computer. Nobody else can read it. */
@ApiTags('session')
@Controller('api/v1/me')
export class KeptController {
  constructor(
    private readonly kept: Kept,
    private readonly exports: TableExports,
  ) {}

  /** My named filters, by screen and name; 50 at most. */
  @Permit('session.own')
  @Get('views')
  @ApiOkResponse({ type: SavedViewsAnswer })
  async views(@Context() context: UseCaseContext): Promise<SavedViewsAnswer> {
    return { items: await this.kept.views(context) };
  }

  /** Saves filters under a name; what had the name before is replaced. */
  @Permit('session.own')
  @Put('views')
  @ApiOkResponse({ type: SavedViewsAnswer })
  async saveView(@Context() context: UseCaseContext, @Body() view: ViewInput): Promise<SavedViewsAnswer> {
    return { items: unwrap(await this.kept.saveView(context, view)) };
  }

  @Permit('session.own')
  @Delete('views')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeView(@Context() context: UseCaseContext, @Query() view: ViewName): Promise<void> {
    unwrap(await this.kept.removeView(context, view));
  }

  /** My unfinished forms about one object. */
  @Permit('session.own')
  @Get('drafts')
  @ApiOkResponse({ type: KeptDraftsAnswer })
  async drafts(@Context() context: UseCaseContext, @Query() { about }: DraftsAboutQuery): Promise<KeptDraftsAnswer> {
    return { items: await this.kept.drafts(context, about) };
  }

  /** Keeps a form as it stands now. */
  @Permit('session.own')
  @Put('drafts')
  @ApiOkResponse({ type: KeptDraftAnswer })
  async keepDraft(@Context() context: UseCaseContext, @Body() draft: KeptDraftInput): Promise<KeptDraftAnswer> {
    return unwrap(await this.kept.keepDraft(context, draft));
  }

  /** Forgets a form that was sent or given up. */
  @Permit('session.own')
  @Delete('drafts')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeDraft(@Context() context: UseCaseContext, @Query() { about, form }: DraftName): Promise<void> {
    await this.kept.removeDraft(context, about, form);
  }

  /** Says that I take a table of a screen away as a file, and answers the head of it; journalled without the filters. */
  @Permit('session.own')
  @Post('exports')
  @HttpCode(200)
  @ApiOkResponse({ type: ExportHeadAnswer })
  async noteExport(@Context() context: UseCaseContext, @Body() taken: TableExportInput): Promise<ExportHeadAnswer> {
    const { title, filters = [], language = 'zh', rows } = taken;
    return fileHead({ title, filters, rows }, await this.exports.note(context, taken), language);
  }
}
