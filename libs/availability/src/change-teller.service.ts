import { Injectable } from '@nestjs/common';
import type { Tx } from '@zeqing/kernel';
import { ChangeCalls, type ChangesSeen } from '@zeqing/notices';
import { changeBy } from './domain/change';
import { JournalNews } from './journal-news';

/** Rows of the journal looked through at most in one round. */
const SCANNED = 5_000;

/** Has the webhooks of halls called when the journal holds changes of answers. */
@Injectable()
export class ChangeTeller {
  constructor(
    private readonly news: JournalNews,
    private readonly calls: ChangeCalls,
  ) {}

  /** One round; answers for how many webhooks there is a call. */
  tellDue(): Promise<number> {
    return this.calls.plan((tx, after) => this.#look(tx, after));
  }

  async #look(tx: Tx, after: number): Promise<ChangesSeen> {
    const events = await this.news.readSealed(tx, after, SCANNED);
    const changes = events.map(changeBy).filter((change) => change !== null);
    return {
      through: events.at(-1)?.seq ?? after,
      hasChange: changes.length > 0,
      hasRevocation: changes.some(({ isRevocation }) => isRevocation),
    };
  }
}
