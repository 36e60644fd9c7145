import { Injectable } from '@nestjs/common';
import type { Sweep } from '@zeqing/platform';
import { GrantExpiry } from '@zeqing/requests';
import { Sweeper } from '../journal/background-work';

/** Grants whose last day has passed. */
@Sweeper()
@Injectable()
export class GrantExpirySweep implements Sweep {
  readonly name = 'requests-grant-expiry';
  readonly everyMilliseconds = 60_000;

  constructor(private readonly expiry: GrantExpiry) {}

  run(): Promise<number> {
    return this.expiry.endDue();
  }
}
