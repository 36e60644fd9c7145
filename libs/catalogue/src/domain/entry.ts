import type { Id, LocalDate } from '@zeqing/kernel';
import type { ResourceCalling } from './resource-calling';

/** The three share attributes of Decree 809, art. 14: 无条件共享、有条件共享、不予共享. */
export const SHARE_TYPES = ['unconditional', 'conditional', 'not_shared'] as const;
export type ShareType = (typeof SHARE_TYPES)[number];

/** The only three sources a refusal to share may cite (arts 14, 15): 法律、行政法规、国务院决定. */
export const GROUND_KINDS = ['law', 'administrative_regulation', 'state_council_decision'] as const;
export type GroundKind = (typeof GROUND_KINDS)[number];

/** 数据格式大类 of the 2017 compilation guide, with 服务接口 as working catalogues add it. */
export const FORMAT_CLASSES = [
  'electronic_file',
  'spreadsheet',
  'database',
  'image',
  'streaming_media',
  'self_describing',
  'service_interface',
] as const;
export type FormatClass = (typeof FORMAT_CLASSES)[number];

/** 更新频率. */
export const UPDATE_FREQUENCIES = [
  'realtime',
  'hourly',
  'daily',
  'weekly',
  'ten_daily',
  'monthly',
  'quarterly',
  'half_yearly',
  'yearly',
  'on_demand',
  'other',
] as const;
export type UpdateFrequency = (typeof UPDATE_FREQUENCIES)[number];

/** 共享方式 (art. 22): 服务接口、批量交换、文件下载、其他. */
export const SHARE_MODES = ['service_interface', 'batch_exchange', 'file_download', 'other'] as const;
export type ShareMode = (typeof SHARE_MODES)[number];

/** 提供渠道: 政务外网、互联网、部门专网. */
export const CHANNELS = ['government_extranet', 'internet', 'department_network'] as const;
export type Channel = (typeof CHANNELS)[number];

/** 数据分类分级 by GB/T 43697-2024: 核心、重要、一般. The local grade 1 to 4 is kept per item. */
export const CLASSIFICATIONS = ['core', 'important', 'general'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

/** 开放属性: whether the public may have the data too, on conditions, or not. */
export const OPEN_KINDS = ['open', 'conditional', 'not_open'] as const;
export type OpenKind = (typeof OPEN_KINDS)[number];

export interface Openness {
  readonly kind: OpenKind;
  /** What an opening is bound to; null where it is bound to nothing. */
  readonly conditions: string | null;
}

export const ENTRY_STATUSES = ['draft', 'signed', 'submitted', 'published', 'withdrawn'] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

export const RESOURCE_KINDS = ['interface', 'table', 'file'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** Why an entry is not shared. Complete only with the name of the norm and its article (art. 15). */
export interface RefusalGround {
  readonly kind: GroundKind;
  readonly title: string;
  /** `第八条、第八十七条`; null while the article is missing: the ground is then incomplete and counts as none (U23). */
  readonly clause: string | null;
  /** What the source says, word for word. */
  readonly text: string;
}

/** What an entry covers (U8): whose data, of when, of whom, and what is known to be missing. */
export interface Coverage {
  readonly subjectRegions: readonly string[];
  readonly periodFrom: LocalDate | null;
  readonly periodTo: LocalDate | null;
  readonly population: string | null;
  readonly knownGaps: string | null;
}

export const NO_COVERAGE: Coverage = {
  subjectRegions: [],
  periodFrom: null,
  periodTo: null,
  population: null,
  knownGaps: null,
};

/** One data item (数据项) of an entry. */
export interface ItemContent {
  readonly name: string;
  readonly dataType: string | null;
  /** Characters or digits, as the source counts them. */
  readonly length: number | null;
  /** Local grade of sensitivity, 1 (lowest) to 4. */
  readonly sensitivity: number | null;
  readonly shareType: ShareType | null;
  /** National grade (GB/T 43697-2024); left out where none is stated, so that contents frozen before keep their hash. */
  readonly classification?: Classification;
  /** Left out where none is stated, as above. */
  readonly openKind?: OpenKind;
}

/** Everything that is versioned and frozen of an entry; nothing else enters its hash. */
export interface EntryContent {
  readonly code: string;
  readonly name: string;
  readonly abstract: string | null;
  readonly providerDepartmentId: Id;
  readonly sourceSystem: string | null;
  readonly formatClass: FormatClass | null;
  readonly updateFrequency: UpdateFrequency | null;
  readonly shareType: ShareType;
  readonly conditions: string | null;
  readonly shareModes: readonly ShareMode[];
  readonly refusalGround: RefusalGround | null;
  readonly channel: Channel | null;
  readonly classification: Classification | null;
  readonly items: readonly ItemContent[];
  readonly coverage: Coverage;
  /** Left out where none is stated, so that contents frozen before keep their hash. */
  readonly openness?: Openness;
}

/**
 * Whether a conditional entry says to whom and for what (art. 15). One taken over without it has no valid condition:
 * nothing can be held against a request by it, and nobody is certain to be owed it (U23).
 */
export const hasCondition = ({ conditions }: { readonly conditions: string | null }): boolean =>
  (conditions ?? '').trim() !== '';

export interface ItemView extends ItemContent {
  readonly id: Id;
  readonly position: number;
}

/** A link to a resource on the existing exchange platform, never the data (arts 31, 32). */
export interface AttachedResource extends ResourceCalling {
  readonly kind: ResourceKind;
  readonly name: string;
  /** The resource's code on the exchange platform. */
  readonly platformCode: string | null;
  readonly url: string | null;
  readonly healthUrl: string | null;
  readonly channel: Channel | null;
}

export interface ResourceView extends AttachedResource {
  readonly id: Id;
  /** Of the resource itself, for If-Match. */
  readonly version: number;
  readonly entryId: Id;
  readonly attachedAt: Date;
}

export interface EntryView extends Omit<EntryContent, 'items'> {
  readonly id: Id;
  readonly status: EntryStatus;
  /** Version of the row, for If-Match. */
  readonly version: number;
  /** Number of the frozen version in force, null while never published. */
  readonly publishedVersion: number | null;
  readonly items: readonly ItemView[];
  readonly hasResource: boolean;
  readonly resources: readonly ResourceView[];
}
