import { Injectable } from '@nestjs/common';
import { Catalogue } from '@zeqing/catalogue';
import { endOfDay, type WorkingCalendar } from '@zeqing/calendar';
import { localDateOf, newId, type Id, type LocalDate, type Tx } from '@zeqing/kernel';
import { project, receivedOn, type Clock } from './domain/clock';
import { clockRuleFor, type ClockPhase, type DataState } from './domain/clock.rules';
import { handedOver, silenceBooked, takenBack } from './domain/clock-ledger';
import { isUrgent, type RequestableShareType } from '../request/domain/request';
import type { Decision } from '../request/domain/request.workflow';
import { RegionTerms } from '../settings/region-terms.service';
import {
  extended,
  passed,
  rebooked,
  revived,
  started,
  stopped,
  type ClockPart,
  writeClocks,
  type NewClock,
} from './store/clock-parts';
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
    private readonly regions: RegionTerms,
    private readonly catalogue: Catalogue,
  ) {}

  /** What the decision does to the clocks: for the statement that moves the request. */
  async partsFor(tx: Tx, request: StoredRequest, decision: Decision, terms: ClockTerms): Promise<readonly ClockPart[]> {
    const { starts, revives, since } = decision;
    const on = { at: since, day: localDateOf(since) };
    const stops = decision.stops.filter((phase) => openClock(request, phase) !== null);
    const parts: (ClockPart | null)[] = [
      stops.length > 0 ? stopped(stops, on) : null,
      starts === null ? null : started(await this.#start(tx, request, starts, terms, since), stops.length > 0),
      revives === null ? null : await this.#revive(tx, request, revives, since),
      decision.passes === null || terms.passedTo === undefined ? null : passed(decision.passes, terms.passedTo),
      decision.hands === null ? null : await this.#rebook(tx, request, decision.hands, handedOver, on.day),
      decision.returns === null ? null : await this.#rebook(tx, request, decision.returns, takenBack, on.day),
      decision.extends === null ? null : await this.#extend(tx, request, decision.extends, terms),
    ];
    return parts.filter((part) => part !== null);
  }

  /** The same for a request that stays where it is, written at once. */
  async write(tx: Tx, request: StoredRequest, decision: Decision, terms: ClockTerms): Promise<void> {
    await writeClocks(tx, request.id, await this.partsFor(tx, request, decision, terms));
  }

  async #start(
    tx: Tx,
    request: StoredRequest,
    phase: ClockPhase,
    { shareType, checkedBy }: ClockTerms,
    at: Date,
  ): Promise<NewClock> {
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
    const calendar = await this.regions.calendarFor(tx, request, regionCode);
    const { receipt_closes_at: closes } = await this.regions.settingsFor(tx, request, regionCode, at);
    const clock: Clock = {
      phase,
      budgetWorkingDays: rule.budgetWorkingDays,
      extensionWorkingDays: 0,
      regionCode,
      startedAt: at,
      startedOn: firstDay(calendar, phase, at, closes.value),
      pauses: [],
      ledger: [],
    };
    return {
      ...clock,
      id: newId(at.getTime()),
      requestId: request.id,
      departmentId: checkedBy ?? request.providerDepartmentId,
      rule,
      projection: project(clock, calendar),
    };
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
  async #revive(tx: Tx, request: StoredRequest, phase: ClockPhase, at: Date): Promise<ClockPart | null> {
    const last = request.clocks.findLast((clock) => clock.phase === phase);
    if (!last) return null;
    const silentFrom = request.supply?.deemedAt ? localDateOf(request.supply.suppliedAt) : null;
    const clock = silentFrom === null ? last : silenceBooked(last, silentFrom, localDateOf(at));
    const calendar = await this.regions.calendarFor(tx, request, last.regionCode);
    return revived({ ...clock, id: last.id, state: 'running', projection: project(clock, calendar) });
  }

  async #rebook(
    tx: Tx,
    request: StoredRequest,
    phase: ClockPhase,
    change: (clock: StoredClock, day: LocalDate) => Clock,
    day: LocalDate,
  ): Promise<ClockPart | null> {
    const clock = openClock(request, phase);
    if (clock === null) return null;
    const changed = change(clock, day);
    const calendar = await this.regions.calendarFor(tx, request, clock.regionCode);
    const stands = changed.ledger.some(({ until, pauses }) => pauses && until === null);
    const state = stands ? 'paused' : 'running';
    return rebooked({ ...changed, id: clock.id, state, projection: project(changed, calendar) });
  }

  async #extend(tx: Tx, request: StoredRequest, phase: ClockPhase, terms: ClockTerms): Promise<ClockPart | null> {
    const clock = openClock(request, phase);
    if (clock === null) return null;
    const days = clock.extensionWorkingDays + (terms.extensionWorkingDays ?? 0);
    const longer = { ...clock, extensionWorkingDays: days };
    const projection = project(longer, await this.regions.calendarFor(tx, request, clock.regionCode));
    return extended({ ...longer, state: 'running', projection }, endOfDay(clock.dueOn));
  }
}

/** Receipt may count for a later day (U27); the provider's own signature counts for the day it was given. */
const firstDay = (calendar: WorkingCalendar, phase: ClockPhase, at: Date, closesAtMinute: number) =>
  phase === 'supply' ? localDateOf(at) : receivedOn(calendar, at, closesAtMinute);

/** The clock of a phase that has not stopped, or null. */
export const openClock = (request: Pick<StoredRequest, 'clocks'>, phase: ClockPhase): StoredClock | null =>
  request.clocks.find((clock) => clock.phase === phase && clock.state !== 'stopped') ?? null;
