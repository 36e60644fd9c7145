import { buildWorkingCalendar, type WorkingCalendar } from '@zeqing/calendar';
import { localDate } from '@zeqing/kernel';
import type {
  DepartmentFact,
  DisputedFact,
  EntryFact,
  Facts,
  GrantFact,
  RequestFact,
  TermsFact,
} from '../src/domain/facts';
import type {
  DataNeed,
  EvidenceMapping,
  EvidenceType,
  Material,
  Matter,
  OneThing,
  ServiceItem,
  ServiceModel,
  Way,
} from '../src/domain/item-model';

/** Fixed names for tests: one item of one department, one datum of another. */
export const OFFICE = 'office';
export const SOURCE = 'source';
export const AUTHORITY = 'authority';
export const ITEM = '11999900MB0000001K3999900100001';
export const ENTRY = '9999000000303002/000005';
export const REGION = '999900';
export const TODAY = localDate('2026-11-23');
export const EVERY_FIELD = ['姓名', '登记日期'];

export const aNeed = (changes: Partial<DataNeed> = {}): DataNeed => ({
  id: 'need',
  use: 'spare',
  evidenceTypeCode: 'marriage',
  fields: ['姓名'],
  compulsory: true,
  subjectScope: 'local',
  condition: {},
  ...changes,
});

export const aWay = (kind: Way['kind'] = 'shared_data', changes: Partial<Way> = {}): Way => ({
  kind,
  need: ['shared_data', 'e_licence'].includes(kind) ? aNeed() : null,
  earlierItemCode: null,
  basis: null,
  ...changes,
});

/** A compulsory paper of a department, spared by shared data alone. */
export const aMaterial = (changes: Partial<Material> = {}): Material => ({
  id: changes.code ?? 'certificate',
  code: 'certificate',
  name: '结婚证',
  origin: 'department_issued',
  necessity: 'compulsory',
  forms: ['paper', 'electronic'],
  condition: {},
  issuedBy: null,
  ways: [aWay()],
  source: 'test',
  ...changes,
});

/** A confirmed item with one paper. */
export const anItem = (changes: Partial<ServiceItem> = {}): ServiceItem => ({
  id: ITEM,
  code: ITEM,
  nationalCode: null,
  localCode: null,
  handlingCode: null,
  name: '出生登记',
  itemType: '公共服务',
  departmentId: OFFICE,
  regionCode: REGION,
  guideVersion: '1',
  status: 'active',
  materialsConfirmedBy: '陈安',
  materialsConfirmedAt: localDate('2026-10-30'),
  caseVolume: null,
  questions: [],
  situations: [],
  materials: [aMaterial()],
  uses: [],
  ...changes,
});

export const aMapping = (changes: Partial<EvidenceMapping> = {}): EvidenceMapping => ({
  entryCode: ENTRY,
  regionCode: REGION,
  fieldItems: { 姓名: '姓名', 登记日期: '登记日期' },
  subjectRegionPrefixes: ['9999'],
  preference: 0,
  ...changes,
});

export const anEvidenceType = (changes: Partial<EvidenceType> = {}): EvidenceType => ({
  code: 'marriage',
  name: '婚姻登记',
  fields: EVERY_FIELD,
  proposedSourceId: SOURCE,
  proposedSourceName: null,
  proposedSourceOutside: false,
  upperHolder: null,
  mappings: [aMapping()],
  ...changes,
});

export const anOneThing = (changes: Partial<OneThing> = {}): OneThing => ({
  id: 'newborn',
  code: '2024-1-01',
  name: '新生儿出生',
  leadName: '卫生健康',
  leadDepartmentId: null,
  nationalBatch: '2024-1',
  matters: [],
  edges: [],
  ...changes,
});

/** A compulsory matter handled as the item. */
export const aMatter = (changes: Partial<Matter> = {}): Matter => ({
  id: 'm',
  position: 1,
  name: 'm',
  departmentName: 'd',
  kind: 'compulsory',
  itemCode: ITEM,
  ...changes,
});

export const aModel = (
  items: readonly ServiceItem[] = [anItem()],
  evidence: readonly EvidenceType[] = [anEvidenceType()],
  oneThings: readonly OneThing[] = [],
): ServiceModel => ({
  items: new Map(items.map((item) => [item.code, item])),
  evidenceTypes: new Map(evidence.map((type) => [type.code, type])),
  oneThings,
});

