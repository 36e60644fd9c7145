import { Module } from '@nestjs/common';
import { DocumentRenderer } from '@zeqing/platform';
import { RequestsModule } from '@zeqing/requests';
import { LetterDesk } from './letter-desk';
import { LettersController } from './letters.controller';

@Module({
  imports: [RequestsModule],
  controllers: [LettersController],
  providers: [LetterDesk, DocumentRenderer],
  exports: [DocumentRenderer],
})
export class LettersApiModule {}
