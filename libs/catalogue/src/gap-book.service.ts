import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  err,
  forbidden,
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
import { permits } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import type { CatalogueError } from './domain/errors';
import { isActGap, type GapView } from './domain/gaps';
import { GapRepository, type GapFilter } from './store/gap.repository';

/** What arts 13 to 15 ask for and taken-over entries lack (U23): a visible task list until it is mended. */
@Injectable()
export class GapBook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gaps: GapRepository,
    private readonly journal: Journal,
  ) {}

  /** Published lists and their completeness are visible to every bound department (U26). */
  page(context: UseCaseContext, filter: GapFilter, page: PageRequest): Promise<Page<GapView>> {
    return this.gaps.page(this.unitOfWork.reader(context), filter, page);
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
  ): Promise<Result<GapView, CatalogueError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<GapView, CatalogueError>> => {
      const gap = await this.gaps.find(tx, gapId);
      if (!gap) return err(notFound('catalogue_gap'));
      const permission = gap.field === 'department_head_sign_off' ? 'catalogue.sign' : 'catalogue.edit';
      if (!permits(context.actor, permission, gap.ownerDepartmentId)) return err(forbidden(permission));
      if (!isActGap(gap.field)) return err({ code: 'catalogue.gap_needs_publication', details: { field: gap.field } });
      if (gap.state === 'closed') return err({ code: 'catalogue.gap_closed', details: { field: gap.field } });
      const by = { actorId: context.actor.id, at: context.at };
      if (!(await this.gaps.close(tx, gapId, seenVersion, normalText(reference), by)))
        return err(stale('catalogue_gap'));
      await this.journal.append(tx, context, {
        type: 'catalogue.gap_closed',
        object: { type: 'catalogue_gap', id: gapId, version: seenVersion + 1 },
        departmentIds: [gap.ownerDepartmentId],
        payload: { entryId: gap.entryId, entryCode: gap.entryCode, field: gap.field },
      });
      return ok({ ...gap, version: seenVersion + 1, state: 'closed' });
    });
  }
}
