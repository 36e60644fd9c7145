import type { Id } from '@zeqing/kernel';
import type { CaseVolume, DataUse, OneThing, ServiceItem, Scope, WayKind } from '../item-model';
import type { ReadinessState } from '../readiness-answer';

/** What of an item decides its readiness: everything but the words a page says. */
export type EngineItem = Pick<
  ServiceItem,
  | 'code'
  | 'nationalCode'
  | 'localCode'
  | 'handlingCode'
  | 'name'
  | 'departmentId'
  | 'regionCode'
  | 'status'
  | 'materialsConfirmedBy'
  | 'materialsConfirmedAt'
  | 'caseVolume'
> & { readonly structure: ItemStructure };

/** Materials, situations and uses of an item. Items made of one template may share one object: it is compiled once. */
export interface ItemStructure {
  readonly situations: readonly Pick<ServiceItem['situations'][number], 'code' | 'answers' | 'usual'>[];
  readonly materials: readonly (Pick<
    ServiceItem['materials'][number],
    'code' | 'origin' | 'necessity' | 'condition'
  > & {
    readonly ways: readonly EngineWay[];
  })[];
  readonly uses: readonly EngineNeed[];
}

export type EngineNeed = Pick<
  ServiceItem['uses'][number],
  'use' | 'evidenceTypeCode' | 'fields' | 'compulsory' | 'subjectScope' | 'condition'
>;
export interface EngineWay {
  readonly kind: WayKind;
  readonly need: EngineNeed | null;
  readonly earlierItemCode: string | null;
}

export interface EngineModel {
  /** By code: a ranking names items in this order. */
  readonly items: Iterable<EngineItem>;
  readonly oneThings: readonly OneThing[];
}

/** What a unit of an item is: a material, or a use that spares no paper. Bits of `flags`. */
export const UNIT = {
  /** A material a department issued (U4). */
  issued: 1,
  compulsory: 2,
  /** Spared whatever the data say: abolished, verified by the office itself, a result carried in the one-thing (U5). */
  fixed: 4,
  /** May be taken on commitment. */
  commitment: 8,
  /** Commitment is the only way, so nothing stands in it (U5). */
  commitmentOnly: 16,
  use: 32,
} as const;

/** The states by number: the index in `READINESS_STATES`. */
export const STATE: Readonly<Record<ReadinessState, number>> = { ready: 0, partial: 1, blocked: 2, not_mapped: 3 };

/** A question about a datum as all who ask it alike share it, before it is known which grants name their purpose. */
export interface NeedShape {
  readonly use: DataUse;
  readonly evidenceTypeCode: string;
  readonly fields: readonly string[];
  readonly subjectScope: Scope;
  readonly departmentId: Id;
  readonly regionCode: string;
  /** The result of an earlier item is wanted, and that item does not come before (U5): no data help. */
  readonly outOfOrder: boolean;
}

/**
 * Items as numbers. An item has situations and units; a unit has slots, one for each datum that may spare or serve it;
 * a situation shows some of the units. `first…` arrays have one more place, where the last one's members end.
 */
export interface CompiledItems {
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly departmentIds: readonly Id[];
  readonly regionCodes: readonly string[];
  /** 1 where the list of materials is there and confirmed (U1). */
  readonly mapped: Uint8Array;
  /** Cases of a year; `NOT_COUNTED` where nobody counted. */
  readonly cases: Int32Array;
  /** By number: year and source of what is counted; of each item its number, or `NOT_COUNTED`. */
  readonly counts: readonly CaseCount[];
  readonly countOf: Int32Array;
  readonly firstSituation: Int32Array;
  /** The situation that stands for the item: the usual one, else the first (U7). */
  readonly headline: Int32Array;
  readonly firstShown: Int32Array;
  readonly shown: Int32Array;
  /** Of each unit. */
  readonly flags: Uint8Array;
  /** The first unit of the item that blocks the same: of uses for one purpose of one datum only the first counts. */
  readonly target: Int32Array;
  /** Of a material its code, of a use null. */
  readonly unitCodes: readonly (string | null)[];
  /** Of a unit: what its data are for, by its place in `DATA_USES`. */
  readonly unitUse: Uint8Array;
  readonly firstSlot: Int32Array;
  /** The way a slot stands in, by its place in `WAY_KINDS`; `NO_WAY` for a use. */
  readonly slotWay: Uint8Array;
  readonly slotShape: Int32Array;
  readonly slotItem: Int32Array;
  readonly firstUnit: Int32Array;
  readonly shapes: readonly NeedShape[];
  /** The numbers of what a grant may name to serve an item (U2). */
  readonly firstPurpose: Int32Array;
  readonly purposes: Int32Array;
  readonly purposeNumber: (kind: PurposeKind, code: string) => number | undefined;
  /** By number: what it names. */
  readonly purposeNames: readonly { readonly kind: PurposeKind; readonly code: string }[];
}

/** When and where cases were counted (U14). */
export type CaseCount = Pick<CaseVolume, 'year' | 'source'>;

export type PurposeKind = 'item' | 'one_thing';

export const NO_WAY = 255;
export const NOT_COUNTED = -1;

/** The slot of a unit that no supply ever clears: an earlier result out of order that rests on no datum. */
export const NO_SHAPE = -1;
