import { Module } from '@nestjs/common';
import { JournalModule } from '@zeqing/journal';
import { CalendarForecasts } from './calendar-forecasts.service';
import { CalendarViews } from './calendar-views';
import { CalendarService } from './calendar.service';

/** Working calendars by region. Expects the global platform and database modules. */
@Module({
  imports: [JournalModule],
  providers: [CalendarService, CalendarViews, CalendarForecasts],
  exports: [CalendarService, CalendarViews, CalendarForecasts],
})
export class CalendarModule {}
