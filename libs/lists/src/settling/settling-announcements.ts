import { Injectable } from '@nestjs/common';
import type { Describer, SealedEvent } from '@zeqing/journal';
import type { Announcement, Tx } from '@zeqing/kernel';
import { announceSettling, SETTLING_EVENTS } from './domain/settling-announcement';
import { findSettling } from './store/settling.repository';

/** The system reads whatever it has to tell of. */
const SYSTEM = { departmentIds: [], regionCodePrefix: '' } as const;

/** Says who has to act in the settling of a duty, and what was settled, for the inbox. */
@Injectable()
export class SettlingAnnouncements implements Describer {
  readonly types = SETTLING_EVENTS;

  /** Null for an event nobody is told of. */
  async describe(tx: Tx, event: SealedEvent): Promise<Announcement | null> {
    const found = await findSettling(tx, event.objectId, SYSTEM);
    return found && announceSettling(event, found);
  }
}
