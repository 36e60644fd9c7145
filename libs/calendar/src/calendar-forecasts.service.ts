import { Injectable } from '@nestjs/common';
import { err, forbidden, ok, type Id, type LocalDate, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { mayKeep } from './calendar-keepers';
import type { CalendarError } from './calendar.errors';
import { CalendarService } from './calendar.service';
import { checkNotice, extendKnown, sameNotice, type CheckedNotice, type HolidayNotice } from './domain/holiday-notice';
import { inheritsFrom, regionChain } from './domain/region-code';
import { buildWorkingCalendar, changedLayers, type LayerChange, type WorkingCalendar } from './domain/working-calendar';
import { findRegion, knownYears, readLayers } from './store/calendar.repository';
import { dayOfOtherNotice, noticeInForce, type StoredNotice } from './store/notice.repository';

/** What a notice would do, before anything is written. */
export interface NoticeForecast {
  readonly regionCode: string;
  readonly year: number;
  /** False when the same notice is in force already. */
  readonly changes: boolean;
  readonly replacesNoticeId: Id | null;
  readonly knownThrough: LocalDate;
  readonly daysOff: number;
  readonly makeUpWorkdays: number;
  /** The calendar of a region as it would be. */
  readonly calendarFor: (regionCode: string) => Promise<WorkingCalendar>;
}

/** Looks at a holiday notice by every rule of its import and writes nothing. */
@Injectable()
export class CalendarForecasts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarService,
  ) {}

  async ofNotice(context: UseCaseContext, notice: HolidayNotice): Promise<Result<NoticeForecast, CalendarError>> {
    const checked = checkNotice(notice);
    if (!checked.ok) return checked;
    if (!mayKeep(context.actor, notice.regionCode)) return err(forbidden('calendar.manage'));
    const tx = this.unitOfWork.reader(context);
    const { regionCode, year } = checked.value;
    const region = await findRegion(tx, regionCode);
    const known = extendKnown(region && knownYears(region), year);
    if (!known.ok) return known;
    const replaced = await noticeInForce(tx, regionCode, year);
    const conflict = await dayOfOtherNotice(tx, checked.value, replaced?.id ?? null);
    if (conflict) return err({ code: 'calendar.day_of_other_notice', details: { ...conflict } });
    const change = changeBy(checked.value, replaced, known.value);
    const changes = !replaced || !sameNotice(replaced, checked.value);
    return ok({
      ...{ regionCode, year, changes, replacesNoticeId: changes ? (replaced?.id ?? null) : null },
      knownThrough: change.knownThrough,
      daysOff: change.added.filter(({ kind }) => kind === 'off').length,
      makeUpWorkdays: change.added.filter(({ kind }) => kind === 'work').length,
      calendarFor: (code) => this.#calendarWith(tx, code, change),
    });
  }

  async #calendarWith(tx: Tx, regionCode: string, change: LayerChange): Promise<WorkingCalendar> {
    if (!inheritsFrom(regionCode, change.regionCode)) return this.calendars.calendarFor(tx, regionCode);
    const layers = await readLayers(tx, regionChain(regionCode));
    return buildWorkingCalendar(changedLayers(layers, change));
  }
}

const changeBy = (
  notice: CheckedNotice,
  replaced: StoredNotice | null,
  known: { readonly from: LocalDate; readonly through: LocalDate },
): LayerChange => ({
  ...{ regionCode: notice.regionCode, knownFrom: known.from, knownThrough: known.through },
  ...{ added: notice.days, removed: replaced?.days ?? [] },
});
