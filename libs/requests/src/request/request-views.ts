import type { EntryView } from '@zeqing/catalogue';
import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from '@zeqing/calendar';
import type { Id, LocalDate } from '@zeqing/kernel';
import type { Department } from '@zeqing/organisation';
import { closedActs } from './closed-acts';
import { project, remainingWorkingDays, type ClockDay, type LedgerSpan } from '../clock/domain/clock';
import { clockRuleFor, type ClockPhase } from '../clock/domain/clock.rules';
import {
  isUrgent,
  LIFE_PHASE_OF,
  requestNumber,
  type LifePhase,
  type RequestableShareType,
  type RequestContent,
  type RequestState,
  type UrgentNeed,
} from './domain/request';
import type { RequestSettings } from '../settings/domain/request-settings';
import { allowedActions, type ActionOpenness, type DecisionFacts } from './domain/request.workflow';
import type { NumberedRequest } from './store/open-request.repository';
import type { RequestLife, StoredExtension } from './store/stored-life';
import type { StoredAnswer, StoredClock, StoredItem, StoredRequest } from './store/stored-request';
import type { StoredSupply } from './store/stored-supply';
import type { GrantStanding } from '../use/domain/platform-order';
import type { RequestSource } from '../ledger-import/store/ledger-import.repository';
import type { ClockSummary } from './views';

export interface PartyView {
  readonly departmentId: Id;
  readonly name: string;
  readonly shortName: string;
}

export interface ClockView extends ClockSummary {
  /** The last day by the law alone, with the extension; differs from the due day where a rule stops the clock. */
  readonly statutoryDueOn: LocalDate;
  /** The last day of the provider's own days; null while the requester's days go on (U29). */
  readonly ownDaysEndOn: LocalDate | null;
  readonly extensionWorkingDays: number;
  readonly budgetWorkingDays: number;
  readonly ruleCode: string;
  readonly ruleVersion: number;
  readonly stoppedOn: LocalDate | null;
  /** Working days left, 0 on the last day, negative when overdue; null once the clock has stopped. */
  readonly remainingWorkingDays: number | null;
  /** Working days past the due day, also of a clock that stopped late; 0 when in time. */
  readonly overdueWorkingDays: number;
}

/** The authority's check and the provider's answer together, as the requester waits for them (U34). */
export interface AnswerTerm {
  readonly checkWorkingDays: number;
  readonly answerWorkingDays: number;
  /** The last day of the answer; while the check goes on, if it takes all its days. */
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
}

/** The latest clock of a request, with where the request stands. */
export interface ClockStanding extends ClockView {
  readonly requestId: Id;
  readonly lifePhase: LifePhase;
  readonly requestState: RequestState;
}

/** A request in a list. */
export interface RequestSummary {
  readonly id: Id;
  /** For people: year of drafting and serial number. */
  readonly number: string;
  readonly version: number;
  /** Which of the six phases it is in; the state is the step inside. */
  readonly lifePhase: LifePhase;
  readonly state: RequestState;
  readonly stateSince: Date;
  readonly requester: PartyView;
  readonly provider: PartyView;
  readonly entryId: Id;
  readonly entryCode: string;
  readonly entryName: string;
  readonly shareType: RequestableShareType;
  /** Why and by when it is wanted before others; null where it is not urgent (U41). */
  readonly urgent: UrgentNeed | null;
  /** Whose time runs and for what; null while no clock does. */
  readonly phase: ClockPhase | null;
  /** The latest clock, running or stopped. */
  readonly clock: ClockView | null;
}

export interface ItemDecisionView extends StoredItem {
  readonly name: string | null;
}

