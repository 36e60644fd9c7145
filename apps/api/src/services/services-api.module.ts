import { Module } from '@nestjs/common';
import { AvailabilityModule } from '@zeqing/availability';
import { ServicesModule } from '@zeqing/services';
import { HistoryController } from './history.controller';
import { ServiceDraftActsController } from './life/draft-acts.controller';
import { ServiceDraftsController } from './life/drafts.controller';
import { EvidenceTypesController } from './life/evidence.controller';
import { ModelFilesController } from './life/model-files.controller';
import { ServiceVersionsController } from './life/versions.controller';
import { OneThingsController } from './one-things.controller';
import { ServicesController } from './services.controller';

@Module({
  imports: [AvailabilityModule, ServicesModule],
  controllers: [
    HistoryController,
    ServicesController,
    OneThingsController,
    ServiceDraftsController,
    ServiceDraftActsController,
    ServiceVersionsController,
    EvidenceTypesController,
    ModelFilesController,
  ],
})
export class ServicesApiModule {}
