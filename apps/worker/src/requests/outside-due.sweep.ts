import { Injectable } from '@nestjs/common';
import type { Sweep } from '@zeqing/platform';
import { OutsideRequests } from '@zeqing/requests';
import { Sweeper } from '../journal/background-work';

/** Agreed days with bodies outside that have passed. */
@Sweeper()
@Injectable()
export class OutsideDueSweep implements Sweep {
  readonly name = 'requests-outside-due';
  readonly everyMilliseconds = 60_000;

  constructor(private readonly requests: OutsideRequests) {}

  run(): Promise<number> {
    return this.requests.overdue();
  }
}
