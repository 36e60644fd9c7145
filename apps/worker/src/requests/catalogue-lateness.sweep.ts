import { Injectable } from '@nestjs/common';
import type { Sweep } from '@zeqing/platform';
import { CatalogueLateness } from '@zeqing/requests';
import { Sweeper } from '../journal/background-work';

/** Terms of the catalogue that ran out (art. 17) enter the register within a minute. */
@Sweeper()
@Injectable()
export class CatalogueLatenessSweep implements Sweep {
  readonly name = 'catalogue-lateness';
  readonly everyMilliseconds = 60_000;

  constructor(private readonly lateness: CatalogueLateness) {}

  run(): Promise<number> {
    return this.lateness.enterDue();
  }
}
