import { buildWorkingCalendar, type CalendarDay } from '@zeqing/calendar';
import { localDate, type Id } from '@zeqing/kernel';
import type { DepartmentFact, DisputedFact, EntryFact, Facts, GrantFact, RequestFact } from '../src/domain/facts';
import { groupBy } from '../src/domain/group-by';
import type { EvidenceType, OneThing, Scope, ServiceItem, ServiceModel } from '../src/domain/item-model';

/** The world of a vector as the files of docs/conformance write it: nothing but JSON. */
export interface WorldFile {
  readonly today: string;
  /** Weekends are off; these days are otherwise. Days after `knownThrough` are provisional. */
  readonly calendar: { readonly knownThrough: string; readonly days: readonly Pick<CalendarDay, 'date' | 'kind'>[] };
  readonly terms: {
    readonly unconditional: { readonly days: number; readonly extension: number };
    readonly conditional: { readonly days: number; readonly extension: number };
    readonly supply: number;
    readonly confirmation: number;
  };
  readonly departments: readonly DepartmentFact[];
  readonly entries: readonly EntryFact[];
  readonly duties: readonly { entryCode: string; departmentId: Id; owed: 'yes' | 'no' | 'recipient_unclear' }[];
  readonly grants: readonly GrantFact[];
  readonly requests: readonly RequestFact[];
  readonly disputed: readonly DisputedFact[];
  readonly evidenceTypes: readonly EvidenceType[];
  readonly items: readonly ServiceItem[];
  readonly oneThings: readonly OneThing[];
}

/** What is asked: an item, or a one-thing, for one situation and for subjects of a scope or a region. */
export interface Asked {
  readonly situation?: string;
  readonly scope?: Scope;
  readonly subjectRegion?: string;
}

export const modelOf = ({ items, evidenceTypes, oneThings }: WorldFile): ServiceModel => ({
  items: new Map(items.map((item) => [item.code, item])),
  evidenceTypes: new Map(evidenceTypes.map((type) => [type.code, type])),
  oneThings,
});

export function factsOf(world: WorldFile): Facts {
  const { supply, confirmation, ...answers } = world.terms;
  const phases = { ...answers, supply };
  const calendar = buildWorkingCalendar([
    {
      ...{ regionCode: '000000', knownFrom: localDate('2020-01-01'), receiptDayCounts: false, basis: 'test' },
      knownThrough: localDate(world.calendar.knownThrough),
      days: world.calendar.days.map((day) => ({ ...day, name: '' })),
    },
  ]);
  const terms = { calendar, attached: phases, not_attached: phases, confirmation };
  const duties = groupBy(world.duties, ({ entryCode }) => entryCode);
  return {
    today: localDate(world.today),
    departments: new Map(world.departments.map((department) => [department.id, department])),
    entries: new Map(world.entries.map((entry) => [entry.code, entry])),
    duties: new Map(
      [...duties].map(([code, of]) => [code, new Map(of.map((duty) => [duty.departmentId, { ...duty, rowId: null }]))]),
    ),
    grants: groupBy(world.grants, ({ entryCode }) => entryCode),
    requests: groupBy(world.requests, ({ entryCode }) => entryCode),
    disputed: groupBy(world.disputed, ({ entryCode }) => entryCode),
    terms: new Map(world.departments.map(({ id }) => [id, terms])),
  };
}

/** A model and facts written down again, with the Decree's terms. */
export const fileOf = (model: ServiceModel, facts: Facts): WorldFile => ({
  today: facts.today,
  calendar: { knownThrough: '2026-12-31', days: [] },
  terms: {
    unconditional: { days: 1, extension: 0 },
    conditional: { days: 10, extension: 10 },
    supply: 20,
    confirmation: 5,
  },
  departments: [...facts.departments.values()],
  entries: [...facts.entries.values()],
  duties: [...facts.duties].flatMap(([entryCode, of]) =>
    [...of].map(([departmentId, { owed }]) => ({ entryCode, departmentId, owed })),
  ),
  grants: [...facts.grants.values()].flat(),
  requests: [...facts.requests.values()].flat(),
  disputed: [...facts.disputed.values()].flat(),
  evidenceTypes: [...model.evidenceTypes.values()],
  items: [...model.items.values()],
  oneThings: model.oneThings,
});
