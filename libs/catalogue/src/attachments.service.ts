import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  err,
  forbidden,
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
import { attachmentRefusal } from './attachment-refusal';
import type { EntryView } from './domain/entry';
import type { CatalogueError } from './domain/errors';
import { callingFaults, type ResourceCalling } from './domain/resource-calling';
import { AttachmentRepository, type AttachmentRate, type ListedResource } from './store/attachment.repository';
import { EntryRepository } from './store/entry.repository';

/** Resources that serve several entries, and how many entries have one at all (挂接率). */
@Injectable()
export class Attachments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly entries: EntryRepository,
    private readonly attachments: AttachmentRepository,
    private readonly journal: Journal,
  ) {}

  /** Resources of published entries with every entry each serves; visible to every bound department (U26). */
  page(
    context: UseCaseContext,
    filter: { readonly departmentId: Id | null; readonly text: string | null },
    page: PageRequest,
  ): Promise<Page<ListedResource>> {
    return this.attachments.page(this.unitOfWork.reader(context), filter, page);
  }

  /** By department, the least attached first; of one department, or of all (U26). */
  rates(context: UseCaseContext, departmentId: Id | null): Promise<AttachmentRate[]> {
    return this.attachments.rates(this.unitOfWork.reader(context), departmentId === null ? null : [departmentId]);
  }

  /** Whether the resource is attached to the entry; if so nobody takes it off before the transaction ends. */
  hold(tx: Tx, entryId: Id, resourceId: Id): Promise<boolean> {
    return this.attachments.hold(tx, entryId, resourceId);
  }

  /**
   * Attaches a resource the department has registered already to another of its entries. Refuses as attaching a new one
   * does, and with `catalogue.resource_attached` when it is there.
   */
  async attachKnown(
    context: UseCaseContext,
    entryId: Id,
    seenVersion: number,
    resourceId: Id,
  ): Promise<Result<EntryView, CatalogueError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<EntryView, CatalogueError>> => {
      const [entry] = await this.entries.findByIds(tx, [entryId]);
      if (entry?.publishedVersion === undefined || entry.publishedVersion === null)
        return err(notFound('catalogue_entry'));
      if (!permits(context.actor, 'catalogue.attach_resource', entry.providerDepartmentId))
        return err(forbidden('catalogue.attach_resource'));
      const resource = await this.attachments.find(tx, resourceId);
      if (resource?.departmentId !== entry.providerDepartmentId) return err(notFound('catalogue_resource'));
      const refusal = attachmentRefusal(context, entry, resource);
      if (refusal) return err(refusal);
      if (!(await this.entries.touch(tx, entryId, seenVersion, context.at))) return err(stale('catalogue_entry'));
      const by = { actorId: context.actor.id, at: context.at };
      const version = await this.attachments.attach(tx, resourceId, entryId, by);
      if (version === null) return err({ code: 'catalogue.resource_attached', details: { entryCode: entry.code } });
      const [view] = await this.entries.findByIds(tx, [entryId]);
      if (!view) throw new Error(`entry ${entryId} vanished within its transaction`);
      await this.journal.append(tx, context, {
        type: 'catalogue.resource_attached',
        object: { type: 'catalogue_resource', id: resourceId, version },
        departmentIds: [entry.providerDepartmentId],
        payload: { entryId, entryCode: entry.code, kind: resource.kind },
      });
      return ok(view);
    });
  }

  /**
   * Tells what who calls a resource of the department has to know (U16); what is left null is not told any more. Refuses
   * with `not_found` for another department's resource, `stale`, `catalogue.calling_invalid`.
   */
  async tellCalling(
    context: UseCaseContext,
    resourceId: Id,
    seenVersion: number,
    calling: ResourceCalling,
  ): Promise<Result<ListedResource, CatalogueError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<ListedResource, CatalogueError>> => {
      const resource = await this.attachments.find(tx, resourceId);
      if (resource === null || !permits(context.actor, 'catalogue.attach_resource', resource.departmentId))
        return err(notFound('catalogue_resource'));
      const fields = callingFaults(calling);
      if (fields.length > 0) return err({ code: 'catalogue.calling_invalid', fields });
      const version = await this.attachments.tell(tx, resourceId, seenVersion, calling);
      if (version === null) return err(stale('catalogue_resource'));
      await this.journal.append(tx, context, {
        type: 'catalogue.resource_described',
        object: { type: 'catalogue_resource', id: resourceId, version },
        departmentIds: [resource.departmentId],
        payload: { kind: resource.kind, entryIds: resource.entries.map(({ id }) => id), ...toldOf(calling) },
      });
      return ok({ ...resource, ...calling, version });
    });
  }
}

/** What of it may stand in the journal: how many inputs, whether hours, which quota; the texts stay in their table. */
const toldOf = ({ inputs, serviceHours, dailyQuota }: ResourceCalling) => ({
  inputs: inputs?.length ?? 0,
  hasServiceHours: serviceHours !== null,
  dailyQuota,
});
