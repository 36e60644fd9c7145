import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from '@zeqing/calendar';
import { addDays, type Id, type LocalDate } from '@zeqing/kernel';
import type { ClockRecord, CorrectionRecord, RequestRecord } from '@zeqing/requests';
import { monthOf, type MeasuredRequest, type MeasuredStage, type Stage } from './measured';

/** What of other subjects a record is measured with. */
export interface Surroundings {
  /** Whether the Decree binds a department (art. 2, art. 43): statutory terms and ranks are for those alone (U24). */
  readonly isBound: (departmentId: Id) => boolean;
  /** Of every region a record names. Throws for another. */
  readonly calendarOf: (regionCode: string) => WorkingCalendar;
}

/** A span without the days booked to somebody else in it. */
type Spell = Pick<MeasuredStage, 'startedOn' | 'endedOn' | 'ended'>;
type Booked = Pick<MeasuredStage, 'bookedDays' | 'bookedSince'>;
const NOTHING_BOOKED: Booked = { bookedDays: 0, bookedSince: null };

/**
 * The stretches of time of one request. The day an answer or a supply is measured by is the one the law alone gives:
 * if days of the requester moved it, pausing would make a department look better (U29). A standing answer was given
 * beforehand (U3): its request is answered, and where the grant is live at once supplied, on the day of receipt.
 */
export function stagesOf(record: RequestRecord, around: Surroundings): readonly MeasuredStage[] {
  return [
    answerStage(record, around),
    supplementStage(record, around),
    supplyStage(record, around),
    confirmationStage(record, around),
  ].filter((stage) => stage !== null);
}

/** The stretch of a correction (art. 26). */
export function correctionStage(record: CorrectionRecord, around: Surroundings): MeasuredStage {
  const ended = record.stoppedOn === null ? 'open' : record.state === 'withdrawn' ? 'void' : 'done';
  const spell = { startedOn: record.startedOn, ended, endedOn: record.stoppedOn } as const;
  const place = { departmentId: record.providerDepartmentId, regionCode: record.regionCode };
  const scope = record.acceptedScope;
  return {
    ...measured('correction', { ...record, ...place }, { ...spell, dueOn: record.dueOn }, NOTHING_BOOKED, around),
    disputesData: record.stoppedOn === null && (scope === 'field' || scope === 'resource'),
  };
}

/** The request itself, as it is counted. */
export function measuredRequest(record: RequestRecord, around: Surroundings): MeasuredRequest {
  const { answer, supply, grant } = record;
  const confirmed = supply?.outcome === 'confirmed' ? supply.outcomeOn : null;
  const atOnce = answer?.standing === true && supply === null && grant !== null ? grant.openedOn : null;
  return {
    id: record.id,
    number: record.number,
    departmentId: record.providerDepartmentId,
    regionCode: record.providerRegionCode,
    requesterDepartmentId: record.requesterDepartmentId,
    isBound: around.isBound(record.providerDepartmentId),
    entryId: record.entryId,
    state: record.state,
    month: monthOf(record.receivedOn),
    receivedOn: record.receivedOn,
    isUrgent: record.isUrgent,
    answerKind: answer?.kind ?? null,
    ground: answer?.kind === 'refuse' ? answer.ground : null,
    suppliedOn: supply !== null && supply.outcome !== 'rejected' ? supply.suppliedOn : atOnce,
    confirmedOn: confirmed ?? atOnce,
    grantState: grant?.state ?? null,
    grantHasResource: grant?.hasResource ?? false,
    grantFrom: grant?.validFrom ?? null,
    grantUntil: grant?.validUntil ?? null,
  };
}

function answerStage(record: RequestRecord, around: Surroundings): MeasuredStage | null {
  const clock = record.clocks.find(({ phase }) => phase === 'answer');
  if (clock) {
    const ended = clock.stoppedOn === null ? 'open' : record.answer === null ? 'void' : 'done';
    return clockStage('answer', record, clock, ended, around);
  }
  return record.answer?.standing === true ? atReceipt('answer', record, around) : null;
}

/** By the clock that runs or ran last: a ruling starts it anew, and what was late before it stays a fact of its own (U40). */
function supplyStage(record: RequestRecord, around: Surroundings): MeasuredStage | null {
  const clock = record.clocks.findLast(({ phase }) => phase === 'supply');
  if (clock) {
    // Withdrawn after its last supply was rejected, it ended without one.
    const isSupplied = record.supply !== null && record.supply.outcome !== 'rejected';
    const ended = clock.stoppedOn === null ? 'open' : isSupplied ? 'done' : 'void';
    return clockStage('supply', record, clock, ended, around);
  }
  return record.answer?.standing === true && record.grant !== null ? atReceipt('supply', record, around) : null;
}