/** A request in full, with what the reader may do about it. */
export interface RequestView extends RequestSummary {
  readonly entryVersion: number;
  readonly content: RequestContent;
  readonly items: readonly ItemDecisionView[];
  readonly draftedAt: Date;
  readonly signedAt: Date | null;
  readonly receivedAt: Date | null;
  /** Null for the requester until it is signed: a prepared answer is the provider's paper. */
  readonly answer: StoredAnswer | null;
  readonly supply: StoredSupply | null;
  readonly grantId: Id | null;
  /** How the grant stands, until when, and how far the platform has brought it about (U38, U43). */
  readonly grant: GrantStanding | null;
  /** The platform it was brought from, with its number and days there (U42); null when it was made here. */
  readonly source: RequestSource | null;
  readonly clocks: readonly ClockView[];
  /** Null where no check by the authority goes before the answer. */
  readonly answerTerm: AnswerTerm | null;
  /** How many requests this department signed as urgent this year; null where this one is not (U41). */
  readonly urgentThisYear: number | null;
  /** The renewal of its grant that is under way; there is one at a time (U38). */
  readonly runningRenewal: NumberedRequest | null;
  /** Supplement, extension, transfers, suspension, changes, disposal, effect, and what it was drafted from. */
  readonly life: RequestLife;
  readonly allowedActions: readonly ActionOpenness[];
}

export interface ClockExplanation {
  readonly requestId: Id;
  readonly clock: ClockView;
  /** Why the day of receipt counts or not, and what counts as received. */
  readonly calendarBasis: string;
  readonly receiptBasis: string;
  /** Days that were not the provider's, and whether they stopped the clock. */
  readonly spans: readonly LedgerSpan[];
  /** The working days of these spans so far, up to the due day. */
  readonly requesterWorkingDays: number;
  /** The extension on file with its consent and notice; it counts once both are there. */
  readonly extension: StoredExtension | null;
  readonly days: readonly ClockDay[];
}

/** What of other subjects a view is told with. */
export interface Surroundings {
  readonly departments: ReadonlyMap<Id, Department>;
  readonly entries: ReadonlyMap<Id, EntryView>;
  readonly calendars: ReadonlyMap<string, WorkingCalendar>;
  readonly today: LocalDate;
}

export function summaryOf(request: StoredRequest, around: Surroundings): RequestSummary {
  const clocks = request.clocks.map((clock) => clockView(clock, around));
  const latest = clocks.at(-1) ?? null;
  return {
    id: request.id,
    number: requestNumber(request.serial, request.draftedAt),
    version: request.version,
    lifePhase: LIFE_PHASE_OF[request.state],
    state: request.state,
    stateSince: request.stateSince,
    requester: partyView(request.requesterDepartmentId, around),
    provider: partyView(request.providerDepartmentId, around),
    entryId: request.entryId,
    entryCode: request.entryCode,
    entryName: around.entries.get(request.entryId)?.name ?? request.entryCode,
    shareType: request.shareType,
    urgent: request.content.urgent ?? null,
    phase: latest?.state === 'running' ? latest.phase : null,
    clock: latest,
  };
}

/** Who reads, and what was looked up for the reader. */
export interface Reader {
  readonly facts: DecisionFacts;
  readonly urgentThisYear: number | null;
  readonly runningRenewal: NumberedRequest | null;
}

export function viewOf(
  request: StoredRequest,
  { facts, urgentThisYear, runningRenewal }: Reader,
  settings: RequestSettings,
  around: Surroundings,
): Omit<RequestView, 'grant' | 'source'> {
  const names = new Map(around.entries.get(request.entryId)?.items.map((item) => [item.id, item.name]));
  const seesPreparation = facts.actor.posts.some((post) => post.departmentId === request.providerDepartmentId);
  const shown = seesPreparation || request.answer?.signedAt ? request.answer : null;
  return {
    ...summaryOf(request, around),
    entryVersion: request.entryVersion,
    content: request.content,
    items: request.items.map((item) => ({
      itemId: item.itemId,
      name: names.get(item.itemId) ?? null,
      ...(shown ? decisionOn(item) : UNDECIDED),
    })),
    draftedAt: request.draftedAt,
    signedAt: request.signedAt,
    receivedAt: request.receivedAt,
    answer: shown,
    supply: request.supply,
    grantId: request.grantId,
    clocks: request.clocks.map((clock) => clockView(clock, around)),
    answerTerm: answerTerm(request, around),
    urgentThisYear,
    runningRenewal,
    life: request.life,
    allowedActions: allowedActions(request, {
      ...facts,
      closed: { ...closedActs(request, settings), ...(runningRenewal ? { renew: 'under_way' as const } : {}) },
    }),
  };
}

