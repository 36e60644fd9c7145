import { Injectable } from '@nestjs/common';
import type { Sweep } from '@zeqing/platform';
import { RulingDuties } from '@zeqing/requests';
import { Sweeper } from '../journal/background-work';

/** Rulings their owner has to carry out: reminded of before their day, a fact after it, within a minute. */
@Sweeper()
@Injectable()
export class RulingDutySweep implements Sweep {
  readonly name = 'ruling-duty';
  readonly everyMilliseconds = 60_000;

  constructor(private readonly duties: RulingDuties) {}

  run(): Promise<number> {
    return this.duties.followUp();
  }
}
