import { Injectable } from '@nestjs/common';
import { SettlingWatch } from '@zeqing/lists';
import type { Sweep } from '@zeqing/platform';
import { Sweeper } from '../journal/background-work';

/** Duties being settled: who has the word is reminded before the day, and a fact is written after it, within a minute. */
@Sweeper()
@Injectable()
export class SettlingWatchSweep implements Sweep {
  readonly name = 'settling-watch';
  readonly everyMilliseconds = 60_000;

  constructor(private readonly watch: SettlingWatch) {}

  run(): Promise<number> {
    return this.watch.followUp();
  }
}
