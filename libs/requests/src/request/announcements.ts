import { Injectable } from '@nestjs/common';
import type { SealedEvent } from '@zeqing/journal';
import type { Tx } from '@zeqing/kernel';
import { announce, type Announcement } from './domain/announcement';
import { findForSystem } from './store/request.repository';

/** Says what an event of this subject means to whom, for the inbox. */
@Injectable()
export class RequestAnnouncements {
  /** Null for an event nobody is told of. */
  async describe(tx: Tx, event: SealedEvent): Promise<Announcement | null> {
    const requestId = event.objectType === 'share_request' ? event.objectId : event.payload['requestId'];
    if (typeof requestId !== 'string') return null;
    const request = await findForSystem(tx, requestId);
    return request && announce(event, request);
  }
}
