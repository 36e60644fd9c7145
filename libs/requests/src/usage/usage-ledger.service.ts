import { Inject, Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  addDays,
  err,
  forbidden,
  localDateOf,
  newId,
  notFound,
  ok,
  stale,
  startOfDay,
  systemActor,
  type Clock,
  type Id,
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
import type { StoredRequest } from '../request/store/stored-request';
import { viewerOf } from '../request/viewer';
import { HOUSE } from '../settings/domain/house';
import { admissibleUsage, lastQuarter, type UsageDraft, type UsageRecord, type UsageSheet } from './domain/usage';
import { cutoffOf, grantOf, insertUsage, pageOfUsage, pruneUsage } from './store/usage-record.repository';
import { confirmSheet, findSheet, pageOfSheets, prefillSheets, type SheetFilter } from './store/usage-sheet.repository';

/** Rows one round works on; the rest follow in the next. */
const ROUND = 500;

/** The usage ledger (arts 26, 27, 29): the five records of a use, the quarter's sheet, and how long both are kept. */
@Injectable()
export class UsageLedger {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Records a use of what a request was granted; by the department that uses it. */
  async record(
    context: UseCaseContext,
    requestId: Id,
    draft: UsageDraft,
  ): Promise<Result<{ readonly id: Id }, RequestError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<{ readonly id: Id }, RequestError>> => {
      const request = await findVisible(tx, requestId, viewerOf(context.actor));
      if (request === null) return err(notFound('share_request'));
      if (!permits(context.actor, 'requests.confirm', request.requesterDepartmentId))
        return err(forbidden('requests.confirm'));
      const grant = await grantOf(tx, requestId);
      if (grant === null) return err({ code: 'usage.nothing_granted' });
      const admissible = admissibleUsage(draft, localDateOf(grant.openedAt), localDateOf(context.at));
      if (!admissible.ok) return admissible;
      const id = newId(context.at.getTime());
      await insertUsage(tx, { ...draft, id, requestId, grantId: grant.id, by: context.actor.id, at: context.at });
      await this.journal.append(tx, context, {
        type: 'usage.recorded',
        object: { type: 'usage_record', id, version: 1 },
        departmentIds: [request.requesterDepartmentId, request.providerDepartmentId],
        payload: { requestId, grantId: grant.id, kind: draft.kind, happenedOn: draft.happenedOn },
      });
      return ok({ id });
    });
  }

  /** The records of a request for its parties and the authority (art. 29); reading them of personal information is logged. */
  async records(
    context: UseCaseContext,
    requestId: Id,
    page: PageRequest,
  ): Promise<Result<Page<UsageRecord>, RequestError>> {
    const request = await findVisible(this.unitOfWork.reader(context), requestId, viewerOf(context.actor));
    if (request === null) return err(notFound('share_request'));
    if (request.content.personalInformation === null)
      return ok(await pageOfUsage(this.unitOfWork.reader(context), requestId, page));
    return this.unitOfWork.run(context, async (tx) => {
      const found = await pageOfUsage(tx, requestId, page);
      await this.#readOf(tx, context, request, found.items.length);
      return ok(found);
    });
  }

  /** Quarterly sheets of grants my departments use or gave, newest first; without a request those of the last quarter. */
  sheets(context: UseCaseContext, filter: SheetFilter, page: PageRequest): Promise<Page<UsageSheet>> {
    const last = lastQuarter(localDateOf(context.at)).code;
    const quarter = filter.quarter ?? (filter.requestId === null ? last : null);
    const tx = this.unitOfWork.reader(context);
    return pageOfSheets(tx, viewerBy(context.actor, 'requests.read'), { ...filter, quarter }, page);
  }

  /** The liaison of the using department confirms a sheet as prefilled, or with what is to be said of it (U47). */
  async confirm(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    note: string | null,
  ): Promise<Result<{ readonly id: Id; readonly version: number }, RequestError>> {
    type Confirmed = Promise<Result<{ readonly id: Id; readonly version: number }, RequestError>>;
    return this.unitOfWork.run(context, async (tx): Confirmed => {
      const sheet = await findSheet(tx, id, viewerBy(context.actor, 'requests.read'));
      if (sheet === null) return err(notFound('usage_sheet'));
      if (!permits(context.actor, 'requests.confirm', sheet.requesterDepartmentId))
        return err(forbidden('requests.confirm'));
      if (sheet.state === 'confirmed') return err({ code: 'usage.sheet_confirmed' });
      const doing = { by: context.actor.id, at: context.at };
      if (!(await confirmSheet(tx, id, seenVersion, note, doing))) return err(stale('usage_sheet'));
      await this.journal.append(tx, context, {
        type: 'usage_sheet.confirmed',
        object: { type: 'usage_sheet', id, version: seenVersion + 1 },
        departmentIds: [sheet.requesterDepartmentId, sheet.providerDepartmentId],
        payload: { requestId: sheet.requestId, grantId: sheet.grantId, quarter: sheet.quarter, noted: note !== null },
      });
      return ok({ id, version: seenVersion + 1 });
    });
  }

  /** Prefills the sheets of the last quarter from use reports and the platform's counts, once a grant and quarter. */
  async prefill(): Promise<number> {
    const context = this.#context();
    const quarter = lastQuarter(localDateOf(context.at));
    const bounds = [startOfDay(quarter.from), startOfDay(addDays(quarter.to, 1))] as const;
    const round = await this.unitOfWork.run({}, async (tx) => {
      const sheets = await prefillSheets(tx, quarter, bounds, context.at, ROUND);
      const events = sheets.map(({ id, grantId, requestId, requesterDepartmentId, providerDepartmentId }) => ({
        type: 'usage_sheet.prefilled',
        object: { type: 'usage_sheet', id, version: 1 },
        departmentIds: [requesterDepartmentId, providerDepartmentId],
        payload: { requestId, grantId, quarter: quarter.code },
      }));
      await this.journal.appendAll(tx, context, events);
      return ok(sheets.length);
    });
    return round.ok ? round.value : 0;
  }

  /**
   * Takes away what is past its keeping (at least three years, art. 29) once the grant has been over as long; never while
   * a dispute or a case about it is open. One event a round with the numbers.
   */
  async prune(): Promise<number> {
    const context = this.#context();
    const round = await this.unitOfWork.run({}, async (tx) => {
      const before = await cutoffOf(tx, localDateOf(context.at), HOUSE.usageRetentionYears);
      const pruned = await pruneUsage(tx, startOfDay(before), before, ROUND);
      const total = pruned.records + pruned.sheets + pruned.counts;
      if (total > 0)
        await this.journal.append(tx, context, {
          type: 'usage.pruned',
          object: { type: 'usage_retention', id: newId(context.at.getTime()), version: 1 },
          departmentIds: [],
          payload: { ...pruned, before },
        });
      return ok(total);
    });
    return round.ok ? round.value : 0;
  }

  async #readOf(tx: Tx, context: UseCaseContext, request: StoredRequest, count: number): Promise<void> {
    await this.journal.append(tx, context, {
      type: 'usage.read',
      object: { type: 'usage_reading', id: newId(context.at.getTime()), version: 1 },
      departmentIds: [request.requesterDepartmentId, request.providerDepartmentId],
      payload: { requestId: request.id, records: count },
    });
  }

  #context(): UseCaseContext {
    return { actor: systemActor('usage-ledger'), at: this.clock.now(), traceId: 'sweep' };
  }
}
