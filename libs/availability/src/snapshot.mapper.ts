import type { EntryView } from '@zeqing/catalogue';
import type { Id } from '@zeqing/kernel';
import { belowInLine, lineOf, type Department, type Line } from '@zeqing/organisation';
import type { GrantView, OpenRequestView } from '@zeqing/requests';
import { servesCounter, type ItemPurposes } from '@zeqing/services';
import type { NextExpected } from './domain/answer';
import type { EntryRecord, ExpectedRecord, GrantRecord } from './domain/snapshot';

/** Who benefits from a grant besides its own department (U19) follows from these. */
export interface World {
  readonly departments: readonly Department[];
  readonly line: Line;
  readonly departmentByCode: ReadonlyMap<string, Department>;
  readonly departmentById: ReadonlyMap<Id, Department>;
  readonly items: readonly ItemPurposes[];
}

/** The world with its departments findable by code and id. */
export const worldOf = (departments: readonly Department[], items: readonly ItemPurposes[]): World => ({
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
});

/** A grant with everyone it benefits. A scenario may name a one-thing, so it is compared with them (U2). */
export function grantRecord(grant: GrantView, world: World): GrantRecord {
  const oneThingCodes = grant.purposes.filter(({ kind }) => kind !== 'item').map(({ code }) => code);
  return {
    id: grant.id,
    entryId: grant.entryId,
    beneficiaryIds: beneficiaries(grant, oneThingCodes, world),
    itemCodes: grant.purposes.filter(({ kind }) => kind === 'item').map(({ code }) => code),
    oneThingCodes,
    servesCounter: servesCounter(grant.mode),
    from: grant.validFrom,
    until: grant.validUntil,
  };
}

function beneficiaries(grant: GrantView, oneThingCodes: readonly string[], world: World): readonly Id[] {
  const own = grant.beneficiaryDepartmentId;
  switch (grant.beneficiaries) {
    case 'department':
      return [own];
    case 'department_and_lower':
      return [own, ...belowInLine(own, world.line)];
    case 'one_thing_departments': {
      const of = world.items.filter((item) => item.oneThingCodes.some((code) => oneThingCodes.includes(code)));
      return [own, ...of.map(({ departmentId }) => departmentId)];
    }
  }
}

/** What an open request's clock makes due: nothing while no clock runs. */
export function expectedRecord(request: OpenRequestView): readonly ExpectedRecord[] {
  const { clock, entryId, requesterDepartmentId: departmentId } = request;
  if (clock === null) return [];
  const next: NextExpected = { what: clock.phase, on: clock.dueOn };
  return [{ entryId, departmentId, next }];
}
