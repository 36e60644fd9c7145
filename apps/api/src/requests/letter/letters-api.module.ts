import { Module } from '@nestjs/common';
import { DocumentRenderer } from '@zeqing/platform';
import { RequestsModule } from '@zeqing/requests';
import { CaseFileController } from '../case-file/case-file.controller';
import { LetterDesk } from './letter-desk';
import { LettersController } from './letters.controller';

@Module({
  imports: [RequestsModule],
  controllers: [LettersController, CaseFileController],
  providers: [LetterDesk, DocumentRenderer],
  exports: [DocumentRenderer],
})
export class LettersApiModule {}
