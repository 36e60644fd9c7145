import { Injectable } from '@nestjs/common';
import { err, forbidden, newId, ok, stale, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { Journal } from '@zeqing/journal';
import { UnitOfWork } from '@zeqing/platform';
import { mayKeep } from './calendar-keepers';
import type { CalendarError } from './calendar.errors';
import { noticeImported, receiptDayChanged, type NoticeImported } from './calendar-events';
import { checkNotice, extendKnown, sameNotice, type CheckedNotice, type HolidayNotice } from './domain/holiday-notice';
import { NATIONAL_REGION, regionChain } from './domain/region-code';
import { buildWorkingCalendar, FIRST_DAY, type WorkingCalendar } from './domain/working-calendar';
import {
  findRegion,
  knownYears,
  lockRegion,
  readLayers,
  readRevisions,
  revisionText,
  updateRegion,
} from './store/calendar.repository';
import type { CalendarRevision, RegionRow } from './store/calendar.repository';
import { dayOfOtherNotice, insertNotice, noticeInForce, retireNotice } from './store/notice.repository';
import { readSeedNotices } from './store/seed-file';

/** Gives the calendars all clocks run by, and keeps what they rest on. */
@Injectable()
export class CalendarService {
  /** By the nearest region with a row of its own: regions without one share the calendar they inherit. */
  readonly #cache = new Map<string, { readonly revision: string; readonly calendar: WorkingCalendar }>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
  ) {}

  /**
   * The calendar of a region as the transaction sees it. Kept in memory and checked by one small query a call, so a
   * notice imported by another process counts at once. Who has read the `revisions` of the region and all above it
   * (`calendarRevisions`) spares the query. Throws on a text that is no region code (six digits).
   */
  async calendarFor(tx: Tx, regionCode: string, revisions?: readonly CalendarRevision[]): Promise<WorkingCalendar> {
    const kept = revisions && this.#kept(regionChain(regionCode), revisions);
    if (kept) return kept;
    const calendar = (await this.calendarsFor(tx, [regionCode])).get(regionCode);
    if (calendar === undefined) throw new Error(`no calendar for ${regionCode}`);
    return calendar;
  }

  /** The same for several regions: one small query, and one more where some of them changed. */
  async calendarsFor(tx: Tx, regionCodes: readonly string[]): Promise<ReadonlyMap<string, WorkingCalendar>> {
    const chains = new Map(regionCodes.map((code) => [code, regionChain(code)]));
    const found = await readRevisions(tx, [...new Set([...chains.values()].flat())]);
    const calendars = new Map<string, WorkingCalendar>();
    for (const [code, chain] of chains) {
      const kept = this.#kept(chain, found);
      if (kept) calendars.set(code, kept);
    }
    const missing = [...chains].filter(([code]) => !calendars.has(code));
    const layers =
      missing.length === 0 ? [] : await readLayers(tx, [...new Set(missing.flatMap(([, chain]) => chain))]);
    for (const [code, chain] of missing) {
      const mine = layers.filter((layer) => chain.includes(layer.regionCode));
      const [revision, known] = [revisionText(mine), this.#cache.get(mine[0]?.regionCode ?? '')];
      const calendar = known?.revision === revision ? known.calendar : buildWorkingCalendar(mine);
      this.#cache.set(calendar.regionCode, { revision, calendar });
      calendars.set(code, calendar);
    }
    return calendars;
  }

  /**
   * Takes in a year's notice for a region and moves what is known. A second notice for the same year takes the place
   * of the first, both kept; one that says the same changes nothing. Open clocks follow `calendar.notice_imported`.
   * An authority officer reaches the calendars above and below the own region.
   */
  async importHolidayNotice(
    context: UseCaseContext,
    notice: HolidayNotice,
  ): Promise<Result<NoticeImported, CalendarError>> {
    const checked = checkNotice(notice);
    if (!checked.ok) return checked;
    if (!mayKeep(context.actor, notice.regionCode)) return err(forbidden('calendar.manage'));
    return this.unitOfWork.run(context, (tx) => this.#import(tx, context, checked.value));
  }

  /**
   * Says whether the day of receipt counts in a region, and on what basis (R23). Regions below without a word of
   * their own follow. `seenVersion` is the region's own, 0 while it has none.
   */
  async setReceiptDay(
    context: UseCaseContext,
    regionCode: string,
    seenVersion: number,
    rule: { readonly counts: boolean; readonly basis: string },
  ): Promise<Result<{ readonly version: number }, CalendarError>> {
    if (!mayKeep(context.actor, regionCode)) return err(forbidden('calendar.manage'));
    if (rule.basis.trim() === '') return err({ code: 'calendar.basis_missing' });
    return this.unitOfWork.run(context, async (tx) => {
      const seen = await this.#lock(tx, context, regionCode);
      if (seen.version !== seenVersion) return err(stale('calendar'));
      const next = { ...seen, receiptDayCounts: rule.counts, basis: rule.basis };
      if (!(await updateRegion(tx, seen, next, newId(context.at.getTime())))) return err(stale('calendar'));
      await this.journal.append(tx, context, receiptDayChanged(seen, rule.counts));
      return ok({ version: seen.version + 1 });
    });
  }

  /**
   * Loads the national notices of 2004 to 2026 that come with Zeqing, leaving out years that have a notice already.
   * Returns the years it loaded; throws on a seed file that is not right.
   */
  async seedCalendar(context: UseCaseContext, seedsDirectory: string): Promise<readonly number[]> {
    const notices = await readSeedNotices(seedsDirectory);
    const outcome = await this.unitOfWork.run<readonly number[], CalendarError>(context, async (tx) => {
      const known = (await findRegion(tx, NATIONAL_REGION))?.knownFrom ?? FIRST_DAY;
      const distance = ({ year }: HolidayNotice): number => Math.abs(year - Number(known.slice(0, 4)));
      const loaded: number[] = [];
      // From the known years outwards, because years must join up.
      for (const notice of notices.toSorted((a, b) => distance(a) - distance(b))) {
        if (await noticeInForce(tx, notice.regionCode, notice.year)) continue;
        const imported = await this.importHolidayNotice({ ...context, tx }, notice);
        if (!imported.ok) return imported;
        loaded.push(notice.year);
      }
      return ok(loaded);
    });
    if (!outcome.ok) throw new Error(`the calendar's seed was refused: ${JSON.stringify(outcome.error)}`);
    return outcome.value;
  }

  async #import(
    tx: Tx,
    context: UseCaseContext,
    notice: CheckedNotice,
  ): Promise<Result<NoticeImported, CalendarError>> {
    const seen = await this.#lock(tx, context, notice.regionCode);
    const known = extendKnown(knownYears(seen), notice.year);
    if (!known.ok) return known;
    const replaced = await noticeInForce(tx, notice.regionCode, notice.year);
    const change = { seen, notice, replaced, knownThrough: known.value.through };
    if (replaced && sameNotice(replaced, notice)) return ok(noticeImported(change, replaced.id, false).answer);
    const conflict = await dayOfOtherNotice(tx, notice, replaced?.id ?? null);
    if (conflict) return err({ code: 'calendar.day_of_other_notice', details: { ...conflict } });

    const id = newId(context.at.getTime());
    if (replaced) await retireNotice(tx, replaced.id, context.at);
    await insertNotice(tx, notice, {
      id,
      importedAt: context.at,
      importedBy: context.actor.id,
      replacesId: replaced?.id ?? null,
    });
    const next = { ...seen, knownFrom: known.value.from, knownThrough: known.value.through };
    if (!(await updateRegion(tx, seen, next, newId(context.at.getTime())))) return err(stale('calendar'));
    const { event, answer } = noticeImported(change, id, true);
    await this.journal.append(tx, context, event);
    return ok(answer);
  }

  /** What is in memory for these regions, in the state they are found in. */
  #kept(chain: readonly string[], found: readonly CalendarRevision[]): WorkingCalendar | null {
    const mine = found.filter((row) => chain.includes(row.regionCode));
    const cached = this.#cache.get(mine[0]?.regionCode ?? '');
    return cached?.revision === revisionText(mine) ? cached.calendar : null;
  }

  #lock(tx: Tx, context: UseCaseContext, regionCode: string): Promise<RegionRow> {
    const at = context.at.getTime();
    return lockRegion(tx, regionCode, { id: newId(at), revision: newId(at) });
  }
}
