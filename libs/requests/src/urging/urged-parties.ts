import type { Id, Tx, UseCaseContext } from '@zeqing/kernel';
import { viewerBy } from '../case/case-viewer';
import { findCase } from '../case/store/case.repository';
import { findCorrection } from '../correction/store/correction.repository';
import { findDispute } from '../dispute/store/dispute.repository';
import { findVisible } from '../request/store/request.repository';
import { viewerOf } from '../request/viewer';
import type { UrgedKind } from './domain/urging';

/** Whose an object is, or null when it is not the supervisor's to see. */
export async function urgedParties(
  tx: Tx,
  context: UseCaseContext,
  about: { readonly kind: UrgedKind; readonly id: Id },
): Promise<readonly Id[] | null> {
  const { actor } = context;
  switch (about.kind) {
    case 'request': {
      const found = await findVisible(tx, about.id, viewerOf(actor));
      return found && [found.requesterDepartmentId, found.providerDepartmentId];
    }
    case 'correction': {
      const found = await findCorrection(tx, about.id, viewerBy(actor, 'corrections.read'));
      return found && [found.reporterDepartmentId, found.providerDepartmentId];
    }
    case 'dispute': {
      const found = await findDispute(tx, about.id, viewerBy(actor, 'disputes.read'));
      const authority = found?.authorityDepartmentId;
      return found && [found.requesterDepartmentId, found.providerDepartmentId, ...(authority ? [authority] : [])];
    }
    case 'case': {
      const found = await findCase(tx, about.id, viewerBy(actor, 'cases.read'));
      return found && [found.departmentId];
    }
  }
}
