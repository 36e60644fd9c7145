import type { Id, LocalDate } from '@zeqing/kernel';
import type { TermCut } from '../../answer/domain/answer.rules';
import type { RequestState } from '../../request/domain/request';
import type { DisputeSide, DisputeSubject } from './dispute-subjects';

/** The request a ruling is about, as far as carrying the ruling out depends on it. */
export interface RuledRequest {
  readonly state: RequestState;
  readonly answerKind: 'agree' | 'partial' | 'refuse' | null;
  readonly items: readonly { readonly itemId: Id; readonly decision: 'asked' | 'granted' | 'cut' }[];
  readonly termCuts: readonly TermCut[];
  /** Whether the answer names conditions that no ruling has taken off yet. */
  readonly hasConditions: boolean;
  readonly lastServiceChange: 'stop' | 'alter' | null;
  /** The last day asked for; null for as long as it takes. */
  readonly askedUntil: LocalDate | null;
  /** The last day of the grant, as it stands; null without one or for as long as it takes. */
  readonly grantedUntil: LocalDate | null;
}

/** What was ruled for the requester. */
export interface ForRequester {
  readonly subject: DisputeSubject;
  readonly claimant: DisputeSide;
  /** Which items are to be shared; all that are in dispute when null. */
  readonly itemIds: readonly Id[] | null;
}

/**
 * How a ruling about a request is carried out. `agreed_request`: a request of its own, agreed, for these items, on the
 * terms asked for or on those granted, because no act leaves an end (refused, terminated, disposed).
 */
export type RequestEnactment =
  | {
      readonly as: 'agreed_request';
      readonly itemIds: readonly Id[];
      /** What of the cuts of scope and period stays cut. */
      readonly termCuts: readonly TermCut[];
    }
  | { readonly as: 'supply_clock' | 'conditions_lifted'; readonly liftsConditions: boolean }
  | { readonly as: 'resumed' | 'by_owner' | 'nothing_left' };

const NOTHING: RequestEnactment = { as: 'nothing_left' };

/**
 * What a ruling for the requester does to the request it is about (art. 28, U40): what was refused, cut or terminated is
 * agreed and its supply clock starts; a late supply has a new term; conditions fall; what was suspended or stopped goes
 * on. `nothing_left` where the requester has let go meanwhile, or the time asked for is over.
 */
export function enactmentOf(ruled: ForRequester, request: RuledRequest, today: LocalDate): RequestEnactment {
  switch (ruled.subject) {
    case 'refusal':
      return whatWasRefused(ruled, request, today);
    case 'partial_refusal':
      return whatWasCut(ruled, request, today);
    case 'added_condition':
      return withoutConditions(ruled, request, today);
    case 'late_supply':
      return request.state === 'agreed' ? { as: 'supply_clock', liftsConditions: false } : NOTHING;
    case 'stop':
      return whatWasStopped(ruled, request, today);
    case 'term':
      return theTermAsAsked(ruled, request, today);
    case 'correction':
    case 'source_appointment':
    case 'return_flow':
      return { as: 'by_owner' };
  }
}

function whatWasRefused(ruled: ForRequester, request: RuledRequest, today: LocalDate): RequestEnactment {
  const asked = request.items.map(({ itemId }) => itemId);
  return request.state === 'refused' ? agreed(ruled, asked, [], request.askedUntil, today) : NOTHING;
}

/** A cut of scope or period touches every item; a cut of items only those. */
function whatWasCut(ruled: ForRequester, request: RuledRequest, today: LocalDate): RequestEnactment {
  if (request.answerKind !== 'partial' || isLetGo(request.state)) return NOTHING;
  const inDispute = request.items.filter(({ decision }) => decision === 'cut' || request.termCuts.length > 0);
  return agreed(ruled, idsOf(inDispute), [], request.askedUntil, today);
}

function withoutConditions(ruled: ForRequester, request: RuledRequest, today: LocalDate): RequestEnactment {
  if (request.state === 'refused') return whatWasRefused(ruled, request, today);
  if (request.state === 'agreed') return { as: 'supply_clock', liftsConditions: request.hasConditions };
  const inUse = ['supplying', 'shared', 'suspended'].includes(request.state);
  return inUse && request.hasConditions ? { as: 'conditions_lifted', liftsConditions: true } : NOTHING;
}

/** A use the requester ended itself is not resumed; what was altered and goes on is the provider's to alter back. */
function whatWasStopped(ruled: ForRequester, request: RuledRequest, today: LocalDate): RequestEnactment {
  const { state, lastServiceChange, grantedUntil } = request;
  const stopped = lastServiceChange === 'stop';
  if (state === 'shared') return lastServiceChange === 'alter' ? { as: 'by_owner' } : NOTHING;
  if (isOver(grantedUntil, today)) return NOTHING;
  if (state === 'suspended' || (state === 'disposal_due' && stopped)) return { as: 'resumed' };
  return state === 'terminated' || (state === 'disposed' && stopped)
    ? agreed(ruled, idsOf(grantedOf(request)), request.termCuts, grantedUntil, today)
    : NOTHING;
}

/** Where the answer cut the period, the whole of it; else there is nothing here to change in the owner's place. */
function theTermAsAsked(ruled: ForRequester, request: RuledRequest, today: LocalDate): RequestEnactment {
  if (ruled.claimant === 'provider' || isLetGo(request.state)) return NOTHING;
  const others = request.termCuts.filter(({ part }) => part !== 'period');
  return others.length === request.termCuts.length
    ? { as: 'by_owner' }
    : agreed(ruled, idsOf(grantedOf(request)), others, request.askedUntil, today);
}

function agreed(
  { itemIds: named }: ForRequester,
  inDispute: readonly Id[],
  termCuts: readonly TermCut[],
  until: LocalDate | null,
  today: LocalDate,
): RequestEnactment {
  const ruledOn = named?.map((id) => id.toLowerCase());
  const itemIds = inDispute.filter((id) => ruledOn?.includes(id) ?? true);
  return itemIds.length === 0 || isOver(until, today) ? NOTHING : { as: 'agreed_request', itemIds, termCuts };
}

const grantedOf = ({ items }: RuledRequest) => items.filter(({ decision }) => decision === 'granted');
const idsOf = (items: RuledRequest['items']): readonly Id[] => items.map(({ itemId }) => itemId);
const isOver = (until: LocalDate | null, today: LocalDate): boolean => until !== null && until < today;
/** The requester wants no more of it, or may have no more. */
const isLetGo = (state: RequestState): boolean =>
  ['withdrawn', 'terminated', 'disposal_due', 'disposed'].includes(state);
