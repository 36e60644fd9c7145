import { Module } from '@nestjs/common';
import { CatalogueModule } from '@zeqing/catalogue';
import { JournalModule } from '@zeqing/journal';
import { OrganisationModule } from '@zeqing/organisation';
import { CONFIG, type Config } from '@zeqing/platform';
import { RequestsModule } from '@zeqing/requests';
import { ServicesModule } from '@zeqing/services';
import { AvailabilityByCode } from './availability-by-code.service';
import { AvailabilityBundles } from './availability-bundle.service';
import { AvailabilityChanges } from './availability-changes.service';
import { AvailabilityCallers } from './availability-callers.service';
import { AvailabilityService } from './availability.service';
import { ChangeStreams } from './change-streams.service';
import { Freshness } from './domain/freshness';
import { SnapshotLoader } from './snapshot-loader';

/** Answers of service halls from memory. Only the API imports it: it fills its snapshot when the process starts. */
@Module({
  imports: [CatalogueModule, JournalModule, OrganisationModule, RequestsModule, ServicesModule],
  providers: [
    AvailabilityByCode,
    AvailabilityCallers,
    AvailabilityBundles,
    AvailabilityChanges,
    ChangeStreams,
    AvailabilityService,
    SnapshotLoader,
    {
      provide: Freshness,
      inject: [CONFIG],
      useFactory: ({ staleAfterSeconds }: Config) => new Freshness(staleAfterSeconds * 1_000, () => performance.now()),
    },
  ],
  exports: [
    AvailabilityBundles,
    AvailabilityByCode,
    AvailabilityCallers,
    AvailabilityChanges,
    AvailabilityService,
    ChangeStreams,
  ],
})
export class AvailabilityModule {}
