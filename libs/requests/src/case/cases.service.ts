import { Injectable } from '@nestjs/common';
import { CalendarService, workingDaysBetween, type WorkingCalendar } from '@zeqing/calendar';
import { Journal } from '@zeqing/journal';
import {
  err,
  localDateOf,
  newId,
  notFound,
  ok,
  stale,
  type CanonicalValue,
  type Id,
  type LocalDate,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { permits } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { viewerBy } from './case-viewer';
import { caseTitle, type CaseState, type Finding } from './domain/case';
import { provisionOf, type Provision } from './domain/case-dictionary';
import type { CaseError } from './domain/case-error';
import { decideCase, openCaseActions, type CaseAct, type CaseAction } from './domain/case.workflow';
import {
  findCase,
  insertOrder,
  moveCase,
  pageOfCases,
  type CaseFilter,
  type CaseMove,
  type StoredCase,
} from './store/case.repository';

/** What an act left behind: enough to go on with. */
export interface CaseActOutcome {
  readonly id: Id;
  readonly version: number;
  readonly state: CaseState;
}

type Outcome = Result<CaseActOutcome, CaseError>;

/** A case as it may be called now, with its fact whatever was found (U28). */
export interface CaseView extends StoredCase {
  readonly title: { readonly zh: string; readonly en: string };
  readonly provision: Provision;
  /** Only ever true by a finding of the authority. */
  readonly isViolation: boolean;
  /** Working days from the due day until it was done, or until today. */
  readonly overdueWorkingDays: number;
  readonly openActions: readonly CaseAction[];
}

/** Which case, as seen in which version. */
export interface CaseOrder {
  readonly id: Id;
  readonly seenVersion: number;
}

interface Plan extends Pick<CaseMove, 'reason' | 'finding'> {
  readonly act: CaseAct;
  readonly event: string;
  readonly payload: Readonly<Record<string, CanonicalValue>>;
  readonly write?: (tx: Tx, found: StoredCase) => Promise<void>;
}

/** The register of arts 39 to 41: a suspected case, the department's reason, the authority's finding and order. */
@Injectable()
export class Cases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarService,
    private readonly journal: Journal,
  ) {}

  /** Cases of my departments, or of my region, newest first. */
  async list(context: UseCaseContext, filter: CaseFilter, page: PageRequest): Promise<Page<CaseView>> {
    const tx = this.unitOfWork.reader(context);
    const found = await pageOfCases(tx, viewerBy(context.actor, 'cases.read'), filter, page);
    return { items: await this.#views(tx, context, found.items), next: found.next };
  }

  /** One case. */
  async read(context: UseCaseContext, id: Id): Promise<Result<CaseView, CaseError>> {
    const tx = this.unitOfWork.reader(context);
    const found = await findCase(tx, id, viewerBy(context.actor, 'cases.read'));
    const [view] = found === null ? [] : await this.#views(tx, context, [found]);
    return view ? ok(view) : err(notFound('case'));
  }

  /** The department says why it came to this. */
  stateReason(context: UseCaseContext, order: CaseOrder, reason: string): Promise<Outcome> {
    const act = { action: 'state_reason' } as const;
    return this.#perform(context, order, { act, reason, event: 'case.reason_stated', payload: {} });
  }

  /** The authority finds: a violation, a proper reason, or that it is not attributable to the department. */
  find(context: UseCaseContext, order: CaseOrder, finding: Finding, grounds: string): Promise<Outcome> {
    const act = { action: 'find', finding } as const;
    const written = { finding: { finding, grounds }, payload: { finding } };
    return this.#perform(context, order, { act, event: 'case.found', ...written });
  }

  /** Orders a violation to be put right by a day (责令改正). */
  order(
    context: UseCaseContext,
    order: CaseOrder,
    demanded: { readonly demand: string; readonly dueOn: LocalDate },
  ): Promise<Outcome> {
    const { at, actor } = context;
    const act = { action: 'order', today: localDateOf(at), dueOn: demanded.dueOn } as const;
    const id = newId(at.getTime());
    const written = { ...demanded, id, caseId: order.id, issuedBy: actor.id, issuedAt: at };
    return this.#perform(context, order, {
      act,
      event: 'case.rectification_ordered',
      payload: { orderId: id, dueOn: demanded.dueOn },
      write: (tx, { departmentId, regionCode }) => {
        const place = { id: departmentId, regionCode };
        const post = actor.posts.find((one) => permits({ ...actor, posts: [one] }, 'cases.find', place));
        if (!post) throw new Error('an order without an authority was let through');
        return insertOrder(tx, { ...written, authorityDepartmentId: post.departmentId });
      },
    });
  }

  async #perform(context: UseCaseContext, { id, seenVersion }: CaseOrder, plan: Plan): Promise<Outcome> {
    return this.unitOfWork.run(context, async (tx): Promise<Outcome> => {
      const found = await findCase(tx, id, viewerBy(context.actor, 'cases.read'));
      if (found === null) return err(notFound('case'));
      const decided = decideCase(found, plan.act, context.actor, context.at);
      if (!decided.ok) return decided;
      if (found.version !== seenVersion) return err(stale('case'));
      const { to } = decided.value;
      const { reason, finding } = plan;
      const written = { ...(reason === undefined ? {} : { reason }), ...(finding ? { finding } : {}) };
      const move = { id, seenVersion, to, by: context.actor.id, at: context.at, ...written };
      if (!(await moveCase(tx, move))) return err(stale('case'));
      await plan.write?.(tx, found);
      await this.journal.append(tx, context, {
        type: plan.event,
        // The case's first version was opened by the sweep and told by the overdue event of its clock.
        object: { type: 'suspected_case', id, version: seenVersion },
        departmentIds: [found.departmentId],
        payload: { state: to, code: found.code, factId: found.fact.id, ...plan.payload },
      });
      return ok({ id, version: seenVersion + 1, state: to });
    });
  }

  async #views(tx: Tx, context: UseCaseContext, found: readonly StoredCase[]): Promise<CaseView[]> {
    const calendars = new Map<string, WorkingCalendar>();
    for (const regionCode of new Set(found.map((one) => one.regionCode)))
      calendars.set(regionCode, await this.calendars.calendarFor(tx, regionCode));
    return found.map((one) => {
      const calendar = calendars.get(one.regionCode);
      if (!calendar) throw new Error(`no calendar was read for ${one.regionCode}`);
      const end = one.fact.doneOn ?? localDateOf(context.at);
      return {
        ...one,
        title: caseTitle(one.code, one.finding),
        provision: provisionOf(one.code),
        isViolation: one.finding === 'violation',
        overdueWorkingDays: end > one.fact.dueOn ? workingDaysBetween(calendar, one.fact.dueOn, end) : 0,
        openActions: openCaseActions(one, context.actor),
      };
    });
  }
}
