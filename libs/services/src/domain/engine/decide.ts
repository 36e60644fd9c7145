import { STATE, UNIT, type CompiledItems } from './compiled-items';
import { SERVED, type Needs } from './needs';
import { at } from './numbers';

/** What all situations are, by number: state and score, one byte or two each. */
export interface Decided {
  readonly state: Uint8Array;
  readonly exempt: Uint16Array;
  readonly departmentIssued: Uint16Array;
  readonly byCommitment: Uint16Array;
  readonly own: Uint16Array;
  /** Of each unit the bits of the best its data do: `SERVED`, `SERVED_LOCALLY`. */
  readonly units: Uint8Array;
}

export function nothingDecided({ firstShown, flags }: CompiledItems): Decided {
  const situations = firstShown.length - 1;
  const counts = (): Uint16Array => new Uint16Array(situations);
  return {
    state: new Uint8Array(situations),
    ...{ exempt: counts(), departmentIssued: counts(), byCommitment: counts(), own: counts() },
    units: new Uint8Array(flags.length),
  };
}

/** Decides one item anew in every situation: the rules of `itemReadiness`, on bits. */
export function decideItem(items: CompiledItems, needs: Needs, decided: Decided, item: number): void {
  const { firstUnit, firstSlot, flags, firstSituation } = items;
  const lastUnit = at(firstUnit, item + 1);
  for (let unit = at(firstUnit, item); unit < lastUnit; unit += 1) {
    let bits = (at(flags, unit) & UNIT.fixed) !== 0 ? SERVED : 0;
    const lastSlot = at(firstSlot, unit + 1);
    for (let slot = at(firstSlot, unit); slot < lastSlot; slot += 1) bits |= needs.stateOf(slot);
    decided.units[unit] = bits;
  }
  const isMapped = at(items.mapped, item) === 1;
  const lastSituation = at(firstSituation, item + 1);
  for (let situation = at(firstSituation, item); situation < lastSituation; situation += 1)
    decideSituation(items, decided, situation, isMapped);
}

function decideSituation(items: CompiledItems, decided: Decided, situation: number, isMapped: boolean): void {
  const { firstShown, shown, flags } = items;
  let [exempt, issued, committed, own, gaps, something] = [0, 0, 0, 0, 0, 0];
  const last = at(firstShown, situation + 1);
  for (let place = at(firstShown, situation); place < last; place += 1) {
    const unit = at(shown, place);
    const [flag, bits] = [at(flags, unit), at(decided.units, unit)];
    if ((flag & UNIT.use) !== 0) {
      if (bits !== 0) something = 1;
      if ((flag & UNIT.compulsory) !== 0 && (bits & SERVED) === 0) gaps = 1;
    } else if ((flag & UNIT.issued) === 0) own += 1;
    else {
      issued += 1;
      if (bits !== 0) something = 1;
      if ((bits & SERVED) !== 0) exempt += 1;
      else {
        if ((flag & UNIT.commitment) !== 0) committed += 1;
        // A commitment never hides the blockers of the data (U5).
        if ((flag & UNIT.compulsory) !== 0 && (flag & UNIT.commitmentOnly) === 0) gaps = 1;
      }
    }
  }
  decided.departmentIssued[situation] = issued;
  decided.own[situation] = own;
  decided.exempt[situation] = isMapped ? exempt : 0;
  decided.byCommitment[situation] = isMapped ? committed : 0;
  const held = something === 1 || committed > 0 ? STATE.partial : STATE.blocked;
  decided.state[situation] = !isMapped ? STATE.not_mapped : gaps === 0 ? STATE.ready : held;
}
