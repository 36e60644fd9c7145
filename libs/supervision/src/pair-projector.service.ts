import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock, type Id, type Tx } from '@zeqing/kernel';
import { CLOCK } from '@zeqing/platform';
import { countPairs, holdAllPairs, lockProviders } from './store/pair.store';

/** What a change touches: the cells of these providers, and of all that have granted one of these entries. */
export interface Touched {
  readonly providerIds: readonly Id[];
  readonly entryIds: readonly Id[];
}

/** Keeps the department × department matrix counted, provider by provider, from the other counted rows. */
@Injectable()
export class PairProjector {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** After the counted rows were written, as the last thing in their transaction. */
  async follow(tx: Tx, { providerIds, entryIds }: Touched): Promise<void> {
    const ids = await lockProviders(tx, entryIds, providerIds);
    if (ids.length > 0) await countPairs(tx, localDateOf(this.clock.now()), ids);
  }

  async all(tx: Tx): Promise<void> {
    await holdAllPairs(tx);
    await countPairs(tx, localDateOf(this.clock.now()), null);
  }
}
