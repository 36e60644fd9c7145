import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  err,
  forbidden,
  newId,
  notFound,
  ok,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type Title,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory, permits, regionContains, regionLevel, type RegionLevel } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import type { SettlingError } from '../settling/domain/settling-error';
import { namedParties, type NamedParty } from '../settling/named-parties';
import { isGeneric } from './domain/same-datum';
import { appointSource, pageOfSources, type ItemHolder, type SourceFilter, type SourceRow } from './source.store';

export const ARTICLE_19 = '政务数据共享条例 第十九条';

const SUBJECT_REQUIRED: SettlingError = {
  code: 'source.subject_required',
  fields: [{ pointer: '/subject', rule: 'required' }],
  article: ARTICLE_19,
};

/** An item with its place and departments by name, and whether the reader may say whose it is. */
export interface SourceView extends Omit<SourceRow, 'holders' | 'appointment'> {
  readonly level: RegionLevel;
  readonly region: Title;
  readonly holders: readonly (ItemHolder & { readonly department: NamedParty })[];
  readonly appointment: (NonNullable<SourceRow['appointment']> & { readonly department: NamedParty | null }) | null;
  readonly mayAppoint: boolean;
}

export interface AppointmentOrder {
  readonly itemName: string;
  /** Of a generic name, what its entries are about; null of every other. */
  readonly subject: string | null;
  readonly regionCode: string;
  /** Null: the items of that name are not one datum, and each provider keeps its own. */
  readonly departmentId: Id | null;
  readonly basis: string;
}

/** One accountable department for a data item and a level (数源部门, art. 19); what is unassigned or contested queues. */
@Injectable()
export class SourceDepartments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DepartmentDirectory,
    private readonly journal: Journal,
  ) {}

  /** Items of a kind, by place and name; everybody's to read (U26). */
  async page(context: UseCaseContext, filter: SourceFilter, page: PageRequest): Promise<Page<SourceView>> {
    const tx = this.unitOfWork.reader(context);
    const found = await pageOfSources(tx, filter, page);
    const partyOf = await namedParties(
      this.directory,
      tx,
      found.items.flatMap((row) => [
        ...row.holders.map(({ departmentId }) => departmentId),
        row.appointment?.departmentId ?? null,
      ]),
    );
    const regions = await this.directory.regionTitles(
      tx,
      found.items.map(({ regionCode }) => regionCode),
    );
    const items = found.items.map(({ holders, appointment, ...row }): SourceView => {
      const named = appointment?.departmentId ?? null;
      return {
        ...row,
        level: regionLevel(row.regionCode),
        region: regions.get(row.regionCode) ?? { zh: row.regionCode, en: row.regionCode },
        holders: holders.map((one) => ({ ...one, department: partyOf(one.departmentId) })),
        appointment: appointment && { ...appointment, department: named === null ? null : partyOf(named) },
        mayAppoint: mayAppointIn(context, row.regionCode),
      };
    });
    return { items, next: found.next };
  }

  /** The authority says whose an item of its region is, once and for that level; a later appointment ends an earlier. */
  async appoint(context: UseCaseContext, order: AppointmentOrder): Promise<Result<{ readonly id: Id }, SettlingError>> {
    const { itemName, regionCode, departmentId, basis } = order;
    const subject = isGeneric(itemName) ? order.subject : null;
    if (!mayAppointIn(context, regionCode)) return err(forbidden('duties.assign'));
    if (isGeneric(itemName) && subject === null) return err(SUBJECT_REQUIRED);
    return this.unitOfWork.run(context, async (tx): Promise<Result<{ readonly id: Id }, SettlingError>> => {
      const department = departmentId === null ? null : await this.directory.byId(tx, departmentId);
      if (departmentId !== null && department === null) return err(notFound('department'));
      // One department a level: it is of the very place, not of one below or above.
      if (department !== null && department.regionCode !== regionCode)
        return err({ code: 'settling.beyond_reach', fields: [{ pointer: '/departmentId', rule: 'of_the_level' }] });
      const id = newId(context.at.getTime());
      const by = { by: context.actor.id, at: context.at };
      await appointSource(tx, { id, itemName, subject, regionCode, departmentId, basis, ...by });
      await this.journal.append(tx, context, {
        type: 'source.appointed',
        object: { type: 'source_appointment', id, version: 1 },
        departmentIds: departmentId === null ? [] : [departmentId],
        payload: { regionCode, departmentId, isSetApart: departmentId === null },
      });
      return ok({ id });
    });
  }
}

const mayAppointIn = ({ actor }: UseCaseContext, regionCode: string): boolean =>
  permits(actor, 'duties.assign') &&
  actor.posts.some((post) => post.role === 'authority_officer' && regionContains(post.regionCode, regionCode));
