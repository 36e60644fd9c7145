import { forbidden, type UseCaseContext } from '@zeqing/kernel';
import { permits } from '@zeqing/organisation';
import type { AttachedResource, EntryView } from './domain/entry';
import type { CatalogueError } from './domain/errors';
import { resourceFaults } from './domain/resource-link';

/** Why the resource cannot be attached to the entry by this actor, or null (Decree 809 arts 31, 32). */
export function attachmentRefusal(
  context: UseCaseContext,
  entry: EntryView,
  resource: AttachedResource,
): CatalogueError | null {
  if (!permits(context.actor, 'catalogue.attach_resource', entry.providerDepartmentId))
    return forbidden('catalogue.attach_resource');
  if (entry.status !== 'published' || entry.shareType === 'not_shared')
    return { code: 'catalogue.entry_not_attachable', details: { status: entry.status, shareType: entry.shareType } };
  const fields = resourceFaults(resource);
  if (fields.length === 0) return null;
  return { code: 'catalogue.resource_not_a_link', fields, article: '政务数据共享条例 第三十一条、第三十二条' };
}
