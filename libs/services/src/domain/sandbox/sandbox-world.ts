import { addDays, localDate, type Id, type LocalDate } from '@zeqing/kernel';
import type { EntryFact, Facts, GrantFact } from '../facts';
import type { DataNeed, EvidenceType, Material, OneThing, ServiceItem, ServiceModel, Way } from '../item-model';
import type { ReasonCode } from '../reasons';

/** The item that is asked about, and one whose material list nobody confirmed. Codes are made up and name nothing. */
export const SANDBOX_SERVICE = 'sandbox-item';
export const SANDBOX_UNCONFIRMED = 'sandbox-unconfirmed-item';
/** The region of a subject whom data of the item's own region do not cover. */
export const SANDBOX_ELSEWHERE = '980000';

const REGION = '999900';
const EARLIER = 'sandbox-earlier-item';
const ONE_THING = 'sandbox-one-thing';
const FIELD = '姓名';
const SITUATIONS = ['usual', 'other'] as const;
/** Ids of the sandbox only look like some: they are found nowhere. */
const idOf = (last: number): Id => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const [OFFICE, SOURCE, AUTHORITY] = [idOf(1), idOf(2), idOf(3)];
const GRANTED_DAYS = 60;

const need = (reason: ReasonCode): DataNeed => ({
  id: reason,
  use: 'spare',
  evidenceTypeCode: reason,
  fields: [FIELD],
  compulsory: true,
  subjectScope: 'national',
  condition: {},
});
const way = (kind: Way['kind'], changes: Partial<Way> = {}): Way => ({
  ...{ kind, need: null, earlierItemCode: null, basis: null },
  ...changes,
});

/** The ways of the materials that rest on no datum of others; every other one is to be spared by shared data. */
const WAYS: Readonly<Partial<Record<ReasonCode, readonly Way[]>>> = {
  earlier_result: [way('earlier_result', { earlierItemCode: EARLIER })],
  verified_by_office: [way('own_verification')],
  abolished: [way('abolished', { basis: '办事指南（沙箱）' })],
  commitment_accepted: [way('commitment', { basis: '告知承诺事项目录（沙箱）' })],
  applicant_own: [],
  no_way_mapped: [],
};

const NECESSITY: Readonly<Partial<Record<ReasonCode, Material['necessity']>>> = {
  may_follow_later: 'later',
  optional_not_spared: 'optional',
};

/** A material named after the reason it is decided by. Own papers are asked in the usual situation only (U7). */
const material = (reason: ReasonCode): Material => ({
  id: reason,
  code: reason,
  name: `沙箱材料 ${reason}`,
  origin: reason === 'applicant_own' ? 'applicant' : 'department_issued',
  necessity: NECESSITY[reason] ?? 'compulsory',
  forms: ['paper', 'electronic'],
  condition: reason === 'applicant_own' ? { which: ['usual'] } : {},
  issuedBy: null,
  ways: WAYS[reason] ?? [way('shared_data', { need: need(reason) })],
  source: 'sandbox',
});

const evidence = (reason: ReasonCode): EvidenceType => {
  const isLocal = reason === 'subject_not_covered' || reason === 'subject_region_needed';
  const mapping = { entryCode: `sandbox/${reason}`, regionCode: REGION, fieldItems: { [FIELD]: FIELD }, preference: 0 };
  return {
    code: reason,
    name: `沙箱数据 ${reason}`,
    fields: [FIELD],
    proposedSourceId: SOURCE,
    proposedSourceName: null,
    proposedSourceOutside: false,
    upperHolder: null,
    mappings: [{ ...mapping, subjectRegionPrefixes: [isLocal ? REGION.slice(0, 4) : ''] }],
  };
};

