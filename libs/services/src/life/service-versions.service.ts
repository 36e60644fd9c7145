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
import { UnitOfWork } from '@zeqing/platform';
import type { ServicesError } from '../services.errors';
import { modelChanges, type ModelChange } from './domain/model-changes';
import type { ModelTarget } from './domain/written-model';
import {
  findVersion,
  newestVersions,
  versionsOf,
  type ListedVersion,
  type ModelVersion,
} from './store/version.repository';

/** Two versions of one thing and what changed between them. */
export interface VersionComparison {
  readonly from: ListedVersion;
  readonly to: ListedVersion;
  readonly changes: readonly ModelChange[];
}

/** The published versions of the service model; every bound department may see them (U26). */
@Injectable()
export class ServiceVersions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

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

  async read(
    context: UseCaseContext,
    target: ModelTarget,
    code: string,
    number: number,
  ): Promise<Result<ModelVersion, ServicesError>> {
    const found = await findVersion(this.unitOfWork.reader(context), target, code, number);
    return found ? ok(found) : err(notFound('service_version'));
  }

  /** What changed from one version to another, in words. */
  async compare(
    context: UseCaseContext,
    target: ModelTarget,
    code: string,
    numbers: { readonly from: number; readonly to: number },
  ): Promise<Result<VersionComparison, ServicesError>> {
    const from = await this.read(context, target, code, numbers.from);
    if (!from.ok) return from;
    const to = await this.read(context, target, code, numbers.to);
    if (!to.ok) return to;
    const { content: before, ...older } = from.value;
    const { content: after, ...newer } = to.value;
    return ok({ from: older, to: newer, changes: modelChanges(before, after) });
  }
}
