import { Injectable } from '@nestjs/common';
import type { Sweep } from '@zeqing/platform';
import { DisposalDuties, GrantWatch, PlatformOrders, RecurringSupply } from '@zeqing/requests';
import { Sweeper } from '../journal/background-work';

/** Orders the platform has not answered in time. */
@Sweeper()
@Injectable()
export class PlatformOrderAlarmSweep implements Sweep {
  readonly name = 'requests-platform-orders';
  readonly everyMilliseconds = 60_000;

  constructor(private readonly orders: PlatformOrders) {}

  run(): Promise<number> {
    return this.orders.alarmDue();
  }
}

/** Grants whose end draws near, and grants nobody uses. */
@Sweeper()
@Injectable()
export class GrantWatchSweep implements Sweep {
  readonly name = 'requests-grant-watch';
  readonly everyMilliseconds = 60_000;

  constructor(private readonly watch: GrantWatch) {}

  async run(): Promise<number> {
    return (await this.watch.noticeExpiring()) + (await this.watch.noticeUnused());
  }
}

/** Recurring supplies whose update is missing. */
@Sweeper()
@Injectable()
export class RecurringSupplySweep implements Sweep {
  readonly name = 'requests-recurring-supply';
  readonly everyMilliseconds = 600_000;

  constructor(private readonly supplies: RecurringSupply) {}

  run(): Promise<number> {
    return this.supplies.watch();
  }
}

/** Disposals: their day, the reminder, the overdue fact. */
@Sweeper()
@Injectable()
export class DisposalSweep implements Sweep {
  readonly name = 'requests-disposal';
  readonly everyMilliseconds = 60_000;

  constructor(private readonly disposals: DisposalDuties) {}

  run(): Promise<number> {
    return this.disposals.followUp();
  }
}
