import { Injectable } from '@nestjs/common';
import { DailyDigest, Describers } from '@zeqing/notices';
import type { Sweep } from '@zeqing/platform';
import { Sweeper } from '../journal/background-work';

/** The events of ladders, whichever subject they are of. */
const LADDER = /[._](rung_fired|reminded|overdue)$/;

/** The message of the day, from half past eight on; who had it has it. */
@Sweeper()
@Injectable()
export class DailyDigestSweep implements Sweep {
  readonly name = 'notices-digest';
  readonly everyMilliseconds = 10_000;

  constructor(
    private readonly digest: DailyDigest,
    private readonly describers: Describers,
  ) {}

  run(): Promise<number> {
    return this.digest.makeDue(this.describers.types.filter((type) => LADDER.test(type)));
  }
}
