import { Injectable } from '@nestjs/common';
import { CalendarService, type WorkingCalendar } from '@zeqing/calendar';
import { Catalogue, ResourceHealth, type EntryHealth, type EntryView } from '@zeqing/catalogue';
import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { Lists } from '@zeqing/lists';
import { ClientService, DepartmentDirectory, type Department } from '@zeqing/organisation';
import { CorrectionsReader, RequestsReader, type GrantView } from '@zeqing/requests';
import { acceptedOf, type Around } from './domain/beneficiaries';
import type { DepartmentFact, DutyFact, Facts } from './domain/facts';
import { itemCodesOf } from './domain/item-graph';
import type { EvidenceType, ServiceModel } from './domain/item-model';
import { factsOn, NOBODY_AROUND, NOTHING, type OnEntries } from './facts-on-entries';
import { entryFact, NEVER_URGED, oneThingsNamedBy } from './facts.mapper';
import { purposesOfItems } from './store/item-purposes.repository';
import { departmentsOfItems } from './store/item.repository';
import { oneThingsNamed } from './store/model.repository';

/** What facts are asked for: evidence types, and whose needs they serve. */
export interface FactsAsked {
  readonly evidenceTypes: readonly EvidenceType[];
  /** The departments of all items that may be looked at. */
  readonly departmentIds: readonly Id[];
  /** Evidence type → the departments whose items need it: only these pairs of entry and department can be owed. */
  readonly needing: ReadonlyMap<string, ReadonlySet<Id>>;
}

interface Departments {
  readonly facts: ReadonlyMap<Id, DepartmentFact>;
  readonly all: ReadonlyMap<Id, Department>;
}

/**
 * Gathers what the calculation needs to know of the other subjects, through their faces, in the caller's snapshot: a
 * fixed number of reads, however many items and entries are asked for.
 */
