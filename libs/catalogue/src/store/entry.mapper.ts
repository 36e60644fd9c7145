import type { Id, LocalDate } from '@zeqing/kernel';
import type {
  Classification,
  EntryContent,
  EntryView,
  GroundKind,
  ItemView,
  OpenKind,
  RefusalGround,
  ResourceView,
} from '../domain/entry';

/** JSON of an item: what is not stated is null here and left out of the view. */
type ItemRow = Omit<ItemView, 'classification' | 'openKind'> & {
  readonly classification: Classification | null;
  readonly openKind: OpenKind | null;
};

/** A row of ENTRY_SELECT. */
export interface EntryRow {
  readonly id: Id;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly abstract: string | null;
  readonly provider_department_id: Id;
  readonly source_system: string | null;
  readonly format_class: EntryView['formatClass'];
  readonly update_frequency: EntryView['updateFrequency'];
  readonly share_type: EntryView['shareType'];
  readonly conditions: string | null;
  readonly share_modes: EntryView['shareModes'];
  readonly ground_kind: GroundKind | null;
  readonly ground_title: string | null;
  readonly ground_clause: string | null;
  readonly ground_text: string | null;
  readonly channel: EntryView['channel'];
  readonly classification: EntryView['classification'];
  readonly subject_regions: readonly string[];
  readonly period_from: LocalDate | null;
  readonly period_to: LocalDate | null;
  readonly population: string | null;
  readonly known_gaps: string | null;
  readonly open_kind: OpenKind | null;
  readonly open_conditions: string | null;
  readonly status: EntryView['status'];
  readonly published_version: number | null;
  readonly items: readonly ItemRow[];
  readonly resources: readonly (Omit<ResourceView, 'attachedAt'> & { readonly attachedAt: string })[];
}

/** Everything a view needs in one statement; `e` is the entry. */
export const ENTRY_SELECT = `
  SELECT e.id, e.version, e.code, e.name, e.abstract, e.provider_department_id, e.source_system, e.format_class,
    e.update_frequency, e.share_type, e.conditions, e.share_modes, e.ground_kind, e.ground_title, e.ground_clause,
    e.ground_text, e.channel, e.classification, e.subject_regions, e.period_from::text AS period_from,
    e.period_to::text AS period_to, e.population, e.known_gaps, e.open_kind, e.open_conditions, e.status, e.published_version,
    (SELECT coalesce(json_agg(json_build_object('id', i.id, 'position', i.position, 'name', i.name,
        'dataType', i.data_type, 'length', i.length, 'sensitivity', i.sensitivity, 'shareType', i.share_type,
        'classification', i.classification, 'openKind', i.open_kind)
        ORDER BY i.position, i.id), '[]') FROM catalogue_item i WHERE i.entry_id = e.id) AS items,
    (SELECT coalesce(json_agg(json_build_object('id', r.id, 'entryId', r.entry_id, 'kind', r.kind, 'name', r.name,
        'platformCode', r.platform_code, 'url', r.url, 'healthUrl', r.health_url, 'channel', r.channel,
        'attachedAt', r.attached_at, 'version', r.version, 'inputs', r.inputs, 'serviceHours', r.service_hours,
        'dailyQuota', r.daily_quota) ORDER BY r.attached_at, r.id), '[]')
       FROM catalogue_attached r WHERE r.entry_id = e.id) AS resources
  FROM catalogue_entry e`;

export function toEntryView(row: EntryRow): EntryView {
  return {
    id: row.id,
    version: row.version,
    code: row.code,
    name: row.name,
    abstract: row.abstract,
    providerDepartmentId: row.provider_department_id,
    sourceSystem: row.source_system,
    formatClass: row.format_class,
    updateFrequency: row.update_frequency,
    shareType: row.share_type,
    conditions: row.conditions,
    shareModes: row.share_modes,
    refusalGround: toGround(row),
    channel: row.channel,
    classification: row.classification,
    items: row.items.map(toItem),
    coverage: {
      subjectRegions: row.subject_regions,
      periodFrom: row.period_from,
      periodTo: row.period_to,
      population: row.population,
      knownGaps: row.known_gaps,
    },
    ...(row.open_kind === null ? {} : { openness: { kind: row.open_kind, conditions: row.open_conditions } }),
    status: row.status,
    publishedVersion: row.published_version,
    hasResource: row.resources.length > 0,
    resources: row.resources.map((resource) => ({ ...resource, attachedAt: new Date(resource.attachedAt) })),
  };
}

const toItem = ({ classification, openKind, ...item }: ItemRow): ItemView => ({
  ...item,
  ...(classification === null ? {} : { classification }),
  ...(openKind === null ? {} : { openKind }),
});

function toGround(row: EntryRow): RefusalGround | null {
  if (row.ground_kind === null) return null;
  return {
    kind: row.ground_kind,
    title: row.ground_title ?? '',
    clause: row.ground_clause,
    text: row.ground_text ?? '',
  };
}

/** The columns of catalogue_entry that hold content, for one bulk statement over JSON records. */
export function toContentRecord(content: EntryContent): Record<string, unknown> {
  const { refusalGround: ground, coverage } = content;
  return {
    code: content.code,
    name: content.name,
    abstract: content.abstract,
    provider_department_id: content.providerDepartmentId,
    source_system: content.sourceSystem,
    format_class: content.formatClass,
    update_frequency: content.updateFrequency,
    share_type: content.shareType,
    conditions: content.conditions,
    share_modes: content.shareModes,
    ground_kind: ground?.kind ?? null,
    ground_title: ground?.title ?? null,
    ground_clause: ground?.clause ?? null,
    ground_text: ground?.text ?? null,
    channel: content.channel,
    classification: content.classification,
    subject_regions: coverage.subjectRegions,
    period_from: coverage.periodFrom,
    period_to: coverage.periodTo,
    population: coverage.population,
    known_gaps: coverage.knownGaps,
    open_kind: content.openness?.kind ?? null,
    open_conditions: content.openness?.conditions ?? null,
    grade: gradeOf(content),
  };
}

/** The highest local grade of the items, kept beside them so that whole catalogues are counted by it; null: none says. */
function gradeOf({ items }: EntryContent): number | null {
  const grades = items.flatMap(({ sensitivity }) => (sensitivity === null ? [] : [sensitivity]));
  return grades.length === 0 ? null : Math.max(...grades);
}
