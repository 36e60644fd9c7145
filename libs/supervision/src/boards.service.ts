import { Injectable } from '@nestjs/common';
import { CalendarService, workingDaysBetween, type WorkingCalendar } from '@zeqing/calendar';
import { err, ok, type LocalDate, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { boardOf, type Board, type BoardRow, type DatedBlocker } from './domain/board';
import type { MeasuredBlocker } from './domain/blocker-rows';
import { FigureScope, type Asked, type Asking, type Stamp } from './figure-scope.service';
import { readBlockers, readOneThings } from './store/board.store';
import type { SupervisionError } from './supervision.errors';

export interface BoardDetail {
  readonly row: BoardRow;
  readonly blockers: readonly DatedBlocker[];
}

/**
 * The one-thing × department board (U44). Readiness and blockers with department names are for everybody to see (U26):
 * what is asked for narrows the columns, nobody's scope does.
 */
@Injectable()
export class Boards {
  constructor(
    private readonly scope: FigureScope,
    private readonly calendars: CalendarService,
  ) {}

  board(context: UseCaseContext, asked: Asked): Promise<{ stamp: Stamp; answer: Board }> {
    return this.scope.readForAll(context, asked, async (asking) =>
      boardOf(await readOneThings(asking.tx, null), await this.#blockers(asking, null)),
    );
  }

  /** One one-thing with everything in its way. */
  async oneThing(
    context: UseCaseContext,
    code: string,
    asked: Asked,
  ): Promise<Result<{ stamp: Stamp; answer: BoardDetail }, SupervisionError>> {
    const { stamp, answer } = await this.scope.readForAll(context, asked, async (asking) => {
      const blockers = await this.#blockers(asking, code);
      const [row] = boardOf(await readOneThings(asking.tx, code), blockers).rows;
      return row === undefined ? null : { row, blockers };
    });
    return answer === null ? err({ code: 'supervision.unknown_one_thing', details: { code } }) : ok({ stamp, answer });
  }

  async #blockers({ tx, today, reach }: Asking, code: string | null): Promise<readonly DatedBlocker[]> {
    const found = (await readBlockers(tx, code)).filter(
      ({ regionCode, accountableId }) =>
        (reach.regionCodePrefix === null || accountableId === null || regionCode.startsWith(reach.regionCodePrefix)) &&
        (reach.departmentIds === null || (accountableId !== null && reach.departmentIds.includes(accountableId))),
    );
    const calendars = await this.#calendarsOf(tx, found);
    return found.flatMap((blocker) => {
      const calendar = calendars.get(blocker.regionCode);
      return calendar ? [dated(blocker, calendar, today)] : [];
    });
  }

  async #calendarsOf(tx: Tx, blockers: readonly MeasuredBlocker[]): Promise<ReadonlyMap<string, WorkingCalendar>> {
    const calendars = new Map<string, WorkingCalendar>();
    for (const code of new Set(blockers.map(({ regionCode }) => regionCode)))
      calendars.set(code, await this.calendars.calendarFor(tx, code));
    return calendars;
  }
}

function dated(blocker: MeasuredBlocker, calendar: WorkingCalendar, today: LocalDate): DatedBlocker {
  const since = (day: LocalDate): number => Math.max(0, workingDaysBetween(calendar, day, today));
  const { dueOn } = blocker;
  return {
    ...blocker,
    openDays: blocker.since && since(blocker.since),
    isOverdue: dueOn !== null && dueOn < today,
    overdueDays: dueOn === null ? 0 : since(dueOn),
  };
}
