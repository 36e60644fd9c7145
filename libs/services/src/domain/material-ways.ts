import type { LocalDate } from '@zeqing/kernel';
import { blocker, departmentAccountable, type BlockerSubject } from './blockers';
import { isBefore, oneThingsOf } from './item-graph';
import type { Material, Way } from './item-model';
import { resolveNeed } from './need-resolution';
import type { ItemView, NeedOutcome } from './need-view';
import type { Blocker } from './readiness-answer';
import type { ReasonCode } from './reasons';

/** How one way stands; its blockers show even where another way spares the paper by commitment (U5). */
export interface WayOutcome extends Partial<Pick<NeedOutcome, 'entryCode' | 'grantId' | 'workingNow' | 'itemNames'>> {
  readonly way: Way;
  readonly spared: boolean;
  readonly reason: ReasonCode;
  readonly servedLocally: boolean;
  readonly validUntil: LocalDate | null;
  readonly blockers: readonly Blocker[];
}

/** Compulsory where it is asked at all: conditional ones are decided only where their condition holds. */
export const isCompulsory = (material: Material): boolean =>
  material.necessity === 'compulsory' || material.necessity === 'conditional';

const settled = (way: Way, reason: ReasonCode, spared = true): WayOutcome => ({
  way,
  spared,
  reason,
  servedLocally: false,
  validUntil: null,
  blockers: [],
});

function earlierResult(view: ItemView, subject: BlockerSubject, way: Way): WayOutcome {
  const { item, model, facts } = view;
  const { earlierItemCode } = way;
  const inOrder =
    earlierItemCode !== null &&
    oneThingsOf(model.oneThings, item.code).some((oneThing) => isBefore(oneThing, earlierItemCode, item.code));
  if (!inOrder) {
    const owner = departmentAccountable(facts, item.departmentId);
    const missing = blocker(subject, 'earlier_result_missing', owner, 'liaison');
    return { ...settled(way, 'data_blocked', false), blockers: [missing] };
  }
  return way.need === null ? settled(way, 'earlier_result') : throughNeed(view, subject, way, 'earlier_result');
}

function throughNeed(view: ItemView, subject: BlockerSubject, way: Way, sparedBy: ReasonCode): WayOutcome {
  if (way.need === null) throw new Error(`way ${way.kind} of ${view.item.code} names no datum`);
  const outcome = resolveNeed(view, subject, way.need);
  const refused = outcome.blockers.some(({ code }) => code === 'closed_by_law');
  const uncovered = outcome.blockers.some(({ code }) => code === 'coverage_gap');
  const unsparedReason = refused ? 'data_refused_by_law' : uncovered ? 'subject_not_covered' : 'data_blocked';
  return {
    way,
    spared: outcome.served,
    reason: outcome.served ? (outcome.ownData ? 'own_data' : sparedBy) : unsparedReason,
    servedLocally: outcome.servedLocally,
    entryCode: outcome.entryCode,
    grantId: outcome.grantId,
    validUntil: outcome.validUntil,
    workingNow: outcome.workingNow,
    itemNames: outcome.itemNames,
    blockers: outcome.blockers,
  };
}

/** How one of a material's ways stands (U5). Throws where a way by data names no datum. */
export function throughWay(view: ItemView, material: Material, way: Way): WayOutcome {
  const subject: BlockerSubject = {
    itemCode: view.item.code,
    materialCode: material.code,
    use: 'spare',
    way: way.kind,
    evidenceTypeCode: way.need?.evidenceTypeCode ?? null,
    compulsory: isCompulsory(material),
  };
  switch (way.kind) {
    case 'abolished':
      return settled(way, 'abolished');
    case 'commitment':
      return settled(way, 'commitment_accepted');
    case 'earlier_result':
      return earlierResult(view, subject, way);
    case 'own_verification':
      return way.need === null
        ? settled(way, 'verified_by_office')
        : throughNeed(view, subject, way, 'verified_by_office');
    case 'shared_data':
    case 'e_licence':
      return throughNeed(view, subject, way, 'shared_data_granted');
  }
}