function supplementStage(record: RequestRecord, around: Surroundings): MeasuredStage | null {
  const { supplement } = record;
  if (supplement === null) return null;
  const stopped = record.clocks.find(({ phase }) => phase === 'answer')?.stoppedOn ?? null;
  const over = supplement.completedOn ?? supplement.lapsedOn ?? (record.state === 'supplementing' ? null : stopped);
  const ended = supplement.completedOn !== null ? 'done' : over === null ? 'open' : 'void';
  const spell = { startedOn: supplement.askedOn, ended, endedOn: over, dueOn: supplement.dueOn } as const;
  return measured('supplement', ofRequester(record), spell, NOTHING_BOOKED, around);
}

function confirmationStage(record: RequestRecord, around: Surroundings): MeasuredStage | null {
  const { supply } = record;
  if (supply === null) return null;
  const ended = supply.outcome === 'awaiting' ? 'open' : supply.outcome === 'withdrawn' ? 'void' : 'done';
  const spell = { startedOn: supply.suppliedOn, ended, endedOn: supply.outcomeOn, dueOn: null } as const;
  return measured('confirmation', ofRequester(record), spell, NOTHING_BOOKED, around);
}

function clockStage(
  stage: Stage,
  record: RequestRecord,
  clock: ClockRecord,
  ended: MeasuredStage['ended'],
  around: Surroundings,
): MeasuredStage {
  const calendar = around.calendarOf(clock.regionCode);
  const spell = { startedOn: clock.startedOn, ended, endedOn: clock.stoppedOn };
  const dueOn = lawfulDueOn(clock, calendar);
  const owner = { ...record, departmentId: clock.departmentId, regionCode: clock.regionCode };
  return measured(stage, owner, { ...spell, dueOn }, booked(clock, calendar), around);
}

/** Given beforehand: nothing was waited for. */
function atReceipt(stage: Stage, record: RequestRecord, around: Surroundings): MeasuredStage {
  const day = record.receivedOn;
  const owner = { ...record, departmentId: record.providerDepartmentId, regionCode: record.providerRegionCode };
  return measured(stage, owner, { startedOn: day, ended: 'done', endedOn: day, dueOn: day }, NOTHING_BOOKED, around);
}

const ofRequester = (record: RequestRecord): RequestRecord & { departmentId: Id; regionCode: string } => ({
  ...record,
  departmentId: record.requesterDepartmentId,
  regionCode: record.requesterRegionCode,
});

interface Owner {
  readonly id: Id;
  readonly number: string;
  readonly entryId: Id;
  readonly departmentId: Id;
  readonly regionCode: string;
}

function measured(
  stage: Stage,
  owner: Owner,
  spell: Spell & Pick<MeasuredStage, 'dueOn'>,
  spans: Booked,
  around: Surroundings,
): MeasuredStage {
  const { startedOn, endedOn } = spell;
  const elapsed =
    endedOn === null ? null : Math.max(0, workingDaysBetween(around.calendarOf(owner.regionCode), startedOn, endedOn));
  return {
    id: owner.id,
    stage,
    number: owner.number,
    departmentId: owner.departmentId,
    regionCode: owner.regionCode,
    isBound: around.isBound(owner.departmentId),
    entryId: owner.entryId,
    month: monthOf(startedOn),
    ...spell,
    elapsedDays: elapsed,
    netDays: elapsed === null ? null : Math.max(0, elapsed - spans.bookedDays),
    ...spans,
    disputesData: false,
  };
}

/** What the clock's due day is when none of the requester's days move it. */
function lawfulDueOn(clock: ClockRecord, calendar: WorkingCalendar): LocalDate {
  if (clock.ledger.length === 0 && clock.pauses.length === 0) return clock.dueOn;
  return addWorkingDays(calendar, clock.startedOn, clock.budgetWorkingDays + clock.extensionWorkingDays).date;
}

/** A working day is booked to whoever the clock runs for at its 24:00, so a span's last day is the one before `until`. */
function booked(clock: ClockRecord, calendar: WorkingCalendar): Booked {
  const spans = [...clock.ledger, ...clock.pauses];
  const open = spans.find(({ until }) => until === null);
  const bookedDays = spans.reduce((days, { from, until }) => {
    const end = until ?? clock.stoppedOn;
    const before = addDays(from, -1);
    // The day a clock starts on is no day of it, whosever it is.
    const counted = before > clock.startedOn ? before : clock.startedOn;
    return end === null ? days : days + Math.max(0, workingDaysBetween(calendar, counted, addDays(end, -1)));
  }, 0);
  return { bookedDays, bookedSince: clock.stoppedOn === null ? (open?.from ?? null) : null };
}
