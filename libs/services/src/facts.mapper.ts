import type { EntryHealth, EntryView } from '@zeqing/catalogue';
import { localDateOf, type Id } from '@zeqing/kernel';
import type { DisputedEntry, GrantView, OpenRequestView, RefusedRequestView, RequestState } from '@zeqing/requests';
import { purposesOf, type UsedGrant } from './domain/beneficiaries';
import type { DisputedFact, EntryFact, GrantFact, RequestFact, RequestStage } from './domain/facts';

const ENTRY_STATUS: Readonly<Record<EntryView['status'], EntryFact['status']>> = {
  draft: 'preparing',
  signed: 'preparing',
  submitted: 'submitted',
  published: 'published',
  withdrawn: 'withdrawn',
};

/** Who is not in the period, or in a stated gap, is not in the data (U8). */
const leavesOut = ({ periodFrom, periodTo, knownGaps }: EntryView['coverage']): boolean =>
  [periodFrom, periodTo].some((day) => day !== null) || (knownGaps ?? '').trim() !== '';

/** `health`: what is known of its resources, and after how many working days failing is a blocker. */
export const entryFact = (entry: EntryView, health?: EntryHealth, structuralDays = 0): EntryFact => ({
  code: entry.code,
  departmentId: entry.providerDepartmentId,
  status: ENTRY_STATUS[entry.status],
  shareType: entry.shareType,
  groundComplete: entry.refusalGround !== null && entry.refusalGround.clause !== null,
  hasResource: entry.hasResource,
  itemNames: entry.items.map(({ name }) => name),
  since: null,
  hasGaps: leavesOut(entry.coverage),
  resources: entry.resources.map(({ kind, platformCode, channel, url: link, inputs, serviceHours, dailyQuota }) => ({
    ...{ kind, platformCode, channel, link },
    ...{ inputs, serviceHours, dailyQuota },
  })),
  ...(health === undefined
    ? {}
    : {
        health: {
          ...{ state: health.state, fault: health.fault, structuralDays },
          failingSince: health.failingSince && localDateOf(health.failingSince),
        },
      }),
});

/** Where a request stands for those who wait on it; null for states in which it holds nothing up. */
const STAGE: Readonly<Record<RequestState, RequestStage | null>> = {
  draft: 'awaiting_requester_sign_off',
  signing: 'awaiting_requester_sign_off',
  submitted: 'answering',
  checking: 'checking',
  reviewing: 'answering',
  supplementing: 'supplementing',
  answer_signing: 'answering',
  extension_requested: 'extension_undecided',
  // `agreed` waits for the provider's supply; `supplying` means it is there and the requester has to confirm it.
  agreed: 'supplying',
  supplying: 'awaiting_confirmation',
  shared: null,
  suspended: null,
  renewing: null,
  disposal_due: null,
  disposed: null,
  refused: null,
  withdrawn: null,
  returned_unfinished: null,
  terminated: null,
};

const itemNames = (entry: EntryView, itemIds: readonly Id[]): readonly string[] =>
  entry.items.filter(({ id }) => itemIds.includes(id)).map(({ name }) => name);

export const grantFact = (
  grant: GrantView,
  entry: EntryView,
  known: Pick<GrantFact, 'beneficiaryIds' | 'purposes' | 'staleSince' | 'callsToday'>,
): GrantFact => ({
  ...known,
  id: grant.id,
  entryCode: entry.code,
  itemNames: itemNames(entry, grant.itemIds),
  mode: grant.mode,
  validFrom: grant.validFrom,
  validUntil: grant.validUntil,
  suspended: grant.state === 'suspended',
});

/** How often something was urged and what was promised; nothing where nobody did. */
export type Urged = Pick<RequestFact, 'urged' | 'promised'>;
export const NEVER_URGED: Urged = { urged: 0, promised: null };

export const disputedFact = (disputed: DisputedEntry, entry: EntryView, urged: Urged): DisputedFact => ({
  ...urged,
  entryCode: entry.code,
  itemName: disputed.itemId === null ? null : (entry.items.find(({ id }) => id === disputed.itemId)?.name ?? null),
  correctionId: disputed.correctionId,
  since: localDateOf(disputed.since),
  due: disputed.dueOn,
});

/** What a request says whatever becomes of it. */
const whatWasAsked = (request: OpenRequestView | RefusedRequestView, entry: EntryView) => ({
  id: request.id,
  number: request.id,
  entryCode: entry.code,
  requesterId: request.requesterDepartmentId,
  providerId: request.providerDepartmentId,
  purposes: purposesOf(request.purposes),
  itemNames: itemNames(entry, request.itemIds),
});

export function requestFact(
  request: OpenRequestView,
  entry: EntryView,
  overdueWorkingDays: number,
  urged: Urged,
): RequestFact | null {
  const stage = STAGE[request.state];
  if (stage === null) return null;
  return {
    ...whatWasAsked(request, entry),
    mode: request.mode,
    stage,
    since: request.clock?.startedOn ?? null,
    due: request.clock?.dueOn ?? null,
    overdueWorkingDays,
    extended: request.extended,
    ...urged,
  };
}

/** What was refused is closed by law, unless it is in dispute: then it waits for the dispute's step (U12). */
export const refusedFact = (request: RefusedRequestView, entry: EntryView, urged: Urged): RequestFact => ({
  ...whatWasAsked(request, entry),
  stage: request.disputeStep === null ? 'closed_by_law' : 'contested',
  since: localDateOf(request.disputeStepSince ?? request.answeredAt),
  due: null,
  overdueWorkingDays: 0,
  extended: true,
  ...urged,
  refused: itemNames(entry, request.refusedItemIds),
  ...(request.disputeStep !== null && { disputeStep: request.disputeStep }),
});

/** Codes and names of the one-things whose departments some of these grants are to. */
export const oneThingsNamedBy = (grants: readonly UsedGrant[]): readonly string[] => [
  ...new Set(
    grants
      .filter(({ beneficiaries }) => beneficiaries === 'one_thing_departments')
      .flatMap(({ purposes }) => purposesOf(purposes).oneThingCodes),
  ),
];
