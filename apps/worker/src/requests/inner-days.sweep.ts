import { Injectable } from '@nestjs/common';
import type { Sweep } from '@zeqing/platform';
import { InnerDays } from '@zeqing/requests';
import { Sweeper } from '../journal/background-work';

/** Days sections were given that have come or passed. */
@Sweeper()
@Injectable()
export class InnerDaysSweep implements Sweep {
  readonly name = 'requests-inner-days';
  readonly everyMilliseconds = 60_000;

  constructor(private readonly innerDays: InnerDays) {}

  run(): Promise<number> {
    return this.innerDays.tell();
  }
}
