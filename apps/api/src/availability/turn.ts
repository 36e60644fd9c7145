/**
 * What is written at the end of a turn of the event loop, all at once: a caller that sleeps is woken by the first of its
 * answers and finds the others, where answers written one by one would each wake it, which costs more than the answer.
 */
export class Turn {
  #waiting: (() => void)[] = [];

  add(write: () => void): void {
    if (this.#waiting.push(write) === 1)
      setImmediate(() => {
        this.#end();
      });
  }

  #end(): void {
    const writes = this.#waiting;
    this.#waiting = [];
    for (const write of writes) write();
  }
}
