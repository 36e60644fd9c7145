import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { JournalFollower, JournalNews, type JournalPulse, type SealedEvent } from '@zeqing/journal';
import { localDateOf, type Id, type LocalDate, type Tx } from '@zeqing/kernel';
import type { Department } from '@zeqing/organisation';
import { LOGGER, UnitOfWork } from '@zeqing/platform';
import type { GrantView } from '@zeqing/requests';
import { affectedBy } from '@zeqing/services';
import type { Logger } from 'pino';
import {
  bareAnswer,
  REASON_NUMBERS,
  type AskedFor,
  type AvailabilityAnswer,
  type AvailabilityPair,
} from './domain/answer';
import { Freshness } from './domain/freshness';
import { lookUp, reasonsOf, type ReasonsTold } from './domain/lookup';
import { grantRecords } from './snapshot.mapper';
import { SnapshotLoader, type LoadedSnapshot } from './snapshot-loader';

/** For so long a caller's sequence is waited for (design §8). Milliseconds. */
const PATIENCE = 500;
/** From this many entries on reading everything anew is quicker than reading them one by one. */
const MANY_ENTRIES = 5_000;
const MINUTE = 60_000;

/** The answers' headers: the last sequence scanned and the instant up to which the answers are complete. */
export interface AvailabilityAsOf {
  readonly sequence: number;
  readonly asOf: Date;
  readonly stale: boolean;
}

/** Keeps the snapshot in memory, follows the journal, and answers from memory alone (design §8). */
@Injectable()
export class AvailabilityService implements OnApplicationBootstrap, OnApplicationShutdown {
  #day: { readonly minute: number; readonly day: LocalDate } = { minute: 0, day: localDateOf(new Date(0)) };
  #loaded: LoadedSnapshot | null = null;
  readonly #follower: JournalFollower;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly loader: SnapshotLoader,
    news: JournalNews,
    private readonly freshness: Freshness,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.#follower = new JournalFollower(
      {
        name: 'availability',
        fill: () => this.#fill(),
        apply: (reader, events) => this.#apply(reader, events),
        confirm: (pulse) => {
          this.freshness.confirm(pulse);
        },
      },
      ...([unitOfWork, news, logger] as const),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.#follower.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#follower.stop();
  }

  /** How fresh the answers are now. Before the first fill everything is stale. */
  asOf(): AvailabilityAsOf {
    return { sequence: this.#follower.sequence, asOf: this.freshness.asOf(), stale: this.freshness.isStale() };
  }

  /** Whether the answers hold everything up to a sequence; waits a moment for it, so that a caller sees what it wrote. */
  reaches(sequence: number): Promise<boolean> {
    return this.#follower.reaches(sequence, PATIENCE);
  }

  /** Whether the entry code is one that bound departments can see. */
  knowsEntry(code: string): boolean {
    return this.#loaded?.snapshot.entryNumber(code) !== undefined;
  }

  /** A department of the snapshot, or null. */
  departmentByCode(code: string): Department | null {
    return this.#loaded?.world.departmentByCode.get(code) ?? null;
  }

  departmentById(id: Id): Department | null {
    return this.#loaded?.world.departmentById.get(id) ?? null;
  }

  /** Whom a grant benefits (U19). */
  beneficiariesOf(grant: GrantView): readonly Id[] {
    if (this.#loaded === null) return [];
    return grantRecords(grant, this.#loaded.world).flatMap(({ beneficiaryIds }) => beneficiaryIds);
  }

  /** One pair on the civil day of an instant. While the snapshot is stale every answer is undetermined (U17). */
  lookUp(pair: AvailabilityPair, at: Date): AvailabilityAnswer {
    if (this.#loaded === null || this.freshness.isStale()) return bareAnswer(pair, 'stale');
    return lookUp(this.#loaded.snapshot, pair, this.#dayOf(at));
  }

  /** The numbers of the reasons of many entries, in their order, as `lookUp` would tell them one by one (U17). */
  reasonsOf(asked: AskedFor, entries: readonly string[], at: Date): ReasonsTold {
    if (this.#loaded === null || this.freshness.isStale())
      return { situationRequired: false, reasons: entries.map(() => REASON_NUMBERS.stale) };
    return reasonsOf(this.#loaded.snapshot, asked, entries, this.#dayOf(at));
  }

  /** The civil day of an instant; told once a minute, because a day begins with a minute and telling it takes a while. */
  #dayOf(at: Date): LocalDate {
    const minute = Math.floor(at.getTime() / MINUTE);
    if (minute !== this.#day.minute) this.#day = { minute, day: localDateOf(at) };
    return this.#day.day;
  }

  async #fill(): Promise<JournalPulse> {
    const loaded = await this.unitOfWork.snapshot((tx) => this.loader.fill(tx));
    this.#loaded = loaded;
    const { pulse, snapshot } = loaded;
    this.logger.info({ entries: snapshot.entryCount, sequence: pulse.head }, 'availability: snapshot filled');
    return pulse;
  }

  async #apply(reader: Tx, events: readonly SealedEvent[]): Promise<boolean> {
    const loaded = this.#loaded;
    const entryIds = await this.#affected(reader, events);
    if (loaded === null || entryIds === 'everything' || entryIds.length > MANY_ENTRIES) return false;
    if (entryIds.length > 0) await this.unitOfWork.snapshot((tx) => this.loader.refresh(tx, loaded, entryIds));
    return true;
  }

  async #affected(tx: Tx, events: readonly SealedEvent[]): Promise<readonly Id[] | 'everything'> {
    const entryIds = new Set<Id>();
    for (const event of events) {
      const affected = affectedBy(event);
      if (affected.kind === 'everything') return 'everything';
      if (affected.kind === 'entries') for (const id of affected.entryIds) entryIds.add(id);
      if (affected.kind === 'grant') {
        const entryId = await this.loader.entryOfGrant(tx, affected.grantId);
        if (entryId === null) return 'everything';
        entryIds.add(entryId);
      }
    }
    return [...entryIds];
  }
}
