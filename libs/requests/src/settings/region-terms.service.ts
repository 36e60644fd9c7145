import { Injectable } from '@nestjs/common';
import { CalendarService, type WorkingCalendar } from '@zeqing/calendar';
import type { Tx } from '@zeqing/kernel';
import type { StoredRequest } from '../request/store/stored-request';
import type { RequestSettings } from './domain/request-settings';
import { SettingsBook } from './settings-book.service';

type Asked = Pick<StoredRequest, 'regional'>;

/**
 * The calendar and the settings by which the terms of a request are counted. Those of its parties' regions were read with
 * it and send nothing; another region's are asked for.
 */
@Injectable()
export class RegionTerms {
  constructor(
    private readonly calendars: CalendarService,
    private readonly settings: SettingsBook,
  ) {}

  calendarFor(tx: Tx, { regional }: Asked, regionCode: string): Promise<WorkingCalendar> {
    const read = regional?.regionCodes.includes(regionCode) ? regional.calendars : undefined;
    return this.calendars.calendarFor(tx, regionCode, read);
  }

  /** As they were set at an instant. */
  async settingsFor(tx: Tx, { regional }: Asked, regionCode: string, at: Date): Promise<RequestSettings> {
    return regional?.regionCodes.includes(regionCode)
      ? this.settings.among(regional.settings, regionCode, at)
      : this.settings.inForce(tx, regionCode, at);
  }
}
