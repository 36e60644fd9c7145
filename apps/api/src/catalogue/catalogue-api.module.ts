import { Module } from '@nestjs/common';
import { CatalogueModule, DetachmentModule } from '@zeqing/catalogue';
import { OrganisationModule } from '@zeqing/organisation';
import { GrantedResources, RequestsModule } from '@zeqing/requests';
import { AttachmentsController } from './attachments.controller';
import { CatalogueFactsController } from './catalogue-facts.controller';
import { CatalogueController } from './catalogue.controller';
import { HealthBatchesController } from './health/health-batches.controller';
import { HealthSettingsController } from './health/health-settings.controller';
import { ResourceHealthController } from './health/resource-health.controller';
import { FilingActsController } from './life/filing-acts.controller';
import { FilingsController } from './life/filings.controller';
import { LawChangesController } from './life/law-changes.controller';

@Module({
  imports: [CatalogueModule, OrganisationModule, DetachmentModule.withUse([RequestsModule], GrantedResources)],
  controllers: [
    CatalogueController,
    CatalogueFactsController,
    AttachmentsController,
    FilingsController,
    FilingActsController,
    LawChangesController,
    ResourceHealthController,
    HealthBatchesController,
    HealthSettingsController,
  ],
})
export class CatalogueApiModule {}
