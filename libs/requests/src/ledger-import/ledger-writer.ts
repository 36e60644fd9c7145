import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@zeqing/kernel';
import { ClockKeeper } from '../clock/clock-keeper';
import type { ClockPhase } from '../clock/domain/clock.rules';
import type { Decision } from '../request/domain/request.workflow';
import { findForSystem } from '../request/store/request.repository';
import type { LedgerRequest } from './domain/read-ledger';
import { insertImported, type ImportedRequest } from './store/ledger-import.repository';

type ClockMove = Pick<Decision, 'since' | 'stops' | 'starts'>;

/** Writes a request under way and builds its clocks backwards: as they would stand had it been received here (U42). */
@Injectable()
export class LedgerWriter {
  constructor(private readonly clocks: ClockKeeper) {}

  /**
   * The answer runs from the receipt, the supply from the answer, each by the rule in force on the day of receipt and
   * the provider's calendar. An answer that came late leaves its overdue fact, as it does here.
   */
  async write(tx: Tx, request: LedgerRequest, made: Omit<ImportedRequest, 'id'>): Promise<void> {
    const id = newId(made.at.getTime());
    await insertImported(tx, request, { ...made, id });
    await this.#move(tx, id, request, { since: request.receivedAt, stops: [], starts: 'answer' });
    if (request.answeredAt !== null)
      await this.#move(tx, id, request, { since: request.answeredAt, stops: ['answer'], starts: 'supply' });
  }

  async #move(tx: Tx, id: string, { standing, shareType }: LedgerRequest, move: ClockMove): Promise<void> {
    const stored = await findForSystem(tx, id);
    if (stored === null) throw new Error(`the request ${id} vanished within its transaction`);
    const still: Record<'revives' | 'hands' | 'returns' | 'extends' | 'passes', ClockPhase | null> = {
      ...{ revives: null, hands: null, returns: null, extends: null, passes: null },
    };
    const decision: Decision = { action: 'sign', to: standing, ...still, ...move };
    await this.clocks.write(tx, stored, decision, { shareType });
  }
}
