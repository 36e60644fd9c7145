import { Injectable } from '@nestjs/common';
import type { Sweep } from '@zeqing/platform';
import { RungKeeper } from '@zeqing/requests';
import { Sweeper } from '../journal/background-work';

/** Reminders and overdue facts of the clocks, within a minute of their time. */
@Sweeper()
@Injectable()
export class RungsSweep implements Sweep {
  readonly name = 'requests-rungs';
  readonly everyMilliseconds = 20_000;

  constructor(private readonly rungs: RungKeeper) {}

  run(): Promise<number> {
    return this.rungs.fireDue();
  }
}
