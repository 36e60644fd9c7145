import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';

/** Finds what is due by one SQL question a round and does it. PostgreSQL decides what is due, no timer and no queue. */
export interface Sweep {
  /** Unique in the installation: rounds of one name never run at the same time, in any process. */
  readonly name: string;
  readonly everyMilliseconds: number;
  /** One round, a few seconds at most; answers how many things it did. */
  run(): Promise<number>;
}

export interface SweepState {
  readonly rounds: number;
  readonly done: number;
  readonly failures: number;
}

/** First key of the advisory locks of sweeps; the second is the hash of the name. */
const SWEEP_LOCKS = 7_202;
/** A round that lasts longer loses its lock. */
const LONGEST_ROUND = '10min';

interface Running {
  readonly sweep: Sweep;
  timer: NodeJS.Timeout | null;
  round: Promise<number> | null;
  state: SweepState;
}

/** Runs every sweep by a plain timer, in this process never twice at a time and in all processes under a lock. */
export class SweepRunner {
  readonly #running = new Map<string, Running>();
  readonly #waiting: (() => void)[] = [];
  #free: number;
  #stopped = false;

  /**
   * `atOnce`: rounds under way at the same time. Each holds one connection for its lock and takes others for its work:
   * rounds that hold the whole pool would wait for each other until they time out.
   */
  constructor(
    private readonly dataSource: DataSource,
    private readonly logger: Logger,
    sweeps: readonly Sweep[],
    atOnce = 1,
  ) {
    this.#free = atOnce;
    for (const sweep of sweeps) {
      if (this.#running.has(sweep.name)) throw new Error(`two sweeps are named ${sweep.name}`);
      const state = { rounds: 0, done: 0, failures: 0 };
      this.#running.set(sweep.name, { sweep, timer: null, round: null, state });
    }
  }

  /** The first rounds run at once: much may have fallen due while no worker ran. */
  start(): void {
    this.#stopped = false;
    for (const running of this.#running.values()) void this.#loop(running);
  }

  /** Ends after the rounds under way; those that wait for their turn do not begin. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const running of this.#running.values()) if (running.timer !== null) clearTimeout(running.timer);
    for (const running of this.#running.values()) await running.round?.catch(() => 0);
  }

  /** One whole round begun after this call; for tests and for an operator. Throws what the round throws. */
  async runNow(name: string): Promise<number> {
    const running = this.#running.get(name);
    if (running === undefined) throw new Error(`no sweep is named ${name}`);
    while (running.round !== null) await running.round.catch(() => 0);
    return this.#begin(running);
  }

  get states(): ReadonlyMap<string, SweepState> {
    return new Map([...this.#running].map(([name, { state }]) => [name, state]));
  }

  async #loop(running: Running): Promise<void> {
    const { name } = running.sweep;
    if (running.round === null)
      await this.#begin(running).catch((error: unknown) => {
        this.logger.error({ err: error, sweep: name }, 'sweep failed');
      });
    this.#schedule(running);
  }

  #schedule(running: Running): void {
    if (this.#stopped) return;
    running.timer = setTimeout(() => void this.#loop(running), running.sweep.everyMilliseconds);
  }

  #begin(running: Running): Promise<number> {
    const round = this.#inTurn(() => this.#round(running)).finally(() => {
      running.round = null;
    });
    running.round = round;
    return round;
  }

  async #inTurn(round: () => Promise<number>): Promise<number> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return this.#stopped ? 0 : await round();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }

  async #round(running: Running): Promise<number> {
    const { state, sweep } = running;
    try {
      const done = await this.#underLock(sweep);
      running.state = { ...state, rounds: state.rounds + 1, done: state.done + done };
      return done;
    } catch (error) {
      running.state = { ...state, rounds: state.rounds + 1, failures: state.failures + 1 };
      throw error;
    }
  }

  /** The lock is a transaction's, so that it also works through a pooler and ends with its process. */
  #underLock(sweep: Sweep): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const [lock] = await manager.query<{ got: boolean }[]>(
        'SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS got',
        [SWEEP_LOCKS, sweep.name],
      );
      if (lock?.got !== true) return 0;
      await manager.query(`SET LOCAL idle_in_transaction_session_timeout = '${LONGEST_ROUND}'`);
      return sweep.run();
    });
  }
}
