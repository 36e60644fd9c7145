import { Injectable } from '@nestjs/common';
import { err, localDateOf, ok, type LocalDate, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { groupBy } from './domain/group-by';
import {
  countStates,
  lookOfItem,
  lookOfOneThing,
  periodOf,
  sameLook,
  seriesOf,
  daysOf,
  LONGEST,
  type Period,
  type ReadinessDay,
  type ReadinessLook,
  type RegionDay,
} from './domain/history';
import type { ItemReadiness } from './domain/readiness-answer';
import { ReadinessService } from './readiness.service';
import type { ServicesError } from './services.errors';
import {
  changesOf,
  keepChanges,
  keepLook,
  keepRegions,
  lastChanges,
  lookedDays,
  regionDays,
  retiredSince,
  type LookInstant,
  type RegionCounts,
} from './store/history.repository';
import { findItems } from './store/item.repository';
import { allOneThings } from './store/model.repository';
import { WorldReader } from './world-reader';

/** Days as a caller names them. */
export interface DaysAsked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface Series<T> extends Period {
  readonly days: readonly T[];
}

interface Looked {
  readonly looks: readonly ReadinessLook[];
  readonly regions: readonly RegionCounts[];
}

/** Items read, and looks written, at once. */
const SLICE = 200;

/** Readiness of past days as it was known on them: what is learned later changes no day before. */
@Injectable()
export class ReadinessHistory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly worlds: WorldReader,
    private readonly readiness: ReadinessService,
  ) {}

  /** Looks at every item and one-thing and keeps what changed, for the context's day alone. Answers the changes kept. */
  async record(context: UseCaseContext): Promise<number> {
    const day = localDateOf(context.at);
    const { answer, ...instant } = await this.worlds.inSnapshot(context, (tx) => this.#look({ ...context, tx }));
    const kept = await this.unitOfWork.run(context, async (tx) => ok(await this.#keep(tx, day, answer, instant)));
    return kept.ok ? kept.value : 0;
  }

  async ofItem(
    context: UseCaseContext,
    code: string,
    asked: DaysAsked,
  ): Promise<Result<Series<ReadinessDay>, ServicesError>> {
    const tx = this.unitOfWork.reader(context);
    const [item] = await findItems(tx, [code]);
    if (item === undefined) return err({ code: 'services.unknown_item', details: { itemCode: code } });
    return this.#series(context, 'item', code, asked);
  }

  async ofOneThing(
    context: UseCaseContext,
    code: string,
    asked: DaysAsked,
  ): Promise<Result<Series<ReadinessDay>, ServicesError>> {
    const found = (await allOneThings(this.unitOfWork.reader(context))).some((each) => each.code === code);
    if (!found) return err({ code: 'services.unknown_one_thing', details: { code } });
    return this.#series(context, 'one_thing', code, asked);
  }

  /** How many items of a region, and of those within it, stood where, day by day. */
  async ofRegion(
    context: UseCaseContext,
    regionCodePrefix: string,
    asked: DaysAsked,
  ): Promise<Result<Series<RegionDay>, ServicesError>> {
    const period = periodOf(asked, localDateOf(context.at));
    if (period === null) return wrongPeriod(asked);
    const found = await regionDays(this.unitOfWork.reader(context), regionCodePrefix, period);
    const byDay = new Map(found.map(({ day, ...counts }) => [day, counts]));
    return ok({ ...period, days: daysOf(period).map((day) => ({ day, counts: byDay.get(day) ?? null })) });
  }

  async #series(
    context: UseCaseContext,
    kind: ReadinessLook['kind'],
    code: string,
    asked: DaysAsked,
  ): Promise<Result<Series<ReadinessDay>, ServicesError>> {
    const period = periodOf(asked, localDateOf(context.at));
    if (period === null) return wrongPeriod(asked);
    const tx = this.unitOfWork.reader(context);
    const changes = await changesOf(tx, kind, code, period);
    return ok({ ...period, days: seriesOf(period, changes, await lookedDays(tx, period)) });
  }

  async #look(context: UseCaseContext): Promise<Looked> {
    const looks: ReadinessLook[] = [];
    const states: Pick<ItemReadiness, 'state' | 'regionCode'>[] = [];
    let after: readonly string[] | null = null;
    do {
      const all = { departmentId: null, regionCodePrefix: null };
      const { answer } = await this.readiness.listItems(context, all, { limit: SLICE, after });
      looks.push(...answer.items.map(lookOfItem));
      states.push(...answer.items.map(({ state, regionCode }) => ({ state, regionCode })));
      after = answer.next === null ? null : (JSON.parse(answer.next) as readonly string[]);
    } while (after !== null);
    looks.push(...(await this.readiness.listOneThings(context)).answer.map(lookOfOneThing));
    const regions = [...groupBy(states, ({ regionCode }) => regionCode)];
    return { looks, regions: regions.map(([regionCode, items]) => ({ regionCode, ...countStates(items) })) };
  }

  async #keep(tx: Tx, day: LocalDate, { looks, regions }: Looked, instant: LookInstant): Promise<number> {
    let kept = 0;
    for (const [kind, all] of groupBy([...looks, ...(await retired(tx))], (look) => look.kind)) {
      for (let at = 0; at < all.length; at += SLICE) {
        const slice = all.slice(at, at + SLICE);
        const codes = slice.map(({ code }) => code);
        const before = new Map((await lastChanges(tx, kind, codes)).map(({ look }) => [look.code, look]));
        const changed = slice.filter((look) => {
          const last = before.get(look.code);
          return last === undefined || !sameLook(last, look);
        });
        await keepChanges(tx, day, changed);
        kept += changed.length;
      }
    }
    await keepRegions(tx, day, regions);
    await keepLook(tx, day, instant);
    return kept;
  }
}

const wrongPeriod = ({ from, to }: DaysAsked): Result<never, ServicesError> =>
  err({ code: 'services.period_invalid', details: { from: from ?? null, to: to ?? null, longest: LONGEST } });

/** An item that is no longer handled is not mapped from then on. */
async function retired(tx: Tx): Promise<readonly ReadinessLook[]> {
  const score = { exempt: 0, departmentIssued: 0, byCommitment: 0, own: 0 };
  return (await retiredSince(tx)).map((code) => ({
    ...{ kind: 'item', code, state: 'not_mapped', score, readyParts: 0, allParts: 0, blockers: [] },
  }));
}
