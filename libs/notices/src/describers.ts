import type { Describer, SealedEvent } from '@zeqing/journal';
import type { Announcement, Tx } from '@zeqing/kernel';

/** Every subject's describer under one face. Throws when two of them speak for the same event. */
export class Describers {
  readonly types: readonly string[];
  readonly #byType = new Map<string, Describer>();

  constructor(describers: readonly Describer[]) {
    for (const describer of describers)
      for (const type of describer.types) {
        if (this.#byType.has(type)) throw new Error(`two describers speak for ${type}`);
        this.#byType.set(type, describer);
      }
    this.types = [...this.#byType.keys()];
  }

  async describe(tx: Tx, event: SealedEvent): Promise<readonly Announcement[]> {
    return [(await this.#byType.get(event.type)?.describe(tx, event)) ?? []].flat();
  }
}
