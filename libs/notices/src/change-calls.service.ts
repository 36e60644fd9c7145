import { Inject, Injectable } from '@nestjs/common';
import { ok, type Clock, type Tx } from '@zeqing/kernel';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { HELD } from './notice-sender.service';
import { claimPlaces, hastenCall, insertCall, notePlace, type CallPlace } from './store/change-call.store';

/** What a stretch of the journal holds for those who keep answers. */
export interface ChangesSeen {
  /** How far it goes. */
  readonly through: number;
  readonly hasChange: boolean;
  readonly hasRevocation: boolean;
}

/**
 * Calls the webhooks of halls when answers they may keep have changed (U20): that something did and where to read it, never
 * what (U26). One call at most waits for each webhook, however much changes: the feed it leads to leaves nothing out.
 */
@Injectable()
export class ChangeCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One round; answers how many webhooks there is a call for now. `look` reads the journal on from a sequence. */
  async plan(look: (tx: Tx, after: number) => Promise<ChangesSeen>): Promise<number> {
    const at = this.clock.now();
    let planned = 0;
    await this.unitOfWork.run({}, async (tx) => {
      const places = await claimPlaces(tx, new Date(at.getTime() + HELD));
      const seen = new Map<number, ChangesSeen>();
      for (const { through } of places) if (!seen.has(through)) seen.set(through, await look(tx, through));
      for (const place of places) {
        const changes = seen.get(place.through);
        if (changes && (await this.#call(tx, place, changes, at))) planned += 1;
      }
      return ok(null);
    });
    return planned;
  }

  async #call(tx: Tx, place: CallPlace, changes: ChangesSeen, at: Date): Promise<boolean> {
    if (changes.through > place.through) await notePlace(tx, place.webhookId, changes.through);
    if (!changes.hasChange) return false;
    if (place.waitingCallId === null) await insertCall(tx, place, changes.hasRevocation, at);
    // Not at once: who does not answer is not called without end because much is taken away.
    else if (changes.hasRevocation) await hastenCall(tx, place.waitingCallId, new Date(at.getTime() + HELD));
    return true;
  }
}
