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
import { LIFE_PHASE_OF, REQUEST_STATES, requestNumber, type LifePhase } from '../request/domain/request';
import type { RequestError } from '../request/domain/request-error';
import { RequestQueries, type ListedRequest } from '../request/request-queries.service';
import type { PartyView } from '../request/request-views';
import { viewerOf } from '../request/viewer';
import { findPackage, pageOfPackages, type StoredPackage } from './store/package.repository';

export interface PackageSummary {
  readonly id: Id;
  /** For people. */
  readonly number: string;
  readonly version: number;
  readonly requesterDepartmentId: Id;
  readonly target: StoredPackage['target'];
  readonly targetName: string;
  readonly createdAt: Date;
  /** Rows by the phase they are in. */
  readonly counts: Readonly<Record<LifePhase, number>>;
}

/** The rows one department answers: one letter goes to each. */
export interface ProviderRows {
  readonly provider: PartyView;
  readonly requestIds: readonly Id[];
}

export interface PackageView extends PackageSummary {
  readonly beneficiaries: StoredPackage['beneficiaries'];
  readonly shared: StoredPackage['shared'];
  /** In their order, each with its state, due day and provider. */
  readonly rows: readonly ListedRequest[];
  readonly providers: readonly ProviderRows[];
  readonly leftOut: StoredPackage['leftOut'];
}

/** The one progress page of a package (U36). */
@Injectable()
export class PackageQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: RequestQueries,
  ) {}

  async read(context: UseCaseContext, id: Id): Promise<Result<PackageView, RequestError>> {
    const found = await findPackage(this.unitOfWork.reader(context), id, viewerOf(context.actor).departmentIds);
    if (found === null) return err(notFound('request_package'));
    const listed = await this.requests.listed(context, found.requestIds);
    const rows = found.requestIds.flatMap((requestId) => listed.get(requestId) ?? []);
    const { beneficiaries, shared, leftOut } = found;
    return ok({ ...summaryOf(found), beneficiaries, shared, rows, providers: byProvider(rows), leftOut });
  }

  /** Packages of the reader's departments, newest first. */
  async list(context: UseCaseContext, page: PageRequest): Promise<Page<PackageSummary>> {
    const tx = this.unitOfWork.reader(context);
    const found = await pageOfPackages(tx, viewerOf(context.actor).departmentIds, page);
    return { items: found.items.map(summaryOf), next: found.next };
  }
}

const summaryOf = (found: StoredPackage): PackageSummary => ({
  id: found.id,
  number: requestNumber(found.serial, found.createdAt),
  version: found.version,
  requesterDepartmentId: found.requesterDepartmentId,
  target: found.target,
  targetName: found.targetName,
  createdAt: found.createdAt,
  counts: byPhase(found.states),
});

function byPhase(states: StoredPackage['states']): Record<LifePhase, number> {
  const counts = { application: 0, review: 0, supply: 0, use: 0, disposal: 0, end: 0 };
  for (const state of REQUEST_STATES) counts[LIFE_PHASE_OF[state]] += states[state] ?? 0;
  return counts;
}

function byProvider(rows: readonly ListedRequest[]): ProviderRows[] {
  const groups = new Map<Id, { provider: PartyView; requestIds: Id[] }>();
  for (const { id, provider } of rows) {
    const group = groups.get(provider.departmentId) ?? { provider, requestIds: [] };
    group.requestIds.push(id);
    groups.set(provider.departmentId, group);
  }
  return [...groups.values()];
}
