import { Injectable } from '@nestjs/common';
import { CalendarService, workingDaysBetween } from '@zeqing/calendar';
import {
  err,
  localDateOf,
  notFound,
  ok,
  yearOf,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { viewerBy } from '../case/case-viewer';
import { marksDisputed, type CorrectionScope, type CorrectionState } from './domain/correction';
import type { CorrectionError } from './domain/correction-error';
import { proposedScope, type UnsettledReports } from './domain/correction.rules';
import { openCorrectionActions, type CorrectionAction } from './domain/correction.workflow';
import {
  findCorrection,
  pageOfCorrections,
  unsettledReports,
  type StoredCorrection,
  type StoredCorrectionClock,
} from './store/correction.repository';

/** A correction with its clock, what it does to readiness and what the reader may do about it. */
export interface CorrectionView extends Omit<StoredCorrection, 'serial' | 'clock'> {
  /** For people: the year of the report and a serial number. */
  readonly number: string;
  readonly clock: Omit<StoredCorrectionClock, 'id' | 'regionCode'>;
  /** Working days past the due day, also when it was settled late; 0 in time. */
  readonly overdueWorkingDays: number;
  readonly marksDisputed: boolean;
  /** Other reports on the same entry still unsettled, from which the wider scope is proposed (U9). */
  readonly unsettled: UnsettledReports;
  readonly proposedScope: CorrectionScope | null;
  readonly openActions: readonly CorrectionAction[];
}

export interface CorrectionFilter {
  readonly state: CorrectionState | null;
  readonly entryCode: string | null;
}

const NONE: UnsettledReports = { recordsOfItem: 0, items: 0 };

/** Reading corrections, as far as the reader may see them. */
@Injectable()
export class CorrectionQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarService,
  ) {}

  /** Corrections my departments reported or are to settle, or of my region, newest first. */
  async list(context: UseCaseContext, filter: CorrectionFilter, page: PageRequest): Promise<Page<CorrectionView>> {
    const tx = this.unitOfWork.reader(context);
    const found = await pageOfCorrections(tx, viewerBy(context.actor, 'corrections.read'), filter, page);
    return { items: await this.#views(tx, context, found.items), next: found.next };
  }

  /** One correction. */
  async read(context: UseCaseContext, id: Id): Promise<Result<CorrectionView, CorrectionError>> {
    const tx = this.unitOfWork.reader(context);
    const found = await findCorrection(tx, id, viewerBy(context.actor, 'corrections.read'));
    const [view] = found === null ? [] : await this.#views(tx, context, [found]);
    return view ? ok(view) : err(notFound('correction'));
  }

  async #views(tx: Tx, context: UseCaseContext, found: readonly StoredCorrection[]): Promise<CorrectionView[]> {
    if (found.length === 0) return [];
    const counted = await unsettledReports(tx, found);
    const views: CorrectionView[] = [];
    for (const [index, correction] of found.entries()) {
      const { clock, serial, ...rest } = correction;
      const { state, scope } = rest;
      const unsettled = counted[index] ?? NONE;
      const end = clock.stoppedOn ?? localDateOf(context.at);
      const late = end > clock.dueOn;
      const calendar = late ? await this.calendars.calendarFor(tx, clock.regionCode) : null;
      views.push({
        ...rest,
        clock: clockView(clock),
        number: `${yearOf(localDateOf(rest.reportedAt))}-${String(serial).padStart(6, '0')}`,
        overdueWorkingDays: calendar ? workingDaysBetween(calendar, clock.dueOn, end) : 0,
        marksDisputed: marksDisputed(correction),
        unsettled,
        proposedScope: state === 'reported' ? proposedScope(scope, unsettled) : null,
        openActions: openCorrectionActions(correction, context.actor),
      });
    }
    return views;
  }
}

const clockView = (clock: StoredCorrectionClock): CorrectionView['clock'] => ({
  state: clock.state,
  budgetWorkingDays: clock.budgetWorkingDays,
  article: clock.article,
  startedOn: clock.startedOn,
  dueOn: clock.dueOn,
  provisional: clock.provisional,
  stoppedOn: clock.stoppedOn,
});
