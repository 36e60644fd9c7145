import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { EditionPrint } from '@zeqing/lists';
import { DocumentRenderer } from '@zeqing/platform';
import { Context, Permit, ProblemException, unwrap } from '../http';

const PDF = 'application/pdf';

@ApiTags('lists')
@Controller('api/v1/lists/editions')
export class EditionPrintController {
  constructor(
    private readonly print: EditionPrint,
    private readonly renderer: DocumentRenderer,
  ) {}

  /** The edition set as pages to be printed, in Chinese, with its hash and who printed it; up to 2,000 rows. */
  @Permit('lists.read')
  @Get(':id/print')
  @ApiOkResponse({ content: { [PDF]: { schema: { type: 'string', format: 'binary' } } } })
  async pages(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const made = await this.renderer.render(unwrap(await this.print.document(context, id)), 'pdf');
    if (made === null) throw new ProblemException({ code: 'document.busy' }, { 'retry-after': '5' });
    return new StreamableFile(made.bytes, { type: PDF, disposition: 'attachment; filename="edition.pdf"' });
  }
}
