import { Injectable } from '@nestjs/common';
import { CalendarService } from '@zeqing/calendar';
import { Journal } from '@zeqing/journal';
import type { Id, Tx, UseCaseContext } from '@zeqing/kernel';
import { project } from './domain/clock';
import { lockOpenClocks, writeProjection, type OpenClock } from './store/clock.repository';

const SLICE = 500;

/** Projects open clocks anew when the calendar they run by changes; closed ones stay as they ran (ADR 0006). */
@Injectable()
export class ClockProjection {
  constructor(
    private readonly calendars: CalendarService,
    private readonly journal: Journal,
  ) {}

  /**
   * Every open clock in a region and below it. Each one whose due day or certainty moves gets its own journal row;
   * answers how many did.
   */
  async reproject(tx: Tx, context: UseCaseContext, regionCode: string): Promise<number> {
    const prefix = regionCode.replace(/(00)+$/, '');
    let moved = 0;
    let after: Id | null = null;
    for (;;) {
      const clocks: OpenClock[] = await lockOpenClocks(tx, prefix, after, SLICE);
      for (const clock of clocks) if (await this.#one(tx, context, clock)) moved++;
      if (clocks.length < SLICE) return moved;
      after = clocks.at(-1)?.id ?? null;
    }
  }

  async #one(tx: Tx, context: UseCaseContext, clock: OpenClock): Promise<boolean> {
    const projection = project(clock, await this.calendars.calendarFor(tx, clock.regionCode));
    const sameDay = projection.dueOn === clock.dueOn && projection.provisional === clock.provisional;
    if (sameDay && projection.chargeableFrom?.getTime() === clock.chargeableFrom?.getTime()) return false;
    const version = await writeProjection(tx, clock.id, projection);
    await this.journal.append(tx, context, {
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
    });
    return true;
  }
}