const UNDECIDED = { decision: 'asked', cutReason: null, cutGround: null, cutCitation: null } as const;

const decisionOn = ({ decision, cutReason, cutGround, cutCitation }: StoredItem) => ({
  decision,
  cutReason,
  cutGround,
  cutCitation,
});

/** What the requester of a checked request waits for in all; null where no check goes before the answer (U34). */
function answerTerm(request: StoredRequest, around: Surroundings): AnswerTerm | null {
  const check = request.clocks.find(({ phase }) => phase === 'check');
  if (!check) return null;
  const answer = request.clocks.find(({ phase }) => phase === 'answer');
  const calendar = around.calendars.get(check.regionCode);
  if (!calendar) throw new Error(`no calendar was read for ${check.regionCode}`);
  const expected = answer ?? expectedAnswer(request, check, calendar, around.today);
  return {
    checkWorkingDays: check.budgetWorkingDays,
    answerWorkingDays: expected.budgetWorkingDays,
    dueOn: expected.dueOn,
    provisional: expected.provisional,
  };
}

/** The provider's term if it receives the request on the last day of the check, or today when that has passed. */
function expectedAnswer(request: StoredRequest, check: StoredClock, calendar: WorkingCalendar, today: LocalDate) {
  const { shareType, providerRegionCode: regionCode, content, localRules } = request;
  const receipt = check.dueOn > today ? check.dueOn : today;
  const { budgetWorkingDays } = clockRuleFor(
    {
      phase: 'answer',
      shareType,
      regionCode,
      dataState: 'not_attached',
      urgent: isUrgent(content),
      receivedOn: receipt,
    },
    localRules,
  );
  const { date: dueOn, provisional } = addWorkingDays(calendar, receipt, budgetWorkingDays);
  return { budgetWorkingDays, dueOn, provisional };
}

export function clockView(clock: StoredClock, around: Surroundings): ClockView {
  const calendar = around.calendars.get(clock.regionCode);
  if (!calendar) throw new Error(`no calendar was read for ${clock.regionCode}`);
  const end = clock.stoppedOn ?? around.today;
  const plain = { statutoryDueOn: clock.dueOn, ownDaysEndOn: clock.dueOn };
  const { statutoryDueOn, ownDaysEndOn } = clock.ledger.length === 0 ? plain : project(clock, calendar);
  return {
    statutoryDueOn,
    ownDaysEndOn,
    extensionWorkingDays: clock.extensionWorkingDays,
    phase: clock.phase,
    state: clock.state,
    startedOn: clock.startedOn,
    dueOn: clock.dueOn,
    provisional: clock.provisional,
    article: clock.article,
    budgetWorkingDays: clock.budgetWorkingDays + clock.extensionWorkingDays,
    ruleCode: clock.ruleCode,
    ruleVersion: clock.ruleVersion,
    stoppedOn: clock.stoppedOn,
    remainingWorkingDays: clock.state === 'stopped' ? null : remainingWorkingDays(calendar, clock.dueOn, around.today),
    overdueWorkingDays: end > clock.dueOn ? workingDaysBetween(calendar, clock.dueOn, end) : 0,
  };
}

function partyView(departmentId: Id, around: Surroundings): PartyView {
  const department = around.departments.get(departmentId);
  return { departmentId, name: department?.name ?? '', shortName: department?.shortName ?? '' };
}
