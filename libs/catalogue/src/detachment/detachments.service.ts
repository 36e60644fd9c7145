import { Inject, Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { err, forbidden, notFound, ok, stale, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import { permits } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { Catalogue } from '../catalogue.service';
import type { EntryView } from '../domain/entry';
import type { CatalogueError } from '../domain/errors';
import { detachResource } from './detachment.store';
import { RESOURCE_USE, type ResourceUse } from './resource-use.port';

/** Which resource is taken off which entry, and why. */
export interface DetachmentOrder {
  readonly entryId: Id;
  readonly seenVersion: number;
  readonly resourceId: Id;
  readonly reason: string;
}

/** Takes a resource off an entry again (挂接 undone). The link stays on record, and with the other entries it serves. */
@Injectable()
export class Detachments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly journal: Journal,
    @Inject(RESOURCE_USE) private readonly use: ResourceUse,
  ) {}

  /**
   * By the department whose entry it is. A resource that is in use stays: its service is first changed to another one,
   * with negotiation and filing (art. 27). Refuses with `not_found`, `forbidden`, `stale`, `catalogue.resource_in_use`.
   */
  async detach(context: UseCaseContext, order: DetachmentOrder): Promise<Result<EntryView, CatalogueError>> {
    const { entryId, seenVersion, resourceId, reason } = order;
    return this.unitOfWork.run(context, async (tx): Promise<Result<EntryView, CatalogueError>> => {
      const entry = await this.catalogue.findById(tx, entryId);
      if (!entry || entry.publishedVersion === null) return err(notFound('catalogue_entry'));
      if (!permits(context.actor, 'catalogue.attach_resource', entry.providerDepartmentId))
        return err(forbidden('catalogue.attach_resource'));
      const resource = entry.resources.find(({ id }) => id === resourceId);
      if (!resource) return err(notFound('catalogue_resource'));
      if (entry.version !== seenVersion) return err(stale('catalogue_entry'));
      const by = { reason, actorId: context.actor.id, at: context.at };
      const version = await detachResource(tx, { entryId, seenVersion, resourceId }, by);
      if (version === null) return err(stale('catalogue_entry'));
      // Counted only now: whoever held the resource for a use has ended, and whoever comes later finds the pair gone.
      const inUse = await this.use.countOf(tx, { entryId, resourceId });
      if (inUse > 0)
        return err({ code: 'catalogue.resource_in_use', details: { inUse }, article: '政务数据共享条例 第二十七条' });
      await this.journal.append(tx, context, {
        type: 'catalogue.resource_detached',
        object: { type: 'catalogue_resource', id: resourceId, version },
        departmentIds: [entry.providerDepartmentId],
        payload: { entryId, entryCode: entry.code, kind: resource.kind, left: entry.resources.length - 1 },
      });
      const view = await this.catalogue.findById(tx, entryId);
      if (!view) throw new Error(`entry ${entryId} vanished within its transaction`);
      return ok(view);
    });
  }
}
