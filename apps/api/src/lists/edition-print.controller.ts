import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { EditionPrint } from '@zeqing/lists';
import { Context, Permit, unwrap } from '../http';
import { LetterDesk } from '../requests/letter/letter-desk';

const PDF = 'application/pdf';

@ApiTags('lists')
@Controller('api/v1/lists/editions')
export class EditionPrintController {
  constructor(
    private readonly print: EditionPrint,
    private readonly desk: LetterDesk,
  ) {}

  /**
   * The edition set as pages to be printed, in Chinese, with its hash and who printed it; up to 2,000 rows, longer ones by
   * POST /exports.
   */
  @Permit('lists.read')
  @Get(':id/print')
  @ApiOkResponse({ content: { [PDF]: { schema: { type: 'string', format: 'binary' } } } })
  async pages(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const document = unwrap(await this.print.document(context, id));
    const made = await this.desk.rendered(context, 'lists.edition', document, 'pdf');
    return new StreamableFile(made.bytes, { type: PDF, disposition: 'attachment; filename="edition.pdf"' });
  }
}
