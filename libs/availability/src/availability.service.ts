import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { JournalPulse, SealedEvent } from '@zeqing/journal';
import { localDateOf, type Id, type LocalDate, type Tx } from '@zeqing/kernel';
import type { Department } from '@zeqing/organisation';
import { LOGGER, UnitOfWork } from '@zeqing/platform';
import type { GrantView } from '@zeqing/requests';
import type { Logger } from 'pino';
import { affectedBy } from './domain/affected';
import { DECISION_OF, type AvailabilityAnswer, type AvailabilityPair } from './domain/answer';
import { Freshness } from './domain/freshness';
import { lookUp } from './domain/lookup';
import { JournalNews } from './journal-news';
import { grantRecord } from './snapshot.mapper';
import { SnapshotLoader, type LoadedSnapshot } from './snapshot-loader';

/** For so long a caller's sequence is waited for (design §8). Milliseconds. */
const PATIENCE = 500;
/** Events read at once while following. */
const SLICE = 1_000;
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
  #cursor = 0;
  #following: Promise<void> | null = null;
  #again = false;
  #unsubscribe: (() => void) | null = null;
  readonly #waiting = new Set<() => void>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly loader: SnapshotLoader,
    private readonly news: JournalNews,
    private readonly freshness: Freshness,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.#follow();
    this.#unsubscribe = this.news.subscribe(() => void this.#follow());
  }

  async onApplicationShutdown(): Promise<void> {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    await this.#following;
  }

  /** How fresh the answers are now. Before the first fill everything is stale. */
  asOf(): AvailabilityAsOf {
    return { sequence: this.#cursor, asOf: this.freshness.asOf(), stale: this.freshness.isStale() };
  }

  /** Whether the answers hold everything up to a sequence; waits a moment for it, so that a caller sees what it wrote. */
  async reaches(sequence: number): Promise<boolean> {
    const end = performance.now() + PATIENCE;
    while (this.#cursor < sequence) {
      const left = end - performance.now();
      if (left <= 0) return false;
      await this.#nextRound(left);
    }
    return true;
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
    return this.#loaded === null ? [] : grantRecord(grant, this.#loaded.world).beneficiaryIds;
  }

  /** One pair on the civil day of an instant. While the snapshot is stale every answer is undetermined (U17). */
  lookUp(pair: AvailabilityPair, at: Date): AvailabilityAnswer {
    if (this.#loaded === null || this.freshness.isStale()) return staleAnswer(pair);
    return lookUp(this.#loaded.snapshot, pair, this.#dayOf(at));
  }

  /** Many pairs at once; an unknown code is an answer, never a failure of the batch (U17). */
  lookUpAll(pairs: readonly AvailabilityPair[], at: Date): readonly AvailabilityAnswer[] {
    return pairs.map((pair) => this.lookUp(pair, at));
  }

  /** The civil day of an instant; told once a minute, because a day begins with a minute and telling it takes a while. */
  #dayOf(at: Date): LocalDate {
    const minute = Math.floor(at.getTime() / MINUTE);
    if (minute !== this.#day.minute) this.#day = { minute, day: localDateOf(at) };
    return this.#day.day;
  }

  /** One run at a time; a wake during a run causes one more. Failures are logged and tried again at the next wake. */
  #follow(): Promise<void> {
    if (this.#following !== null) {
      this.#again = true;
      return this.#following;
    }
    this.#following = this.#once().finally(() => {
      this.#following = null;
      const again = this.#again && this.#unsubscribe !== null;
      this.#again = false;
      if (again) void this.#follow();
    });
    return this.#following;
  }

  #nextRound(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#waiting.add(done);
    });
  }

  async #once(): Promise<void> {
    try {
      if (this.#loaded === null) await this.#fill();
      else await this.#catchUp(this.#loaded);
    } catch (error) {
      this.logger.warn({ err: error }, 'availability: following the journal failed');
    }
    for (const done of [...this.#waiting]) done();
  }

  async #fill(): Promise<void> {
    const loaded = await this.unitOfWork.snapshot((tx) => this.loader.fill(tx));
    this.#loaded = loaded;
    this.#cursor = loaded.pulse.head;
    this.freshness.confirm(loaded.pulse);
    this.logger.info({ entries: loaded.snapshot.entryCount, sequence: this.#cursor }, 'availability: snapshot filled');
  }

  /** Scans what is new; the freshness moves only when everything up to the head was applied. */
  async #catchUp(loaded: LoadedSnapshot): Promise<void> {
    const reader = this.unitOfWork.reader();
    const pulse = await this.news.pulse(reader);
    while (this.#cursor < pulse.head) {
      const events = await this.news.readSealed(reader, this.#cursor, SLICE);
      const last = events.at(-1);
      if (last === undefined) break;
      const entryIds = await this.#affected(reader, events);
      if (entryIds === 'everything' || entryIds.length > MANY_ENTRIES) return this.#fill();
      if (entryIds.length > 0) await this.unitOfWork.snapshot((tx) => this.loader.refresh(tx, loaded, entryIds));
      this.#cursor = last.seq;
    }
    this.#confirm(pulse);
  }

  #confirm(pulse: JournalPulse): void {
    if (this.#cursor >= pulse.head) this.freshness.confirm(pulse);
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

const staleAnswer = (pair: AvailabilityPair): AvailabilityAnswer => ({
  ...pair,
  decision: DECISION_OF.stale,
  reason: 'stale',
  grants: [],
  nextExpected: null,
  workingNow: 'unknown',
});
