import { Injectable } from '@nestjs/common';
import {
  err,
  notFound,
  ok,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory, scopeFor } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import type { ServicesError } from '../services.errors';
import { modelChanges, type ModelChange } from './domain/model-changes';
import type { ModelTarget } from './domain/written-model';
import { isHeldBy } from './service-drafts.service';
import {
  findVersion,
  newestVersions,
  versionsOf,
  type ListedVersion,
  type ModelVersion,
} from './store/version.repository';

/** A version with those of the reader's departments that keep it, and for which the reader may begin a change. */
export interface ReadVersion extends ModelVersion {
  readonly mayChange: readonly Id[];
}

/** Two versions of one thing and what changed between them. */
export interface VersionComparison {
  readonly from: ListedVersion;
  readonly to: ListedVersion;
  readonly changes: readonly ModelChange[];
}

/** The published versions of the service model; every bound department may see them (U26). */
@Injectable()
export class ServiceVersions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DepartmentDirectory,
  ) {}

  /** The newest version of each code of a kind, by code. */
  async page(
    context: UseCaseContext,
    filter: { readonly target: ModelTarget; readonly departmentId: Id | null },
    page: PageRequest,
  ): Promise<Page<ListedVersion>> {
    const tx = this.unitOfWork.reader(context);
    const found = await newestVersions(tx, { ...filter, after: page.after?.[0] ?? null }, page.limit + 1);
    const items = found.slice(0, page.limit);
    const last = found.length > page.limit ? items.at(-1) : undefined;
    return { items, next: last === undefined ? null : JSON.stringify([last.code]) };
  }

  /** All versions of one code, newest first. */
  history(context: UseCaseContext, target: ModelTarget, code: string): Promise<readonly ListedVersion[]> {
    return versionsOf(this.unitOfWork.reader(context), target, code);
  }

  /** One version, whole; null: the newest. */
  async read(
    context: UseCaseContext,
    target: ModelTarget,
    code: string,
    number: number | null,
  ): Promise<Result<ReadVersion, ServicesError>> {
    const tx = this.unitOfWork.reader(context);
    const found = await findVersion(tx, target, code, number);
    if (!found) return err(notFound('service_version'));
    const scope = scopeFor(context.actor, 'services.manage');
    const mine = await this.directory.byIds(tx, scope.kind === 'departments' ? scope.departmentIds : []);
    const held = { ...found, leadName: 'leadName' in found.content ? found.content.leadName : null };
    return ok({ ...found, mayChange: mine.filter((one) => isHeldBy(held, one)).map(({ id }) => id) });
  }

  /** What changed from one version to another, in words. */
  async compare(
    context: UseCaseContext,
    target: ModelTarget,
    code: string,
    numbers: { readonly from: number; readonly to: number },
  ): Promise<Result<VersionComparison, ServicesError>> {
    const tx = this.unitOfWork.reader(context);
    const from = await findVersion(tx, target, code, numbers.from);
    const to = await findVersion(tx, target, code, numbers.to);
    if (!from || !to) return err(notFound('service_version'));
    const { content: before, ...older } = from;
    const { content: after, ...newer } = to;
    return ok({ from: older, to: newer, changes: modelChanges(before, after) });
  }
}