const item = (code: string, materials: readonly Material[], isConfirmed: boolean): ServiceItem => ({
  id: code,
  code,
  ...{ nationalCode: null, localCode: null, handlingCode: null },
  name: `沙箱事项 ${code}`,
  itemType: '公共服务',
  departmentId: OFFICE,
  regionCode: REGION,
  guideVersion: '1',
  status: 'active',
  materialsConfirmedBy: isConfirmed ? '沙箱' : null,
  materialsConfirmedAt: isConfirmed ? localDate('2026-01-01') : null,
  questions: [{ code: 'which', text: '哪种情形', answers: SITUATIONS.map((each) => ({ code: each, text: each })) }],
  situations: SITUATIONS.map((each) => ({
    ...{ code: each, name: each, answers: { which: each }, shareOfCases: null, usual: each === 'usual' },
  })),
  materials,
  uses: [],
  caseVolume: null,
});

/** Made-up items whose materials are decided by every reason there is, each by the reason it is named after. */
export function sandboxModel(reasons: readonly ReasonCode[]): ServiceModel {
  const confirmed = reasons.filter((reason) => reason !== 'not_mapped');
  const items = [
    item(SANDBOX_SERVICE, confirmed.map(material), true),
    item(SANDBOX_UNCONFIRMED, [material('not_mapped')], false),
    item(EARLIER, [], false),
  ];
  const matters = [EARLIER, SANDBOX_SERVICE].map((itemCode, position) => ({
    ...{ id: itemCode, position, name: itemCode, departmentName: '沙箱', kind: 'compulsory' as const, itemCode },
  }));
  const oneThing: OneThing = {
    ...{ id: ONE_THING, code: ONE_THING, name: ONE_THING, leadName: '沙箱', leadDepartmentId: null },
    nationalBatch: null,
    matters,
    edges: [{ fromMatterId: EARLIER, toMatterId: SANDBOX_SERVICE, relation: 'before' }],
  };
  return {
    items: new Map(items.map((each) => [each.code, each])),
    evidenceTypes: new Map(reasons.map((reason) => [reason, evidence(reason)])),
    oneThings: [oneThing],
  };
}

/** Their data: granted where the reason says so, with what is in the way of the others. */
export function sandboxFacts(reasons: readonly ReasonCode[], today: LocalDate): Facts {
  const entries = reasons.map(entryOf);
  const granted: readonly ReasonCode[] = [
    ...(['shared_data_granted', 'query_first', 'subject_not_covered', 'subject_region_needed'] as const),
  ];
  const names = { [OFFICE]: '沙箱窗口部门', [SOURCE]: '沙箱数源部门', [AUTHORITY]: '沙箱主管部门' };
  return {
    today,
    departments: new Map(
      Object.entries(names).map(([id, name]) => [
        ...([id, { id, name, bound: 'decree', lineSuperiorName: null, authorityId: AUTHORITY }] as const),
      ]),
    ),
    entries: new Map(entries.map((entry) => [entry.code, entry])),
    duties: new Map(entries.map(({ code }) => [code, new Map([[OFFICE, { owed: 'yes', rowId: null }]])])),
    grants: new Map(granted.map((reason) => [`sandbox/${reason}`, [grantOf(reason, today)]])),
    requests: new Map(),
    disputed: new Map(),
    terms: new Map(),
  };
}

const entryOf = (reason: ReasonCode): EntryFact => ({
  code: `sandbox/${reason}`,
  departmentId: reason === 'own_data' ? OFFICE : SOURCE,
  status: 'published',
  shareType: reason === 'data_refused_by_law' ? 'not_shared' : 'conditional',
  groundComplete: true,
  hasResource: true,
  itemNames: [FIELD],
  since: null,
  hasGaps: reason === 'query_first',
  resources: [
    {
      ...{ kind: 'interface', platformCode: `sandbox-${reason}`, channel: null, link: null },
      ...{ inputs: [], serviceHours: null, dailyQuota: null },
    },
  ],
});

const grantOf = (reason: ReasonCode, today: LocalDate): GrantFact => ({
  id: idOf(4),
  entryCode: `sandbox/${reason}`,
  beneficiaryIds: [OFFICE],
  purposes: { itemCodes: [SANDBOX_SERVICE], oneThingCodes: [] },
  itemNames: [FIELD],
  validFrom: addDays(today, -GRANTED_DAYS),
  validUntil: addDays(today, GRANTED_DAYS),
  suspended: false,
  staleSince: null,
});
