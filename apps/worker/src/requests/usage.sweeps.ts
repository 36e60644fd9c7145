import { Injectable } from '@nestjs/common';
import type { Sweep } from '@zeqing/platform';
import { UsageLedger } from '@zeqing/requests';
import { Sweeper } from '../journal/background-work';

/** Sheets of the quarter that is over. */
@Sweeper()
@Injectable()
export class UsageSheetSweep implements Sweep {
  readonly name = 'requests-usage-sheets';
  readonly everyMilliseconds = 600_000;

  constructor(private readonly ledger: UsageLedger) {}

  run(): Promise<number> {
    return this.ledger.prefill();
  }
}

/** Usage records past their keeping. */
@Sweeper()
@Injectable()
export class UsageRetentionSweep implements Sweep {
  readonly name = 'requests-usage-retention';
  readonly everyMilliseconds = 3_600_000;

  constructor(private readonly ledger: UsageLedger) {}

  run(): Promise<number> {
    return this.ledger.prune();
  }
}
