import { Inject, Injectable } from '@nestjs/common';
import { CalendarService, firstWorkingDayFrom } from '@zeqing/calendar';
import { Journal } from '@zeqing/journal';
import {
  localDateOf,
  newId,
  ok,
  systemActor,
  type Clock,
  type Id,
  type LocalDate,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import type { Filing } from './domain/filing';
import { projectTerm, type TermPhase } from './domain/term';
import {
  TermRepository,
  type FiredTerm,
  type ListedTerm,
  type MarkedTerm,
  type NewTerm,
} from './store/term.repository';

/** Terms of one transaction. */
const ROUND = 200;
const SLICE = 500;

/** What a change of law asks of one department. */
export interface UpdateAsked {
  readonly lawChangeId: Id;
  readonly entryIds: readonly Id[];
  readonly departmentId: Id;
  readonly authorityDepartmentId: Id | null;
  readonly regionCode: string;
  readonly changedOn: LocalDate;
}

/**
 * Starts and stops the terms of art. 17, reminds of them, records what ran out and follows the calendar. A term moves
 * nothing by itself: silence neither publishes nor refuses (ADR 6).
 */
@Injectable()
export class CatalogueTerms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarService,
    private readonly terms: TermRepository,
    private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The ten working days of a department for each entry, counted from the day of the change. */
  async startUpdate(tx: Tx, context: UseCaseContext, asked: UpdateAsked): Promise<void> {
    const calendar = await this.calendars.calendarFor(tx, asked.regionCode);
    const basis = { phase: 'update', startedOn: asked.changedOn, extension: 'none' } as const;
    const { lawChangeId, departmentId, authorityDepartmentId, regionCode } = asked;
    const projection = projectTerm(basis, calendar);
    const terms = asked.entryIds.map((entryId) => ({
      ...{ id: newId(context.at.getTime()), lawChangeId, entryId, filingId: null, departmentId, authorityDepartmentId },
      ...{ providerDepartmentId: departmentId, regionCode, ...basis, ...projection },
    }));
    await this.#start(tx, context, terms);
  }

  /** The authority's two working days, from the working day on which it received the update. */
  async startReview(tx: Tx, context: UseCaseContext, filing: Filing): Promise<void> {
    const { authorityDepartmentId, providerDepartmentId, regionCode } = filing;
    // Without an authority in this installation nobody here has a term.
    if (authorityDepartmentId === null) return;
    const calendar = await this.calendars.calendarFor(tx, regionCode);
    const startedOn = firstWorkingDayFrom(calendar, localDateOf(context.at));
    const basis = { phase: 'review', startedOn, extension: 'none' } as const;
    const term = {
      ...{ id: newId(context.at.getTime()), lawChangeId: null, entryId: filing.entryId, filingId: filing.id },
      ...{ departmentId: authorityDepartmentId, providerDepartmentId, authorityDepartmentId, regionCode },
      ...{ ...basis, ...projectTerm(basis, calendar) },
    };
    await this.#start(tx, context, [term]);
  }

  async stop(tx: Tx, context: UseCaseContext, phase: TermPhase, filing: Filing): Promise<void> {
    const { at } = context;
    const stopped = await this.terms.stop(tx, phase, filing.id, { at, on: localDateOf(at) });
    await this.#tell(tx, context, 'catalogue_term.stopped', stopped);
  }

  async reviveUpdate(tx: Tx, context: UseCaseContext, filing: Filing): Promise<void> {
    const revived = await this.terms.revive(tx, 'update', filing.id);
    await this.#tell(tx, context, 'catalogue_term.revived', revived);
  }

  async #start(tx: Tx, context: UseCaseContext, terms: readonly NewTerm[]): Promise<void> {
    await this.terms.insertAll(tx, terms);
    await this.#tell(
      tx,
      context,
      'catalogue_term.started',
      terms.map((term) => ({ ...term, version: 1 })),
    );
  }

  #tell(tx: Tx, context: UseCaseContext, type: string, terms: readonly MarkedTerm[]): Promise<void> {
    return this.journal.appendAll(
      tx,
      context,
      terms.map((term) => eventOf(type, term)),
    );
  }

  /** Fires the rungs that are due and writes the fact after the day, each once; answers for how many terms it told of. */
  async followUp(): Promise<number> {
    const context: UseCaseContext = { actor: systemActor('catalogue-terms'), at: this.clock.now(), traceId: 'sweep' };
    const today = localDateOf(context.at);
    const round = await this.unitOfWork.run({}, async (tx) => {
      const fired = await this.terms.fireDue(tx, today, context.at, ROUND);
      await this.journal.appendAll(tx, context, fired.map(firedEventOf));
      return ok(fired.length);
    });
    return round.ok ? round.value : 0;
  }

  /** Projects every running term in a region and below it anew; answers how many moved. */
  async reproject(tx: Tx, context: UseCaseContext, regionCode: string): Promise<number> {
    const prefix = regionCode.replace(/(00)+$/, '');
    let moved = 0;
    let after: Id | null = null;
    for (;;) {
      const slice: ListedTerm[] = await this.terms.lockRunning(tx, prefix, after, SLICE);
      for (const term of slice) if (await this.#project(tx, context, term)) moved++;
      if (slice.length < SLICE) return moved;
      after = slice.at(-1)?.id ?? null;
    }
  }

  async #project(tx: Tx, context: UseCaseContext, term: ListedTerm): Promise<boolean> {
    const projection = projectTerm(term, await this.calendars.calendarFor(tx, term.regionCode));
    const isSame =
      projection.dueOn === term.dueOn &&
      projection.remindOn === term.remindOn &&
      projection.provisional === term.provisional;
    if (isSame) return false;
    await this.terms.writeProjection(tx, term.id, projection);
    const { dueOn, provisional } = projection;
    await this.journal.append(tx, context, {
      type: 'catalogue_term.projected',
      object: { type: 'catalogue_term', id: term.id, version: term.version + 1 },
      departmentIds: [term.departmentId],
      payload: { entryId: term.entryId, phase: term.phase, dueOnBefore: term.dueOn, dueOn, provisional },
    });
    return true;
  }
}

const eventOf = (type: string, { id, version, departmentId, ...term }: MarkedTerm) => ({
  type,
  object: { type: 'catalogue_term', id, version },
  departmentIds: [departmentId],
  payload: { phase: term.phase, entryId: term.entryId, filingId: term.filingId, dueOn: term.dueOn },
});

/** `rung` is the one that speaks, the latest; `rungs` are all that fired, several after a pause of the sweep. */
const firedEventOf = (term: FiredTerm) => {
  const event = eventOf(term.overdue ? 'catalogue_term.overdue' : 'catalogue_term.rung_fired', term);
  return { ...event, payload: { ...event.payload, rung: term.rungs.at(-1) ?? null, rungs: term.rungs } };
};
