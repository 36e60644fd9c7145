import { blocker, departmentAccountable, type BlockerSubject } from '../blockers';
import type { Facts } from '../facts';
import { none } from '../forecast';
import { DATA_USES, WAY_KINDS } from '../item-model';
import type { BlockerCode, ForecastBlocker } from '../readiness-answer';
import { NO_SHAPE, UNIT, type CompiledItems } from './compiled-items';
import type { Decided } from './decide';
import { SERVED, type Needs } from './needs';
import { at } from './numbers';

/** What blockers are told from. */
export interface Explained {
  readonly items: CompiledItems;
  readonly needs: Needs;
  readonly decided: Decided;
  readonly departments: Facts['departments'];
}

/** What the item's own department has to see to: it has no term. */
function own(all: Explained, item: number, code: BlockerCode, subject: BlockerSubject): ForecastBlocker {
  const { departments, items } = all;
  const accountable = departmentAccountable({ departments }, items.departmentIds[item] ?? '');
  return { ...blocker(subject, code, accountable, 'liaison'), forecast: none('no_term') };
}

/** The blockers of one item in one situation, as `itemReadiness` tells them, with their forecasts. */
export function blockersIn(all: Explained, item: number, situation: number): readonly ForecastBlocker[] {
  const { items, decided } = all;
  const itemCode = items.codes[item] ?? '';
  const nothing = { materialCode: null, use: null, way: null, evidenceTypeCode: null } as const;
  if (at(items.mapped, item) === 0) return [own(all, item, 'not_mapped', { itemCode, ...nothing, compulsory: true })];
  const found: ForecastBlocker[] = [];
  const last = at(items.firstShown, situation + 1);
  for (let place = at(items.firstShown, situation); place < last; place += 1) {
    const unit = at(items.shown, place);
    const concerns = (at(items.flags, unit) & (UNIT.issued | UNIT.use)) !== 0;
    if (concerns && (at(decided.units, unit) & SERVED) === 0) addUnit(all, item, unit, found);
  }
  return found;
}

function addUnit(all: Explained, item: number, unit: number, found: ForecastBlocker[]): void {
  const { items, needs } = all;
  const flags = at(items.flags, unit);
  const subject: BlockerSubject = {
    itemCode: items.codes[item] ?? '',
    materialCode: items.unitCodes[unit] ?? null,
    use: DATA_USES[at(items.unitUse, unit)] ?? null,
    way: null,
    evidenceTypeCode: null,
    compulsory: (flags & UNIT.compulsory) !== 0,
  };
  const [first, last] = [at(items.firstSlot, unit), at(items.firstSlot, unit + 1)];
  if (first === last && (flags & UNIT.commitment) === 0) found.push(own(all, item, 'no_way_mapped', subject));
  for (let slot = first; slot < last; slot += 1) {
    const way = WAY_KINDS[at(items.slotWay, slot)] ?? null;
    if (at(items.slotShape, slot) === NO_SHAPE)
      found.push(own(all, item, 'earlier_result_missing', { ...subject, way }));
    for (const each of needs.blockersOf(slot))
      found.push({ ...each, ...subject, way, evidenceTypeCode: each.evidenceTypeCode });
  }
}
