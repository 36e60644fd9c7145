import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { err, localDateOf, newId, notFound, ok, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory, permits } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { findCorrection } from '../correction/store/correction.repository';
import { findVisible } from '../request/store/request.repository';
import { viewerOf } from '../request/viewer';
import { viewerBy } from './case-viewer';
import type { CaseActOutcome } from './cases.service';
import type { CaseError } from './domain/case-error';
import { admissibleSuspicion, type Suspicion } from './domain/suspicion.rules';
import { insertCase } from './store/case.repository';

/** Cases that no clock opens: an officer of the authority or a supervisor states what is suspected, and why. */
@Injectable()
export class Suspicions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DepartmentDirectory,
    private readonly journal: Journal,
  ) {}

  /** Opens a case on one of the codes of arts 39 to 41; it is suspected until the authority finds (U28). */
  async state(context: UseCaseContext, stated: Suspicion): Promise<Result<CaseActOutcome, CaseError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<CaseActOutcome, CaseError>> => {
      const department = await this.directory.byId(tx, stated.departmentId);
      if (!department || !permits(context.actor, 'cases.suspect', department)) return err(notFound('department'));
      if (context.actor.posts.some((post) => post.departmentId === department.id))
        return err({ code: 'case.own_department', details: { action: 'suspect' } });
      const admissible = admissibleSuspicion(stated, department, localDateOf(context.at));
      if (!admissible.ok) return admissible;
      const { about, code } = stated;
      const parties = about === null ? null : await partiesOf(tx, context, about);
      if (about !== null && parties === null) return err(notFound(about.kind));
      if (parties !== null && !parties.includes(department.id)) return err({ code: 'case.about_other' });
      const id = newId(context.at.getTime());
      const requestId = about?.kind === 'request' ? about.id : null;
      const correctionId = about?.kind === 'correction' ? about.id : null;
      const { suspicion, evidence, occurredOn } = stated;
      const opened = { openedBy: context.actor.id, openedAt: context.at };
      await insertCase(tx, {
        id,
        code,
        department,
        requestId,
        correctionId,
        suspicion,
        evidence,
        occurredOn,
        ...opened,
      });
      await this.journal.append(tx, context, {
        type: 'case.suspected',
        object: { type: 'suspected_case', id, version: 1 },
        departmentIds: [department.id],
        payload: { state: 'suspected', code, occurredOn, requestId, correctionId },
      });
      return ok({ id, version: 2, state: 'suspected' });
    });
  }
}

/** Whose the request or correction is, or null when it is not the actor's to see. */
async function partiesOf(tx: Tx, { actor }: UseCaseContext, about: NonNullable<Suspicion['about']>) {
  if (about.kind === 'request') {
    const found = await findVisible(tx, about.id, viewerOf(actor));
    return found && [found.requesterDepartmentId, found.providerDepartmentId];
  }
  const found = await findCorrection(tx, about.id, viewerBy(actor, 'corrections.read'));
  return found && [found.reporterDepartmentId, found.providerDepartmentId];
}
