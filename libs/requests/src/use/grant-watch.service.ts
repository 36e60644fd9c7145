import { Inject, Injectable } from '@nestjs/common';
import { addWorkingDays, CalendarService, workingDaysBetween } from '@zeqing/calendar';
import { Journal } from '@zeqing/journal';
import {
  addDays,
  localDateOf,
  ok,
  startOfDay,
  systemActor,
  type Clock,
  type LocalDate,
  type Page,
  type PageRequest,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { viewerBy } from '../case/case-viewer';
import { HOUSE } from '../settings/domain/house';
import {
  noticeExpiring,
  noticeUnused,
  pageOfUnused,
  regionsOfGrants,
  type NoticedGrant,
  type UnusedGrant,
} from './store/grant-notice.repository';

/** Working days before a grant's last day, each told once (U38); the earliest first. */
const EXPIRY_NOTICES = [60, 40, 20] as const;
/** Grants one round tells of at most; the rest follow in the next. */
const ROUND = 200;

/** Looks after grants in use: their end drawing near, and that nobody uses them. */
@Injectable()
export class GrantWatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    private readonly calendars: CalendarService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Tells of grants that end in 60, 40 or 20 working days of the requester's region, once each; after missed rounds
   * those that fell due together speak once. Answers how many grants were told of.
   */
  async noticeExpiring(): Promise<number> {
    const context = this.#context();
    const today = localDateOf(context.at);
    const round = await this.unitOfWork.run({}, async (tx) => {
      let told = 0;
      for (const regionCode of await regionsOfGrants(tx, today)) told += await this.#ofRegion(tx, context, regionCode);
      return ok(told);
    });
    return round.ok ? round.value : 0;
  }

  /** Offers grants for return that nobody has used for the days of the settings (180), once each (U47). */
  async noticeUnused(): Promise<number> {
    const context = this.#context();
    const round = await this.unitOfWork.run({}, async (tx) => {
      const before = addDays(localDateOf(context.at), -HOUSE.unusedAfterDays);
      const grants = await noticeUnused(tx, startOfDay(before), before, context.at, ROUND);
      await this.#append(tx, context, 'grant_notice.unused', grants, ({ lastUsedOn }) => ({
        unusedAfterDays: HOUSE.unusedAfterDays,
        lastUsedOn,
      }));
      return ok(grants.length);
    });
    return round.ok ? round.value : 0;
  }

  /** Live grants of my departments that nobody has used for so long: to be returned by ending the use, or explained. */
  unused(context: UseCaseContext, page: PageRequest): Promise<Page<UnusedGrant>> {
    const before = addDays(localDateOf(context.at), -HOUSE.unusedAfterDays);
    const tx = this.unitOfWork.reader(context);
    return pageOfUnused(tx, viewerBy(context.actor, 'requests.read'), startOfDay(before), before, page);
  }

  async #ofRegion(tx: Tx, context: UseCaseContext, regionCode: string): Promise<number> {
    const calendar = await this.calendars.calendarFor(tx, regionCode);
    const today = localDateOf(context.at);
    const limits = EXPIRY_NOTICES.map((days) => ({
      kind: `expires_${days}`,
      through: addWorkingDays(calendar, today, days).date,
    }));
    const grants = await noticeExpiring(tx, { regionCode, today, limits, at: context.at, limit: ROUND });
    await this.#append(tx, context, 'grant_notice.expiring', grants, ({ validUntil }) => ({
      workingDaysLeft: validUntil === null ? null : workingDaysBetween(calendar, today, validUntil),
    }));
    return grants.length;
  }

  async #append<G extends NoticedGrant>(
    tx: Tx,
    context: UseCaseContext,
    type: string,
    grants: readonly G[],
    more: (grant: G) => Readonly<Record<string, string | number | LocalDate | null>>,
  ): Promise<void> {
    const events = grants.map((grant) => ({
      type,
      object: { type: 'grant_notice', id: grant.noticeId, version: 1 },
      departmentIds: [grant.beneficiaryDepartmentId, grant.providerDepartmentId],
      payload: {
        grantId: grant.grantId,
        requestId: grant.requestId,
        entryId: grant.entryId,
        validUntil: grant.validUntil,
        ...more(grant),
      },
    }));
    await this.journal.appendAll(tx, context, events);
  }

  #context(): UseCaseContext {
    return { actor: systemActor('grant-watch'), at: this.clock.now(), traceId: 'sweep' };
  }
}
