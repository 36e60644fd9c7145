import type { HealthState } from '@zeqing/catalogue';
import type { Id, LocalDate } from '@zeqing/kernel';
import type { Facts } from './facts';
import type { Purpose } from './grant-match';
import type { DataNeed, Scope, ServiceItem, ServiceModel } from './item-model';
import type { Blocker } from './readiness-answer';

/** What one calculation of one item looks at. */
export interface ItemView {
  readonly model: ServiceModel;
  readonly facts: Facts;
  readonly item: ServiceItem;
  readonly purpose: Purpose;
  /** The scope asked for; a need whose subjects are nearer is answered for those. */
  readonly scope: Scope;
  /** The subject's region where the caller named it, six digits. */
  readonly subjectRegion: string | null;
}

/** What of it a need is resolved by: of the item only who handles it, and where. */
export type NeedView = Pick<ItemView, 'facts' | 'purpose' | 'scope' | 'subjectRegion'> & {
  readonly model: Pick<ServiceModel, 'evidenceTypes'>;
  readonly item: Pick<ServiceItem, 'departmentId' | 'regionCode'>;
};

/** How a need stands. `servedLocally`: served for subjects of the item's own region only (U8). */
export interface NeedOutcome {
  readonly served: boolean;
  readonly servedLocally: boolean;
  readonly ownData: boolean;
  readonly entryCode: string | null;
  readonly grantId: Id | null;
  readonly validUntil: LocalDate | null;
  /** Whether the entry can be had now (U10); null for own data and where no entry is known. */
  readonly workingNow: HealthState | null;
  /** The entry's data items it is served by. */
  readonly itemNames: readonly string[];
  readonly blockers: readonly Blocker[];
}

/** What of a need its resolution looks at. */
export type AskedNeed = Pick<DataNeed, 'use' | 'evidenceTypeCode' | 'fields' | 'subjectScope'>;

/** Not served, and why. */
export const unserved = (entryCode: string | null, blockers: readonly Blocker[]): NeedOutcome => ({
  served: false,
  servedLocally: false,
  ownData: false,
  entryCode,
  grantId: null,
  validUntil: null,
  workingNow: null,
  itemNames: [],
  blockers,
});
