import { Injectable } from '@nestjs/common';
import { changeBy } from '@zeqing/availability';
import { JournalReader } from '@zeqing/journal';
import type { Tx } from '@zeqing/kernel';
import { ChangeCalls, type ChangesSeen } from '@zeqing/notices';
import type { Sweep } from '@zeqing/platform';
import { Sweeper } from '../journal/background-work';

/** Rows of the journal looked through at most in one round. */
const SCANNED = 5_000;

/** Halls that keep answers hear within seconds that something changed (U20). What it is, they ask the API. */
@Sweeper()
@Injectable()
export class ChangeCallsSweep implements Sweep {
  readonly name = 'availability-change-calls';
  readonly everyMilliseconds = 1_000;

  constructor(
    private readonly journal: JournalReader,
    private readonly calls: ChangeCalls,
  ) {}

  run(): Promise<number> {
    return this.calls.plan((tx, after) => this.#look(tx, after));
  }

  async #look(tx: Tx, after: number): Promise<ChangesSeen> {
    const events = await this.journal.readSealed(tx, after, SCANNED);
    const changes = events.map(changeBy).filter((change) => change !== null);
    return {
      through: events.at(-1)?.seq ?? after,
      hasChange: changes.length > 0,
      hasRevocation: changes.some(({ isRevocation }) => isRevocation),
    };
  }
}
