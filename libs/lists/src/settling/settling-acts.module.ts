import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { CalendarModule } from '@zeqing/calendar';
import { JournalModule } from '@zeqing/journal';
import { MatchingModule } from '../matching/matching.module';
import { SETTLING_DAYS, type SettlingDays } from './settling-days.port';
import { SettlingCalendar } from './settling-calendar';
import { Settling } from './settling.service';

/** The acts of settling: the one part of the three lists that asks elsewhere how long each step may take. */
@Module({})
export class SettlingActsModule {
  /** `days` is provided by one of `imports`. */
  static withDays(imports: readonly Type[], days: Type<SettlingDays>): DynamicModule {
    return {
      module: SettlingActsModule,
      imports: [MatchingModule, CalendarModule, JournalModule, ...imports],
      providers: [Settling, SettlingCalendar, { provide: SETTLING_DAYS, useExisting: days }],
      exports: [Settling],
    };
  }
}