@Injectable()
export class FactsReader {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly health: ResourceHealth,
    private readonly lists: Lists,
    private readonly requests: RequestsReader,
    private readonly corrections: CorrectionsReader,
    private readonly directory: DepartmentDirectory,
    private readonly clients: ClientService,
    private readonly calendar: CalendarService,
  ) {}

  /** The facts about a model's entries, for the departments of its items, as of a civil day. */
  read(tx: Tx, model: ServiceModel, today: LocalDate): Promise<Facts> {
    return this.readFor(tx, askedBy(model), today);
  }

  async readFor(tx: Tx, asked: FactsAsked, today: LocalDate): Promise<Facts> {
    const codes = asked.evidenceTypes.flatMap(({ mappings }) => mappings.map(({ entryCode }) => entryCode));
    const entries = new Map((await this.catalogue.findByCodes(tx, codes)).map((entry) => [entry.code, entry]));
    const departments = await this.#departments(tx, asked, entries);
    const on = await this.#onEntries(tx, [...entries.values()], today);
    const regions = [...new Set([...departments.all.values()].map(({ regionCode }) => regionCode))];
    const calendars = await this.calendar.calendarsFor(tx, regions);
    return {
      today,
      departments: departments.facts,
      entries: await this.#entryFacts(tx, entries),
      duties: await this.#duties(tx, asked, entries),
      ...factsOn(on, entries, departments.all, { today, calendars }),
      terms: await this.#terms(tx, departments.all, calendars, today),
    };
  }

  async #entryFacts(tx: Tx, entries: ReadonlyMap<string, EntryView>): Promise<Facts['entries']> {
    const ids = [...entries.values()].map(({ id }) => id);
    const health = ids.length === 0 ? new Map<Id, EntryHealth>() : await this.health.ofEntries(tx, ids);
    const days = health.size === 0 ? 0 : await this.health.structuralDays(tx);
    return new Map([...entries].map(([code, entry]) => [code, entryFact(entry, health.get(entry.id), days)]));
  }

  async #onEntries(tx: Tx, entries: readonly EntryView[], today: LocalDate): Promise<OnEntries> {
    if (entries.length === 0) return NOTHING;
    const entryIds = entries.map(({ id }) => id);
    const grants = await this.requests.heldGrants(tx, { entryIds });
    const requests = await this.requests.openRequests(tx, { entryIds });
    const refused = await this.requests.refusedRequests(tx, entryIds);
    const stale = await this.requests.staleGrants(tx, entryIds, today);
    const disputed = await this.corrections.disputedEntries(tx, entryIds);
    const about = [
      ...[...requests, ...refused].map(({ id }) => id),
      ...disputed.map(({ correctionId }) => correctionId),
    ];
    const times = about.length === 0 ? [] : await this.requests.urged(tx, about);
    const urged = new Map(
      times.map(({ aboutId, times: often, promisedOn }) => [aboutId, { urged: often, promised: promisedOn }]),
    );
    const around = {
      departmentsOf: await this.#oneThings(tx, grants),
      acceptedBy: await this.#windows(tx, grants),
    };
    const calls = await this.requests.callsOn(tx, limitedGrants(grants, entries), today);
    return { grants, around, requests, refused, disputed, stale, calls, urged: (id) => urged.get(id) ?? NEVER_URGED };
  }

  /** Whichever items are asked about: a grant serves all departments of its one-things (U19). */
  async #oneThings(tx: Tx, grants: readonly GrantView[]): Promise<Around['departmentsOf']> {
    const named = oneThingsNamedBy(grants);
    if (named.length === 0) return NOBODY_AROUND.departmentsOf;
    const oneThings = await oneThingsNamed(tx, named);
    const departments = await departmentsOfItems(tx, itemCodesOf(oneThings));
    return (codes) =>
      itemCodesOf(oneThings.filter(({ code, name }) => codes.includes(code) || codes.includes(name))).flatMap(
        (itemCode) => departments.get(itemCode) ?? [],
      );
  }

  /** Whichever items are asked about: a grant to a window serves those it accepts cases for (U19). */
  async #windows(tx: Tx, grants: readonly GrantView[]): Promise<Around['acceptedBy']> {
    const windows = grants.filter(({ beneficiaries }) => beneficiaries === 'window');
    if (windows.length === 0) return NOBODY_AROUND.acceptedBy;
    const ids = [...new Set(windows.map(({ beneficiaryDepartmentId }) => beneficiaryDepartmentId))];
    const accepted = await this.clients.acceptedBy(tx, ids);
    const codes = [...new Set(accepted.map(({ itemCode }) => itemCode))];
    return acceptedOf(accepted, await purposesOfItems(tx, codes));
  }

  /** The terms that run where each department is. */
  async #terms(
    tx: Tx,
    departments: ReadonlyMap<Id, Department>,
    calendars: ReadonlyMap<string, WorkingCalendar>,
    today: LocalDate,
  ): Promise<Facts['terms']> {
    const found = await this.requests.termsIn(tx, [...calendars.keys()], today);
    return new Map(
      [...departments].flatMap(([id, { regionCode }]) => {
        const [terms, calendar] = [found.get(regionCode), calendars.get(regionCode)];
        return terms === undefined || calendar === undefined ? [] : [[id, { calendar, ...terms }] as const];
      }),
    );
  }

  async #departments(tx: Tx, asked: FactsAsked, entries: ReadonlyMap<string, EntryView>): Promise<Departments> {
    const named = await this.directory.withSuperiors(tx, [
      ...asked.departmentIds,
      ...[...entries.values()].map(({ providerDepartmentId }) => providerDepartmentId),
      ...asked.evidenceTypes.flatMap(({ proposedSourceId }) => proposedSourceId ?? []),
    ]);
    const authorities = await this.directory.authoritiesOf(tx, named);
    const all = new Map([...authorities.values(), ...named].map((department) => [department.id, department]));
    const facts = [...all.values()].map(({ id, name, bound, lineSuperiorId }): [Id, DepartmentFact] => {
      const lineSuperiorName = lineSuperiorId === null ? null : (all.get(lineSuperiorId)?.name ?? null);
      return [id, { id, name, bound, lineSuperiorName, authorityId: authorities.get(id)?.id ?? null }];
    });
    return { facts: new Map(facts), all };
  }

  /** Only the pairs of entry and department that some item needs are judged. */
  async #duties(tx: Tx, asked: FactsAsked, entries: ReadonlyMap<string, EntryView>): Promise<Facts['duties']> {
    const ids = [...entries.values()].map(({ id }) => id);
    const dutyOf = await this.lists.dutiesOn(tx, ids, asked.departmentIds);
    const duties = new Map<string, Map<Id, DutyFact>>();
    for (const { code, mappings } of asked.evidenceTypes) {
      for (const { entryCode } of mappings) {
        const entry = entries.get(entryCode);
        const known = duties.get(entryCode) ?? new Map<Id, DutyFact>();
        duties.set(entryCode, known);
        if (entry === undefined) continue;
        for (const departmentId of asked.needing.get(code) ?? []) {
          if (known.has(departmentId) || entry.providerDepartmentId === departmentId) continue;
          const { owed, dutyRowId } = dutyOf(entry.id, departmentId);
          known.set(departmentId, { owed, rowId: dutyRowId });
        }
      }
    }
    return duties;
  }
}

/** The grants that may make only so many calls a day of a resource of their entry. */
function limitedGrants(grants: readonly GrantView[], entries: readonly EntryView[]): readonly Id[] {
  const limited = new Set(
    entries.filter(({ resources }) => resources.some(({ dailyQuota }) => dailyQuota !== null)).map(({ id }) => id),
  );
  return grants.filter(({ entryId }) => limited.has(entryId)).map(({ id }) => id);
}

function askedBy(model: ServiceModel): FactsAsked {
  const needing = new Map<string, Set<Id>>();
  for (const { departmentId, uses, materials } of model.items.values()) {
    for (const { evidenceTypeCode } of [
      ...uses,
      ...materials.flatMap(({ ways }) => ways.flatMap(({ need }) => need ?? [])),
    ]) {
      const departments = needing.get(evidenceTypeCode) ?? new Set();
      needing.set(evidenceTypeCode, departments.add(departmentId));
    }
  }
  return {
    evidenceTypes: [...model.evidenceTypes.values()],
    departmentIds: [...model.items.values()].map(({ departmentId }) => departmentId),
    needing,
  };
}
