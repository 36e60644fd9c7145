import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zeqing/kernel';
import { CLOCK, PlatformHousekeeping, type Sweep } from '@zeqing/platform';
import { Sweeper } from '../journal/background-work';

/** Files that have expired and idempotency keys nobody will repeat. */
@Sweeper()
@Injectable()
export class PlatformHousekeepingSweep implements Sweep {
  readonly name = 'platform-housekeeping';
  readonly everyMilliseconds = 600_000;

  constructor(
    private readonly housekeeping: PlatformHousekeeping,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(): Promise<number> {
    return this.housekeeping.removePast(this.clock.now());
  }
}
