import { calendarRevisions, type CalendarRevision } from '@zeqing/calendar';
import { regionsOver } from '../../clock/store/stored-rule';
import { everySetting, toSetting, type SettingJson, type StoredSetting } from './setting.repository';

/** What holds in the regions of a request's parties: read with the request, by the same statement. */
export interface RegionalTerms {
  /** Of requester and provider. Of every other region it says nothing. */
  readonly regionCodes: readonly string[];
  /** Every value ever set over them, the widest region first and its latest value last. */
  readonly settings: readonly StoredSetting[];
  /** In which state the calendars over them are, the nearest region first. */
  readonly calendars: readonly CalendarRevision[];
}

/** The columns of `REGIONAL_COLUMNS` as the driver gives them. */
export interface RegionalRow {
  requester_region_code: string;
  provider_region_code: string;
  regional_settings?: SettingJson[];
  regional_calendars?: CalendarRevision[];
}

const OVER_BOTH = `${regionsOver('r.requester_region_code')} || ${regionsOver('r.provider_region_code')}`;

/** `r` is the alias of share_request. */
export const REGIONAL_COLUMNS = `(${everySetting(OVER_BOTH)}) AS regional_settings,
  (${calendarRevisions(OVER_BOTH)}) AS regional_calendars`;

/** Null where the columns were not read. */
export const toRegionalTerms = (row: RegionalRow): RegionalTerms | null =>
  row.regional_settings === undefined || row.regional_calendars === undefined
    ? null
    : {
        regionCodes: [row.requester_region_code, row.provider_region_code],
        settings: row.regional_settings.map(toSetting),
        calendars: row.regional_calendars,
      };
