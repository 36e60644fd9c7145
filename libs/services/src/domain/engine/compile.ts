import type { Id } from '@zeqing/kernel';
import { isMapped } from '../item-graph';
import { DATA_USES, type OneThing } from '../item-model';
import {
  NO_SHAPE,
  NOT_COUNTED,
  type CaseCount,
  type CompiledItems,
  type EngineItem,
  type EngineModel,
  type NeedShape,
  type PurposeKind,
} from './compiled-items';
import { GrowingInts, Numbered } from './numbers';
import { Structures, type CompiledStructure } from './structures';

type Place = Pick<NeedShape, 'departmentId' | 'regionCode'>;
/** Far more facets of needs than any model has, and few enough for exact numbers. */
const MOST_FACETS = 2 ** 24;

/** Turns items into numbers, one after the other; what they have in common is kept once. */
export class Compiler {
  readonly #structures: Structures;
  readonly #places = new Numbered<string, Place>();
  readonly #shapes = new Numbered<number, NeedShape>();
  readonly #purposes = new Numbered<string, { readonly kind: PurposeKind; readonly code: string }>();
  readonly #counts = new Numbered<string, CaseCount>();
  readonly #names = new Map<string, string>();
  readonly #texts = { codes: new Array<string>(), names: new Array<string>(), regionCodes: new Array<string>() };
  readonly #departmentIds: Id[] = [];
  readonly #unitCodes: (string | null)[] = [];
  readonly #ints = {
    ...{ mapped: new GrowingInts(), cases: new GrowingInts(), countOf: new GrowingInts() },
    ...{ firstSituation: new GrowingInts(), headline: new GrowingInts() },
    ...{ firstShown: new GrowingInts(), shown: new GrowingInts(), flags: new GrowingInts(), target: new GrowingInts() },
    ...{ firstSlot: new GrowingInts(), slotShape: new GrowingInts(), slotItem: new GrowingInts() },
    ...{ unitUse: new GrowingInts(), slotWay: new GrowingInts() },
    ...{ firstUnit: new GrowingInts(), firstPurpose: new GrowingInts(), purposes: new GrowingInts() },
  };

  constructor(oneThings: readonly OneThing[]) {
    this.#structures = new Structures(oneThings);
  }

  add(item: EngineItem): void {
    const { codes, names, regionCodes } = this.#texts;
    const ints = this.#ints;
    const number = codes.length;
    const structure = this.#structures.of(item);
    const place = this.#places.of(`${item.departmentId} ${item.regionCode}`, () => item);
    const { departmentId, regionCode } = this.#places.values[place] ?? item;
    codes.push(item.code);
    names.push(this.#kept(item.name));
    regionCodes.push(regionCode);
    this.#departmentIds.push(departmentId);
    ints.mapped.push(isMapped({ ...item, materials: item.structure.materials }) ? 1 : 0);
    this.#addVolume(item);
    this.#addSituations(structure, ints.flags.length);
    this.#addUnits(structure, number, place);
    ints.firstPurpose.push(ints.purposes.length);
    for (const purpose of this.#purposesOf(item)) ints.purposes.push(purpose);
  }

  #addVolume({ caseVolume }: EngineItem): void {
    const { cases, countOf } = this.#ints;
    const { year, source } = caseVolume ?? { year: 0, source: '' };
    cases.push(caseVolume?.cases ?? NOT_COUNTED);
    countOf.push(caseVolume ? this.#counts.of(`${year} ${source}`, () => ({ year, source })) : NOT_COUNTED);
  }

  #addSituations({ situations, headline }: CompiledStructure, firstUnit: number): void {
    const ints = this.#ints;
    ints.firstSituation.push(ints.firstShown.length);
    ints.headline.push(ints.firstShown.length + headline);
    for (const units of situations) {
      ints.firstShown.push(ints.shown.length);
      for (const unit of units) ints.shown.push(firstUnit + unit);
    }
  }

  #addUnits({ units }: CompiledStructure, item: number, place: number): void {
    const ints = this.#ints;
    const firstUnit = ints.flags.length;
    ints.firstUnit.push(firstUnit);
    for (const { flags, target, slots, code, use } of units) {
      ints.flags.push(flags);
      this.#unitCodes.push(code);
      ints.unitUse.push(DATA_USES.indexOf(use));
      ints.target.push(firstUnit + target);
      ints.firstSlot.push(ints.slotShape.length);
      for (const { facet, way } of slots) {
        ints.slotWay.push(way);
        ints.slotShape.push(facet === NO_SHAPE ? NO_SHAPE : this.#shape(facet, place));
        ints.slotItem.push(item);
      }
    }
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
      counts: this.#counts.values,
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
      const [what, where] = [this.#structures.facets[facet], this.#places.values[place]];
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
    const oneThings = this.#structures.oneThingsOf(code).flatMap((each) => [each.code, each.name]);
    return [...own.map((each) => number('item', each)), ...oneThings.map((each) => number('one_thing', each))];
  }
}

export function compileItems(model: EngineModel): CompiledItems {
  const compiler = new Compiler(model.oneThings);
  for (const item of model.items) compiler.add(item);
  return compiler.finish();
}
