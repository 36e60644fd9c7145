import { Module } from '@nestjs/common';
import { JournalModule } from '@zeqing/journal';
import { JournalController } from './journal.controller';

@Module({ imports: [JournalModule], controllers: [JournalController] })
export class JournalApiModule {}
