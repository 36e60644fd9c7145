import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { Clock } from '@zeqing/kernel';
import { DatabaseModule, PlatformModule, type Config } from '@zeqing/platform';
import type { Logger } from 'pino';
import { CatalogueWorkerModule } from './catalogue/catalogue-worker.module';
import { AvailabilityWorkerModule } from './availability/availability-worker.module';
import { JournalWorkerModule } from './journal/journal-worker.module';
import { ListsWorkerModule } from './lists/lists-worker.module';
import { NoticesWorkerModule } from './notices/notices-worker.module';
import { OrganisationWorkerModule } from './organisation/organisation-worker.module';
import { PlatformWorkerModule } from './platform/platform-worker.module';
import { RequestsWorkerModule } from './requests/requests-worker.module';
import { ServicesWorkerModule } from './services/services-worker.module';
import { SupervisionWorkerModule } from './supervision/supervision-worker.module';

/** The subjects' work in the background, one line each. Their @Consumer() and @Sweeper() classes are found by themselves. */
const SUBJECTS: readonly Type[] = [
  RequestsWorkerModule,
  NoticesWorkerModule,
  ListsWorkerModule,
  OrganisationWorkerModule,
  PlatformWorkerModule,
  ServicesWorkerModule,
  SupervisionWorkerModule,
  CatalogueWorkerModule,
  AvailabilityWorkerModule,
];

@Module({})
export class WorkerModule {
  static forRoot(parts: { config: Config; logger: Logger; clock?: Clock }): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(parts),
        DatabaseModule.forRoot(parts.config, [], 'zeqing-worker'),
        JournalWorkerModule,
        ...SUBJECTS,
      ],
    };
  }
}
