import { Module } from '@nestjs/common';
import { DuplicatesModule, MatchingModule, SettlingActsModule } from '@zeqing/lists';
import { RequestsModule, SettingsBook } from '@zeqing/requests';
import { DuplicateFinder, ServicesModule } from '@zeqing/services';
import { DuplicatesController } from './duplicates.controller';
import { NeedsController } from './needs.controller';
import { NegativeListController } from './negative-list.controller';
import { SettlingActsController } from './settling-acts.controller';
import { SourcesController } from './sources.controller';
import { SettlingsController } from './settlings.controller';

@Module({
  imports: [
    MatchingModule,
    SettlingActsModule.withDays([RequestsModule], SettingsBook),
    DuplicatesModule.withProbe([ServicesModule], DuplicateFinder),
  ],
  controllers: [
    NeedsController,
    SettlingsController,
    SettlingActsController,
    NegativeListController,
    DuplicatesController,
    SourcesController,
  ],
})
export class MatchingApiModule {}
