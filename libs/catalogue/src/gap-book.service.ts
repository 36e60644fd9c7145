import { Injectable } from '@nestjs/common';
import { CalendarService } from '@zeqing/calendar';
import { Journal } from '@zeqing/journal';
import {
  err,
  forbidden,
  localDateOf,
  normalText,
  notFound,
  ok,
  stale,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory, permits } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import type { CatalogueError } from './domain/errors';
import { isActGap, mendOfGap, type GapMend, type GapView } from './domain/gaps';
import { termStanding, type TermStanding } from './life/domain/term';
import { GapRepository, type GapFilter } from './store/gap.repository';

/** A gap with how many working days are left or over, what closes it, and whether the reader may do that. */
export type GapTask = GapView & TermStanding & { readonly mend: GapMend; readonly mayMend: boolean };

const PERMISSIONS = { record: 'catalogue.edit', sign_off: 'catalogue.sign', file: 'catalogue.edit' } as const;

/** What arts 13 to 15 ask for and taken-over entries lack (U23): a visible task list until it is mended. */
@Injectable()
export class GapBook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gaps: GapRepository,
    private readonly journal: Journal,
    private readonly directory: DepartmentDirectory,
    private readonly calendars: CalendarService,
  ) {}

  /** Published lists and their completeness are visible to every bound department (U26). */
  async page(context: UseCaseContext, filter: GapFilter, request: PageRequest): Promise<Page<GapTask>> {
    const tx = this.unitOfWork.reader(context);
    const page = await this.gaps.page(tx, filter, request);
    return { ...page, items: await this.#tasksOf(tx, context, page.items) };
  }

  countOpen(tx: Tx, entryIds: readonly Id[]): Promise<number> {
    return this.gaps.countOpen(tx, entryIds);
  }

  /**
   * Records an act of art. 13 with its reference (report number, date): the sign-off by the department head, the
   * assessments by the liaison. Fields of the entry itself close when a batch that fills them is published.
   */
  async close(
    context: UseCaseContext,
    gapId: Id,
    seenVersion: number,
    reference: string,
  ): Promise<Result<GapTask, CatalogueError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<GapTask, CatalogueError>> => {
      const gap = await this.gaps.find(tx, gapId);
      if (!gap) return err(notFound('catalogue_gap'));
      const permission = PERMISSIONS[mendOfGap(gap.field)];
      if (!permits(context.actor, permission, gap.ownerDepartmentId)) return err(forbidden(permission));
      if (!isActGap(gap.field)) return err({ code: 'catalogue.gap_needs_publication', details: { field: gap.field } });
      if (gap.state === 'closed') return err({ code: 'catalogue.gap_closed', details: { field: gap.field } });
      const by = { actorId: context.actor.id, at: context.at };
      const value = normalText(reference);
      if (!(await this.gaps.close(tx, gapId, seenVersion, value, by))) return err(stale('catalogue_gap'));
      await this.journal.append(tx, context, {
        type: 'catalogue.gap_closed',
        object: { type: 'catalogue_gap', id: gapId, version: seenVersion + 1 },
        departmentIds: [gap.ownerDepartmentId],
        payload: { entryId: gap.entryId, entryCode: gap.entryCode, field: gap.field },
      });
      const closed = { version: seenVersion + 1, state: 'closed', reference: value, closedAt: context.at } as const;
      const [task] = await this.#tasksOf(tx, context, [{ ...gap, ...closed }]);
      return task ? ok(task) : err(notFound('catalogue_gap'));
    });
  }

  /** Counted by the calendar of the owner's region: until today, or until the day the gap closed. */
  async #tasksOf(tx: Tx, { actor, at }: UseCaseContext, gaps: readonly GapView[]): Promise<readonly GapTask[]> {
    const owners = await this.directory.byIds(tx, [...new Set(gaps.map((gap) => gap.ownerDepartmentId))]);
    const regions = new Map(owners.map(({ id, regionCode }) => [id, regionCode]));
    const calendars = await this.calendars.calendarsFor(tx, [...new Set(regions.values())]);
    return gaps.map((gap) => {
      const calendar = calendars.get(regions.get(gap.ownerDepartmentId) ?? '');
      if (!calendar) throw new Error(`no calendar for the owner of gap ${gap.id}`);
      const mend = mendOfGap(gap.field);
      const mayMend = gap.state === 'open' && permits(actor, PERMISSIONS[mend], gap.ownerDepartmentId);
      return { ...gap, ...termStanding(gap.dueOn, localDateOf(gap.closedAt ?? at), calendar), mend, mayMend };
    });
  }
}
