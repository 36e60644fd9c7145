import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { JournalFollower, JournalNews, JournalReader, type JournalPulse, type SealedEvent } from '@zeqing/journal';
import { localDateOf, type Id, type LocalDate, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { LOGGER, UnitOfWork } from '@zeqing/platform';
import type { Logger } from 'pino';
import type { ReadinessEngine } from './domain/engine/readiness-engine';
import { touchedBy } from './domain/engine/touched';
import { EngineReader, type LoadedEngine } from './engine-reader';
import type { AsOf } from './world-reader';

/** The engine as of an instant; to be asked before the next wait, because it follows the journal. */
export interface ResidentAnswer extends AsOf {
  readonly engine: ReadinessEngine;
}

/**
 * Keeps the readiness of all items in the memory of this process (design §7, §8): filled from one state of the database
 * when first asked, then following the journal by the way availability does. A new day resolves everything anew,
 * because grants begin and end without an event.
 */
@Injectable()
export class ResidentReadiness implements OnApplicationShutdown {
  readonly #follower: JournalFollower;
  #loaded: LoadedEngine | null = null;
  /** The day that was asked for last. */
  #day: LocalDate | null = null;
  /** The day by which every need was resolved last: until that is the day asked for, the engine is not of one day. */
  #resolvedOn: LocalDate | null = null;
  #asOf = new Date(0);
  #asking: Promise<unknown> = Promise.resolve();
  #isStarted = false;
  /** One read at a time, so that none brings back what a later one has seen go. */
  #reading: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: EngineReader,
    private readonly journal: JournalReader,
    news: JournalNews,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.#follower = new JournalFollower(
      {
        name: 'readiness',
        fill: () => this.#alone(() => this.#fill()),
        apply: (tx, events) => this.#alone(() => this.#apply(tx, events)),
        confirm: ({ databaseTime, oldestUnsealedMilliseconds: age }) => {
          this.#asOf = new Date(databaseTime.getTime() - age);
        },
      },
      ...([unitOfWork, news, logger] as const),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#follower.stop();
  }

  /** Asks the engine, brought on to the journal's head, on the context's day. Throws where the database cannot be read. */
  ask<T>(context: UseCaseContext, question: (answer: ResidentAnswer) => T): Promise<T> {
    const asked = this.#asking.then(() => this.#ask(localDateOf(context.at), question));
    this.#asking = asked.catch(() => undefined);
    return asked;
  }

  async #ask<T>(day: LocalDate, question: (answer: ResidentAnswer) => T): Promise<T> {
    this.#day = day;
    const failure = this.#isStarted ? await this.#follower.follow() : await this.#follower.start();
    this.#isStarted = true;
    if (failure !== null) throw failure.error;
    const loaded = this.#loaded;
    if (loaded === null) throw new Error('the readiness of all items is not there yet');
    if (this.#resolvedOn !== day) await this.#alone(() => this.#again(loaded, day));
    return question({ engine: loaded.engine, sequence: this.#follower.sequence, asOf: this.#asOf });
  }

  #alone<T>(read: () => Promise<T>): Promise<T> {
    const done = this.#reading.then(read);
    this.#reading = done.catch(() => undefined);
    return done;
  }

  async #again(loaded: LoadedEngine, day: LocalDate): Promise<void> {
    await this.unitOfWork.snapshot((tx) => this.reader.refresh(tx, loaded, loaded.types.values(), day));
    this.#resolvedOn = day;
  }

  async #fill(): Promise<JournalPulse> {
    const day = this.#day ?? localDateOf(new Date());
    const { pulse, loaded } = await this.unitOfWork.snapshot(async (tx) => ({
      pulse: await this.journal.pulse(tx),
      loaded: await this.reader.fill(tx, day),
    }));
    [this.#loaded, this.#resolvedOn] = [loaded, day];
    const { items, needs } = loaded.engine;
    this.logger.info({ items: items.codes.length, needs, sequence: pulse.head }, 'readiness: engine filled');
    return pulse;
  }

  async #apply(tx: Tx, events: readonly SealedEvent[]): Promise<boolean> {
    const [loaded, day] = [this.#loaded, this.#day];
    const touched = events.map(touchedBy);
    if (loaded === null || day === null || touched.some(({ kind }) => kind === 'model')) return false;
    if (touched.some(({ kind }) => kind === 'facts')) {
      await this.#again(loaded, day);
      return true;
    }
    const grantIds = touched.flatMap((one): Id[] => (one.kind === 'grant' ? [one.grantId] : []));
    const granted = grantIds.length === 0 ? [] : await this.reader.entriesOfGrants(tx, grantIds);
    if (granted === null) return false;
    const entryIds = touched.flatMap((one) => (one.kind === 'entries' ? one.entryIds : []));
    const types = await this.reader.typesOn(tx, loaded, [...new Set([...granted, ...entryIds])]);
    if (types.length > 0)
      await this.unitOfWork.snapshot((snapshot) => this.reader.refresh(snapshot, loaded, types, day));
    return true;
  }
}
