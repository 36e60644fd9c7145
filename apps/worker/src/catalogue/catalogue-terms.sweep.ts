import { Injectable } from '@nestjs/common';
import { CatalogueTerms } from '@zeqing/catalogue';
import type { Sweep } from '@zeqing/platform';
import { Sweeper } from '../journal/background-work';

/** Terms to update, review and publish entries (art. 17): reminded of before their day, a fact after it. */
@Sweeper()
@Injectable()
export class CatalogueTermsSweep implements Sweep {
  readonly name = 'catalogue-terms';
  readonly everyMilliseconds = 60_000;

  constructor(private readonly terms: CatalogueTerms) {}

  run(): Promise<number> {
    return this.terms.followUp();
  }
}
