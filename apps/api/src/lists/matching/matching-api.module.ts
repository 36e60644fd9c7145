import { Module } from '@nestjs/common';
import { DuplicatesModule, MatchingModule } from '@zeqing/lists';
import { DuplicateFinder, ServicesModule } from '@zeqing/services';
import { DuplicatesController } from './duplicates.controller';
import { NeedsController } from './needs.controller';
import { NegativeListController } from './negative-list.controller';
import { SettlingActsController } from './settling-acts.controller';
import { SourcesController } from './sources.controller';
import { SettlingsController } from './settlings.controller';

@Module({
  imports: [MatchingModule, DuplicatesModule.withProbe([ServicesModule], DuplicateFinder)],
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
