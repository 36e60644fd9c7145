import { Injectable } from '@nestjs/common';
import { ChangeTeller } from '@zeqing/availability';
import type { Sweep } from '@zeqing/platform';
import { Sweeper } from '../journal/background-work';

/** Halls that keep answers hear within seconds that something changed (U20). */
@Sweeper()
@Injectable()
export class ChangeCallsSweep implements Sweep {
  readonly name = 'availability-change-calls';
  readonly everyMilliseconds = 1_000;

  constructor(private readonly teller: ChangeTeller) {}

  run(): Promise<number> {
    return this.teller.tellDue();
  }
}
