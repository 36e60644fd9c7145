import { blocker, departmentAccountable, type BlockerSubject } from '../blockers';
import type { Facts } from '../facts';
import type { Purpose } from '../grant-match';
import type { EvidenceType, ServiceModel } from '../item-model';
import type { ForecastBlocker } from '../readiness-answer';
import { resolveNeed } from '../need-resolution';
import { NO_SHAPE, type CompiledItems, type NeedShape } from './compiled-items';
import { at, grouped, Numbered, type Groups } from './numbers';
import { NeedBlockers } from './need-blockers';
import { PurposeClasses } from './purpose-classes';
import { sameWaiting, Supplies, WAITS_FOR_NOTHING, type Waiting } from './supplies';

/** How a need stands, as bits. */
export const SERVED = 1;
export const SERVED_LOCALLY = 2;

/** A shape asked for certain purposes: everybody whose grants would be the same grants asks the same need. */
interface Need {
  readonly shape: NeedShape;
  readonly purpose: Purpose;
}

/** One evidence type and the facts about its entries. */
interface About {
  readonly evidence: EvidenceType;
  readonly facts: Facts;
  readonly model: Pick<ServiceModel, 'evidenceTypes'>;
}

/** More classes of purposes than items and grants can make, and few enough for exact numbers. */
const MOST_CLASSES = 2 ** 26;
const EVERYBODY: Omit<BlockerSubject, 'evidenceTypeCode'> = {
  itemCode: '',
  materialCode: null,
  use: null,
  way: null,
  compulsory: true,
};

/**
 * The distinct needs of all items, each resolved once by the rule that resolves a single one. A need is a shape and
 * those of the item's purposes that some grant or request on its entries names: the others cannot matter (U2).
 */
export class Needs {
  readonly supplies = new Supplies();
  readonly #blockers = new NeedBlockers();
  /** Of each slot: its need. */
  readonly ofSlot: Int32Array;
  readonly #types = new Numbered<string, string>();
  readonly #slotsOfType: Groups;
  readonly #needs = new Numbered<number, Need>();
  readonly #classes: PurposeClasses;
  readonly #needsOfType = new Map<number, Set<number>>();
  /** The purposes that were named when a type's slots got their needs. */
  readonly #namedOf = new Map<number, Int32Array>();
  #state = new Uint8Array(1_024);
  readonly #waiting: Waiting[] = [];

  constructor(private readonly items: CompiledItems) {
    const typeOfShape = items.shapes.map(({ evidenceTypeCode: code }) => this.#types.of(code, () => code));
    const typeOfSlot = items.slotShape.map((shape) => (shape === NO_SHAPE ? -1 : (typeOfShape[shape] ?? -1)));
    this.#slotsOfType = grouped(typeOfSlot, this.#types.values.length);
    this.ofSlot = new Int32Array(items.slotShape.length).fill(-1);
    this.#classes = new PurposeClasses(items);
  }

  /** Codes of the evidence types some item needs. */
  get evidenceTypeCodes(): readonly string[] {
    return this.#types.values;
  }

  /** How many different needs there are. */
  get count(): number {
    return this.#needs.values.length;
  }

  /** The bits of a slot's need; 0 where no datum helps. */
  stateOf(slot: number): number {
    const need = at(this.ofSlot, slot);
    return need < 0 ? 0 : at(this.#state, need);
  }

  /** What is in the way of a slot's need, as nobody's in particular, with when it can be gone. */
  blockersOf(slot: number): readonly ForecastBlocker[] {
    return this.#blockers.of(at(this.ofSlot, slot));
  }

  /** What each need waits for, by its number. */
  get waiting(): readonly Waiting[] {
    return this.#waiting;
  }

  /** Resolves the needs of one evidence type anew, by facts about its entries; tells each slot that stands otherwise. */
  resolve(evidence: EvidenceType, facts: Facts, changed: (slot: number) => void): void {
    const type = this.#types.find(evidence.code);
    if (type === undefined) return;
    const moved = this.#assign(type, evidence, facts);
    const about = { evidence, facts, model: { evidenceTypes: new Map([[evidence.code, evidence]]) } };
    const others = new Set<number>();
    for (const need of this.#needsOfType.get(type) ?? []) if (this.#again(need, about)) others.add(need);
    if (others.size === 0 && moved.size === 0) return;
    const { first, members } = this.#slotsOfType;
    for (let place = at(first, type); place < at(first, type + 1); place += 1) {
      const slot = at(members, place);
      if (others.has(at(this.ofSlot, slot)) || moved.has(slot)) changed(slot);
    }
  }

  /** Gives each slot of a type the need it now has, unless the same purposes are named; answers whose need is another. */
  #assign(type: number, evidence: EvidenceType, facts: Facts): ReadonlySet<number> {
    const named = this.#classes.named(evidence, facts);
    const moved = new Set<number>();
    const before = this.#namedOf.get(type);
    if (before?.length === named.size && before.every((purpose) => named.has(purpose))) return moved;
    this.#namedOf.set(type, Int32Array.from(named));
    const needs = new Set<number>();
    const { first, members } = this.#slotsOfType;
    for (let place = at(first, type); place < at(first, type + 1); place += 1) {
      const slot = at(members, place);
      const need = this.#needOf(at(this.items.slotShape, slot), this.#classes.of(at(this.items.slotItem, slot), named));
      needs.add(need);
      if (need === at(this.ofSlot, slot)) continue;
      this.ofSlot[slot] = need;
      moved.add(slot);
    }
    this.#needsOfType.set(type, needs);
    return moved;
  }

  #needOf(shapeNumber: number, classNumber: number): number {
    return this.#needs.of(shapeNumber * MOST_CLASSES + classNumber, () => {
      const shape = this.items.shapes[shapeNumber];
      if (shape === undefined) throw new Error('a slot has a shape');
      return { shape, purpose: this.#classes.purposeOf(classNumber, shape) };
    });
  }

  /** Whether a need, resolved anew, stands otherwise than before. */
  #again(number: number, about: About): boolean {
    const { state, waiting } = this.#resolved(number, about);
    const [before, waited] = [at(this.#state, number), this.#waiting[number]];
    if (waited !== undefined && before === state && sameWaiting(waited, waiting)) return false;
    if (number >= this.#state.length) {
      const wider = new Uint8Array(Math.max(this.#state.length * 2, number + 1));
      wider.set(this.#state);
      this.#state = wider;
    }
    this.#state[number] = state;
    this.#waiting[number] = waiting;
    return true;
  }

  #resolved(number: number, { evidence, model, facts }: About): { state: number; waiting: Waiting } {
    const need = this.#needs.values[number];
    if (need === undefined) throw new Error('a need has a shape');
    const { shape, purpose } = need;
    const subject = { ...EVERYBODY, evidenceTypeCode: evidence.code };
    if (shape.outOfOrder) {
      const owner = departmentAccountable(facts, shape.departmentId);
      const missing = blocker(subject, 'earlier_result_missing', owner, 'liaison');
      this.#blockers.set(number, [missing], facts);
      return { state: 0, waiting: this.supplies.waiting(evidence.code, [missing]) };
    }
    const view = { model, facts, item: shape, purpose, scope: 'national', subjectRegion: null } as const;
    const { served, servedLocally, blockers } = resolveNeed(view, subject, shape);
    this.#blockers.set(number, blockers, facts);
    const state = (served ? SERVED : 0) | (servedLocally ? SERVED_LOCALLY : 0);
    return { state, waiting: served ? WAITS_FOR_NOTHING : this.supplies.waiting(evidence.code, blockers) };
  }
}
