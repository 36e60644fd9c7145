import type { Id } from '@zeqing/kernel';
import { groupBy } from '../group-by';
import { holdsIn, isBefore, isMapped } from '../item-graph';
import { DATA_USES, WAY_KINDS, type DataUse, type OneThing } from '../item-model';
import {
  NO_SHAPE,
  NO_WAY,
  UNIT,
  type CompiledItems,
  type EngineItem,
  type EngineModel,
  type EngineNeed,
  type EngineWay,
  type ItemStructure,
  type NeedShape,
  type PurposeKind,
} from './compiled-items';
import { GrowingInts, Numbered } from './numbers';

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

interface CompiledStructure {
  readonly units: readonly CompiledUnit[];
  /** Per situation the places of the units it shows. */
  readonly situations: readonly (readonly number[])[];
  readonly headline: number;
}

type Facet = Pick<NeedShape, 'evidenceTypeCode' | 'fields' | 'subjectScope' | 'outOfOrder'>;
type Place = Pick<NeedShape, 'departmentId' | 'regionCode'>;
/** Far more facets of needs than any model has, and few enough for exact numbers. */
const MOST_FACETS = 2 ** 24;

/** Turns items into numbers, one after the other; what they have in common is kept once. */
export class Compiler {
  readonly #facets = new Numbered<string, Facet>();
  readonly #places = new Numbered<string, Place>();
  readonly #shapes = new Numbered<number, NeedShape>();
  readonly #purposes = new Numbered<string, { readonly kind: PurposeKind; readonly code: string }>();
  readonly #names = new Map<string, string>();
  readonly #structures = new Map<ItemStructure, CompiledStructure>();
  readonly #oneThingsOf: ReadonlyMap<string, readonly OneThing[]>;
  readonly #texts = { codes: new Array<string>(), names: new Array<string>(), regionCodes: new Array<string>() };
  readonly #departmentIds: Id[] = [];
  readonly #unitCodes: (string | null)[] = [];
  readonly #ints = {
    ...{ mapped: new GrowingInts(), firstSituation: new GrowingInts(), headline: new GrowingInts() },
    ...{ firstShown: new GrowingInts(), shown: new GrowingInts(), flags: new GrowingInts(), target: new GrowingInts() },
    ...{ firstSlot: new GrowingInts(), slotShape: new GrowingInts(), slotItem: new GrowingInts() },
    ...{ unitUse: new GrowingInts(), slotWay: new GrowingInts() },
    ...{ firstUnit: new GrowingInts(), firstPurpose: new GrowingInts(), purposes: new GrowingInts() },
  };

  constructor(oneThings: readonly OneThing[]) {
    const pairs = oneThings.flatMap((oneThing) =>
      [...new Set(oneThing.matters.flatMap(({ itemCode }) => itemCode ?? []))].map((code) => ({ code, oneThing })),
    );
    const byItem = groupBy(pairs, ({ code }) => code);
    this.#oneThingsOf = new Map([...byItem].map(([code, of]) => [code, of.map(({ oneThing }) => oneThing)]));
  }

  add(item: EngineItem): void {
    const { codes, names, regionCodes } = this.#texts;
    const ints = this.#ints;
    const number = codes.length;
    const structure = this.#structureOf(item);
    const place = this.#places.of(`${item.departmentId} ${item.regionCode}`, () => item);
    const { departmentId, regionCode } = this.#places.values[place] ?? item;
    codes.push(item.code);
    names.push(this.#kept(item.name));
    regionCodes.push(regionCode);
    this.#departmentIds.push(departmentId);
    ints.mapped.push(isMapped({ ...item, materials: item.structure.materials }) ? 1 : 0);
    const firstUnit = ints.flags.length;
    ints.firstUnit.push(firstUnit);
    for (const { flags, target, slots, code, use } of structure.units) {
      ints.flags.push(flags);
      this.#unitCodes.push(code);
      ints.unitUse.push(DATA_USES.indexOf(use));
      ints.target.push(firstUnit + target);
      ints.firstSlot.push(ints.slotShape.length);
      for (const { facet, way } of slots) {
        ints.slotWay.push(way);
        ints.slotShape.push(facet === NO_SHAPE ? NO_SHAPE : this.#shape(facet, place));
        ints.slotItem.push(number);
      }
    }
    ints.firstSituation.push(ints.firstShown.length);
    ints.headline.push(ints.firstShown.length + structure.headline);
    for (const units of structure.situations) {
      ints.firstShown.push(ints.shown.length);
      for (const unit of units) ints.shown.push(firstUnit + unit);
    }
    ints.firstPurpose.push(ints.purposes.length);
    for (const purpose of this.#purposesOf(item)) ints.purposes.push(purpose);
  }

  finish(): CompiledItems {
    const { mapped, flags, unitUse, slotWay, ...ints } = this.#ints;
    ints.firstUnit.push(flags.length);
    ints.firstSlot.push(ints.slotShape.length);
    ints.firstSituation.push(ints.firstShown.length);
    ints.firstShown.push(ints.shown.length);
    ints.firstPurpose.push(ints.purposes.length);
    const taken = Object.fromEntries(Object.entries(ints).map(([name, values]) => [name, values.taken()]));
    return {
      ...(taken as Record<keyof typeof ints, Int32Array>),
      ...this.#texts,
      mapped: Uint8Array.from(mapped.taken()),
      flags: Uint8Array.from(flags.taken()),
      unitCodes: this.#unitCodes,
      unitUse: Uint8Array.from(unitUse.taken()),
      slotWay: Uint8Array.from(slotWay.taken()),
      departmentIds: this.#departmentIds,
      shapes: this.#shapes.values,
      purposeNames: this.#purposes.values,
      purposeNumber: (kind, code) => this.#purposes.find(`${kind} ${code}`),
    };
  }

  #kept(text: string): string {
    const known = this.#names.get(text);
    if (known === undefined) this.#names.set(text, text);
    return known ?? text;
  }

  #shape(facet: number, place: number): number {
    return this.#shapes.of(place * MOST_FACETS + facet, () => {
      const [what, where] = [this.#facets.values[facet], this.#places.values[place]];
      if (what === undefined || where === undefined) throw new Error('a shape is made of a facet and a place');
      return { ...what, departmentId: where.departmentId, regionCode: where.regionCode };
    });
  }

  #purposesOf(item: EngineItem): readonly number[] {
    const number = (kind: PurposeKind, code: string): number =>
      this.#purposes.of(`${kind} ${code}`, () => ({ kind, code }));
    const { code, nationalCode, localCode, handlingCode } = item;
    const own = [code, nationalCode, localCode, handlingCode].filter((each) => each !== null);
    // A scenario named in a grant is compared with the one-things' names (U2).
    const oneThings = (this.#oneThingsOf.get(code) ?? []).flatMap((each) => [each.code, each.name]);
    return [...own.map((each) => number('item', each)), ...oneThings.map((each) => number('one_thing', each))];
  }

  /** Order among matters is the item's own, so what rests on an earlier result is compiled for each item. */
  #structureOf(item: EngineItem): CompiledStructure {
    const { structure } = item;
    const known = this.#structures.get(structure);
    if (known !== undefined) return known;
    const made = this.#structure(item);
    const isShared = structure.materials.every(({ ways }) => ways.every(({ kind }) => kind !== 'earlier_result'));
    if (isShared) this.#structures.set(structure, made);
    return made;
  }

  #structure(item: EngineItem): CompiledStructure {
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
        (this.#oneThingsOf.get(item.code) ?? []).some((each) => isBefore(each, earlierItemCode, item.code));
      if (!inOrder) return need === null ? NO_SHAPE : this.#facet(need, true);
    }
    if (kind === 'abolished' || kind === 'commitment') return 'fixed';
    if (need !== null) return this.#facet(need, false);
    if (kind === 'shared_data' || kind === 'e_licence') throw new Error(`way ${kind} of ${item.code} names no datum`);
    return 'fixed';
  }

  #facet({ evidenceTypeCode, fields, subjectScope }: EngineNeed, outOfOrder: boolean): number {
    const key = [evidenceTypeCode, subjectScope, String(outOfOrder), ...fields].join('\n');
    return this.#facets.of(key, () => ({ evidenceTypeCode, fields, subjectScope, outOfOrder }));
  }
}

export function compileItems(model: EngineModel): CompiledItems {
  const compiler = new Compiler(model.oneThings);
  for (const item of model.items) compiler.add(item);
  return compiler.finish();
}
