import { newId, type FieldError } from '@zeqing/kernel';
import { MATTER_KINDS, type Matter, type MatterEdge, type OneThing } from '../item-model';
import { cellsOf, type Cells, type ServiceNeedRows } from './cells';

/** A one-thing before its lead department is looked up (the lead is named, not coded, in the national lists). */
export interface OneThingPlan extends Omit<OneThing, 'leadDepartmentId'> {
  /** 配合部门, as the list names them. */
  readonly cooperating: readonly string[];
}

interface Draft {
  readonly matters: Matter[];
  readonly edges: MatterEdge[];
}

/** Matters as the document lists them; compulsory unless the items file says otherwise. */
function matterDrafts(rows: ServiceNeedRows, faults: FieldError[]): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  const add = (oneThing: string, name: string, departmentName: string): void => {
    const draft = drafts.get(oneThing) ?? { matters: [], edges: [] };
    drafts.set(oneThing, draft);
    const position = draft.matters.length + 1;
    draft.matters.push({ id: newId(), position, name, departmentName, kind: 'compulsory', itemCode: null });
  };
  for (const cells of cellsOf(rows, 'matters', faults)) {
    add(cells.required('one_thing'), cells.required('matter'), cells.text('department'));
  }
  for (const cells of cellsOf(rows, 'items', faults)) {
    const oneThing = cells.textOrNull('one_thing');
    if (oneThing === null) continue;
    const matter = cells.required('matter');
    const known = drafts.get(oneThing)?.matters.some(({ name }) => name === matter) ?? false;
    if (!known) add(oneThing, matter, cells.text('department_code'));
  }
  return drafts;
}

/** Binds items to matters and draws the edges `after` names: `before` edges from each of them. */
function bindItem(cells: Cells, draft: Draft): void {
  const at = draft.matters.findIndex(({ name }) => name === cells.text('matter'));
  const matter = draft.matters[at];
  if (matter === undefined) return;
  const kind = cells.oneOf('kind', MATTER_KINDS, 'compulsory');
  draft.matters[at] = { ...matter, kind, itemCode: cells.textOrNull('item_code') };
  const link = (column: 'after' | 'instead_of', relation: 'before' | 'chosen'): void => {
    for (const name of cells.list(column, '|')) {
      const other = draft.matters.find((candidate) => candidate.name === name);
      if (other === undefined || other.id === matter.id) cells.fault(column, `no other matter ${name}`);
      else draft.edges.push({ fromMatterId: other.id, toMatterId: matter.id, relation });
    }
  };
  link('after', 'before');
  link('instead_of', 'chosen');
}

/** A dash stands for "not published" in the national lists. */
const named = (text: string): string => (text === '–' ? '未公布' : text);

/**
 * One-things with their matters. The national lists carry no codes, so a one-thing is coded by its batch and its place
 * in it (`2024-1-01`).
 */
export function oneThingPlans(rows: ServiceNeedRows, faults: FieldError[]): readonly OneThingPlan[] {
  const drafts = matterDrafts(rows, faults);
  const itemRows = cellsOf(rows, 'items', faults);
  const places = new Map<string, number>();
  const plans = cellsOf(rows, 'oneThings', faults).map((cells) => {
    const nationalBatch = cells.required('batch');
    const name = cells.required('name');
    const place = (places.get(nationalBatch) ?? 0) + 1;
    places.set(nationalBatch, place);
    const draft = drafts.get(name) ?? { matters: [], edges: [] };
    drafts.delete(name);
    for (const row of itemRows) if (row.text('one_thing') === name) bindItem(row, draft);
    const code = `${nationalBatch}-${String(place).padStart(2, '0')}`;
    const cooperating = cells.list('cooperating');
    return { id: newId(), code, name, leadName: named(cells.text('lead')), nationalBatch, cooperating, ...draft };
  });
  for (const name of drafts.keys()) faults.push({ pointer: '/matters', rule: `no one-thing ${name}` });
  return plans;
}
