import { Injectable } from '@nestjs/common';
import type { Id, Tx } from '@zeqing/kernel';
import { grantById, heldGrants, liveGrants, sliceOfLiveGrants, type GrantFilter } from '../use/store/grant.repository';
import { openRequests } from './store/open-request.repository';
import type { GrantView, OpenRequestView } from './views';

/** What the floors above read of requests: live grants and open requests, without department scope. */
@Injectable()
export class RequestsReader {
  /** Live grants on these entries and/or for these departments (as beneficiary), by id. */
  liveGrants(tx: Tx, filter: GrantFilter): Promise<GrantView[]> {
    return liveGrants(tx, filter);
  }

  /** The same with those that are suspended: they serve nothing now, but they are not missing. */
  heldGrants(tx: Tx, filter: GrantFilter): Promise<GrantView[]> {
    return heldGrants(tx, filter);
  }

  /** One slice of all live grants by id, for filling the availability snapshot. */
  allLiveGrants(tx: Tx, afterId: Id | null, limit: number): Promise<GrantView[]> {
    return sliceOfLiveGrants(tx, afterId, limit);
  }

  /** Requests that still wait for somebody, on these entries and/or of these departments (as requester), by id. */
  openRequests(tx: Tx, filter: GrantFilter): Promise<OpenRequestView[]> {
    return openRequests(tx, filter);
  }

  /** One grant in whatever state, or null. */
  grantById(tx: Tx, id: Id): Promise<GrantView | null> {
    return grantById(tx, id);
  }
}