const aDepartment = (id: string, changes: Partial<DepartmentFact> = {}): DepartmentFact => ({
  id,
  name: id,
  bound: 'decree',
  lineSuperiorName: null,
  authorityId: AUTHORITY,
  ...changes,
});

export const anEntry = (changes: Partial<EntryFact> = {}): EntryFact => ({
  code: ENTRY,
  departmentId: SOURCE,
  status: 'published',
  shareType: 'conditional',
  groundComplete: false,
  hasResource: true,
  itemNames: EVERY_FIELD,
  since: null,
  ...changes,
});

export const aGrant = (changes: Partial<GrantFact> = {}): GrantFact => ({
  id: 'grant',
  entryCode: ENTRY,
  beneficiaryIds: [OFFICE],
  purposes: { itemCodes: [ITEM], oneThingCodes: [] },
  itemNames: EVERY_FIELD,
  validFrom: localDate('2026-01-01'),
  validUntil: localDate('2026-12-31'),
  suspended: false,
  staleSince: null,
  ...changes,
});

export const aRequest = (changes: Partial<RequestFact> = {}): RequestFact => ({
  id: 'request',
  number: 'request',
  entryCode: ENTRY,
  requesterId: OFFICE,
  providerId: SOURCE,
  purposes: { itemCodes: [ITEM], oneThingCodes: [] },
  itemNames: EVERY_FIELD,
  stage: 'answering',
  since: localDate('2026-11-09'),
  due: localDate('2026-11-20'),
  overdueWorkingDays: 1,
  extended: false,
  urged: 0,
  promised: null,
  ...changes,
});

export interface World {
  readonly entries?: readonly EntryFact[];
  readonly grants?: readonly GrantFact[];
  readonly requests?: readonly RequestFact[];
  readonly disputed?: readonly DisputedFact[];
  readonly owed?: 'yes' | 'no' | 'recipient_unclear';
  readonly departments?: readonly DepartmentFact[];
  readonly today?: Facts['today'];
}

const byEntry = <T extends { entryCode: string }>(values: readonly T[] = []): Map<string, T[]> => {
  const map = new Map<string, T[]>();
  for (const value of values) map.set(value.entryCode, [...(map.get(value.entryCode) ?? []), value]);
  return map;
};

/** Mondays to Fridays but for the holidays named, known to the end of 2026. */
export const aCalendar = (...holidays: readonly string[]): WorkingCalendar =>
  buildWorkingCalendar([
    {
      regionCode: '000000',
      knownFrom: localDate('2025-01-01'),
      knownThrough: localDate('2026-12-31'),
      receiptDayCounts: false,
      basis: '民法典 第二百零一条（类推）',
      days: holidays.map((date) => ({ date: localDate(date), kind: 'off' as const, name: '' })),
    },
  ]);

const PHASES = {
  unconditional: { days: 1, extension: 0 },
  conditional: { days: 10, extension: 10 },
  supply: 20,
} as const;

/** The Decree's terms in a calendar without holidays. */
export const someTerms = (): TermsFact => ({
  calendar: aCalendar(),
  attached: PHASES,
  not_attached: PHASES,
  confirmation: 5,
});

/** Published, owed to the office, not asked for, unless said otherwise. */
export const theFacts = (world: World = {}): Facts => {
  const entries = world.entries ?? [anEntry()];
  const departments = [aDepartment(OFFICE), aDepartment(SOURCE), aDepartment(AUTHORITY), ...(world.departments ?? [])];
  const duty = { owed: world.owed ?? 'yes', rowId: null } as const;
  return {
    today: world.today ?? TODAY,
    departments: new Map(departments.map((department) => [department.id, department])),
    entries: new Map(entries.map((entry) => [entry.code, entry])),
    duties: new Map(entries.map(({ code }) => [code, new Map([[OFFICE, duty]])])),
    grants: byEntry(world.grants),
    requests: byEntry(world.requests),
    disputed: byEntry(world.disputed),
    terms: new Map(departments.map(({ id }) => [id, someTerms()])),
  };
};
