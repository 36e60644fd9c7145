import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zeqing/kernel';
import { SignInHousekeeping } from '@zeqing/organisation';
import { CLOCK, type Sweep } from '@zeqing/platform';
import { Sweeper } from '../journal/background-work';

/** Sessions, access tokens and sign-in counters that have ended. */
@Sweeper()
@Injectable()
export class SignInHousekeepingSweep implements Sweep {
  readonly name = 'organisation-housekeeping';
  readonly everyMilliseconds = 600_000;

  constructor(
    private readonly housekeeping: SignInHousekeeping,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(): Promise<number> {
    return this.housekeeping.removePast(this.clock.now());
  }
}
