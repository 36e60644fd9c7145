import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zeqing/kernel';
import { CLOCK, type Sweep } from '@zeqing/platform';
import { Refreshing } from '@zeqing/supervision';
import { Sweeper } from '../journal/background-work';

/** Makes anew what is counted as a whole: readiness, the duty list, everything after a calendar has changed. */
@Sweeper()
@Injectable()
export class FiguresRefreshSweep implements Sweep {
  readonly name = 'supervision-refresh';
  readonly everyMilliseconds = 5_000;

  constructor(
    private readonly refreshing: Refreshing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(): Promise<number> {
    return this.refreshing.wanted(this.clock.now());
  }
}
