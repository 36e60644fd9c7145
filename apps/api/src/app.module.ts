import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { OrganisationModule } from '@zeqing/organisation';
import { JournalModule } from '@zeqing/journal';
import type { Clock } from '@zeqing/kernel';
import { DatabaseModule, PlatformModule, type Config } from '@zeqing/platform';
import type { Logger } from 'pino';
import { CalendarApiModule } from './calendar/calendar-api.module';
import { CatalogueApiModule } from './catalogue/catalogue-api.module';
import { HealthController } from './health/health.controller';
import { RedisProbe } from './health/redis-probe';
import { AuthGuard } from './http/auth.guard';
import { EtagInterceptor } from './http/etag.interceptor';
import { IdempotencyInterceptor } from './http/idempotency.interceptor';
import { ProblemFilter } from './http/problem.filter';
import { RouteAccessCheck } from './http/route-access.check';
import { InputPipe } from './http/validation.pipe';
import { JournalApiModule } from './journal/journal-api.module';
import { ListsApiModule } from './lists/lists-api.module';
import { OrganisationApiModule } from './organisation/organisation-api.module';
import { OperationsController } from './operations/operations.controller';
import { NoticesApiModule } from './notices/notices-api.module';
import { QueueBoardModule } from './queue-board/queue-board.module';
import { ProblemsController } from './problems/problems.controller';
import { AvailabilityApiModule } from './availability/availability-api.module';
import { ServicesApiModule } from './services/services-api.module';
import { RequestsApiModule } from './requests/requests-api.module';
import { LettersApiModule } from './requests/letter/letters-api.module';
import { SupervisionApiModule } from './supervision/supervision-api.module';
import { SearchWordsController } from './web/search-words.controller';
import { SignInOptionsController } from './web/sign-in-options.controller';

/** The subjects' HTTP faces, one line each. */
const SUBJECTS: readonly Type[] = [
  CalendarApiModule,
  OrganisationApiModule,
  JournalApiModule,
  ServicesApiModule,
  AvailabilityApiModule,
  RequestsApiModule,
  LettersApiModule,
  NoticesApiModule,
  CatalogueApiModule,
  ListsApiModule,
  SupervisionApiModule,
];

@Module({})
export class AppModule {
  static forRoot(parts: { config: Config; logger: Logger; clock?: Clock }): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(parts),
        DatabaseModule.forRoot(parts.config, [], 'zeqing-api'),
        DiscoveryModule,
        JournalModule,
        OrganisationModule,
        QueueBoardModule,
        ...SUBJECTS,
      ],
      controllers: [
        SignInOptionsController,
        SearchWordsController,
        HealthController,
        OperationsController,
        ProblemsController,
      ],
      providers: [
        RedisProbe,
        RouteAccessCheck,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
    };
  }
}
