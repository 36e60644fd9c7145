import { Module } from '@nestjs/common';
import { JournalModule } from '@zeqing/journal';
import { OrganisationModule } from '@zeqing/organisation';
import { JournalController } from './journal.controller';

@Module({ imports: [JournalModule, OrganisationModule], controllers: [JournalController] })
export class JournalApiModule {}
