import { Injectable } from '@nestjs/common';
import { CalendarService, workingDaysBetween } from '@zeqing/calendar';
import { Catalogue, type EntryView } from '@zeqing/catalogue';
import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { Lists } from '@zeqing/lists';
import { DepartmentDirectory, type Department } from '@zeqing/organisation';
import { CorrectionsReader, RequestsReader, type OpenRequestView } from '@zeqing/requests';
import type { DepartmentFact, DutyFact, Facts, RequestFact, TermsFact } from './domain/facts';
import { groupBy } from './domain/group-by';
import type { EvidenceType, ServiceItem, ServiceModel } from './domain/item-model';
import {
  beneficiaryIds,
  disputedFact,
  entryFact,
  grantFact,
  NEVER_URGED,
  requestFact,
  type Urged,
} from './facts.mapper';

/** Gathers what the calculation needs to know of the other subjects, through their faces, in the caller's snapshot. */
@Injectable()
export class FactsReader {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly lists: Lists,
    private readonly requests: RequestsReader,
    private readonly corrections: CorrectionsReader,
    private readonly directory: DepartmentDirectory,
    private readonly calendar: CalendarService,
  ) {}

  /** The facts about a model's entries, for the departments of its items, as of a civil day. */
  async read(tx: Tx, model: ServiceModel, today: LocalDate): Promise<Facts> {
    const entries = await this.#entries(tx, model);
    const byId = new Map([...entries.values()].map((entry) => [entry.id, entry]));
    const items = [...model.items.values()];
    const found = await this.#departments(tx, departmentIdsOf(items, model, entries));
    const entryIds = [...byId.keys()];
    const [grants, open] =
      entryIds.length === 0
        ? [[], []]
        : [await this.requests.heldGrants(tx, { entryIds }), await this.requests.openRequests(tx, { entryIds })];
    const stale = await this.requests.staleGrants(tx, entryIds, today);
    const wrong = await this.corrections.disputedEntries(tx, entryIds);
    const urged = await this.#urged(tx, [
      ...open.map(({ id }) => id),
      ...wrong.map(({ correctionId }) => correctionId),
    ]);
    const requests: RequestFact[] = [];
    for (const request of open) {
      const entry = byId.get(request.entryId);
      const overdue = await this.#overdue(tx, request, found.all, today);
      const fact = entry === undefined ? null : requestFact(request, entry, overdue, urged(request.id));
      if (fact !== null) requests.push(fact);
    }
    const grantFacts = grants.flatMap((grant) => {
      const entry = byId.get(grant.entryId);
      return entry === undefined
        ? []
        : [grantFact(grant, entry, beneficiaryIds(grant, model, found.all), stale.get(grant.id) ?? null)];
    });
    const disputed = wrong.flatMap((one) => {
      const entry = byId.get(one.entryId);
      return entry === undefined ? [] : [disputedFact(one, entry, urged(one.correctionId))];
    });
    return {
      today,
      departments: found.facts,
      entries: new Map([...entries].map(([code, entry]) => [code, entryFact(entry)])),
      duties: await this.#duties(tx, items, model, entries),
      grants: groupBy(grantFacts, ({ entryCode }) => entryCode),
      requests: groupBy(requests, ({ entryCode }) => entryCode),
      disputed: groupBy(disputed, ({ entryCode }) => entryCode),
      terms: await this.#terms(tx, found.all, today),
    };
  }

  async #urged(tx: Tx, ids: readonly Id[]): Promise<(id: Id) => Urged> {
    const times = ids.length === 0 ? [] : await this.requests.urged(tx, ids);
    const byId = new Map(
      times.map(({ aboutId, times: urged, promisedOn: promised }) => [aboutId, { urged, promised }]),
    );
    return (id) => byId.get(id) ?? NEVER_URGED;
  }

  /** The terms that run where each department is; read once a region. */
  async #terms(tx: Tx, departments: ReadonlyMap<Id, Department>, today: LocalDate): Promise<Facts['terms']> {
    const regions = new Map<string, TermsFact>();
    for (const code of new Set([...departments.values()].map(({ regionCode }) => regionCode))) {
      const calendar = await this.calendar.calendarFor(tx, code);
      regions.set(code, { calendar, ...(await this.requests.termsIn(tx, code, today)) });
    }
    return new Map(
      [...departments].flatMap(([id, { regionCode }]): [Id, TermsFact][] => {
        const terms = regions.get(regionCode);
        return terms === undefined ? [] : [[id, terms]];
      }),
    );
  }

  async #entries(tx: Tx, model: ServiceModel): Promise<ReadonlyMap<string, EntryView>> {
    const codes = new Set(
      [...model.evidenceTypes.values()].flatMap(({ mappings }) => mappings.map(({ entryCode }) => entryCode)),
    );
    const entries = new Map<string, EntryView>();
    for (const code of codes) {
      const entry = await this.catalogue.findByCode(tx, code);
      if (entry !== null) entries.set(code, entry);
    }
    return entries;
  }

  async #departments(
    tx: Tx,
    ids: readonly Id[],
  ): Promise<{ facts: ReadonlyMap<Id, DepartmentFact>; all: ReadonlyMap<Id, Department> }> {
    const named = await this.directory.byIds(tx, ids);
    const authorities = new Map<Id, Department | null>();
    for (const { id } of named) authorities.set(id, await this.directory.authorityOf(tx, id));
    const superiors = await this.directory.byIds(
      tx,
      named.flatMap(({ lineSuperiorId }) => lineSuperiorId ?? []),
    );
    const others = [...authorities.values(), ...superiors].filter((department) => department !== null);
    const all = new Map([...others, ...named].map((department) => [department.id, department]));
    const facts = [...all.values()].map(({ id, name, bound, lineSuperiorId }): [Id, DepartmentFact] => {
      const lineSuperiorName = lineSuperiorId === null ? null : (all.get(lineSuperiorId)?.name ?? null);
      return [id, { id, name, bound, lineSuperiorName, authorityId: authorities.get(id)?.id ?? null }];
    });
    return { facts: new Map(facts), all };
  }

  /** Only the pairs of entry and department that some item needs are asked for. */
  async #duties(
    tx: Tx,
    items: readonly ServiceItem[],
    model: ServiceModel,
    entries: ReadonlyMap<string, EntryView>,
  ): Promise<ReadonlyMap<string, ReadonlyMap<Id, DutyFact>>> {
    const duties = new Map<string, Map<Id, DutyFact>>();
    for (const { departmentId, evidence } of items.map((item) => evidenceOf(item, model))) {
      for (const { entryCode } of evidence.flatMap(({ mappings }) => mappings)) {
        const entry = entries.get(entryCode);
        const known = duties.get(entryCode) ?? new Map<Id, DutyFact>();
        duties.set(entryCode, known);
        if (entry === undefined || known.has(departmentId) || entry.providerDepartmentId === departmentId) continue;
        const { owed, dutyRowId } = await this.lists.dutyFor(tx, { entryId: entry.id, departmentId });
        known.set(departmentId, { owed, rowId: dutyRowId });
      }
    }
    return duties;
  }

  /** Working days since the due day in the provider's calendar; 0 before and on it. */
  async #overdue(
    tx: Tx,
    request: OpenRequestView,
    departments: ReadonlyMap<Id, Department>,
    today: LocalDate,
  ): Promise<number> {
    const { clock } = request;
    if (clock === null || clock.dueOn >= today) return 0;
    const region = departments.get(request.providerDepartmentId)?.regionCode;
    if (region === undefined) return 0;
    return workingDaysBetween(await this.calendar.calendarFor(tx, region), clock.dueOn, today);
  }
}

function evidenceOf(item: ServiceItem, model: ServiceModel): { departmentId: Id; evidence: readonly EvidenceType[] } {
  const needs = [...item.uses, ...item.materials.flatMap(({ ways }) => ways.flatMap(({ need }) => need ?? []))];
  const evidence = needs.flatMap(({ evidenceTypeCode }) => model.evidenceTypes.get(evidenceTypeCode) ?? []);
  return { departmentId: item.departmentId, evidence };
}

function departmentIdsOf(
  items: readonly ServiceItem[],
  model: ServiceModel,
  entries: ReadonlyMap<string, EntryView>,
): readonly Id[] {
  return [
    ...items.map(({ departmentId }) => departmentId),
    ...[...entries.values()].map(({ providerDepartmentId }) => providerDepartmentId),
    ...[...model.evidenceTypes.values()].flatMap(({ proposedSourceId }) => proposedSourceId ?? []),
  ];
}
