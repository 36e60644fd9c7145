import { Injectable } from '@nestjs/common';
import { addDays, startOfDay, type Id, type LocalDate, type Tx } from '@zeqing/kernel';
import { regionContains } from '@zeqing/organisation';
import { lawfulTerms, type LawfulTerms } from '../clock/domain/lawful-terms';
import { rulesOverAny } from '../clock/store/rule.repository';
import { HOUSE } from '../settings/domain/house';
import { SettingsBook } from '../settings/settings-book.service';
import { urgedTimes, type UrgedTimes } from '../urging/store/urging.repository';
import { callsOn } from '../usage/store/use-report.repository';
import {
  grantById,
  grantsByIds,
  heldGrants,
  liveGrants,
  sliceOfLiveGrants,
  type GrantFilter,
} from '../use/store/grant.repository';
import { staleOf } from '../use/store/recurring-supply.repository';
import { openRequests } from './store/open-request.repository';
import { refusedRequests } from './store/refused-request.repository';
import type { GrantView, OpenRequestView, RefusedRequestView } from './views';

/** The terms of a region on a day, and the requester's own time to confirm a supply; working days. */
export interface TermsInRegion extends LawfulTerms {
  readonly confirmation: number;
}

/** What the floors above read of requests: live grants and open requests, without department scope. */
@Injectable()
export class RequestsReader {
  constructor(private readonly settings: SettingsBook) {}

  /** Live grants on these entries and/or for these departments (as beneficiary), by id. */
  liveGrants(tx: Tx, filter: GrantFilter): Promise<GrantView[]> {
    return liveGrants(tx, filter);
  }

  /** The same with those that are suspended: they serve nothing now, but they are not missing. */
  heldGrants(tx: Tx, filter: GrantFilter): Promise<GrantView[]> {
    return heldGrants(tx, filter);
  }

  /** Of the live grants on these entries those whose update is missing, with the first day it is (U31). */
  staleGrants(tx: Tx, entryIds: readonly Id[], today: LocalDate): Promise<ReadonlyMap<Id, LocalDate>> {
    return staleOf(tx, entryIds, today, HOUSE.updateGraceDays);
  }

  /** One slice of all live grants by id, for filling the availability snapshot. */
  allLiveGrants(tx: Tx, afterId: Id | null, limit: number): Promise<GrantView[]> {
    return sliceOfLiveGrants(tx, afterId, limit);
  }

  /** Requests that still wait for somebody, on these entries and/or of these departments (as requester), by id. */
  openRequests(tx: Tx, filter: GrantFilter): Promise<OpenRequestView[]> {
    return openRequests(tx, filter);
  }

  /** What was asked for on these entries and refused, whole or in part, and stands so or is in dispute; latest first. */
  refusedRequests(tx: Tx, entryIds: readonly Id[]): Promise<RefusedRequestView[]> {
    return refusedRequests(tx, entryIds);
  }

  /** One grant in whatever state, or null. */
  grantById(tx: Tx, id: Id): Promise<GrantView | null> {
    return grantById(tx, id);
  }

  /** These grants in whatever state; those that exist. */
  grantsByIds(tx: Tx, ids: readonly Id[]): Promise<GrantView[]> {
    return grantsByIds(tx, ids);
  }

  /** How many calls of a day are known of these grants; those without any are not in the answer. */
  callsOn(tx: Tx, grantIds: readonly Id[], day: LocalDate): Promise<ReadonlyMap<Id, number>> {
    return callsOn(tx, grantIds, day);
  }

  /** How often these requests or corrections were urged, and what was promised in answer (U44). */
  urged(tx: Tx, aboutIds: readonly Id[]): Promise<UrgedTimes[]> {
    return urgedTimes(tx, aboutIds);
  }

  /** The terms a request made on a day would run by in each region, with the requester's own time to confirm (U31). */
  async termsIn(tx: Tx, regionCodes: readonly string[], on: LocalDate): Promise<ReadonlyMap<string, TermsInRegion>> {
    if (regionCodes.length === 0) return new Map();
    const rules = await rulesOverAny(tx, regionCodes);
    const settings = await this.settings.inForceInEach(tx, regionCodes, startOfDay(addDays(on, 1)));
    return new Map(
      [...settings].map(([code, { confirmation_days: confirmation }]) => {
        const local = rules.filter(({ regionCode }) => regionContains(regionCode, code));
        return [code, { ...lawfulTerms(code, on, local), confirmation: confirmation.value }];
      }),
    );
  }
}
