import { Injectable } from '@nestjs/common';
import { Catalogue, type ShareMode } from '@zeqing/catalogue';
import { Journal } from '@zeqing/journal';
import {
  departmentsAs,
  err,
  forbidden,
  localDateOf,
  newId,
  notFound,
  ok,
  stale,
  type Id,
  type LocalDate,
  type Page,
  type PageRequest,
  type Result,
  type Title,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory, regionContains } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import type { SettlingError } from '../settling/domain/settling-error';
import { namedParties, type NamedParty } from '../settling/named-parties';
import {
  findFlow,
  insertFlow,
  moveFlow,
  pageOfFlows,
  regionExists,
  type FlowFilter,
  type FlowState,
  type ReturnFlow,
} from './return-flow.store';

export const ARTICLE_24 = '政务数据共享条例 第二十四条';

/** A flow with its sides by name, whether it is late, and whether the reader may record it. */
export interface FlowView extends ReturnFlow {
  readonly upper: NamedParty;
  readonly lowerRegion: Title;
  readonly isLate: boolean;
  readonly mayRecord: boolean;
}

export interface FlowDraft {
  readonly entryCode: string;
  readonly lowerRegionCode: string;
  readonly items: readonly string[];
  readonly shareMode: ShareMode;
  readonly dueOn: LocalDate;
}

type Outcome = Result<{ readonly id: Id; readonly version: number }, SettlingError>;

/** The register of return flow (数据回流, art. 24): upper department × lower region × item × day, and no conditions. */
@Injectable()
export class ReturnFlows {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly directory: DepartmentDirectory,
    private readonly journal: Journal,
  ) {}

  /** The upper department says what of an entry of its own returns to a region below it, and by when. */
  async plan(context: UseCaseContext, draft: FlowDraft): Promise<Outcome> {
    return this.unitOfWork.run(context, async (tx): Promise<Outcome> => {
      const entry = await this.catalogue.findPublishedByCode(tx, draft.entryCode);
      if (!entry) return err(notFound('catalogue_entry'));
      const upperDepartmentId = entry.providerDepartmentId;
      if (!departmentsAs(context.actor, ['liaison']).includes(upperDepartmentId)) return err(forbidden('flows.record'));
      const upper = await this.directory.byId(tx, upperDepartmentId);
      const { lowerRegionCode } = draft;
      const isBelow =
        upper !== null && upper.regionCode !== lowerRegionCode && regionContains(upper.regionCode, lowerRegionCode);
      if (!isBelow || !(await regionExists(tx, lowerRegionCode)))
        return err({ code: 'flow.not_below', fields: [{ pointer: '/lowerRegionCode', rule: 'below_the_department' }] });
      if (draft.dueOn < localDateOf(context.at))
        return err({ code: 'settling.day_past', fields: [{ pointer: '/dueOn', rule: 'not_past' }] });
      const id = newId(context.at.getTime());
      const of = { upperDepartmentId, upperRegionCode: upper.regionCode, lowerRegionCode, entryId: entry.id };
      const { items, shareMode, dueOn } = draft;
      const made = { id, ...of, items, shareMode, dueOn, by: context.actor.id, at: context.at };
      if (!(await insertFlow(tx, made))) return err({ code: 'flow.open_already' });
      await this.journal.append(tx, context, {
        type: 'flow.planned',
        object: { type: 'return_flow', id, version: 1 },
        departmentIds: [upperDepartmentId],
        payload: { entryId: entry.id, entryCode: entry.code, lowerRegionCode, dueOn },
      });
      return ok({ id, version: 1 });
    });
  }

  /** Data came down on a day. */
  deliver(
    context: UseCaseContext,
    order: { readonly id: Id; readonly seenVersion: number },
    on: LocalDate,
  ): Promise<Outcome> {
    return this.#move(context, order, { state: 'flowing', on, reason: null });
  }

  /** No more will come, with the reason. */
  stop(
    context: UseCaseContext,
    order: { readonly id: Id; readonly seenVersion: number },
    reason: string,
  ): Promise<Outcome> {
    return this.#move(context, order, { state: 'stopped', on: null, reason });
  }

  async #move(
    context: UseCaseContext,
    order: { readonly id: Id; readonly seenVersion: number },
    to: { readonly state: FlowState; readonly on: LocalDate | null; readonly reason: string | null },
  ): Promise<Outcome> {
    return this.unitOfWork.run(context, async (tx): Promise<Outcome> => {
      const flow = await findFlow(tx, order.id);
      if (!flow) return err(notFound('return_flow'));
      if (!departmentsAs(context.actor, ['liaison']).includes(flow.upperDepartmentId))
        return err(forbidden('flows.record'));
      if (flow.state === 'stopped') return err({ code: 'matching.need_closed' });
      if (to.on !== null && to.on > localDateOf(context.at))
        return err({ code: 'flow.day_ahead', fields: [{ pointer: '/on', rule: 'not_ahead' }] });
      const by = { personId: context.actor.id, at: context.at };
      if (!(await moveFlow(tx, order, to, by))) return err(stale('return_flow'));
      const version = order.seenVersion + 1;
      await this.journal.append(tx, context, {
        type: to.state === 'flowing' ? 'flow.delivered' : 'flow.stopped',
        object: { type: 'return_flow', id: order.id, version },
        departmentIds: [flow.upperDepartmentId],
        payload: { entryId: flow.entryId, lowerRegionCode: flow.lowerRegionCode, on: to.on },
      });
      return ok({ id: order.id, version });
    });
  }

  /** The register, newest first. */
  async page(
    context: UseCaseContext,
    filter: Omit<FlowFilter, 'lateOn'> & { readonly isLate: boolean },
    page: PageRequest,
  ): Promise<Page<FlowView>> {
    const tx = this.unitOfWork.reader(context);
    const today = localDateOf(context.at);
    const { isLate, ...rest } = filter;
    const found = await pageOfFlows(tx, { ...rest, lateOn: isLate ? today : null }, page);
    const partyOf = await namedParties(
      this.directory,
      tx,
      found.items.map(({ upperDepartmentId }) => upperDepartmentId),
    );
    const regions = await this.directory.regionTitles(
      tx,
      found.items.map(({ lowerRegionCode }) => lowerRegionCode),
    );
    const own = departmentsAs(context.actor, ['liaison']);
    const items = found.items.map((flow) => ({
      ...flow,
      upper: partyOf(flow.upperDepartmentId),
      lowerRegion: regions.get(flow.lowerRegionCode) ?? { zh: flow.lowerRegionCode, en: flow.lowerRegionCode },
      isLate: flow.state === 'planned' && flow.dueOn < today,
      mayRecord: flow.state !== 'stopped' && own.includes(flow.upperDepartmentId),
    }));
    return { items, next: found.next };
  }
}
