import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zeqing/kernel';
import { CLOCK, QueueHub, UnitOfWork, type Sweep } from '@zeqing/platform';
import { SupplySteps } from '@zeqing/requests';
import { Sweeper } from '../journal/background-work';
import { supplyFlow } from './supply-flow';

/** A younger supply is probably still on its way. Milliseconds. */
const PROBABLY_UNDER_WAY = 10_000;
const SLICE = 200;

/** Offers the steps of supplies again that were not finished: Redis was emptied, or a step was given up. */
@Sweeper()
@Injectable()
export class SupplyFlowSweep implements Sweep {
  readonly name = 'requests-supply-flow';
  readonly everyMilliseconds = 5_000;

  constructor(
    private readonly hub: QueueHub,
    private readonly steps: SupplySteps,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Does nothing while Redis is away. What is still known there is not doubled. */
  async run(): Promise<number> {
    if (this.hub.isAway) return 0;
    const before = new Date(this.clock.now().getTime() - PROBABLY_UNDER_WAY);
    const open = await this.steps.unchecked(this.unitOfWork.reader(), before, SLICE);
    for (const supplied of open) await this.hub.offerFlow(supplyFlow(supplied));
    return open.length;
  }
}
