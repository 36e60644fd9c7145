import { Injectable } from '@nestjs/common';
import { CalendarService, type WorkingCalendar } from '@zeqing/calendar';
import { Catalogue, type ShareMode } from '@zeqing/catalogue';
import {
  err,
  localDate,
  localDateOf,
  notFound,
  ok,
  startOfDay,
  yearOf,
  type Id,
  type LocalDate,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory, SigningBook } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { factsFor } from './decision-facts';
import { CompetentAuthorities } from './competent-authorities';
import { explain } from '../clock/domain/clock';
import { isUrgent, LIFE_PHASE_OF } from './domain/request';
import type { RequestError } from './domain/request-error';
import {
  clockView,
  summaryOf,
  viewOf,
  type ClockExplanation,
  type ClockStanding,
  type PartyView,
  type RequestSummary,
  type RequestView,
  type Surroundings,
} from './request-views';
import type { StoredClock } from '../clock/store/stored-clock';
import { pageOfEntryGrants, pageOfGrants, type GrantInUse, type GrantListFilter } from '../use/store/grant.repository';
import { sourceOf } from '../ledger-import/store/ledger-import.repository';
import { grantStandingOf } from '../use/store/platform-order.repository';
import { runningRenewalOf } from './store/open-request.repository';
import {
  countUrgent,
  findVisible,
  pageOf,
  visibleAmong,
  type RequestFilter,
  type Viewer,
} from './store/request.repository';
import type { StoredAnswer, StoredRequest } from './store/stored-request';
import { SettingsBook } from '../settings/settings-book.service';
import { viewerOf } from './viewer';

/** A request in a list that is read before an act on all of it. */
export interface ListedRequest extends RequestSummary {
  readonly scenario: string;
  readonly itemCount: number;
  readonly validUntil: LocalDate | null;
  /** What is prepared or given as answer; a prepared one is the provider's paper. */
  readonly answer: Pick<StoredAnswer, 'kind' | 'ground' | 'reason'> | null;
}

/** A request as a letter lists it among others. */
export interface LetteredRequest extends Pick<RequestSummary, 'number' | 'entryCode' | 'entryName'> {
  readonly requester: PartyView;
  readonly provider: PartyView;
  readonly itemNames: readonly string[];
  readonly mode: ShareMode;
  readonly validUntil: LocalDate | null;
  readonly signedAt: Date | null;
}

