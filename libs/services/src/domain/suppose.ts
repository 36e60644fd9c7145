import { workingDayAfter } from '@zeqing/calendar';
import type { EntryFact, Facts, GrantFact, RequestFact } from './facts';
import type { ServiceItem } from './item-model';
import { termsOf } from './terms';

/** What may be supposed: somebody asks, answers or supplies today, a row joins the duty list, a grant ends. */
export const SUPPOSITIONS = ['requested', 'answered', 'supplied', 'listed', 'grant_ends'] as const;
export type SuppositionKind = (typeof SUPPOSITIONS)[number];

/** One change of the world: `reference` is an entry's code (requested, listed), a request's or a grant's id. */
export interface Supposition {
  readonly kind: SuppositionKind;
  readonly reference: string;
}

/** The facts as they would be; null where the item has nothing to do with what is supposed. */
export function suppose(facts: Facts, item: ServiceItem, { kind, reference }: Supposition): Facts | null {
  switch (kind) {
    case 'requested':
      return requested(facts, item, facts.entries.get(reference));
    case 'listed':
      return listed(facts, item, reference);
    case 'answered':
    case 'supplied':
      return onward(facts, requestWith(facts, reference), kind);
    case 'grant_ends':
      return withoutGrant(facts, reference);
  }
}

const requestWith = (facts: Facts, id: string): RequestFact | undefined =>
  [...facts.requests.values()].flat().find((request) => request.id === id && request.refused === undefined);

const put = <T>(
  map: ReadonlyMap<string, readonly T[]>,
  code: string,
  values: readonly T[],
): Map<string, readonly T[]> => new Map(map).set(code, values);

/** The item's department asks today for everything the entry holds, for this item. */
function requested(facts: Facts, item: ServiceItem, entry: EntryFact | undefined): Facts | null {
  const terms = termsOf(facts, entry);
  if (entry === undefined || terms === null) return null;
  const request: RequestFact = {
    id: 'supposed',
    number: 'supposed',
    entryCode: entry.code,
    requesterId: item.departmentId,
    providerId: entry.departmentId,
    purposes: { itemCodes: [item.code], oneThingCodes: [] },
    itemNames: entry.itemNames,
    stage: 'answering',
    since: facts.today,
    due: workingDayAfter(terms.calendar, facts.today, terms.answer.days),
    overdueWorkingDays: 0,
    extended: false,
    urged: 0,
    promised: null,
  };
  return { ...facts, requests: put(facts.requests, entry.code, [...(facts.requests.get(entry.code) ?? []), request]) };
}

function listed(facts: Facts, item: ServiceItem, entryCode: string): Facts | null {
  if (!facts.entries.has(entryCode)) return null;
  const owed = new Map(facts.duties.get(entryCode)).set(item.departmentId, { owed: 'yes', rowId: null });
  return { ...facts, duties: new Map(facts.duties).set(entryCode, owed) };
}

/** Answered: agreed today, the supply has its whole term. Supplied: usable and confirmed today, so it is a grant. */
function onward(facts: Facts, request: RequestFact | undefined, kind: 'answered' | 'supplied'): Facts | null {
  const entry = request && facts.entries.get(request.entryCode);
  if (request === undefined || entry === undefined) return null;
  const others = (facts.requests.get(entry.code) ?? []).filter(({ id }) => id !== request.id);
  if (kind === 'supplied') {
    const grant: GrantFact = {
      id: request.id,
      entryCode: entry.code,
      beneficiaryIds: [request.requesterId],
      purposes: request.purposes,
      itemNames: request.itemNames,
      ...(request.mode && { mode: request.mode }),
      validFrom: facts.today,
      validUntil: null,
      suspended: false,
      staleSince: null,
    };
    return {
      ...facts,
      entries: new Map(facts.entries).set(entry.code, { ...entry, hasResource: true }),
      requests: put(facts.requests, entry.code, others),
      grants: put(facts.grants, entry.code, [...(facts.grants.get(entry.code) ?? []), grant]),
    };
  }
  const terms = termsOf(facts, entry);
  if (terms === null) return null;
  const due = workingDayAfter(terms.calendar, facts.today, terms.supply);
  const agreed = {
    ...request,
    stage: 'supplying',
    since: facts.today,
    due,
    overdueWorkingDays: 0,
    promised: null,
  } as const;
  return { ...facts, requests: put(facts.requests, entry.code, [...others, agreed]) };
}

function withoutGrant(facts: Facts, id: string): Facts | null {
  const found = [...facts.grants].find(([, grants]) => grants.some((grant) => grant.id === id));
  if (found === undefined) return null;
  const [code, grants] = found;
  return {
    ...facts,
    grants: put(
      facts.grants,
      code,
      grants.filter((grant) => grant.id !== id),
    ),
  };
}
