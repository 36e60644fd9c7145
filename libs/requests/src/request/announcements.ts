import { Injectable } from '@nestjs/common';
import type { Describer, SealedEvent } from '@zeqing/journal';
import type { Announcement, Tx } from '@zeqing/kernel';
import { ANNOUNCED_TYPES, announce } from './domain/announcement';
import { findForSystem } from './store/request.repository';

/** Says what an event of this subject means to whom, for the inbox. */
@Injectable()
export class RequestAnnouncements implements Describer {
  readonly types = ANNOUNCED_TYPES;

  /** Null for an event nobody is told of. */
  async describe(tx: Tx, event: SealedEvent): Promise<Announcement | null> {
    const requestId = event.objectType === 'share_request' ? event.objectId : event.payload['requestId'];
    if (typeof requestId !== 'string') return null;
    const request = await findForSystem(tx, requestId);
    return request && announce(event, request);
  }
}