/** Reading requests, clocks and grants, as far as the reader may see them. */
@Injectable()
export class RequestQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly directory: DepartmentDirectory,
    private readonly calendars: CalendarService,
    private readonly authorities: CompetentAuthorities,
    private readonly signing: SigningBook,
    private readonly settings: SettingsBook,
  ) {}

  /** Requests of the reader's departments or region: urgent ones that wait first, then the newest. */
  async list(context: UseCaseContext, filter: RequestFilter, page: PageRequest): Promise<Page<RequestSummary>> {
    const tx = this.unitOfWork.reader(context);
    const found = await pageOf(tx, viewerOf(context.actor), filter, page);
    const around = await this.#surroundings(tx, context, found.items);
    return { items: found.items.map((request) => summaryOf(request, around)), next: found.next };
  }

  /** Those of these requests that the reader may see, as lists show them before an act on all of them. */
  async listed(context: UseCaseContext, ids: readonly Id[]): Promise<ReadonlyMap<Id, ListedRequest>> {
    const tx = this.unitOfWork.reader(context);
    const found = await visibleAmong(tx, ids, viewerOf(context.actor));
    const around = await this.#surroundings(tx, context, found);
    return new Map(found.map((request) => [request.id, listedRequest(request, context, around)]));
  }

  /** Those of these requests that the reader may see, in their order, as a letter lists them. */
  async lettered(context: UseCaseContext, ids: readonly Id[]): Promise<readonly LetteredRequest[]> {
    const tx = this.unitOfWork.reader(context);
    const found = new Map((await visibleAmong(tx, ids, viewerOf(context.actor))).map((one) => [one.id, one]));
    const around = await this.#surroundings(tx, context, [...found.values()]);
    return ids.flatMap((id) => found.get(id) ?? []).map((request) => letteredRequest(request, around));
  }

  /** One request with what the reader may do about it. */
  async read(
    context: UseCaseContext,
    id: Id,
    viewer: Viewer = viewerOf(context.actor),
  ): Promise<Result<RequestView, RequestError>> {
    const tx = this.unitOfWork.reader(context);
    const request = await findVisible(tx, id, viewer);
    if (request === null) return err(notFound('share_request'));
    const around = await this.#surroundings(tx, context, [request]);
    const { actor } = context;
    const asAuthority = actor.posts.some(({ role }) => role === 'authority_officer');
    const authorityDepartmentId = asAuthority ? await this.authorities.over(tx, request) : null;
    const urgentThisYear = isUrgent(request.content)
      ? await countUrgent(tx, request.requesterDepartmentId, startOfDay(localDate(`${yearOf(around.today)}-01-01`)))
      : null;
    const grant = request.grantId === null ? null : await grantStandingOf(tx, request.grantId);
    const source = await sourceOf(tx, request.id);
    const runningRenewal = request.state === 'shared' ? await runningRenewalOf(tx, id) : null;
    const facts = { ...(await factsFor(tx, this.signing, actor, request)), authorityDepartmentId };
    const reader = { facts, urgentThisYear, runningRenewal };
    const settings = await this.settings.inForce(tx, request.providerRegionCode, context.at);
    return ok({ ...viewOf(request, reader, settings, around), grant, source });
  }

  /** The latest clock in short: phase, due day, days left, state and article. */
  async clock(context: UseCaseContext, id: Id): Promise<Result<ClockStanding, RequestError>> {
    const tx = this.unitOfWork.reader(context);
    const request = await findVisible(tx, id, viewerOf(context.actor));
    const clock = request?.clocks.at(-1);
    if (!request || !clock) return err(notFound('clock'));
    const around = await this.#surroundings(tx, context, [request]);
    return ok({
      requestId: id,
      lifePhase: LIFE_PHASE_OF[request.state],
      requestState: request.state,
      ...clockView(clock, around),
    });
  }

  /** The latest clock day by day: which days count, whose they are, and why; with its spans and its extension. */
  async explainClock(context: UseCaseContext, id: Id): Promise<Result<ClockExplanation, RequestError>> {
    const latest = (await this.explainClocks(context, id, viewerOf(context.actor))).at(-1);
    return latest ? ok(latest) : err(notFound('clock'));
  }

  /** Every clock so far the same way, in the order in which they ran; none where there is nothing to see. */
  async explainClocks(context: UseCaseContext, id: Id, viewer: Viewer): Promise<readonly ClockExplanation[]> {
    const tx = this.unitOfWork.reader(context);
    const request = await findVisible(tx, id, viewer);
    if (request === null) return [];
    const around = await this.#surroundings(tx, context, [request]);
    const told: ClockExplanation[] = [];
    for (const clock of request.clocks) {
      const settings = await this.settings.inForce(tx, clock.regionCode, clock.startedAt);
      told.push(clockExplanation(request, clock, around, settings.receipt_closes_at.basis));
    }
    return told;
  }

  /** Grants the reader's departments use or, as provider, gave. */
  async grants(context: UseCaseContext, filter: GrantListFilter, page: PageRequest): Promise<Page<GrantInUse>> {
    return pageOfGrants(this.unitOfWork.reader(context), viewerOf(context.actor).departmentIds, filter, page);
  }

  /** The grants on an entry as far as the reader has a part in them or watches over the region. */
  entryGrants(context: UseCaseContext, entryCode: string, page: PageRequest): Promise<Page<GrantInUse>> {
    return pageOfEntryGrants(this.unitOfWork.reader(context), viewerOf(context.actor), entryCode, page);
  }

  async #surroundings(tx: Tx, context: UseCaseContext, requests: readonly StoredRequest[]): Promise<Surroundings> {
    const parties = requests.flatMap((request) => [request.requesterDepartmentId, request.providerDepartmentId]);
    const departments = await this.directory.byIds(tx, parties);
    const entries = await this.catalogue.findByIds(
      tx,
      requests.map((request) => request.entryId),
    );
    const calendars = new Map<string, WorkingCalendar>();
    for (const regionCode of new Set(requests.flatMap(({ clocks }) => clocks.map((clock) => clock.regionCode))))
      calendars.set(regionCode, await this.calendars.calendarFor(tx, regionCode));
    return {
      departments: new Map(departments.map((department) => [department.id, department])),
      entries: new Map(entries.map((entry) => [entry.id, entry])),
      calendars,
      today: localDateOf(context.at),
    };
  }
}

function clockExplanation(
  request: StoredRequest,
  clock: StoredClock,
  around: Surroundings,
  receiptBasis: string,
): ClockExplanation {
  const calendar = around.calendars.get(clock.regionCode);
  if (!calendar) throw new Error(`no calendar was read for ${clock.regionCode}`);
  const days = explain(clock, calendar);
  return {
    requestId: request.id,
    clock: clockView(clock, around),
    calendarBasis: calendar.basis,
    receiptBasis,
    spans: clock.ledger,
    requesterWorkingDays: days.filter(({ bookedTo }) => bookedTo === 'requester').length,
    extension: clock.phase === 'answer' ? request.life.extension : null,
    days,
  };
}

function listedRequest(request: StoredRequest, { actor }: UseCaseContext, around: Surroundings): ListedRequest {
  const seesPreparation = actor.posts.some((post) => post.departmentId === request.providerDepartmentId);
  const { answer, content } = request;
  const shown = answer !== null && (seesPreparation || answer.signedAt !== null) ? answer : null;
  return {
    ...summaryOf(request, around),
    scenario: content.scenario,
    itemCount: content.itemIds.length,
    validUntil: content.validUntil,
    answer: shown && { kind: shown.kind, ground: shown.ground, reason: shown.reason },
  };
}

function letteredRequest(request: StoredRequest, around: Surroundings): LetteredRequest {
  const { number, requester, provider, entryCode, entryName } = summaryOf(request, around);
  const { itemIds, mode, validUntil } = request.content;
  const items = around.entries.get(request.entryId)?.items ?? [];
  const itemNames = items.filter(({ id }) => itemIds.includes(id)).map(({ name }) => name);
  return {
    ...{ number, requester, provider, entryCode, entryName },
    ...{ itemNames, mode, validUntil, signedAt: request.signedAt },
  };
}
