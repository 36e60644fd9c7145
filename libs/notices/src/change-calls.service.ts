import { Inject, Injectable } from '@nestjs/common';
import { ok, type Clock, type Tx } from '@zeqing/kernel';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { HELD } from './notice-sender.service';
import { claimPlaces, hastenCalls, insertCalls, notePlaces, type CallPlace } from './store/change-call.store';

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
      // Most are as far as each other: what is read and written is so for all of them at once.
      for (const through of new Set(places.map((place) => place.through))) {
        const those = places.filter((place) => place.through === through);
        if (await this.#call(tx, those, await look(tx, through), at)) planned += those.length;
      }
      return ok(null);
    });
    return planned;
  }

  /** Of places that are equally far. */
  async #call(tx: Tx, places: readonly CallPlace[], changes: ChangesSeen, at: Date): Promise<boolean> {
    await notePlaces(tx, places, changes.through);
    if (!changes.hasChange) return false;
    const free = places.filter(({ waitingCallId }) => waitingCallId === null);
    await insertCalls(tx, free, changes.hasRevocation, at);
    const waiting = places.flatMap(({ waitingCallId }) => waitingCallId ?? []);
    // Not at once: who does not answer is not called without end because much is taken away.
    if (changes.hasRevocation) await hastenCalls(tx, waiting, new Date(at.getTime() + HELD));
    return true;
  }
}
