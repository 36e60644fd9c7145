import { Injectable } from '@nestjs/common';
import { CalendarService, workingDaysBetween, type WorkingCalendar } from '@zeqing/calendar';
import {
  err,
  localDateOf,
  notFound,
  ok,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import type { PartyView } from '../request/request-views';
import { viewerBy } from './case-viewer';
import { caseTitle } from './domain/case';
import { provisionOf, type Provision } from './domain/case-dictionary';
import type { CaseError } from './domain/case-error';
import { caseOpenness, type CaseAction } from './domain/case.workflow';
import type { Openness } from './domain/openness';
import { partyOf } from './party';
import { findCase, pageOfCases, type CaseFilter, type StoredCase } from './store/case.repository';

/** A case as it may be called now, with its fact whatever was found (U28). */
export interface CaseView extends StoredCase {
  readonly title: { readonly zh: string; readonly en: string };
  readonly provision: Provision;
  readonly department: PartyView;
  /** Only ever true by a finding of the authority. */
  readonly isViolation: boolean;
  /** Working days from the due day until it was done, or until today; 0 where no fact opened it. */
  readonly overdueWorkingDays: number;
  readonly allowedActions: readonly Openness<CaseAction>[];
}

/** Reading the register, as far as the reader may see it. */
@Injectable()
export class CaseQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarService,
    private readonly directory: DepartmentDirectory,
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

  async #views(tx: Tx, context: UseCaseContext, found: readonly StoredCase[]): Promise<CaseView[]> {
    const ids = found.map(({ departmentId }) => departmentId);
    const departments = new Map((await this.directory.byIds(tx, ids)).map((one) => [one.id, one]));
    const calendars = new Map<string, WorkingCalendar>();
    for (const regionCode of new Set(found.map((one) => one.regionCode)))
      calendars.set(regionCode, await this.calendars.calendarFor(tx, regionCode));
    return found.map((one) => ({
      ...one,
      title: caseTitle(one.code, one.finding),
      provision: provisionOf(one.code),
      department: partyOf(one.departmentId, departments),
      isViolation: one.finding === 'violation',
      overdueWorkingDays: overdueDays(one, calendars.get(one.regionCode), context.at),
      allowedActions: caseOpenness(one, context.actor),
    }));
  }
}

function overdueDays({ fact, regionCode }: StoredCase, calendar: WorkingCalendar | undefined, at: Date): number {
  if (!calendar) throw new Error(`no calendar was read for ${regionCode}`);
  if (fact === null) return 0;
  const end = fact.doneOn ?? localDateOf(at);
  return end > fact.dueOn ? workingDaysBetween(calendar, fact.dueOn, end) : 0;
}
