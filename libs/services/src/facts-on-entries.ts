import type { WorkingCalendar } from '@zeqing/calendar';
import type { EntryView } from '@zeqing/catalogue';
import type { Id, LocalDate } from '@zeqing/kernel';
import { lineOf, type Department } from '@zeqing/organisation';
import type { DisputedEntry, GrantView, OpenRequestView, RefusedRequestView } from '@zeqing/requests';
import { usesOf, type Around } from './domain/beneficiaries';
import type { Facts } from './domain/facts';
import { groupBy } from './domain/group-by';
import { daysUntil } from './domain/working-days';
import { disputedFact, grantFact, NEVER_URGED, refusedFact, requestFact, type Urged } from './facts.mapper';

/** What is held, open and disputed on some entries. */
export interface OnEntries {
  readonly grants: readonly GrantView[];
  /** Whom the grants to departments of one-things and to windows benefit. */
  readonly around: Omit<Around, 'line'>;
  readonly requests: readonly OpenRequestView[];
  readonly refused: readonly RefusedRequestView[];
  readonly disputed: readonly DisputedEntry[];
  readonly stale: ReadonlyMap<Id, LocalDate>;
  /** Calls of today by grant, where one may make only so many. */
  readonly calls: ReadonlyMap<Id, number>;
  readonly urged: (id: Id) => Urged;
}

export const NOBODY_AROUND: Omit<Around, 'line'> = { departmentsOf: () => [], acceptedBy: () => [] };
export const NOTHING: OnEntries = {
  ...{ grants: [], around: NOBODY_AROUND, requests: [], refused: [], disputed: [], stale: new Map(), calls: new Map() },
  urged: () => NEVER_URGED,
};

interface Days {
  readonly today: LocalDate;
  readonly calendars: ReadonlyMap<string, WorkingCalendar>;
}

/** The facts about entries that follow from what others did on them, by the entry's code. */
export function factsOn(
  { grants, around, requests, refused, disputed, stale, calls, urged }: OnEntries,
  entries: ReadonlyMap<string, EntryView>,
  departments: ReadonlyMap<Id, Department>,
  days: Days,
): Pick<Facts, 'grants' | 'requests' | 'disputed'> {
  const byId = new Map([...entries.values()].map((entry) => [entry.id, entry]));
  const line = lineOf(departments.values());
  const entryOf = (entryId: Id): readonly EntryView[] => {
    const entry = byId.get(entryId);
    return entry === undefined ? [] : [entry];
  };
  const grantFacts = grants.flatMap((grant) =>
    entryOf(grant.entryId).flatMap((entry) =>
      usesOf(grant, { ...around, line }).map((use) =>
        grantFact(grant, entry, {
          ...{ ...use, staleSince: stale.get(grant.id) ?? null, callsToday: calls.get(grant.id) ?? 0 },
        }),
      ),
    ),
  );
  const requestFacts = requests.flatMap((request) => {
    const provider = departments.get(request.providerDepartmentId);
    const overdue = overdueDays(request, provider && days.calendars.get(provider.regionCode), days.today);
    return entryOf(request.entryId).flatMap((entry) => requestFact(request, entry, overdue, urged(request.id)) ?? []);
  });
  const refusedFacts = refused.flatMap((request) =>
    entryOf(request.entryId).map((entry) => refusedFact(request, entry, urged(request.id))),
  );
  const disputedFacts = disputed.flatMap((one) =>
    entryOf(one.entryId).map((entry) => disputedFact(one, entry, urged(one.correctionId))),
  );
  return {
    grants: groupBy(grantFacts, ({ entryCode }) => entryCode),
    requests: groupBy([...requestFacts, ...refusedFacts], ({ entryCode }) => entryCode),
    disputed: groupBy(disputedFacts, ({ entryCode }) => entryCode),
  };
}

/** Working days since the due day in the provider's calendar; 0 before and on it. */
function overdueDays({ clock }: OpenRequestView, calendar: WorkingCalendar | undefined, today: LocalDate): number {
  if (clock === null || clock.dueOn >= today || calendar === undefined) return 0;
  return daysUntil(calendar, clock.dueOn, today);
}
