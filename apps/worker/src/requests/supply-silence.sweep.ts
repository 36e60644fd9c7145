import { Injectable } from '@nestjs/common';
import type { Sweep } from '@zeqing/platform';
import { SupplySilence } from '@zeqing/requests';
import { Sweeper } from '../journal/background-work';

/** Supplies of which the requester says nothing: reminded, then deemed usable for the clock. */
@Sweeper()
@Injectable()
export class SupplySilenceSweep implements Sweep {
  readonly name = 'requests-supply-silence';
  readonly everyMilliseconds = 60_000;

  constructor(private readonly supplies: SupplySilence) {}

  run(): Promise<number> {
    return this.supplies.noteDue();
  }
}
