import type { Id, Tx, UseCaseContext } from '@zeqing/kernel';
import { mayActOnSeries } from './domain/series-reach';
import type { ImportRecord, ImportRepository } from './store/import.repository';
import { findSeries } from './store/series.store';

/** The import if the actor may see it: it is the business of the department that brought it and of the series' authority. */
export async function visibleImport(
  imports: ImportRepository,
  tx: Tx,
  { actor }: UseCaseContext,
  id: Id,
): Promise<ImportRecord | null> {
  const found = await imports.find(tx, id);
  if (!found) return null;
  if (actor.posts.some((post) => post.departmentId === found.departmentId)) return found;
  const series = await findSeries(tx, found.seriesCode);
  return series && mayActOnSeries(actor, 'lists.approve', series) ? found : null;
}
