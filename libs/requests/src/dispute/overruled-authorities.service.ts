import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { err, forbidden, notFound, ok, stale, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory, permits } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { viewerBy } from '../case/case-viewer';
import type { DisputeAct, DisputeOrder } from './domain/dispute';
import type { DisputeError } from './domain/dispute-error';
import { mayCoordinate } from './domain/dispute.rules';
import { decideDispute } from './domain/dispute.workflow';
import { findDispute, overruleAuthority } from './store/dispute.repository';

/** The derived authority may be overruled with a reason; the derivation stays and is shown beside it (U24). */
@Injectable()
export class OverruledAuthorities {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DepartmentDirectory,
    private readonly journal: Journal,
  ) {}

  /** The authority the dispute came to names the one that is competent instead, once. */
  async overrule(
    context: UseCaseContext,
    { id, seenVersion }: Omit<DisputeOrder, 'leg'>,
    departmentId: Id,
    reason: string,
  ): Promise<Result<DisputeAct, DisputeError>> {
    if (!permits(context.actor, 'disputes.overrule')) return err(forbidden('disputes.overrule'));
    return this.unitOfWork.run(context, async (tx): Promise<Result<DisputeAct, DisputeError>> => {
      const found = await findDispute(tx, id, viewerBy(context.actor, 'disputes.read'));
      if (found === null) return err(notFound('dispute'));
      const decided = decideDispute(found, 'overrule_authority', null, context.actor, context.at);
      if (!decided.ok) return decided;
      if (found.version !== seenVersion) return err(stale('dispute'));
      const fit = mayCoordinate(found, await this.directory.byId(tx, departmentId));
      if (!fit.ok) return fit;
      const { governmentRegionCode: regionCode } = fit.value;
      const doing = { reason, by: context.actor.id, at: context.at };
      const written = await overruleAuthority(tx, { id, seenVersion }, { id: departmentId, regionCode }, doing);
      if (!written) return err(stale('dispute'));
      const { requesterDepartmentId, providerDepartmentId, authorityDepartmentId: derived } = found;
      await this.journal.append(tx, context, {
        type: 'dispute.authority_overruled',
        object: { type: 'dispute', id, version: seenVersion + 1 },
        departmentIds: [requesterDepartmentId, providerDepartmentId, departmentId, ...(derived ? [derived] : [])],
        payload: {
          ...{ subject: found.subject, requestId: found.requestId, correctionId: found.correctionId },
          ...{ entryId: found.entryId, entryCode: found.entryCode, state: found.state },
          ...{ fromDepartmentId: derived, authorityDepartmentId: departmentId, regionCode },
        },
      });
      return ok({ id, version: seenVersion + 1, state: found.state });
    });
  }
}
