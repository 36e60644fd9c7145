import { Injectable } from '@nestjs/common';
import type { Tx } from '@zeqing/kernel';
import { DutyProjector } from './duty-projector.service';
import { PairProjector } from './pair-projector.service';
import { ReadinessProjector } from './readiness-projector.service';
import type { Refreshed } from './store/projection.store';
import { UseProjector } from './use-projector.service';

/** Makes a part of the counted rows as a whole, in the transaction given; of the records only what hangs on all of them. */
@Injectable()
export class WholeProjectors {
  constructor(
    private readonly duties: DutyProjector,
    private readonly uses: UseProjector,
    private readonly readiness: ReadinessProjector,
    private readonly pairs: PairProjector,
  ) {}

  async make(tx: Tx, part: Refreshed, at: Date): Promise<void> {
    switch (part) {
      case 'duties':
        await this.duties.all(tx);
        return this.pairs.all(tx);
      case 'uses':
        return this.uses.all(tx);
      case 'readiness':
        return this.readiness.all(tx, at);
      case 'records':
      case 'pairs':
        return this.pairs.all(tx);
    }
  }
}
