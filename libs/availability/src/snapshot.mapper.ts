import type { EntryView } from '@zeqing/catalogue';
import type { Id } from '@zeqing/kernel';
import { lineOf, type Department, type Line, type WindowAcceptance } from '@zeqing/organisation';
import type { GrantView, OpenRequestView } from '@zeqing/requests';
import { acceptedOf, servesCounter, usesByEntry, usesOf, type ItemPurposes } from '@zeqing/services';
import type { NextExpected } from './domain/answer';
import type { EntryRecord, ExpectedRecord, GrantRecord, ItemRecord } from './domain/snapshot';

/** What of an item says who benefits from a grant of its one-things. */
export type WorldItem = Pick<ItemPurposes, 'itemCode' | 'departmentId' | 'itemCodes' | 'oneThingCodes'>;

/** Who benefits from a grant besides its own department (U19) follows from these. */
export interface World {
  readonly departments: readonly Department[];
  readonly line: Line;
  readonly departmentByCode: ReadonlyMap<string, Department>;
  readonly departmentById: ReadonlyMap<Id, Department>;
  readonly items: readonly WorldItem[];
  /** The items for which the halls of a department accept cases. */
  readonly acceptedBy: (windowId: Id) => readonly WorldItem[];
}

/** The world with its departments findable by code and id. */
export const worldOf = (
  departments: readonly Department[],
  items: readonly WorldItem[],
  accepted: readonly WindowAcceptance[],
): World => ({
  acceptedBy: acceptedOf(accepted, items),
  departments,
  line: lineOf(departments),
  departmentByCode: new Map(departments.flatMap((each) => (each.code === null ? [] : [[each.code, each] as const]))),
  departmentById: new Map(departments.map((each) => [each.id, each])),
  items,
});

/** Drafts do not exist for other departments (U26). */
export const isVisible = (entry: EntryView): boolean => entry.publishedVersion !== null;

export const entryRecord = (entry: EntryView): EntryRecord => ({
  id: entry.id,
  code: entry.code,
  providerId: entry.providerDepartmentId,
  published: entry.status === 'published',
  shared: entry.shareType !== 'not_shared',
  hasResource: entry.hasResource,
  subjectRegions: entry.coverage.subjectRegions,
});

export const itemRecord = ({ itemCodes, oneThingCodes, regionCode, situations, uses }: ItemPurposes): ItemRecord => ({
  ...{ itemCodes, oneThingCodes, regionCode },
  situations: situations.map(({ code }) => code),
  uses: usesByEntry(situations, uses),
});

/** A grant with everyone it benefits, a record for each set of purposes (U2, U19). */
export const grantRecords = (grant: GrantView, { line, items, acceptedBy }: World): readonly GrantRecord[] =>
  usesOf(grant, {
    ...{ line, acceptedBy },
    departmentsOf: (codes) =>
      items.flatMap(({ departmentId, oneThingCodes }) =>
        oneThingCodes.some((code) => codes.includes(code)) ? [departmentId] : [],
      ),
  }).map(({ beneficiaryIds, purposes }) => ({
    ...{ id: grant.id, entryId: grant.entryId, beneficiaryIds, ...purposes },
    ...{ servesCounter: servesCounter(grant.mode), from: grant.validFrom, until: grant.validUntil },
  }));

/** What an open request's clock makes due: nothing while no clock runs. */
export function expectedRecord(request: OpenRequestView): readonly ExpectedRecord[] {
  const { clock, entryId, requesterDepartmentId: departmentId } = request;
  if (clock === null) return [];
  const next: NextExpected = { what: clock.phase, on: clock.dueOn };
  return [{ entryId, departmentId, next }];
}
