/** The source of the present instant, injected so that a test or a demonstration can live on another day. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is set; for tests, seeds and simulations. */
export class SettableClock implements Clock {
  #now: Date;
  constructor(now: Date) {
    this.#now = now;
  }
  now(): Date {
    return this.#now;
  }
  set(now: Date): void {
    this.#now = now;
  }
}
