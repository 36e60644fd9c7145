import { Inject, Injectable } from '@nestjs/common';
import { addWorkingDays, CalendarService, subtractWorkingDays } from '@zeqing/calendar';
import { Journal } from '@zeqing/journal';
import {
  err,
  forbidden,
  localDateOf,
  notFound,
  ok,
  stale,
  systemActor,
  type Clock,
  type LocalDate,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory, permits } from '@zeqing/organisation';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { viewerBy } from '../case/case-viewer';
import { SettingsBook } from '../settings/settings-book.service';
import type { DisputeAct, DisputeOrder } from './domain/dispute';
import type { DisputeError } from './domain/dispute-error';
import { decideDispute } from './domain/dispute.workflow';
import { findDispute, type StoredDispute } from './store/dispute.repository';
import {
  insertRulingDuty,
  markRulingDuties,
  reportRulingDuty,
  type RulingDutyTold,
} from './store/ruling-duty.repository';

/** Duties of one transaction. */
const ROUND = 200;

/**
 * Rulings that nobody but their owner can carry out, the source of a datum or its return flow (art. 28, U40): each has a
 * day, a reminder before it, a report when it is done, and a fact when it is not. No article makes its lateness a case.
 */
@Injectable()
export class RulingDuties {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DepartmentDirectory,
    private readonly calendars: CalendarService,
    private readonly settings: SettingsBook,
    private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the provider its day, counted by its own calendar; answers for it. */
  async begin(tx: Tx, dispute: StoredDispute, at: Date): Promise<LocalDate> {
    const provider = await this.directory.byId(tx, dispute.providerDepartmentId);
    if (!provider) throw new Error(`no department ${dispute.providerDepartmentId}`);
    const { id: departmentId, regionCode } = provider;
    const calendar = await this.calendars.calendarFor(tx, regionCode);
    const { ruling_days: days, ruling_reminder: reminder } = await this.settings.inForce(tx, regionCode, at);
    const { date: dueOn, provisional } = addWorkingDays(calendar, localDateOf(at), days.value);
    const remindOn = subtractWorkingDays(calendar, dueOn, reminder.value);
    const of = { disputeId: dispute.id, departmentId, regionCode, basis: days.basis };
    await insertRulingDuty(tx, { ...of, dueOn, remindOn, provisional });
    return dueOn;
  }

  /** The owner's office head says what was done. */
  async report(
    context: UseCaseContext,
    { id, seenVersion }: Omit<DisputeOrder, 'leg'>,
    report: string,
  ): Promise<Result<DisputeAct, DisputeError>> {
    if (!permits(context.actor, 'disputes.raise')) return err(forbidden('disputes.raise'));
    return this.unitOfWork.run(context, async (tx): Promise<Result<DisputeAct, DisputeError>> => {
      const found = await findDispute(tx, id, viewerBy(context.actor, 'disputes.read'));
      if (found === null) return err(notFound('dispute'));
      const decided = decideDispute(found, 'report_carried_out', null, context.actor, context.at);
      if (!decided.ok) return decided;
      const said = { report, by: context.actor.id, at: context.at };
      if (!(await reportRulingDuty(tx, { id, seenVersion }, said))) return err(stale('dispute'));
      const { requesterDepartmentId, providerDepartmentId, authorityDepartmentId, subject, state } = found;
      await this.journal.append(tx, context, {
        type: 'dispute.carried_out',
        object: { type: 'dispute', id, version: seenVersion + 1 },
        departmentIds: [
          requesterDepartmentId,
          providerDepartmentId,
          ...(authorityDepartmentId ? [authorityDepartmentId] : []),
        ],
        payload: { subject, state, entryId: found.entryId, entryCode: found.entryCode },
      });
      return ok({ id, version: seenVersion + 1, state });
    });
  }

  /** Reminds before the day and writes the fact after it, each once; answers for how many it told of. */
  async followUp(): Promise<number> {
    const context: UseCaseContext = { actor: systemActor('ruling-duty'), at: this.clock.now(), traceId: 'sweep' };
    const today = localDateOf(context.at);
    const round = await this.unitOfWork.run({}, async (tx) => {
      const reminded = await markRulingDuties(tx, 'reminded', today, context.at, ROUND);
      const overdue = await markRulingDuties(tx, 'overdue', today, context.at, ROUND);
      await this.journal.appendAll(tx, context, [
        ...reminded.map((duty) => eventOf('ruling_duty.reminded', duty)),
        ...overdue.map((duty) => eventOf('ruling_duty.overdue', duty)),
      ]);
      return ok(reminded.length + overdue.length);
    });
    return round.ok ? round.value : 0;
  }
}

const eventOf = (type: string, { disputeId, eventVersion, departmentId, dueOn }: RulingDutyTold) => ({
  type,
  object: { type: 'ruling_duty', id: disputeId, version: eventVersion },
  departmentIds: [departmentId],
  payload: { disputeId, dueOn },
});
