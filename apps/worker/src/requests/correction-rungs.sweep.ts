import { Injectable } from '@nestjs/common';
import type { Sweep } from '@zeqing/platform';
import { CorrectionClocks } from '@zeqing/requests';
import { Sweeper } from '../journal/background-work';

/** Reminders and overdue facts of corrections, within a minute of their time. */
@Sweeper()
@Injectable()
export class CorrectionRungsSweep implements Sweep {
  readonly name = 'corrections-rungs';
  readonly everyMilliseconds = 20_000;

  constructor(private readonly clocks: CorrectionClocks) {}

  run(): Promise<number> {
    return this.clocks.fireDue();
  }
}
