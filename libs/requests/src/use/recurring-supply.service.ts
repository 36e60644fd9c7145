import { Inject, Injectable } from '@nestjs/common';
import type { UpdateFrequency } from '@zeqing/catalogue';
import { Journal } from '@zeqing/journal';
import {
  err,
  forbidden,
  localDateOf,
  notFound,
  ok,
  systemActor,
  type Clock,
  type Id,
  type LocalDate,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { permits } from '@zeqing/organisation';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { viewerBy } from '../case/case-viewer';
import type { RequestError } from '../request/domain/request-error';
import { findVisible } from '../request/store/request.repository';
import { viewerOf } from '../request/viewer';
import { HOUSE } from '../settings/domain/house';
import { rhythmOf } from './domain/rhythm';
import {
  insertUpdate,
  noticeStale,
  pageOfStale,
  recurringGrantOf,
  updatesOf,
  type RecurringGrant,
  type StaleSupply,
  type SupplyUpdate,
} from './store/recurring-supply.repository';

/** How a live supply keeps to its entry's update frequency. */
export interface SupplyRhythm {
  readonly frequency: UpdateFrequency | null;
  /** Null where nothing is promised by a day. */
  readonly awaitedBy: LocalDate | null;
  readonly staleSince: LocalDate | null;
  /** The day the data last came; the day of the grant while nothing was told. */
  readonly lastOn: LocalDate;
  /** What the provider told of, newest first. */
  readonly updates: readonly SupplyUpdate[];
}

/** Supplies one round tells of at most; the rest follow in the next. */
const ROUND = 200;
const UPDATES_SHOWN = 20;

/** Recurring supplies, watched by the update frequency of their entries (U31; arts 13, 22). */
@Injectable()
export class RecurringSupply {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Tells provider and requester of updates that are missing, once each. Answers how many supplies were told of. */
  async watch(): Promise<number> {
    const context = { actor: systemActor('recurring-supply'), at: this.clock.now(), traceId: 'sweep' };
    const round = await this.unitOfWork.run({}, async (tx) => {
      const { updateGraceDays } = HOUSE;
      const stale = await noticeStale(tx, localDateOf(context.at), updateGraceDays, context.at, ROUND);
      const events = stale.map((one) => ({
        type: 'grant_notice.stale',
        object: { type: 'grant_notice', id: one.noticeId, version: 1 },
        departmentIds: [one.beneficiaryDepartmentId, one.providerDepartmentId],
        payload: {
          ...{ grantId: one.grantId, requestId: one.requestId, entryId: one.entryId, frequency: one.frequency },
          ...{ lastOn: one.lastOn, staleSince: one.staleSince },
        },
      }));
      await this.journal.appendAll(tx, context, events);
      return ok(stale.length);
    });
    return round.ok ? round.value : 0;
  }

  /** Supplies of my departments or my region whose update is missing now. */
  stale(context: UseCaseContext, page: PageRequest): Promise<Page<StaleSupply>> {
    const viewer = viewerBy(context.actor, 'requests.read');
    const tx = this.unitOfWork.reader(context);
    return pageOfStale(tx, viewer, localDateOf(context.at), HOUSE.updateGraceDays, page);
  }

  /** The rhythm of what a request was granted. */
  async rhythm(context: UseCaseContext, requestId: Id): Promise<Result<SupplyRhythm, RequestError>> {
    const tx = this.unitOfWork.reader(context);
    if ((await findVisible(tx, requestId, viewerOf(context.actor))) === null) return err(notFound('share_request'));
    const grant = await recurringGrantOf(tx, requestId);
    return grant === null ? err({ code: 'usage.nothing_granted' }) : ok(await this.#told(tx, context, grant));
  }

  /** The provider's liaison says that data came on a day, where no platform counts it; a day is told once. */
  async record(
    context: UseCaseContext,
    requestId: Id,
    update: SupplyUpdate,
  ): Promise<Result<SupplyRhythm, RequestError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<SupplyRhythm, RequestError>> => {
      const request = await findVisible(tx, requestId, viewerOf(context.actor));
      if (request === null) return err(notFound('share_request'));
      if (!permits(context.actor, 'requests.supply', request.providerDepartmentId))
        return err(forbidden('requests.supply'));
      const grant = await recurringGrantOf(tx, requestId);
      if (grant === null) return err({ code: 'usage.nothing_granted' });
      if (update.updatedOn > localDateOf(context.at) || update.updatedOn < grant.openedOn)
        return err({ code: 'usage.update_day', details: { from: grant.openedOn } });
      const id = await insertUpdate(tx, grant.grantId, update, { by: context.actor.id, at: context.at });
      if (id !== null)
        await this.journal.append(tx, context, {
          type: 'supply_update.recorded',
          object: { type: 'supply_update', id, version: 1 },
          departmentIds: [request.requesterDepartmentId, request.providerDepartmentId],
          payload: { requestId, grantId: grant.grantId, updatedOn: update.updatedOn },
        });
      const after = (await recurringGrantOf(tx, requestId)) ?? grant;
      return ok(await this.#told(tx, context, after));
    });
  }

  async #told(tx: Tx, context: UseCaseContext, grant: RecurringGrant): Promise<SupplyRhythm> {
    const rhythm = rhythmOf(grant, localDateOf(context.at), HOUSE.updateGraceDays);
    return {
      ...{ frequency: grant.frequency, lastOn: grant.lastOn },
      ...{ awaitedBy: rhythm?.awaitedBy ?? null, staleSince: rhythm?.staleSince ?? null },
      updates: await updatesOf(tx, grant.grantId, UPDATES_SHOWN),
    };
  }
}
