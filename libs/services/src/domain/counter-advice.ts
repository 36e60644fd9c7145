import type { Id } from '@zeqing/kernel';
import type { EntryFact, Facts, GrantFact } from './facts';
import type { Material, WayKind } from './item-model';
import type { CounterAdvice, ResourceFact } from './readiness-answer';

/** Where nothing is queried. */
export const NO_ADVICE: CounterAdvice = { how: null, contact: null, onMiss: null, onFailure: [] };

/** A counter asks while somebody waits: an interface before a table before a file. */
const QUICKEST: readonly ResourceFact['kind'][] = ['interface', 'table', 'file'];

const quickest = (resources: readonly ResourceFact[]): ResourceFact | null =>
  QUICKEST.map((kind) => resources.find((resource) => resource.kind === kind)).find((found) => found !== undefined) ??
  null;

/** What else spares the paper where a query fails: the other ways that hold, then a commitment; else it is asked for. */
function alternatives({ necessity }: Material, others: readonly WayKind[]): CounterAdvice['onFailure'] {
  const last = necessity === 'later' ? 'accept_later' : 'ask';
  return [
    ...others.map((way) => ({ decision: way === 'commitment' ? ('commitment' as const) : ('waive' as const), way })),
    { decision: last, way: null },
  ];
}

/** What a day's quota leaves after the calls known of; null where there is none. */
const quotaLeft = ({ dailyQuota }: ResourceFact, { callsToday = 0 }: GrantFact): number | null =>
  dailyQuota === null ? null : Math.max(0, dailyQuota - callsToday);

/** How the data of an entry are had at the counter, and what follows a miss and a failure (U16). */
export function adviceOn(
  facts: Pick<Facts, 'departments' | 'grants'>,
  material: Material,
  { code, departmentId, resources = [] }: EntryFact,
  found: {
    readonly grantId: Id | null;
    readonly returnedFields: readonly string[];
    readonly others: readonly WayKind[];
  },
): CounterAdvice {
  const resource = quickest(resources);
  const grant = facts.grants.get(code)?.find(({ id }) => id === found.grantId);
  return {
    how: resource && {
      ...resource,
      returnedFields: found.returnedFields,
      quotaLeft: grant === undefined ? null : quotaLeft(resource, grant),
    },
    contact: { departmentId, name: facts.departments.get(departmentId)?.name ?? departmentId, post: 'liaison' },
    onMiss: 'not_proof',
    onFailure: alternatives(material, found.others),
  };
}
