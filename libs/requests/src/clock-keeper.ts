import { Inject, Injectable } from '@nestjs/common';
import { CalendarService, type WorkingCalendar } from '@zeqing/calendar';
import { localDateOf, newId, type Tx } from '@zeqing/kernel';
import { project, receivedOn, type Clock } from './domain/clock';
import { clockRuleFor, type ClockPhase } from './domain/clock.rules';
import type { RequestableShareType } from './domain/request';
import type { RequestSettings } from './domain/request-settings';
import type { Decision } from './domain/request.workflow';
import { insertClock, reviveClock, stopClocks } from './store/clock.repository';
import type { StoredRequest } from './store/stored-request';
import { REQUEST_SETTINGS } from './tokens';

/** Starts, stops and revives the clocks of a request, as decisions say. */
@Injectable()
export class ClockKeeper {
  constructor(
    private readonly calendars: CalendarService,
    @Inject(REQUEST_SETTINGS) private readonly settings: RequestSettings,
  ) {}

  async apply(tx: Tx, request: StoredRequest, decision: Decision, shareType: RequestableShareType): Promise<void> {
    const { stops, starts, revives, since } = decision;
    const stopping = stops.filter((phase) => request.clocks.some((clock) => clock.phase === phase && !clock.stoppedAt));
    if (stopping.length > 0) await stopClocks(tx, request.id, stopping, { at: since, on: localDateOf(since) });
    if (revives !== null) await reviveClock(tx, request.id, revives);
    if (starts !== null) await this.#start(tx, request, starts, shareType, since);
  }

  async #start(
    tx: Tx,
    request: StoredRequest,
    phase: ClockPhase,
    shareType: RequestableShareType,
    at: Date,
  ): Promise<void> {
    const regionCode = request.providerRegionCode;
    const rule = clockRuleFor({ phase, shareType, regionCode }, this.settings.localClockRules);
    const calendar = await this.calendars.calendarFor(tx, regionCode);
    const clock: Clock = {
      phase,
      budgetWorkingDays: rule.budgetWorkingDays,
      extensionWorkingDays: 0,
      regionCode,
      startedAt: at,
      startedOn: this.#firstDay(calendar, phase, at),
      pauses: [],
    };
    await insertClock(tx, {
      ...clock,
      id: newId(at.getTime()),
      requestId: request.id,
      departmentId: request.providerDepartmentId,
      rule,
      projection: project(clock, calendar),
    });
  }

  /** Receipt may count for a later day (U27); the provider's own signature counts for the day it was given. */
  #firstDay(calendar: WorkingCalendar, phase: ClockPhase, at: Date) {
    return phase === 'answer' ? receivedOn(calendar, at, this.settings) : localDateOf(at);
  }
}
