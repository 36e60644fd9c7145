import { isProvisional, type WorkingCalendar } from '@zeqing/calendar';
import type { LocalDate } from '@zeqing/kernel';
import type { Facts, RequestFact } from './facts';
import { groupBy } from './group-by';
import type { Blocker, Forecast, ForecastBlocker } from './readiness-answer';
import { termsOf } from './terms';
import { dayAfter, daysUntil } from './working-days';

/** One stage of the way a datum still has to go: it runs until a day, or takes working days, or has no term at all. */
interface Stage {
  readonly due: LocalDate | null;
  readonly days: number | null;
  /** What an extension may still add, in working days. */
  readonly extension: number;
}

/** A way that ends in the datum, and whose working days it is counted in. */
interface Way {
  readonly calendar: WorkingCalendar;
  readonly stages: readonly Stage[];
}

const WITHOUT_TERM: Stage = { due: null, days: null, extension: 0 };
const taking = (days: number, extension = 0): Stage => ({ due: null, days, extension });
const until = (due: LocalDate, extension = 0): Stage => ({ due, days: null, extension });

/** No day can be told, and why. */
export const none = (why: Forecast['why']): Forecast => ({
  kind: 'none',
  lawful: null,
  lawfulWithExtension: null,
  promised: null,
  ifActedToday: null,
  overdueBy: 0,
  provisional: false,
  why,
});

const requestOf = ({ entryCode, document }: Blocker, facts: Facts): RequestFact | undefined =>
  (facts.requests.get(entryCode ?? '') ?? []).find(({ number }) => number === document?.reference);

/** The stages left until the datum is there; null where nobody can say which they are. */
function wayOf(blocker: Blocker, facts: Facts): Way | null {
  const terms = termsOf(facts, facts.entries.get(blocker.entryCode ?? ''));
  if (terms === null) return null;
  const { answer, calendar } = terms;
  const [answering, supplying] = [taking(answer.days, answer.extension), taking(terms.supply)];
  const running = (extension = 0): Stage => (blocker.due === null ? WITHOUT_TERM : until(blocker.due, extension));
  switch (blocker.code) {
    case 'not_requested':
    case 'mode_unfit':
    case 'awaiting_requester_sign_off':
      return { calendar, stages: [WITHOUT_TERM, answering, supplying] };
    case 'checking':
      return { calendar, stages: [running(), answering, supplying] };
    case 'answering':
    case 'supplementing':
    case 'extension_undecided': {
      // An extension takes effect only before the due date, and only once (U30).
      const open = blocker.due !== null && blocker.due >= facts.today && requestOf(blocker, facts)?.extended === false;
      return { calendar, stages: [running(open ? answer.extension : 0), supplying] };
    }
    case 'contested':
      return { calendar, stages: [running(), supplying] };
    case 'awaiting_confirmation': {
      const confirmation = facts.terms.get(blocker.accountable.departmentId ?? '')?.confirmation ?? terms.confirmation;
      return { calendar, stages: [blocker.due === null ? taking(confirmation) : running()] };
    }
    case 'supplying':
    case 'disputed':
    case 'grant_suspended':
    case 'supply_stale':
    case 'not_on_duty_list':
    case 'recipient_unclear':
      return { calendar, stages: [running()] };
    default:
      return null;
  }
}

