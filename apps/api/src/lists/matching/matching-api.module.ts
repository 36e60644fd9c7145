import { Module } from '@nestjs/common';
import { MatchingModule } from '@zeqing/lists';
import { NeedsController } from './needs.controller';
import { NegativeListController } from './negative-list.controller';
import { SettlingActsController } from './settling-acts.controller';
import { SettlingsController } from './settlings.controller';

@Module({
  imports: [MatchingModule],
  controllers: [NeedsController, SettlingsController, SettlingActsController, NegativeListController],
})
export class MatchingApiModule {}
