import { Inject, Injectable } from '@nestjs/common';
import { CalendarService } from '@zeqing/calendar';
import { Journal } from '@zeqing/journal';
import {
  newId,
  ok,
  systemActor,
  type Clock,
  type Id,
  type LocalDate,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { receivedOn } from '../clock/domain/clock';
import { sameRungs } from '../clock/domain/rungs';
import { CORRECTION_RULE, projectCorrection } from './domain/correction-clock.rules';
import {
  fireDueCorrections,
  insertCorrectionClock,
  lockOpenCorrectionClocks,
  writeCorrectionProjection,
  type OpenCorrectionClock,
} from './store/correction-clock.repository';
import { SettingsBook } from '../settings/settings-book.service';

/** Clocks of one transaction. */
const ROUND = 200;
/** Transactions of one call; what is left after a long pause follows in the next. */
const ROUNDS = 25;
const SLICE = 500;

/** Starts the clocks of corrections, fires their reminders, records what ran out, and follows the calendar. It settles nothing (U28). */
@Injectable()
export class CorrectionClocks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarService,
    private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly settings: SettingsBook,
  ) {}

  /** Starts the ten working days of a report received at an instant; answers for the due day. */
  async start(
    tx: Tx,
    correctionId: Id,
    provider: { readonly id: Id; readonly regionCode: string },
    receivedAt: Date,
  ): Promise<LocalDate> {
    const calendar = await this.calendars.calendarFor(tx, provider.regionCode);
    const { receipt_closes_at: closes } = await this.settings.inForce(tx, provider.regionCode, receivedAt);
    const term = {
      budgetWorkingDays: CORRECTION_RULE.budgetWorkingDays,
      startedAt: receivedAt,
      startedOn: receivedOn(calendar, receivedAt, closes.value),
    };
    const projection = projectCorrection(term, calendar);
    const of = { correctionId, departmentId: provider.id, regionCode: provider.regionCode };
    await insertCorrectionClock(tx, { id: newId(receivedAt.getTime()), ...of, ...term, projection });
    return projection.dueOn;
  }

  /** Fires what is due by now, at most 5,000 clocks a call; answers for how many it did. */
  async fireDue(): Promise<number> {
    const context = { actor: systemActor('correction-rungs'), at: this.clock.now(), traceId: 'sweep' };
    let total = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const fired = await this.#round(context);
      total += fired;
      if (fired < ROUND) break;
    }
    return total;
  }

  /** Projects every running clock in a region and below it anew; answers how many days, certainties or reminders moved. */
  async reproject(tx: Tx, context: UseCaseContext, regionCode: string): Promise<number> {
    const prefix = regionCode.replace(/(00)+$/, '');
    let moved = 0;
    let after: Id | null = null;
    for (;;) {
      const clocks: OpenCorrectionClock[] = await lockOpenCorrectionClocks(tx, prefix, after, SLICE);
      for (const clock of clocks) if (await this.#project(tx, context, clock)) moved++;
      if (clocks.length < SLICE) return moved;
      after = clocks.at(-1)?.id ?? null;
    }
  }

  async #round(context: UseCaseContext): Promise<number> {
    const round = await this.unitOfWork.run({}, async (tx) => {
      const fired = await fireDueCorrections(tx, context.at, ROUND);
      const events = fired.map((correction) => ({
        type: correction.overdue ? 'correction.overdue' : 'correction.rung_fired',
        object: { type: 'correction_clock', id: correction.clockId, version: correction.eventVersion },
        departmentIds: [correction.providerDepartmentId, correction.reporterDepartmentId],
        payload: {
          correctionId: correction.correctionId,
          entryId: correction.entryId,
          phase: 'correction',
          rung: correction.rungs.at(-1) ?? null,
          rungs: correction.rungs,
          dueOn: correction.dueOn,
          provisional: correction.provisional,
        },
      }));
      await this.journal.appendAll(tx, context, events);
      return ok(fired.length);
    });
    return round.ok ? round.value : 0;
  }

  async #project(tx: Tx, context: UseCaseContext, clock: OpenCorrectionClock): Promise<boolean> {
    const projection = projectCorrection(clock, await this.calendars.calendarFor(tx, clock.regionCode));
    const sameDay = projection.dueOn === clock.dueOn && projection.provisional === clock.provisional;
    if (sameDay && sameRungs(projection.rungs, clock.rungs)) return false;
    const version = await writeCorrectionProjection(tx, clock.id, projection);
    await this.journal.append(tx, context, {
      type: 'correction.clock_projected',
      object: { type: 'correction_clock', id: clock.id, version },
      departmentIds: clock.departmentIds,
      payload: {
        correctionId: clock.correctionId,
        entryId: clock.entryId,
        dueOnBefore: clock.dueOn,
        dueOn: projection.dueOn,
        provisional: projection.provisional,
      },
    });
    return true;
  }
}
