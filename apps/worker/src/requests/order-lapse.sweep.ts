import { Injectable } from '@nestjs/common';
import type { Sweep } from '@zeqing/platform';
import { OrderLapse } from '@zeqing/requests';
import { Sweeper } from '../journal/background-work';

/** Rectification orders whose day has passed without compliance, within a minute of the day’s end. */
@Sweeper()
@Injectable()
export class OrderLapseSweep implements Sweep {
  readonly name = 'rectification-lapse';
  readonly everyMilliseconds = 60_000;

  constructor(private readonly lapse: OrderLapse) {}

  run(): Promise<number> {
    return this.lapse.recordDue();
  }
}
