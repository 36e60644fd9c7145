import { Inject, Injectable } from '@nestjs/common';
import { addWorkingDays, CalendarService, subtractWorkingDays } from '@zeqing/calendar';
import { Journal } from '@zeqing/journal';
import {
  localDateOf,
  ok,
  systemActor,
  type Clock,
  type Id,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import type { RequestError } from '../request/domain/request-error';
import { RequestActs, type ActPlan, type RequestAct } from '../request/request-acts';
import { SettingsBook } from '../settings/settings-book.service';
import { admissibleInstruction, type DisposalInstruction } from './domain/use.rules';
import {
  findWithoutDuty,
  insertDuty,
  instructDuty,
  markOverdue,
  markReminded,
  type DutyTold,
} from './store/disposal-duty.repository';

/** Duties one round works on; the rest follow in the next. */
const ROUND = 100;

/** The duty to dispose of data after use (art. 27): its day, the provider's word on how, reminder and overdue fact. */
@Injectable()
export class DisposalDuties {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: RequestActs,
    private readonly calendars: CalendarService,
    private readonly journal: Journal,
    private readonly settings: SettingsBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The provider's office head says how and until when; without a word the day of the settings stands. */
  async instruct(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    instruction: DisposalInstruction,
  ): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.disposal_instructed', action: 'instruct_disposal' } as const;
    return this.acts.perform(context, order, (_reading, request): Promise<Result<ActPlan, RequestError>> => {
      const admissible = admissibleInstruction(instruction, localDateOf(context.at));
      if (!admissible.ok) return Promise.resolve(admissible);
      const { method, dueOn } = instruction;
      return Promise.resolve(
        ok({
          payload: { method, dueOn },
          write: async (tx) => {
            const since = localDateOf(request.stateSince);
            const duty = await this.#dutyOf(tx, request.requesterRegionCode, since, {
              required: dueOn,
              at: context.at,
            });
            const party = { requestId: id, departmentId: request.requesterDepartmentId };
            await instructDuty(tx, { ...party, ...duty }, instruction, { by: context.actor.id, at: context.at });
          },
        }),
      );
    });
  }

  /** Sets the day of every disposal that has none, reminds before it, and writes the fact and case once it has passed. */
  async followUp(): Promise<number> {
    const context: UseCaseContext = { actor: systemActor('disposal'), at: this.clock.now(), traceId: 'sweep' };
    const today = localDateOf(context.at);
    const round = await this.unitOfWork.run({}, async (tx) => {
      const set = await this.#setDays(tx, context.at);
      const reminded = await markReminded(tx, today, context.at, ROUND);
      const overdue = await markOverdue(tx, today, context.at, ROUND);
      await this.journal.appendAll(tx, context, [
        ...set.map((duty) => eventOf('disposal.due_set', duty)),
        ...reminded.map((duty) => eventOf('disposal.reminded', duty)),
        ...overdue.map((duty) => eventOf('disposal.overdue', duty)),
      ]);
      return ok(set.length + reminded.length + overdue.length);
    });
    return round.ok ? round.value : 0;
  }

  async #setDays(tx: Tx, at: Date): Promise<readonly DutyTold[]> {
    const told: DutyTold[] = [];
    for (const open of await findWithoutDuty(tx, ROUND)) {
      const duty = await this.#dutyOf(tx, open.regionCode, open.since, { required: null, at });
      const eventVersion = await insertDuty(tx, { ...open, ...duty });
      if (eventVersion !== null) told.push({ ...open, dueOn: duty.dueOn, eventVersion });
    }
    return told;
  }

  async #dutyOf(
    tx: Tx,
    regionCode: string,
    since: DutyTold['dueOn'],
    { required, at }: { readonly required: DutyTold['dueOn'] | null; readonly at: Date },
  ) {
    const { disposal_days: days, disposal_reminder: reminder } = await this.settings.inForce(tx, regionCode, at);
    const calendar = await this.calendars.calendarFor(tx, regionCode);
    const counted = addWorkingDays(calendar, since, days.value);
    const dueOn = required ?? counted.date;
    const remindOn = subtractWorkingDays(calendar, dueOn, reminder.value);
    const provisional = required === null && counted.provisional;
    return { regionCode, since, dueOn, remindOn, provisional, basis: days.basis };
  }
}

const eventOf = (type: string, duty: DutyTold) => ({
  type,
  object: { type: 'disposal_duty', id: duty.requestId, version: duty.eventVersion },
  departmentIds: [duty.departmentId, duty.providerDepartmentId],
  payload: { requestId: duty.requestId, dueOn: duty.dueOn },
});
