import { Injectable } from '@nestjs/common';
import { Catalogue } from '@zeqing/catalogue';
import { CalendarService, endOfDay, type WorkingCalendar } from '@zeqing/calendar';
import { err, localDateOf, newId, ok, type Id, type Result, type Tx } from '@zeqing/kernel';
import { project, receivedOn, type Clock } from './domain/clock';
import { clockRuleFor, type ClockPhase, type DataState } from './domain/clock.rules';
import { handedOver, silenceBooked, takenBack } from './domain/clock-ledger';
import { isUrgent, type RequestableShareType } from '../request/domain/request';
import { decree, type RequestError } from '../request/domain/request-error';
import type { Decision } from '../request/domain/request.workflow';
import { extendClock, insertClock, passClock, rebookClock, reviveClock, stopClocks } from './store/clock.repository';
import type { StoredClock } from './store/stored-clock';
import type { StoredRequest } from '../request/store/stored-request';

/** What the clocks must know of an act beside the decision. */
export interface ClockTerms {
  readonly shareType: RequestableShareType;
  /** The days of an extension that takes effect. */
  readonly extensionWorkingDays?: number;
  /** The department that answers from here. */
  readonly passedTo?: Id;
  /** The authority whose time a check is (U34). */
  readonly checkedBy?: Id;
}

/** Starts, stops, revives, books, extends and passes on the clocks of a request, as decisions say. */
@Injectable()
export class ClockKeeper {
  constructor(
    private readonly calendars: CalendarService,
    private readonly catalogue: Catalogue,
  ) {}

  /** Refuses only an extension that comes after the sweep has found the term run out. */
  async apply(
    tx: Tx,
    request: StoredRequest,
    decision: Decision,
    terms: ClockTerms,
  ): Promise<Result<null, RequestError>> {
    const { stops, starts, revives, since } = decision;
    const stopping = stops.filter((phase) => openClock(request, phase) !== null);
    if (stopping.length > 0) await stopClocks(tx, request.id, stopping, { at: since, on: localDateOf(since) });
    if (revives !== null) await this.#revive(tx, request, revives, since);
    if (starts !== null) await this.#start(tx, request, starts, terms, since);
    if (decision.passes !== null && terms.passedTo !== undefined)
      await passClock(tx, request.id, decision.passes, terms.passedTo);
    if (decision.hands !== null) await this.#rebook(tx, openClock(request, decision.hands), handedOver, since);
    if (decision.returns !== null) await this.#rebook(tx, openClock(request, decision.returns), takenBack, since);
    return decision.extends === null
      ? ok(null)
      : this.#extend(tx, openClock(request, decision.extends), terms.extensionWorkingDays ?? 0);
  }

  async #start(
    tx: Tx,
    request: StoredRequest,
    phase: ClockPhase,
    { shareType, checkedBy }: ClockTerms,
    at: Date,
  ): Promise<void> {
    const regionCode = request.providerRegionCode;
    const subject = {
      phase,
      shareType,
      regionCode,
      dataState: await this.#dataState(tx, request),
      urgent: isUrgent(request.content),
      receivedOn: localDateOf(request.receivedAt ?? at),
    };
    const rule = clockRuleFor(subject, request.localRules);
    const calendar = await this.calendars.calendarFor(tx, regionCode);
    const clock: Clock = {
      phase,
      budgetWorkingDays: rule.budgetWorkingDays,
      extensionWorkingDays: 0,
      regionCode,
      startedAt: at,
      startedOn: firstDay(calendar, phase, at, request.receiptClosesAt),
      pauses: [],
      ledger: [],
    };
    await insertClock(tx, {
      ...clock,
      id: newId(at.getTime()),
      requestId: request.id,
      departmentId: checkedBy ?? request.providerDepartmentId,
      rule,
      projection: project(clock, calendar),
    });
  }

  /** Read only where a local rule depends on it. */
  async #dataState(tx: Tx, request: StoredRequest): Promise<DataState> {
    if (request.localRules.every((rule) => rule.dataState === null)) return 'not_attached';
    const resources = await this.catalogue.resourcesOf(tx, request.entryId);
    return resources.length > 0 ? 'attached' : 'not_attached';
  }

  /**
   * As if it had never stopped, by the calendar of now: a notice imported meanwhile counts for it as for any open clock.
   * Only days of silence after which the supply was deemed usable are the requester's (U31).
   */
  async #revive(tx: Tx, request: StoredRequest, phase: ClockPhase, at: Date): Promise<void> {
    const stopped = request.clocks.findLast((clock) => clock.phase === phase);
    if (!stopped) return;
    const silentFrom = request.supply?.deemedAt ? localDateOf(request.supply.suppliedAt) : null;
    const revived = silentFrom === null ? stopped : silenceBooked(stopped, silentFrom, localDateOf(at));
    const projection = project(revived, await this.calendars.calendarFor(tx, stopped.regionCode));
    await reviveClock(tx, { ...revived, state: 'running', projection });
  }

  async #rebook(
    tx: Tx,
    clock: StoredClock | null,
    change: (clock: StoredClock, day: ReturnType<typeof localDateOf>) => Clock,
    at: Date,
  ): Promise<void> {
    if (clock === null) return;
    const changed = change(clock, localDateOf(at));
    const calendar = await this.calendars.calendarFor(tx, clock.regionCode);
    const stands = changed.ledger.some(({ until, pauses }) => pauses && until === null);
    const state = stands ? 'paused' : 'running';
    await rebookClock(tx, { ...changed, id: clock.id, state, projection: project(changed, calendar) });
  }

  async #extend(tx: Tx, clock: StoredClock | null, days: number): Promise<Result<null, RequestError>> {
    if (clock === null) return err({ code: 'request.extension_not_possible', article: decree('第二十一条') });
    const extended = { ...clock, extensionWorkingDays: clock.extensionWorkingDays + days };
    const projection = project(extended, await this.calendars.calendarFor(tx, clock.regionCode));
    const timely = await extendClock(tx, { ...extended, state: 'running', projection }, endOfDay(clock.dueOn));
    if (timely) return ok(null);
    return err({
      code: 'request.extension_too_late',
      details: { dueOn: clock.dueOn },
      article: decree('第二十一条'),
    });
  }
}

/** Receipt may count for a later day (U27); the provider's own signature counts for the day it was given. */
const firstDay = (calendar: WorkingCalendar, phase: ClockPhase, at: Date, closesAtMinute: number) =>
  phase === 'supply' ? localDateOf(at) : receivedOn(calendar, at, closesAtMinute);

/** The clock of a phase that has not stopped, or null. */
export const openClock = (request: Pick<StoredRequest, 'clocks'>, phase: ClockPhase): StoredClock | null =>
  request.clocks.find((clock) => clock.phase === phase && clock.state !== 'stopped') ?? null;
