import type {
  DataNeed,
  EvidenceMapping,
  EvidenceType,
  ItemStatus,
  Material,
  Matter,
  MatterRelation,
  ServiceItem,
  Situation,
  SituationQuestion,
  Way,
} from '../../domain/item-model';

/** What people write of the service model: an item, the standard item it comes from, a one-thing. */
export const MODEL_TARGETS = ['item', 'template', 'one_thing'] as const;
export type ModelTarget = (typeof MODEL_TARGETS)[number];

/** No count goes beyond it. */
export const MOST_COUNTED = 100_000;

/** A case volume as it is written; incomplete while it is a draft. */
export interface WrittenVolume {
  readonly cases: number | null;
  readonly year: number | null;
  readonly source: string | null;
}

/** How much something asks of people, counted once (四减: materials, steps, visits, working days). Null: not counted. */
export interface Measure {
  readonly materials: number | null;
  readonly steps: number | null;
  readonly visits: number | null;
  readonly workingDays: number | null;
}

/** Before and after it was made easier; the time limit before is the one set by law, after it the promised one. */
export interface Measures {
  readonly before: Measure;
  readonly after: Measure;
}

export type WrittenNeed = Omit<DataNeed, 'id'>;
export interface WrittenWay extends Omit<Way, 'need'> {
  readonly need: WrittenNeed | null;
}
export interface WrittenMaterial extends Omit<Material, 'id' | 'ways'> {
  readonly ways: readonly WrittenWay[];
}

/** An evidence type or a mapping of one that an item brings along; it joins the model when the item is published. */
export type WrittenEvidence = Pick<EvidenceType, 'code' | 'name' | 'fields' | 'upperHolder'> & {
  readonly mappings: readonly EvidenceMapping[];
};

/** The standard item (基本目录) something was taken over from, and its version then. */
export interface TemplateLink {
  readonly code: string;
  readonly version: number;
}

/** An item as it is written, or a standard item, whose code is its 基本编码 of 12 digits. */
export interface WrittenItem extends Pick<
  ServiceItem,
  'code' | 'nationalCode' | 'localCode' | 'handlingCode' | 'name' | 'itemType' | 'regionCode' | 'guideVersion'
> {
  readonly status: ItemStatus;
  /** The version of the guide for which the material list is said to be complete (U1); null: it is not. */
  readonly completeForGuide: string | null;
  readonly template: TemplateLink | null;
  readonly questions: readonly SituationQuestion[];
  readonly situations: readonly Situation[];
  readonly materials: readonly WrittenMaterial[];
  readonly uses: readonly WrittenNeed[];
  readonly measures: Measures;
  /**
   * Left out where nobody counted (U14). It is a part of the version, not a register beside it: a year's count is put
   * in force and kept like all else that is published, and a ranking is told what the version in force says.
   */
  readonly caseVolume?: WrittenVolume;
  readonly evidence: readonly WrittenEvidence[];
}

/** Two matters of a one-thing by their places in it, counted from 0. */
export interface WrittenEdge {
  readonly from: number;
  readonly to: number;
  readonly relation: MatterRelation;
}

export interface WrittenOneThing {
  readonly code: string;
  readonly name: string;
  readonly leadName: string;
  readonly nationalBatch: string | null;
  /** 配合部门, as the document names them. */
  readonly cooperating: readonly string[];
  readonly matters: readonly Omit<Matter, 'id' | 'position'>[];
  readonly edges: readonly WrittenEdge[];
  readonly measures: Measures;
}

export type WrittenModel =
  | { readonly target: 'item' | 'template'; readonly content: WrittenItem }
  | { readonly target: 'one_thing'; readonly content: WrittenOneThing };
export type WrittenContent = WrittenModel['content'];

const NO_MEASURE: Measure = { materials: null, steps: null, visits: null, workingDays: null };
export const NO_MEASURES: Measures = { before: NO_MEASURE, after: NO_MEASURE };

/** Where somebody begins with nothing. */
export function emptyContent(target: ModelTarget, code: string, place: { regionCode: string; name: string }) {
  const item: WrittenItem = {
    ...{ code, nationalCode: null, localCode: null, handlingCode: null, name: '', itemType: '', status: 'active' },
    ...{ regionCode: place.regionCode, guideVersion: '', completeForGuide: null, template: null },
    ...{ questions: [], situations: [], materials: [], uses: [], measures: NO_MEASURES, evidence: [] },
  };
  const oneThing: WrittenOneThing = {
    ...{ code, name: '', leadName: place.name, nationalBatch: null, cooperating: [], matters: [], edges: [] },
    measures: NO_MEASURES,
  };
  return target === 'one_thing' ? oneThing : item;
}
