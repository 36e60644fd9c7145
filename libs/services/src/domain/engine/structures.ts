import { groupBy } from '../group-by';
import { holdsIn, isBefore } from '../item-graph';
import { WAY_KINDS, type DataUse, type OneThing } from '../item-model';
import {
  NO_SHAPE,
  NO_WAY,
  UNIT,
  type EngineItem,
  type EngineNeed,
  type EngineWay,
  type ItemStructure,
  type NeedShape,
} from './compiled-items';
import { Numbered } from './numbers';

interface CompiledUnit {
  readonly flags: number;
  /** Place of the first unit with the same target within the item. */
  readonly target: number;
  readonly slots: readonly CompiledSlot[];
  readonly code: string | null;
  readonly use: DataUse;
}

interface CompiledSlot {
  readonly facet: number;
  readonly way: number;
}

/** What one item asks for: its units, and which of them each situation shows. */
export interface CompiledStructure {
  readonly units: readonly CompiledUnit[];
  /** Per situation the places of the units it shows. */
  readonly situations: readonly (readonly number[])[];
  readonly headline: number;
}

/** What is asked about a datum, whoever asks. */
type Facet = Pick<NeedShape, 'use' | 'evidenceTypeCode' | 'fields' | 'subjectScope' | 'outOfOrder'>;

/** What items ask for and in which situations, as numbers; items of one structure and all who ask alike share them. */
export class Structures {
  readonly #facets = new Numbered<string, Facet>();
  readonly #known = new Map<ItemStructure, CompiledStructure>();
  readonly #oneThingsOf: ReadonlyMap<string, readonly OneThing[]>;

  constructor(oneThings: readonly OneThing[]) {
    const pairs = oneThings.flatMap((oneThing) =>
      [...new Set(oneThing.matters.flatMap(({ itemCode }) => itemCode ?? []))].map((code) => ({ code, oneThing })),
    );
    const byItem = groupBy(pairs, ({ code }) => code);
    this.#oneThingsOf = new Map([...byItem].map(([code, of]) => [code, of.map(({ oneThing }) => oneThing)]));
  }

  /** By number: what is asked. */
  get facets(): readonly Facet[] {
    return this.#facets.values;
  }

  /** The one-things an item is a matter of. */
  oneThingsOf(itemCode: string): readonly OneThing[] {
    return this.#oneThingsOf.get(itemCode) ?? [];
  }

  /** What an item asks for. Order among matters is the item's own, so what rests on an earlier result is compiled for each item. */
  of(item: EngineItem): CompiledStructure {
    const { structure } = item;
    const known = this.#known.get(structure);
    if (known !== undefined) return known;
    const made = this.#made(item);
    const isShared = structure.materials.every(({ ways }) => ways.every(({ kind }) => kind !== 'earlier_result'));
    if (isShared) this.#known.set(structure, made);
    return made;
  }

  #made(item: EngineItem): CompiledStructure {
    const { materials, uses, situations } = item.structure;
    const targets = new Map<string, number>();
    const units: CompiledUnit[] = materials.map((material, place) => ({
      ...this.#material(item, material),
      target: place,
    }));
    for (const need of uses) {
      const key = `${need.use} ${need.evidenceTypeCode} ${String(need.compulsory)}`;
      const target = targets.get(key) ?? units.length;
      targets.set(key, target);
      const flags = UNIT.use | (need.compulsory ? UNIT.compulsory : 0);
      const slots = [{ facet: this.#facet(need, false), way: NO_WAY }];
      units.push({ flags, target, slots, code: null, use: need.use });
    }
    const conditions = [...materials, ...uses].map(({ condition }) => condition);
    const declared = situations.length === 0 ? [null] : situations;
    const usual = declared.findIndex((situation) => situation?.usual ?? true);
    return {
      units,
      headline: Math.max(usual, 0),
      situations: declared.map((situation) =>
        conditions.flatMap((condition, place) => (holdsIn(condition, situation) ? [place] : [])),
      ),
    };
  }

  #material(
    item: EngineItem,
    { code, origin, necessity, ways }: ItemStructure['materials'][number],
  ): Omit<CompiledUnit, 'target'> {
    const slots: CompiledSlot[] = [];
    const first = ways.find(({ kind }) => kind === 'commitment');
    const data = ways
      .filter((way) => way !== first)
      .sort((a, b) => WAY_KINDS.indexOf(a.kind) - WAY_KINDS.indexOf(b.kind));
    let flags = origin === 'department_issued' ? UNIT.issued : 0;
    if (necessity === 'compulsory' || necessity === 'conditional') flags |= UNIT.compulsory;
    if (first !== undefined) flags |= UNIT.commitment | (data.length === 0 ? UNIT.commitmentOnly : 0);
    for (const way of data) {
      const slot = this.#slotOf(item, way);
      if (slot === 'fixed') flags |= UNIT.fixed;
      else slots.push({ facet: slot, way: WAY_KINDS.indexOf(way.kind) });
    }
    return { flags, slots, code, use: 'spare' };
  }

  #slotOf(item: EngineItem, { kind, need, earlierItemCode }: EngineWay): number | 'fixed' {
    if (kind === 'earlier_result') {
      const inOrder =
        earlierItemCode !== null &&
        this.oneThingsOf(item.code).some((each) => isBefore(each, earlierItemCode, item.code));
      if (!inOrder) return need === null ? NO_SHAPE : this.#facet(need, true);
    }
    if (kind === 'abolished' || kind === 'commitment') return 'fixed';
    if (need !== null) return this.#facet(need, false);
    if (kind === 'shared_data' || kind === 'e_licence') throw new Error(`way ${kind} of ${item.code} names no datum`);
    return 'fixed';
  }

  #facet({ use, evidenceTypeCode, fields, subjectScope }: EngineNeed, outOfOrder: boolean): number {
    const key = [use, evidenceTypeCode, subjectScope, String(outOfOrder), ...fields].join('\n');
    return this.#facets.of(key, () => ({ use, evidenceTypeCode, fields, subjectScope, outOfOrder }));
  }
}
