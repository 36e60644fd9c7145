import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { JournalConsumer } from '@zeqing/journal';
import type { Sweep } from '@zeqing/platform';

/** Marks a class that implements JournalConsumer. Listed as a provider of a worker module, it is found by itself. */
export const Consumer = DiscoveryService.createDecorator<undefined>();

/** Marks a class that implements Sweep. Listed as a provider of a worker module, it is found by itself. */
export const Sweeper = DiscoveryService.createDecorator<undefined>();

/** All work in the background that the imported worker modules bring. */
@Injectable()
export class BackgroundWork implements OnApplicationBootstrap {
  constructor(private readonly discovery: DiscoveryService) {}

  /** Complains at the start about a marked class that is none, not when its first event comes. */
  onApplicationBootstrap(): void {
    for (const consumer of this.consumers)
      if (typeof consumer.handle !== 'function' || !Array.isArray(consumer.types))
        throw new Error(`${consumer.constructor.name} is marked @Consumer() and is no JournalConsumer`);
    for (const sweep of this.sweeps)
      if (typeof sweep.run !== 'function' || !(sweep.everyMilliseconds > 0))
        throw new Error(`${sweep.constructor.name} is marked @Sweeper() and is no Sweep`);
  }

  get consumers(): readonly JournalConsumer<unknown>[] {
    return this.#marked(Consumer.KEY) as JournalConsumer<unknown>[];
  }

  get sweeps(): readonly Sweep[] {
    return this.#marked(Sweeper.KEY) as Sweep[];
  }

  /** What carries a mark is what the mark says: decorators cannot be checked by the compiler. */
  #marked(metadataKey: string): unknown[] {
    const instances = this.discovery.getProviders({ metadataKey }).map((wrapper): unknown => wrapper.instance);
    return [...new Set(instances)];
  }
}
