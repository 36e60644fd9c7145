import { Injectable } from '@nestjs/common';
import { JournalReader } from '@zeqing/journal';
import {
  localDateOf,
  type DepartmentScope,
  type Id,
  type LocalDate,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { scopeFor } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { FIGURES_CONSUMER } from './consumer-name';
import type { Months } from './domain/months';
import { readRefreshes } from './store/projection.store';
import { reachOf, type Reach } from './store/scope';

/** What figures were asked for: of a region, of one department. */
export interface Asked {
  /** Leading digits or the whole six digits of a region. */
  readonly region: string | null;
  readonly departmentId: Id | null;
  /** Only what began or happened in these months; all of it when not given. */
  readonly months?: Months;
}

/** The stamp of every figure: it holds at least everything up to the sequence. */
export interface Stamp {
  readonly sequence: number;
  /** The instant up to which it is complete; null before the first event was counted. */
  readonly asOf: Date | null;
  readonly today: LocalDate;
  /** The leading digits of the region the figures are of; null for everywhere. */
  readonly region: string | null;
  readonly departmentIds: readonly Id[] | null;
}

/** An answer with how far it holds. */
export interface Stamped<T> {
  readonly stamp: Stamp;
  readonly answer: T;
}

export interface Asking {
  readonly tx: Tx;
  readonly today: LocalDate;
  readonly reach: Reach;
  readonly months?: Months;
}

/** Decides whose rows a reader's figures are of, and reads them all in one state of the database with its stamp. */
@Injectable()
export class FigureScope {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: JournalReader,
  ) {}

  read<T>(context: UseCaseContext, asked: Asked, work: (asking: Asking) => Promise<T>): Promise<Stamped<T>> {
    return this.#within(scopeFor(context.actor, 'supervision.read'), context, asked, work);
  }

  /** Of what every bound department may see (U26): narrowed by what is asked for alone. */
  readForAll<T>(context: UseCaseContext, asked: Asked, work: (asking: Asking) => Promise<T>): Promise<Stamped<T>> {
    return this.#within({ kind: 'everything' }, context, asked, work);
  }

  async #within<T>(
    scope: DepartmentScope,
    context: UseCaseContext,
    asked: Asked,
    work: (asking: Asking) => Promise<T>,
  ): Promise<Stamped<T>> {
    const regionCodePrefix = asked.region === null ? null : asked.region.replace(/(00)+$/, '');
    const reach = reachOf(scope, { ...asked, regionCodePrefix });
    const today = localDateOf(context.at);
    const reading = async (tx: Tx): Promise<Stamped<T>> => {
      const stamp = { ...(await this.#freshness(tx)), today };
      const answer = await work({ tx, today, reach, ...(asked.months && { months: asked.months }) });
      return { stamp: { ...stamp, region: reach.regionCodePrefix, departmentIds: reach.departmentIds }, answer };
    };
    return context.tx ? reading(context.tx) : this.unitOfWork.snapshot(reading);
  }

  async #freshness(tx: Tx): Promise<Pick<Stamp, 'sequence' | 'asOf'>> {
    const pulse = await this.journal.pulse(tx);
    const followed = await this.journal.effectsThrough(tx, FIGURES_CONSUMER);
    const parts = await readRefreshes(tx);
    const waiting = parts.filter(({ wantedSeq, doneSeq }) => wantedSeq > doneSeq).map(({ doneSeq }) => doneSeq);
    // Rows made anew hold everything up to what they were made from, whether its events have been followed or not.
    const remade = Math.min(...parts.map(({ doneSeq }) => doneSeq));
    const sequence = Math.max(Math.min(followed, ...waiting), remade);
    if (sequence >= pulse.head)
      return { sequence, asOf: new Date(pulse.databaseTime.getTime() - pulse.oldestUnsealedMilliseconds) };
    return { sequence, asOf: (await this.journal.bySeq(tx, sequence))?.recordedAt ?? null };
  }
}
