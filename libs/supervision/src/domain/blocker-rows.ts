import type { Id, LocalDate } from '@zeqing/kernel';
import type { Department } from '@zeqing/organisation';
import type { Blocker, OneThingReadiness } from '@zeqing/services';

const NATION = '000000';

/** One thing in the way of a one-thing, with the matter it is met in. */
export interface MeasuredBlocker {
  readonly oneThingCode: string;
  readonly position: number;
  readonly matter: string;
  readonly isCompulsory: boolean;
  readonly code: Blocker['code'];
  readonly accountableKind: Blocker['accountable']['kind'];
  readonly accountableId: Id | null;
  readonly accountableName: string;
  /** Whose calendar counts its days. */
  readonly regionCode: string;
  readonly since: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly content: Blocker;
}

/** The blockers of every matter in order; those of optional matters stop nothing and are marked so. */
export function blockersOf(
  oneThing: OneThingReadiness,
  departments: ReadonlyMap<Id, Department>,
): readonly MeasuredBlocker[] {
  const all = oneThing.matters.flatMap((matter) => matter.blockers.map((blocker) => ({ matter, blocker })));
  return all.map(({ matter, blocker }, position) => ({
    oneThingCode: oneThing.code,
    position,
    matter: matter.name,
    isCompulsory: matter.kind === 'compulsory' && blocker.compulsory,
    code: blocker.code,
    accountableKind: blocker.accountable.kind,
    accountableId: blocker.accountable.departmentId,
    accountableName: blocker.accountable.name,
    regionCode: departments.get(blocker.accountable.departmentId ?? '')?.regionCode ?? NATION,
    since: blocker.since,
    dueOn: blocker.due,
    content: blocker,
  }));
}
