import { Module } from '@nestjs/common';
import { OrganisationModule } from '@zeqing/organisation';
import { DocumentRenderer } from '@zeqing/platform';
import { RequestsModule } from '@zeqing/requests';
import { CaseFileController } from '../case-file/case-file.controller';
import { LetterDesk } from './letter-desk';
import { LettersController } from './letters.controller';
import { SummaryLettersController } from './summary-letters.controller';

@Module({
  imports: [RequestsModule, OrganisationModule],
  controllers: [LettersController, SummaryLettersController, CaseFileController],
  providers: [LetterDesk, DocumentRenderer],
  exports: [LetterDesk],
})
export class LettersApiModule {}
