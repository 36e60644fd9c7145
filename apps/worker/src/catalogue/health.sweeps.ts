import { Injectable } from '@nestjs/common';
import { ResourceHealth, ResourceProber } from '@zeqing/catalogue';
import type { Sweep } from '@zeqing/platform';
import { Sweeper } from '../journal/background-work';

/** Resources nobody told of for too long: whether they work is not known any more. */
@Sweeper()
@Injectable()
export class HealthSilenceSweep implements Sweep {
  readonly name = 'catalogue-health-silence';
  readonly everyMilliseconds = 60_000;

  constructor(private readonly health: ResourceHealth) {}

  run(): Promise<number> {
    return this.health.judgeSilent();
  }
}

/** Raw evidence of resources past its keeping. */
@Sweeper()
@Injectable()
export class HealthRetentionSweep implements Sweep {
  readonly name = 'catalogue-health-retention';
  readonly everyMilliseconds = 3_600_000;

  constructor(private readonly health: ResourceHealth) {}

  run(): Promise<number> {
    return this.health.prune();
  }
}

/** Links of resources that are due to be looked at; off unless an administrator turned it on. */
@Sweeper()
@Injectable()
export class HealthProbeSweep implements Sweep {
  readonly name = 'catalogue-health-probe';
  readonly everyMilliseconds = 15_000;

  constructor(private readonly prober: ResourceProber) {}

  run(): Promise<number> {
    return this.prober.probeDue();
  }
}
