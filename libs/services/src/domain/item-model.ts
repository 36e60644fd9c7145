import type { Id, LocalDate } from '@zeqing/kernel';

/** Where a material comes from (U4). Only what a department issued can be spared by shared data. */
export const ORIGINS = ['applicant', 'department_issued', 'other'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Whether a material must be there (U4). `conditional` counts as compulsory wherever its condition holds. */
export const NECESSITIES = ['compulsory', 'conditional', 'later', 'optional'] as const;
export type Necessity = (typeof NECESSITIES)[number];

/** The forms in which a material may be handed in (U4). */
export const MATERIAL_FORMS = ['paper', 'electronic'] as const;
export type MaterialForm = (typeof MATERIAL_FORMS)[number];

/** The ways to spare a paper (U5), in the order in which they are preferred. */
export const WAY_KINDS = [
  'abolished',
  'shared_data',
  'e_licence',
  'earlier_result',
  'own_verification',
  'commitment',
] as const;
export type WayKind = (typeof WAY_KINDS)[number];

/** What a datum is needed for (U6). Only `spare` changes the exempt figure. */
export const DATA_USES = ['spare', 'verify', 'prefill', 'push_result', 'later_check'] as const;
export type DataUse = (typeof DATA_USES)[number];

/** How far the subjects of a datum, or of a question, may come from (U8). */
export const SCOPES = ['local', 'province', 'national'] as const;
export type Scope = (typeof SCOPES)[number];

export const ITEM_STATUSES = ['active', 'retired'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

export const MATTER_KINDS = ['compulsory', 'optional'] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

/** How two matters of a one-thing stand to each other (U5): one before the other, side by side, either or. */
export const MATTER_RELATIONS = ['before', 'parallel', 'chosen'] as const;
export type MatterRelation = (typeof MATTER_RELATIONS)[number];

/** Any of these answers to each of these questions: question code → answer codes. Empty: always. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** A question whose answer changes the materials (情形, U7). */
export interface SituationQuestion {
  readonly code: string;
  readonly text: string;
  readonly answers: readonly { readonly code: string; readonly text: string }[];
}

/** One declared set of answers for which readiness is computed (U7). */
export interface Situation {
  readonly code: string;
  readonly name: string;
  /** Question code → answer code. */
  readonly answers: Readonly<Record<string, string>>;
  /** Share of the cases, 0 to 1; null where nobody counted. */
  readonly shareOfCases: number | null;
  readonly usual: boolean;
}

/** A datum an item needs: which evidence type, which of its fields, for what, of subjects from how far. */
export interface DataNeed {
  readonly id: Id;
  readonly use: DataUse;
  readonly evidenceTypeCode: string;
  readonly fields: readonly string[];
  readonly compulsory: boolean;
  readonly subjectScope: Scope;
  readonly condition: Condition;
}

/** One way to spare one material; a material is spared when any of its ways holds. */
export interface Way {
  readonly kind: WayKind;
  /** The datum behind the way; null for commitment, abolition and a result carried inside the one-thing. */
  readonly need: DataNeed | null;
  /** For `earlier_result`: the item whose result this is. */
  readonly earlierItemCode: string | null;
  /** Article or document the way rests on. */
  readonly basis: string | null;
}

export interface Material {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly origin: Origin;
  readonly necessity: Necessity;
  readonly forms: readonly MaterialForm[];
  readonly condition: Condition;
  readonly issuedBy: string | null;
  readonly ways: readonly Way[];
  /** Where the row was found, or `demo`. */
  readonly source: string;
}

/** No item has more cases a year, and no count is older. */
export const MOST_CASES = 100_000_000;
export const FIRST_COUNTED_YEAR = 2000;

/** How many cases of an item a year brought (U14), and where that was counted: a weight names its year and source. */
export interface CaseVolume {
  /** Cases of the whole year. */
  readonly cases: number;
  readonly year: number;
  readonly source: string;
}

/** A service item as one department implements it (实施清单), in the version of its guide in force. */
export interface ServiceItem {
  readonly id: Id;
  /** 实施编码, 31 characters. */
  readonly code: string;
  readonly nationalCode: string | null;
  readonly localCode: string | null;
  /** 业务办理项编码. */
  readonly handlingCode: string | null;
  readonly name: string;
  readonly itemType: string;
  readonly departmentId: Id;
  readonly regionCode: string;
  readonly guideVersion: string;
  readonly status: ItemStatus;
  /** Who confirmed that this version's material list is complete (U1); null: not confirmed. */
  readonly materialsConfirmedBy: string | null;
  readonly materialsConfirmedAt: LocalDate | null;
  /** Null: nobody counted. */
  readonly caseVolume: CaseVolume | null;
  readonly questions: readonly SituationQuestion[];
  readonly situations: readonly Situation[];
  readonly materials: readonly Material[];
  /** Needs that spare no paper: verify, prefill, push of a result, later check (U6). */
  readonly uses: readonly DataNeed[];
}

/** The canonical datum between materials and catalogue entries (U11). */
export interface EvidenceType {
  readonly code: string;
  readonly name: string;
  readonly fields: readonly string[];
  /** The department that ought to hold it where no entry is mapped: a department of this installation, or a name. */
  readonly proposedSourceId: Id | null;
  readonly proposedSourceName: string | null;
  /** True where the Decree does not bind the proposed source: a bank, a company (U24). */
  readonly proposedSourceOutside: boolean;
  /** Who holds the data beyond the mapped entries' coverage: the upper-level body, by name. */
  readonly upperHolder: string | null;
  readonly mappings: readonly EvidenceMapping[];
}

/** One entry that carries the evidence type, whose subjects it covers, and how its items are called there. */
export interface EvidenceMapping {
  readonly entryCode: string;
  /** Region whose government's entry this is: own level before upper levels before the subject's region (U11). */
  readonly regionCode: string;
  /** Field of the evidence type → data item of the entry. */
  readonly fieldItems: Readonly<Record<string, string>>;
  /** Region prefixes whose subjects are covered; an empty prefix is the whole country (U8). */
  readonly subjectRegionPrefixes: readonly string[];
  /** Lower is preferred where several entries would do. */
  readonly preference: number;
}

export interface Matter {
  readonly id: Id;
  readonly position: number;
  readonly name: string;
  /** The department as the one-thing's document names it. */
  readonly departmentName: string;
  readonly kind: MatterKind;
  /** Null while no implementing item is mapped to the matter. */
  readonly itemCode: string | null;
}

export interface MatterEdge {
  readonly fromMatterId: Id;
  readonly toMatterId: Id;
  readonly relation: MatterRelation;
}

/** A one-thing (一件事): several matters handled as one. */
export interface OneThing {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly leadName: string;
  readonly leadDepartmentId: Id | null;
  readonly nationalBatch: string | null;
  readonly matters: readonly Matter[];
  readonly edges: readonly MatterEdge[];
}

/** Everything of the item model that one calculation looks at. */
export interface ServiceModel {
  readonly items: ReadonlyMap<string, ServiceItem>;
  readonly oneThings: readonly OneThing[];
  readonly evidenceTypes: ReadonlyMap<string, EvidenceType>;
}
