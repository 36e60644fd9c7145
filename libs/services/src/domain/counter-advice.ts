import type { EntryFact, Facts } from './facts';
import type { Material, WayKind } from './item-model';
import type { CounterAdvice, ResourceFact } from './readiness-answer';

/** Where nothing is queried. */
export const NO_ADVICE: CounterAdvice = { how: null, contact: null, onMiss: null, onFailure: [] };

/** A counter asks while somebody waits: an interface before a table before a file. */
const QUICKEST: readonly ResourceFact['kind'][] = ['interface', 'table', 'file'];

const quickest = (resources: readonly ResourceFact[]): ResourceFact | undefined =>
  QUICKEST.map((kind) => resources.find((resource) => resource.kind === kind)).find((found) => found !== undefined);

/** What else spares the paper where a query fails: the other ways that hold, then a commitment; else it is asked for. */
function alternatives({ necessity }: Material, others: readonly WayKind[]): CounterAdvice['onFailure'] {
  const last = necessity === 'later' ? 'accept_later' : 'ask';
  return [
    ...others.map((way) => ({ decision: way === 'commitment' ? ('commitment' as const) : ('waive' as const), way })),
    { decision: last, way: null },
  ];
}

/** How the data of an entry are had at the counter, and what follows a miss and a failure (U16). */
export function adviceOn(
  facts: Pick<Facts, 'departments'>,
  material: Material,
  { departmentId, resources = [] }: EntryFact,
  found: { readonly returnedFields: readonly string[]; readonly others: readonly WayKind[] },
): CounterAdvice {
  const resource = quickest(resources);
  return {
    how: resource === undefined ? null : { ...resource, returnedFields: found.returnedFields },
    contact: { departmentId, name: facts.departments.get(departmentId)?.name ?? departmentId, post: 'liaison' },
    onMiss: 'not_proof',
    onFailure: alternatives(material, found.others),
  };
}
