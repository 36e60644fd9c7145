import { Injectable } from '@nestjs/common';
import type { Sweep } from '@zeqing/platform';
import { SupplementLapse } from '@zeqing/requests';
import { Sweeper } from '../journal/background-work';

/** Requests that were not completed in the requester's time. */
@Sweeper()
@Injectable()
export class SupplementLapseSweep implements Sweep {
  readonly name = 'requests-supplement-lapse';
  readonly everyMilliseconds = 60_000;

  constructor(private readonly supplements: SupplementLapse) {}

  run(): Promise<number> {
    return this.supplements.returnDue();
  }
}
