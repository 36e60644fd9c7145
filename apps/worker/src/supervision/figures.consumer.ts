import { Injectable } from '@nestjs/common';
import type { JournalConsumer, SealedEvent } from '@zeqing/journal';
import type { Tx } from '@zeqing/kernel';
import { FIGURES_CONSUMER, FOLLOWED_EVENTS, Following } from '@zeqing/supervision';
import { Consumer } from '../journal/background-work';

/** Keeps the rows the supervisor's figures are counted from in step with the journal. */
@Consumer()
@Injectable()
export class FiguresConsumer implements JournalConsumer {
  readonly name = FIGURES_CONSUMER;
  readonly types = FOLLOWED_EVENTS;

  constructor(private readonly following: Following) {}

  handle(tx: Tx, event: SealedEvent): Promise<void> {
    return this.following.follow(tx, event);
  }
}
