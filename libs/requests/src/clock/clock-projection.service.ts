import { Injectable } from '@nestjs/common';
import { CalendarService, type WorkingCalendar } from '@zeqing/calendar';
import { Journal, type JournalEvent } from '@zeqing/journal';
import type { Id, Tx, UseCaseContext } from '@zeqing/kernel';
import { project, type ClockAccount } from './domain/clock';
import { sameRungs } from './domain/rungs';
import { lockOpenClocks, writeProjections, type OpenClock } from './store/clock.repository';

const SLICE = 500;

interface MovedClock {
  readonly clockId: Id;
  readonly clock: OpenClock;
  readonly projection: ClockAccount;
}

/** Projects open clocks anew when the calendar they run by changes; closed ones stay as they ran (ADR 0006). */
@Injectable()
export class ClockProjection {
  constructor(
    private readonly calendars: CalendarService,
    private readonly journal: Journal,
  ) {}

  /**
   * Every open clock in a region and below it. Each one whose due day, certainty or reminders move gets its own journal
   * row; answers how many did.
   */
  async reproject(tx: Tx, context: UseCaseContext, regionCode: string): Promise<number> {
    const prefix = regionCode.replace(/(00)+$/, '');
    const calendars = new Map<string, WorkingCalendar>();
    let count = 0;
    let after: Id | null = null;
    for (;;) {
      const clocks: OpenClock[] = await lockOpenClocks(tx, prefix, after, SLICE);
      for (const region of new Set(clocks.map((clock) => clock.regionCode)))
        if (!calendars.has(region)) calendars.set(region, await this.calendars.calendarFor(tx, region));
      count += await this.#move(tx, context, clocks, calendars);
      if (clocks.length < SLICE) return count;
      after = clocks.at(-1)?.id ?? null;
    }
  }

  async #move(
    tx: Tx,
    context: UseCaseContext,
    clocks: readonly OpenClock[],
    calendars: ReadonlyMap<string, WorkingCalendar>,
  ): Promise<number> {
    const moved = clocks.flatMap((clock): MovedClock[] => {
      const calendar = calendars.get(clock.regionCode);
      if (!calendar) throw new Error(`no calendar of the region ${clock.regionCode} was read`);
      const projection = project(clock, calendar);
      const sameDay = projection.dueOn === clock.dueOn && projection.provisional === clock.provisional;
      const sameAccount = projection.chargeableFrom?.getTime() === clock.chargeableFrom?.getTime();
      const stays = sameDay && sameAccount && sameRungs(projection.rungs, clock.rungs);
      return stays ? [] : [{ clockId: clock.id, clock, projection }];
    });
    if (moved.length === 0) return 0;
    const versions = await writeProjections(tx, moved);
    await this.journal.appendAll(
      tx,
      context,
      moved.map((one) => eventOf(one, versions.get(one.clockId))),
    );
    return moved.length;
  }
}

function eventOf({ clock, projection }: MovedClock, version: number | undefined): JournalEvent {
  if (version === undefined) throw new Error(`the clock ${clock.id} is gone`);
  return {
    type: 'request.clock_projected',
    object: { type: 'request_clock', id: clock.id, version },
    departmentIds: [clock.departmentId, clock.requesterDepartmentId],
    payload: {
      requestId: clock.requestId,
      entryId: clock.entryId,
      phase: clock.phase,
      dueOnBefore: clock.dueOn,
      dueOn: projection.dueOn,
      provisional: projection.provisional,
    },
  };
}
