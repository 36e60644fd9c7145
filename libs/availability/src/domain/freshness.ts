/** The part of the journal's pulse that freshness rests on. */
export interface Pulse {
  readonly databaseTime: Date;
  readonly oldestUnsealedMilliseconds: number;
}

/**
 * Up to which instant of the database the snapshot is complete: its time at the last poll minus the age of the oldest
 * unsealed row. A quiet night is fresh, a dead sealer or a lost database is stale (design §8). Age is counted by the
 * process's monotonic clock, so the two machines' clocks need not agree.
 */
export class Freshness {
  #asOf = 0;
  #confirmedAt = Number.NEGATIVE_INFINITY;

  /**
   * `staleAfter`: answers older than this are not given as known, with a dead sealer or a lost database. Milliseconds.
   * `monotonic`: milliseconds of a clock that never goes back.
   */
  constructor(
    private readonly staleAfter: number,
    private readonly monotonic: () => number,
  ) {}

  /** Everything up to this pulse's head was applied. */
  confirm(pulse: Pulse): void {
    this.#asOf = pulse.databaseTime.getTime() - pulse.oldestUnsealedMilliseconds;
    this.#confirmedAt = this.monotonic() - pulse.oldestUnsealedMilliseconds;
  }

  asOf(): Date {
    return new Date(this.#asOf);
  }

  isStale(): boolean {
    return this.monotonic() - this.#confirmedAt > this.staleAfter;
  }
}
