import { Inject, Injectable } from '@nestjs/common';
import type { Page, PageRequest, UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { namedParties, type NamedParty } from '../settling/named-parties';
import { DUPLICATE_PROBE, type DuplicateFilter, type DuplicatePair, type DuplicateProbe } from './duplicate-probe.port';

/** A pair with the departments of both sides by name. */
export interface DuplicateView extends DuplicatePair {
  readonly collector: NamedParty;
  readonly provider: NamedParty;
}

/** What service items collect although a department owes it already (arts 19, 40(1); R20): a warning, never a finding. */
@Injectable()
export class DuplicateCollections {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DepartmentDirectory,
    @Inject(DUPLICATE_PROBE) private readonly probe: DuplicateProbe,
  ) {}

  async page(context: UseCaseContext, filter: DuplicateFilter, page: PageRequest): Promise<Page<DuplicateView>> {
    const tx = this.unitOfWork.reader(context);
    const found = await this.probe.pairs({ ...context, tx }, filter, page);
    const partyOf = await namedParties(
      this.directory,
      tx,
      found.items.flatMap(({ collected, owed }) => [collected.departmentId, owed.providerDepartmentId]),
    );
    const items = found.items.map((pair) => ({
      ...pair,
      collector: partyOf(pair.collected.departmentId),
      provider: partyOf(pair.owed.providerDepartmentId),
    }));
    return { items, next: found.next };
  }
}
