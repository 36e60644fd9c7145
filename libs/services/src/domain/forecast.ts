import { isProvisional } from '@zeqing/calendar';
import type { LocalDate } from '@zeqing/kernel';
import { endOf, promisedWay, wayOf } from './blocker-way';
import type { Facts } from './facts';
import { groupBy } from './group-by';
import type { Blocker, Forecast, ForecastBlocker } from './readiness-answer';
import { daysUntil } from './working-days';

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
