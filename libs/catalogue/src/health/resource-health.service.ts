import { Inject, Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  localDateOf,
  newId,
  ok,
  startOfDay,
  addDays,
  systemActor,
  type CanonicalValue,
  type Clock,
  type Id,
  type LocalDate,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { judge, type Judgement } from './domain/judge';
import type { HealthThresholds } from './domain/health';
import { entryHealth, type EntryHealth } from './store/entry-health.repository';
import {
  lockHealth,
  moveHealth,
  noteHeard,
  resourcesUsed,
  silentSince,
  type HealthGrounds,
  type LockedHealth,
} from './store/health.repository';
import { findHealthSettings } from './store/health-setting.repository';
import { evidenceOf, keepOutcomes, removeOutcomes, type HeardOutcome } from './store/outcome.repository';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Resources judged, and outcomes removed, in one transaction of a sweep. */
const SLICE = 200;
const REMOVED = 5_000;

/** Uses of an entry of one day that had one outcome. */
export interface CountedUse {
  readonly entryId: Id;
  /** The resource of the grant it was used by; null where the grant names none. */
  readonly resourceId: Id | null;
  readonly day: LocalDate;
  readonly isFailure: boolean;
  readonly calls: number;
  readonly milliseconds: number | null;
}

/** Keeps what is heard of resources and says whether they work (U10). */
@Injectable()
export class ResourceHealth {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of entries, or of all of them; one nobody ever told of is not in the answer. */
  ofEntries(tx: Tx, entryIds: readonly Id[] | null): Promise<ReadonlyMap<Id, EntryHealth>> {
    return entryHealth(tx, entryIds);
  }

  /** Working days after which a failing resource holds a service up (U10). */
  async structuralDays(tx: Tx): Promise<number> {
    return (await findHealthSettings(tx)).thresholds.structuralDays;
  }

  /** In the caller's transaction: keeps outcomes and judges their resources anew; each change of state is an event. */
  async hear(tx: Tx, context: UseCaseContext, heard: readonly HeardOutcome[]): Promise<void> {
    if (heard.length === 0) return;
    const standing = await lockHealth(
      tx,
      heard.map(({ resourceId }) => resourceId),
      context.at,
    );
    const known = heard.filter(({ resourceId }) => standing.some((one) => one.resourceId === resourceId));
    await keepOutcomes(
      tx,
      known.map((one) => ({ ...one, id: newId(context.at.getTime()) })),
      context.at,
    );
    await noteHeard(tx, newestOf(known));
    await this.#judgeAll(tx, context, standing);
  }

  /** What a hall told of its uses. A use whose resource nobody can tell is evidence of none. */
  async hearUses(tx: Tx, context: UseCaseContext, departmentId: Id, uses: readonly CountedUse[]): Promise<void> {
    const resources = await resourcesUsed(tx, uses);
    const today = localDateOf(context.at);
    const heard = uses.flatMap((use, index): HeardOutcome[] => {
      const resourceId = resources[index] ?? null;
      if (resourceId === null) return [];
      const { day, calls, isFailure, milliseconds } = use;
      return [
        {
          ...{ resourceId, source: 'hall', departmentId, batchId: null, day, milliseconds, fault: null },
          // A report names the day alone: a use of a day that is over is as old as that day's end.
          at: day === today ? context.at : new Date(startOfDay(addDays(day, 1)).getTime() - 1),
          successes: isFailure ? 0 : calls,
          failures: isFailure ? calls : 0,
          detail: isFailure ? 'error' : null,
        },
      ];
    });
    await this.hear(tx, context, heard);
  }

  /** Resources nobody told of for too long are no longer known to work or not. Answers how many were looked at. */
  async judgeSilent(): Promise<number> {
    const at = this.clock.now();
    const { thresholds } = await findHealthSettings(this.unitOfWork.reader());
    const silent = new Date(at.getTime() - thresholds.silentHours * HOUR);
    const ids = await silentSince(this.unitOfWork.reader(), silent, SLICE);
    if (ids.length === 0) return 0;
    await this.unitOfWork.run({}, async (tx) => {
      const context = { actor: systemActor('catalogue-health'), at, traceId: newId(), tx };
      await this.#judgeAll(tx, context, await lockHealth(tx, ids, at));
      return ok(null);
    });
    return ids.length;
  }

  /** Removes raw evidence past its keeping; the totals of the days stay. Answers how many. */
  async prune(): Promise<number> {
    const { thresholds } = await findHealthSettings(this.unitOfWork.reader());
    const before = new Date(this.clock.now().getTime() - thresholds.keptDays * DAY);
    return removeOutcomes(this.unitOfWork.reader(), before, REMOVED);
  }

  async #judgeAll(tx: Tx, context: UseCaseContext, standing: readonly LockedHealth[]): Promise<void> {
    const { thresholds } = await findHealthSettings(tx);
    const evidence = await evidenceOf(
      tx,
      standing.map(({ resourceId }) => resourceId),
      new Date(context.at.getTime() - Math.max(thresholds.windowHours, thresholds.silentHours) * HOUR),
      thresholds.windowCalls,
    );
    for (const one of standing) {
      const own = evidence.filter(({ resourceId }) => resourceId === one.resourceId);
      await this.#move(tx, context, one, judge(one.state, own, context.at, thresholds), thresholds);
    }
  }

  async #move(
    tx: Tx,
    context: UseCaseContext,
    { resourceId, version, state: before, departmentId, entryIds }: LockedHealth,
    judgement: Judgement,
    thresholds: HealthThresholds,
  ): Promise<void> {
    const { state, reason, fault } = judgement;
    if (reason === null) return;
    const evidence = groundsOf(judgement);
    const change = { version: version + 1, before, state, reason, fault, at: context.at, evidence };
    if (!(await moveHealth(tx, resourceId, change))) throw new Error(`health of ${resourceId} moved under its lock`);
    await this.journal.append(tx, context, {
      type: 'catalogue.resource_health_changed',
      object: { type: 'resource_health', id: resourceId, version: change.version },
      departmentIds: [departmentId],
      payload: { resourceId, entryIds, before, state, reason, fault, ...payloadOf(evidence, thresholds) },
    });
  }
}

function newestOf(heard: readonly HeardOutcome[]): ReadonlyMap<Id, Date> {
  const newest = new Map<Id, Date>();
  for (const { resourceId, at } of heard) {
    const known = newest.get(resourceId);
    if (known === undefined || known < at) newest.set(resourceId, at);
  }
  return newest;
}

const groundsOf = ({ counts, from, until }: Judgement): HealthGrounds => ({
  counts,
  from: from?.toISOString() ?? null,
  until: until?.toISOString() ?? null,
});

/** The evidence a change rests on, and by which thresholds it was judged. */
const payloadOf = (
  { counts, from, until }: HealthGrounds,
  { windowCalls, degradedFrom, failingFrom, recoveringCalls, silentHours }: HealthThresholds,
): Readonly<Record<string, CanonicalValue>> => ({
  counts: counts.map((count) => ({ ...count })),
  ...{ from, until, windowCalls, degradedFrom, failingFrom, recoveringCalls, silentHours },
});
