import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ConsumerRunner, JournalTail, Relay } from '@zeqing/journal';
import { QueueHub } from '@zeqing/platform';

/** Brings sealed events to their consumers: the relay fills the queues, the runner empties them. */
@Injectable()
export class EventsProcess implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly relay: Relay,
    private readonly runner: ConsumerRunner,
    private readonly tail: JournalTail,
    private readonly hub: QueueHub,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.relay.start(this.tail);
    this.runner.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.relay.stop();
    await this.runner.stop();
    await this.hub.close();
  }
}
