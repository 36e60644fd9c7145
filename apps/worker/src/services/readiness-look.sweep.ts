import { Inject, Injectable } from '@nestjs/common';
import { newId, systemActor, type Clock } from '@zeqing/kernel';
import { CLOCK, type Sweep } from '@zeqing/platform';
import { ReadinessHistory } from '@zeqing/services';
import { Sweeper } from '../journal/background-work';

/** Keeps what the day's readiness is; the last look before midnight is what stays of the day. */
@Sweeper()
@Injectable()
export class ReadinessLookSweep implements Sweep {
  readonly name = 'readiness-look';
  readonly everyMilliseconds = 900_000;

  constructor(
    private readonly history: ReadinessHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(): Promise<number> {
    return this.history.record({ actor: systemActor('readiness'), at: this.clock.now(), traceId: newId() });
  }
}
