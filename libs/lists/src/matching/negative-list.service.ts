import { Injectable } from '@nestjs/common';
import { Catalogue } from '@zeqing/catalogue';
import { Journal } from '@zeqing/journal';
import {
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
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { listNumber } from '../settling/domain/settling';
import type { SettlingError } from '../settling/domain/settling-error';
import { namedParties, type NamedParty } from '../settling/named-parties';
import { SettlingParties } from '../settling/settling-parties';
import {
  findNegative,
  insertNegative,
  pageOfNegatives,
  reviewNegative,
  type NegativeFilter,
  type NegativeRow,
} from './store/negative.repository';

const ARTICLE_15 = '政务数据共享条例 第十五条';

/** A row of the negative list with whose it is, and whether its day has come. */
export interface NegativeView extends NegativeRow {
  readonly number: string;
  readonly department: NamedParty;
  readonly isReviewDue: boolean;
  /** Whether the reader may look at it again. */
  readonly mayReview: boolean;
}

export interface NegativeAct {
  readonly id: Id;
  readonly version: number;
}
type Outcome = Result<NegativeAct, SettlingError>;

/** The negative list (负面清单): what law expressly forbids to share, with law, article and the day it is looked at again. */
@Injectable()
export class NegativeList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly directory: DepartmentDirectory,
    private readonly parties: SettlingParties,
    private readonly journal: Journal,
  ) {}

  /** Puts a published entry that is not shared on the list; its own complete ground is what it rests on (art. 15). */
  async list(
    context: UseCaseContext,
    entryCode: string,
    found: { readonly opinion: string; readonly reviewOn: LocalDate },
  ): Promise<Outcome> {
    return this.unitOfWork.run(context, async (tx): Promise<Outcome> => {
      const entry = await this.catalogue.findPublishedByCode(tx, entryCode);
      if (!entry) return err(notFound('catalogue_entry'));
      if (!(await this.parties.oversees(tx, context.actor, entry.providerDepartmentId)))
        return err(forbidden('duties.assign'));
      const ground = entry.refusalGround;
      if (entry.shareType !== 'not_shared' || ground === null || ground.clause === null)
        return err({ code: 'negative.no_ground', article: ARTICLE_15 });
      if (found.reviewOn <= localDateOf(context.at)) return err(dayPast());
      const department = await this.directory.byId(tx, entry.providerDepartmentId);
      const id = newId(context.at.getTime());
      const listed = await insertNegative(tx, {
        ...{ id, regionCode: department?.regionCode ?? '', name: entry.name, departmentId: entry.providerDepartmentId },
        ...{ items: entry.items.map(({ name }) => name), entryId: entry.id, settlingId: null, needId: null },
        ground: { ...ground, clause: ground.clause, reviewOn: found.reviewOn },
        ...{ opinion: found.opinion, by: context.actor.id, at: context.at },
      });
      if (!listed) return err({ code: 'negative.listed_already' });
      await this.journal.append(tx, context, {
        type: 'negative.listed',
        object: { type: 'negative_row', id, version: 1 },
        departmentIds: [entry.providerDepartmentId],
        payload: { entryId: entry.id, entryCode, groundKind: ground.kind, reviewOn: found.reviewOn },
      });
      return ok({ id, version: 1 });
    });
  }

  /** Looks at a row again: it stays with another day, or is lifted because the law has changed. */
  async review(
    context: UseCaseContext,
    order: { readonly id: Id; readonly seenVersion: number },
    found: { readonly opinion: string; readonly reviewOn: LocalDate | null },
  ): Promise<Outcome> {
    return this.unitOfWork.run(context, async (tx): Promise<Outcome> => {
      const row = await findNegative(tx, order.id);
      if (!row) return err(notFound('negative_row'));
      if (!(await this.parties.oversees(tx, context.actor, row.departmentId))) return err(forbidden('duties.assign'));
      if (row.state === 'lifted') return err({ code: 'matching.need_closed' });
      const { opinion, reviewOn } = found;
      if (reviewOn !== null && reviewOn <= localDateOf(context.at)) return err(dayPast());
      const state = reviewOn === null ? 'lifted' : 'in_force';
      const reviewed = { state, opinion, reviewOn: reviewOn ?? row.reviewOn, at: context.at } as const;
      if (!(await reviewNegative(tx, order, reviewed))) return err(stale('negative_row'));
      await this.journal.append(tx, context, {
        type: 'negative.reviewed',
        object: { type: 'negative_row', id: order.id, version: order.seenVersion + 1 },
        departmentIds: [row.departmentId],
        payload: { state, reviewOn: reviewed.reviewOn, entryId: row.entryId },
      });
      return ok({ id: order.id, version: order.seenVersion + 1 });
    });
  }

  /** Rows, newest first. */
  async page(context: UseCaseContext, filter: NegativeFilter, page: PageRequest): Promise<Page<NegativeView>> {
    const tx = this.unitOfWork.reader(context);
    const found = await pageOfNegatives(tx, filter, page);
    return { items: await this.#views(tx, context, found.items), next: found.next };
  }

  async read(context: UseCaseContext, id: Id): Promise<Result<NegativeView, SettlingError>> {
    const tx = this.unitOfWork.reader(context);
    const found = await findNegative(tx, id);
    const [view] = found === null ? [] : await this.#views(tx, context, [found]);
    return view ? ok(view) : err(notFound('negative_row'));
  }

  async #views(tx: Tx, context: UseCaseContext, found: readonly NegativeRow[]): Promise<NegativeView[]> {
    const owners = found.map(({ departmentId }) => departmentId);
    const partyOf = await namedParties(this.directory, tx, owners);
    const overseen = await this.parties.overseen(tx, context.actor, owners);
    const today = localDateOf(context.at);
    return found.map((row) => ({
      ...row,
      number: listNumber('FM', row.listedAt, row.serial),
      department: partyOf(row.departmentId),
      isReviewDue: row.state === 'in_force' && row.reviewOn <= today,
      mayReview: row.state === 'in_force' && overseen.has(row.departmentId),
    }));
  }
}

const dayPast = (): SettlingError => ({
  ...{ code: 'settling.day_past', fields: [{ pointer: '/reviewOn', rule: 'after_today' }], article: ARTICLE_15 },
});
