import type { EntryView } from '@zeqing/catalogue';
import { workingDaysBetween, type WorkingCalendar } from '@zeqing/calendar';
import { localDateOf, yearOf, type Actor, type Id, type LocalDate } from '@zeqing/kernel';
import type { Department } from '@zeqing/organisation';
import { partyOf } from '../case/party';
import type { Openness } from '../case/domain/openness';
import { remainingWorkingDays } from '../clock/domain/clock';
import type { PartyView } from '../request/request-views';
import { marksDisputed, type CorrectionScope } from './domain/correction';
import { CORRECTION_RULE } from './domain/correction-clock.rules';
import { proposedScope, type CountedReports, type WiderScopeSettings } from './domain/correction.rules';
import { correctionOpenness, type CorrectionAction } from './domain/correction.workflow';
import type { StoredCorrection, StoredCorrectionClock } from './store/correction.repository';

/** The clock of a correction, for people: how many days are left and by which article. */
export interface CorrectionClockView {
  readonly phase: 'correction';
  readonly state: 'running' | 'stopped';
  readonly startedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
  readonly article: string;
  readonly budgetWorkingDays: number;
  readonly ruleCode: string;
  readonly ruleVersion: number;
  readonly stoppedOn: LocalDate | null;
  /** 0 on the last day, negative when overdue; null once it has stopped. */
  readonly remainingWorkingDays: number | null;
  /** Also when it was settled late; 0 in time. */
  readonly overdueWorkingDays: number;
}

/** What holds at the counter while the correction is open (U9). */
export type CounterEffect = 'nothing' | 'paper_this_once' | 'disputed';

/** A correction with its clock, what it does to readiness and what the reader may do about it. */
export interface CorrectionView extends Omit<
  StoredCorrection,
  'serial' | 'clock' | 'reporterDepartmentId' | 'providerDepartmentId'
> {
  /** For people: the year of the report and a serial number. */
  readonly number: string;
  readonly reporter: PartyView;
  readonly provider: PartyView;
  readonly entryName: string;
  readonly itemName: string | null;
  readonly clock: CorrectionClockView;
  readonly marksDisputed: boolean;
  readonly atTheCounter: CounterEffect;
  /** Reports on the same entry, from which the wider scope is proposed (U9). */
  readonly counted: CountedReports;
  readonly proposedScope: CorrectionScope | null;
  readonly proposalBasis: string;
  readonly allowedActions: readonly Openness<CorrectionAction>[];
}

interface Around {
  readonly departments: ReadonlyMap<Id, Department>;
  readonly calendars: ReadonlyMap<string, WorkingCalendar>;
  readonly entries: readonly EntryView[];
  readonly today: LocalDate;
  readonly settings: WiderScopeSettings;
}

const NONE: CountedReports = { recordsOfItem: 0, recentRecordsOfItem: 0, items: 0 };

export function correctionView(
  correction: StoredCorrection,
  counted: CountedReports = NONE,
  actor: Actor,
  around: Around,
): CorrectionView {
  const { clock, serial, reporterDepartmentId, providerDepartmentId, ...rest } = correction;
  const calendar = around.calendars.get(clock.regionCode);
  if (!calendar) throw new Error(`no calendar was read for ${clock.regionCode}`);
  const entry = around.entries.find(({ id }) => id === rest.entryId);
  const itemId = rest.acceptedItemId ?? rest.itemId;
  return {
    ...rest,
    number: correctionNumber(rest.reportedAt, serial),
    reporter: partyOf(reporterDepartmentId, around.departments),
    provider: partyOf(providerDepartmentId, around.departments),
    entryName: entry?.name ?? rest.entryCode,
    itemName: entry?.items.find(({ id }) => id === itemId)?.name ?? null,
    clock: correctionClockView(clock, calendar, around.today),
    marksDisputed: marksDisputed(correction),
    atTheCounter: counterEffect(correction),
    counted,
    proposedScope: rest.state === 'reported' ? proposedScope(rest.scope, counted, around.settings) : null,
    proposalBasis: around.settings.basis,
    allowedActions: correctionOpenness(correction, actor),
  };
}

export function correctionClockView(
  clock: StoredCorrectionClock,
  calendar: WorkingCalendar,
  today: LocalDate,
): CorrectionClockView {
  const end = clock.stoppedOn ?? today;
  return {
    phase: 'correction',
    state: clock.state,
    startedOn: clock.startedOn,
    dueOn: clock.dueOn,
    provisional: clock.provisional,
    article: clock.article,
    budgetWorkingDays: clock.budgetWorkingDays,
    ruleCode: CORRECTION_RULE.code,
    ruleVersion: CORRECTION_RULE.version,
    stoppedOn: clock.stoppedOn,
    remainingWorkingDays: clock.state === 'stopped' ? null : remainingWorkingDays(calendar, clock.dueOn, today),
    overdueWorkingDays: end > clock.dueOn ? workingDaysBetween(calendar, clock.dueOn, end) : 0,
  };
}

const correctionNumber = (reportedAt: Date, serial: number): string =>
  `${yearOf(localDateOf(reportedAt))}-${String(serial).padStart(6, '0')}`;

/** A record concerns the case at hand alone; an accepted field or resource concerns everybody. */
function counterEffect(correction: StoredCorrection): CounterEffect {
  if (marksDisputed(correction)) return 'disputed';
  const isOpen = correction.state === 'reported' || correction.state === 'accepted' || correction.state === 'feedback';
  return correction.scope === 'record' && isOpen ? 'paper_this_once' : 'nothing';
}