interface Assumed {
  readonly extended?: boolean;
  /** Whoever has no term acts today. */
  readonly acted?: boolean;
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

function endOf(
  { calendar, stages }: Way,
  today: LocalDate,
  { extended = false, acted = false }: Assumed,
): LocalDate | null {
  let day = today;
  for (const { due, days, extension } of stages) {
    const added = extended ? extension : 0;
    if (due !== null) day = later(added > 0 ? dayAfter(calendar, due, added) : due, day);
    else if (days !== null) day = dayAfter(calendar, day, days + added);
    else if (!acted) return null;
  }
  return day;
}

/** A promise that is not broken yet takes the place of the stage that runs; the stages after it keep their terms. */
const promisedWay = (way: Way, promised: LocalDate): Way => ({
  ...way,
  stages: [until(promised), ...way.stages.slice(1)],
});

/**
 * When one blocker can be gone, by the terms of law and setting that still have to run (U13). A stage without a term
 * gives no day, however likely it is; an overdue stage counts from today.
 */
export function forecastBlocker(blocker: Blocker, facts: Facts): Forecast {
  if (blocker.code === 'closed_by_law') return none('closed_by_law');
  const way = wayOf(blocker, facts);
  if (way === null) return none('no_term');
  const { today } = facts;
  const lawful = endOf(way, today, {});
  const extended = way.stages.some(({ extension }) => extension > 0) ? endOf(way, today, { extended: true }) : null;
  const kept = blocker.promised !== null && blocker.promised >= today ? blocker.promised : null;
  const promised = kept === null ? null : endOf(promisedWay(way, kept), today, {});
  const ifActedToday = lawful ?? endOf(way, today, { acted: true });
  const days = [lawful, extended, promised, ifActedToday].filter((day) => day !== null);
  const { due } = blocker;
  return {
    kind: promised !== null ? 'promised' : lawful !== null ? 'lawful' : 'none',
    lawful,
    lawfulWithExtension: extended,
    promised,
    ifActedToday,
    overdueBy: due !== null && due < today ? daysUntil(way.calendar, due, today) : 0,
    provisional: days.some((day) => isProvisional(way.calendar, today, day)),
    why: promised === null && lawful === null ? 'no_term' : null,
  };
}

/** The last of several days, or null where one of them is not known. */
function last(days: readonly (LocalDate | null)[]): LocalDate | null {
  const known = days.filter((day) => day !== null);
  return known.length < days.length
    ? null
    : known.reduce<LocalDate | null>((a, b) => (a === null || b > a ? b : a), null);
}

/** The first of several days; null where none is known. */
export const earliest = (days: readonly (LocalDate | null)[]): LocalDate | null =>
  days.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null);

/** Several that all have to happen: as late as the latest, and without a day where one has none. Null of nothing. */
export function latestOf(forecasts: readonly Forecast[]): Forecast | null {
  if (forecasts.length === 0) return null;
  const lawful = last(forecasts.map((each) => each.lawful));
  const promises = forecasts.some(({ promised }) => promised !== null);
  const promised = promises ? last(forecasts.map((each) => each.promised ?? each.lawful)) : null;
  const acted = last(forecasts.map((each) => each.ifActedToday));
  const isExtendable = forecasts.some(({ lawfulWithExtension }) => lawfulWithExtension !== null);
  return {
    kind: promised !== null ? 'promised' : lawful !== null ? 'lawful' : 'none',
    lawful,
    lawfulWithExtension: isExtendable ? last(forecasts.map((each) => each.lawfulWithExtension ?? each.lawful)) : null,
    promised,
    ifActedToday: acted,
    overdueBy: Math.max(...forecasts.map((each) => each.overdueBy)),
    provisional: (promised ?? lawful ?? acted) !== null && forecasts.some((each) => each.provisional),
    why:
      lawful !== null || promised !== null
        ? null
        : forecasts.some(({ why }) => why === 'closed_by_law')
          ? 'closed_by_law'
          : 'no_term',
  };
}

const dayOf = ({ promised, lawful, ifActedToday }: Forecast): readonly [number, string] => {
  const known = promised ?? lawful;
  if (known !== null) return [0, known];
  return ifActedToday === null ? [2, ''] : [1, ifActedToday];
};

/** Of several ways to the same end the one that gets there first. */
function earliestOf(forecasts: readonly Forecast[]): Forecast | null {
  const sorted = [...forecasts].sort((a, b) => {
    const [[kindA, dayA], [kindB, dayB]] = [dayOf(a), dayOf(b)];
    return kindA - kindB || (dayA < dayB ? -1 : dayA > dayB ? 1 : 0);
  });
  return sorted[0] ?? null;
}

const target = ({ itemCode, materialCode, use, evidenceTypeCode }: Blocker): string =>
  JSON.stringify([
    itemCode,
    materialCode,
    materialCode === null ? use : null,
    materialCode === null ? evidenceTypeCode : null,
  ]);

/** Compulsory blockers by what they hold up, and there by the way they stand in (U5): any one way has to be clear. */
export const byTargetAndWay = <B extends Blocker>(blockers: readonly B[]): readonly (readonly (readonly B[])[])[] =>
  [
    ...groupBy(
      blockers.filter(({ compulsory }) => compulsory),
      target,
    ).values(),
  ].map((same) => [...groupBy(same, ({ way, evidenceTypeCode }) => JSON.stringify([way, evidenceTypeCode])).values()]);

/** When everything compulsory can be out of the way: each by its best way, all of them together. Null: nothing is. */
export const forecastOfAll = (blockers: readonly ForecastBlocker[]): Forecast | null =>
  latestOf(
    byTargetAndWay(blockers).flatMap(
      (ways) => earliestOf(ways.flatMap((way) => latestOf(way.map(({ forecast }) => forecast)) ?? [])) ?? [],
    ),
  );
