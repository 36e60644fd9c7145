import { Injectable } from '@nestjs/common';
import { CalendarService, type WorkingCalendar } from '@zeqing/calendar';
import { Catalogue } from '@zeqing/catalogue';
import {
  addDays,
  err,
  localDateOf,
  notFound,
  ok,
  startOfDay,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { viewerBy } from '../case/case-viewer';
import type { ClockDay } from '../clock/domain/clock';
import { HOUSE } from '../settings/domain/house';
import { SettingsBook } from '../settings/settings-book.service';
import { correctionClockView, correctionView, type CorrectionClockView, type CorrectionView } from './correction-views';
import { explainCorrection } from './domain/correction-clock.rules';
import type { CorrectionError } from './domain/correction-error';
import {
  countedReports,
  findCorrection,
  pageOfCorrections,
  type CorrectionFilter,
  type StoredCorrection,
} from './store/correction.repository';

export interface CorrectionClockExplanation {
  readonly correctionId: Id;
  readonly clock: CorrectionClockView;
  readonly calendarBasis: string;
  readonly receiptBasis: string;
  readonly days: readonly ClockDay[];
}

/** Reading corrections, as far as the reader may see them. */
@Injectable()
export class CorrectionQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly directory: DepartmentDirectory,
    private readonly calendars: CalendarService,
    private readonly settings: SettingsBook,
  ) {}

  /** Corrections my departments reported or are to settle, or of my region, newest first. */
  async list(context: UseCaseContext, filter: CorrectionFilter, page: PageRequest): Promise<Page<CorrectionView>> {
    const tx = this.unitOfWork.reader(context);
    const viewer = viewerBy(context.actor, 'corrections.read');
    const found = await pageOfCorrections(tx, viewer, filter, localDateOf(context.at), page);
    return { items: await this.#views(tx, context, found.items), next: found.next };
  }

  /** One correction. */
  async read(context: UseCaseContext, id: Id): Promise<Result<CorrectionView, CorrectionError>> {
    const tx = this.unitOfWork.reader(context);
    const found = await findCorrection(tx, id, viewerBy(context.actor, 'corrections.read'));
    const [view] = found === null ? [] : await this.#views(tx, context, [found]);
    return view ? ok(view) : err(notFound('correction'));
  }

  /** The ten working days of a correction, every day counted or not and why. */
  async explainClock(context: UseCaseContext, id: Id): Promise<Result<CorrectionClockExplanation, CorrectionError>> {
    const tx = this.unitOfWork.reader(context);
    const found = await findCorrection(tx, id, viewerBy(context.actor, 'corrections.read'));
    if (found === null) return err(notFound('correction'));
    const { regionCode, startedAt } = found.clock;
    const calendar = await this.calendars.calendarFor(tx, regionCode);
    const settings = await this.settings.inForce(tx, regionCode, startedAt);
    return ok({
      correctionId: id,
      clock: correctionClockView(found.clock, calendar, localDateOf(context.at)),
      calendarBasis: calendar.basis,
      receiptBasis: settings.receipt_closes_at.basis,
      days: explainCorrection(found.clock, regionCode, calendar),
    });
  }

  async #views(tx: Tx, context: UseCaseContext, found: readonly StoredCorrection[]): Promise<CorrectionView[]> {
    if (found.length === 0) return [];
    const today = localDateOf(context.at);
    const since = startOfDay(addDays(today, -HOUSE.widerScope.recentDays));
    const counted = await countedReports(tx, found, since);
    const entries = await this.catalogue.findByIds(tx, [...new Set(found.map(({ entryId }) => entryId))]);
    const parties = found.flatMap((one) => [one.reporterDepartmentId, one.providerDepartmentId]);
    const departments = new Map((await this.directory.byIds(tx, parties)).map((one) => [one.id, one]));
    const calendars = new Map<string, WorkingCalendar>();
    for (const code of new Set(found.map(({ clock }) => clock.regionCode)))
      calendars.set(code, await this.calendars.calendarFor(tx, code));
    const around = { departments, calendars, entries, today, settings: HOUSE.widerScope };
    return found.map((one, index) => correctionView(one, counted[index], context.actor, around));
  }
}
