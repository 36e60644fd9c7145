import { Faults, type DraftFault } from './draft-rules';
import { measureFaults } from './measure-check';
import type { Surroundings } from './surroundings';
import type { WrittenEdge, WrittenOneThing } from './written-model';

/** Everything a one-thing may not be published with. */
export function oneThingFaults(oneThing: WrittenOneThing, around: Surroundings): readonly DraftFault[] {
  const faults = new Faults();
  const { code, name, leadName, matters, edges, measures } = oneThing;
  faults.required('code', code);
  faults.required('name', name);
  faults.required('leadName', leadName);
  if (around.holderId !== null && (around.isNew || around.holderId !== around.department.id))
    faults.add('code', 'code_taken');
  if (!matters.some(({ kind }) => kind === 'compulsory')) faults.add('matters', 'matters_none');
  faults.below('matters').unique(
    'name',
    matters.map((matter) => matter.name),
  );
  for (const [at, matter] of matters.entries()) {
    const one = faults.below('matters', at);
    one.required('name', matter.name);
    one.required('departmentName', matter.departmentName);
    if (matter.itemCode !== null && !around.itemCodes.has(matter.itemCode)) one.add('itemCode', 'item_unknown');
  }
  for (const [at, { from, to }] of edges.entries()) {
    const one = faults.below('edges', at);
    for (const [field, place] of [['from', from] as const, ['to', to] as const])
      if (matters[place] === undefined) one.add(field, 'matter_unknown');
    if (from === to || edges.some((edge, earlier) => earlier < at && edge.from === from && edge.to === to))
      one.add('to', 'twice');
  }
  if (hasCycle(matters.length, edges)) faults.add('edges', 'order_cycle');
  measureFaults(faults, measures);
  return faults.found;
}

/** Whether some matter has to wait for itself; matters without an unmet predecessor are taken away until none is left. */
function hasCycle(count: number, edges: readonly WrittenEdge[]): boolean {
  const before = edges.filter(({ relation }) => relation === 'before');
  const open = new Set(Array.from({ length: count }, (_, at) => at));
  for (let removed = true; removed;) {
    removed = false;
    for (const matter of open) {
      if (before.some(({ from, to }) => to === matter && open.has(from))) continue;
      open.delete(matter);
      removed = true;
    }
  }
  return open.size > 0;
}
