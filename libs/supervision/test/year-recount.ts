import type { CanonicalValue, Id } from '@zeqing/kernel';
import { dayNumber, dayText, dueOf, lastDay, workedBetween, type ModelClock } from '../../requests/test/machine-days';
import { agreeByRuling, drafted, fire, start, stop, sweep, type Model } from '../../requests/test/machine-life';
import { tell, type ModelActName } from '../../requests/test/machine-model';

/** A row of the journal, with its day in China. */
export interface JournalRow {
  readonly type: string;
  readonly object_type: string;
  readonly object_id: Id;
  readonly day: string;
  readonly payload: Readonly<Record<string, CanonicalValue>>;
}

/** A fact, a reminder or a stretch of time, as a line of text that can be compared. */
export type Lines = readonly string[];

interface Corrected {
  readonly model: Model;
  state: string;
}

/** The act of the model that an event of a person tells of. */
const ACT_OF: Readonly<Record<string, (payload: JournalRow['payload']) => ModelActName>> = {
  'request.sent_for_signing': () => 'sendForSigning',
  'request.signed': () => 'sign',
  'request.withdrawn': () => 'withdraw',
  'request.supplement_asked': () => 'askSupplement',
  'request.supplement_completed': () => 'completeSupplement',
  'request.transferred': ({ assigned }) => (assigned === true ? 'assign' : 'transfer'),
  'request.extension_requested': () => 'requestExtension',
  'request.extension_decided': ({ decision }) => (decision === 'consented' ? 'consentExtension' : 'declineExtension'),
  'request.extended': () => 'notifyExtension',
  'request.answer_prepared': ({ kind }) =>
    kind === 'refuse' ? 'proposeRefusal' : kind === 'agree' ? 'proposeConsent' : 'proposeFewerItems',
  'request.answer_sent_back': () => 'sendBackAnswer',
  'request.answered': () => 'signAnswer',
  'request.supplied': () => 'supply',
  'request.supply_confirmed': () => 'confirmSupply',
  'request.supply_rejected': () => 'rejectSupply',
  'request.suspended': () => 'suspend',
  'request.resumed': () => 'resume',
  'request.terminated': () => 'terminate',
  'request.use_finished': () => 'finishUse',
  'request.service_stopped': () => 'stopService',
  'request.effect_reported': () => 'reportEffect',
  'request.disposal_instructed': () => 'instructDisposal',
  'request.disposed': () => 'dispose',
};
/** What sweeps did; the recount finds it by itself. */
const OF_SWEEPS = ['request.returned_unfinished', 'grant.ended'];
const SETTLED = ['correction.verified', 'correction.corrected', 'correction.feedback_given'];

/** The last day by the law alone: no day of the requester moves it (U29). */
const lawful = ({ startedOn, budget, extension, pauses, stoppedDue }: ModelClock): number =>
  (pauses.length === 0 ? stoppedDue : null) ?? lastDay(startedOn, budget + extension) ?? 0;

/**
 * The register, the reminders and the stretches of time of a year, counted from nothing but the journal and the days on
 * which sweeps ran, by the days and the acts of the pure model. Throws when the journal holds an act the model refuses.
 */
export class YearRecount {
  readonly requests = new Map<Id, Model>();
  readonly corrections = new Map<Id, Corrected>();
  readonly disputes = new Map<Id, string>();
  readonly findings = new Map<Id, string>();
  readonly #answered = new Map<Id, string>();
  readonly #confirmed = new Map<Id, number>();

  /** `isOpenEntry`: which entries are shared unconditionally. */
  constructor(private readonly isOpenEntry: (entryCode: CanonicalValue) => boolean) {}

  sweep(day: number): void {
    for (const model of [...this.requests.values(), ...[...this.corrections.values()].map((one) => one.model)]) {
      model.today = day;
      if (model.state === 'correction') for (const clock of model.clocks.filter(running)) fire(model, clock);
      else sweep(model);
    }
  }

  read(row: JournalRow): void {
    const { type, object_type: kind, object_id: id, payload } = row;
    const day = dayNumber(row.day);
    if (kind === 'share_request') this.#request(row, day);
    if (kind === 'correction') this.#correction(type, id, day, payload);
    if (kind === 'dispute') this.disputes.set(id, wordOf(payload['state'] ?? 'negotiating'));
    if (type === 'case.found') this.findings.set(id, wordOf(payload['finding']));
  }

  #request({ type, object_id: id, payload }: JournalRow, day: number): void {
    if (type === 'request.drafted') {
      const entry = this.isOpenEntry(payload['entryCode'] ?? null) ? 'open' : 'conditional';
      this.requests.set(id, drafted({ entry, urgent: false, wide: false, from: day, days: 1_000 }));
      return;
    }
    const model = this.requests.get(id);
    if (type === 'request.agreed_by_ruling' && model) {
      agreeByRuling(model);
      this.#answered.set(id, 'agree');
      return;
    }
    const act = ACT_OF[type];
    if (OF_SWEEPS.includes(type)) return;
    if (!model || !act) throw new Error(`nothing is known of ${type}`);
    model.today = day;
    const name = act(payload);
    const refused = tell(model, name);
    if (refused !== null) throw new Error(`the journal holds ${type} of ${id}, which is refused: ${refused}`);
    if (name === 'signAnswer') this.#answered.set(id, wordOf(payload['kind']));
    const saysOfSupply = ['confirmSupply', 'rejectSupply'].includes(name) || model.supply?.outcome === 'withdrawn';
    if (saysOfSupply) this.#confirmed.set(id, day);
  }

  #correction(type: string, id: Id, day: number, payload: JournalRow['payload']): void {
    if (type === 'correction.reported') {
      const model = drafted({ entry: 'open', urgent: false, wide: false, from: day, days: 0 });
      Object.assign(model, { state: 'correction' });
      start(model, 'correction');
      this.corrections.set(id, { model, state: 'reported' });
      return;
    }
    const found = this.corrections.get(id);
    if (!found) return;
    found.model.today = day;
    found.state = wordOf(payload['state']);
    if ([...SETTLED, 'correction.withdrawn'].includes(type)) stop(found.model, 'correction');
  }

  #all(): readonly (readonly [Id, Model])[] {
    return [...this.requests, ...[...this.corrections].map(([id, { model }]) => [id, model] as const)];
  }

  /** What ran out, for whom, and what was due when. */
  facts(of: (holder: string) => Id): Lines {
    return lines(this.#all(), (id, { facts }) =>
      [...facts].map(([phase, { holder, dueOn }]) => [id, phase, of(holder), dayText(dueOn)]),
    );
  }

  /** Of what is suspected; the sixth number of art. 39 of corrections. */
  cases(): Lines {
    return lines(this.#all(), (id, { cases }) =>
      [...cases].map(([phase, code]) => [id, phase, phase === 'correction' ? '39-6' : code]),
    );
  }

  /** Which reminder spoke on which day. */
  ladder(): Lines {
    return lines(this.#all(), (id, { clocks }) =>
      clocks.flatMap(({ phase, fired }) => [...fired].map(([rung, day]) => [id, phase, rung, dayText(day)])),
    );
  }

  clocks(of: (holder: string) => Id): Lines {
    return lines(this.#all(), (id, { clocks }) =>
      clocks.map((clock) => [
        ...[id, clock.phase, of(clock.holder), dayText(clock.startedOn), dayText(dueOf(clock)), text(clock.stoppedOn)],
      ]),
    );
  }

  /** The stretches of time behind the measures: how each ended, by when it was due by law, and its days. */
  stages(): Lines {
    return lines(this.#all(), (id, model) => [
      ...model.clocks.map((clock) => [id, ...this.#stageOf(id, model, clock)]),
      ...supplementStage(id, model),
      ...this.#confirmationStage(id, model),
    ]);
  }

  /** The days of a clock, with how it ended. */
  #stageOf(id: Id, model: Model, clock: ModelClock): readonly string[] {
    const { phase, startedOn, stoppedOn, requesters, pauses } = clock;
    const isDone = {
      ...{ check: false, answer: this.#answered.has(id), supply: isSupplied(model) },
      correction: this.corrections.get(id)?.state !== 'withdrawn',
    }[phase];
    const ended = stoppedOn === null ? 'open' : isDone ? 'done' : 'void';
    const due = phase === 'correction' ? dueOf(clock) : lawful(clock);
    const days = stoppedOn === null ? null : workedBetween(startedOn, stoppedOn);
    const others = [...requesters, ...pauses].reduce((sum, { from, until }) => {
      const end = until ?? stoppedOn;
      return end === null ? sum : sum + Math.max(0, workedBetween(Math.max(from - 1, startedOn), end - 1));
    }, 0);
    const net = days === null ? null : Math.max(0, days - others);
    return [phase, dayText(startedOn), ended, dayText(due), text(stoppedOn), number(net), number(days)];
  }

  #confirmationStage(id: Id, { supply }: Model): readonly (readonly string[])[] {
    if (!supply) return [];
    const isAwaited = supply.outcome === 'awaiting';
    const on = isAwaited ? null : (this.#confirmed.get(id) ?? null);
    const ended = isAwaited ? 'open' : supply.outcome === 'withdrawn' ? 'void' : 'done';
    const days = number(on === null ? null : workedBetween(supply.on, on));
    return [[id, 'confirmation', dayText(supply.on), ended, '', text(on), days, days]];
  }

  /** Counts of the requests as they stand. */
  standing(): Readonly<Record<string, number>> {
    const models = [...this.requests.values()];
    const count = (is: (model: Model) => boolean): number => models.filter(is).length;
    return {
      refused: [...this.#answered.values()].filter((kind) => kind === 'refuse').length,
      answered: this.#answered.size,
      grants_in_use: count(({ grant }) => grant?.state === 'live'),
      grants_suspended: count(({ grant }) => grant?.state === 'suspended'),
      disposal_open: count(({ state }) => state === 'disposal_due'),
    };
  }
}

const wordOf = (value: CanonicalValue | undefined): string => (typeof value === 'string' ? value : '');
const running = ({ stoppedOn }: ModelClock): boolean => stoppedOn === null;
const text = (day: number | null): string => (day === null ? '' : dayText(day));
const number = (count: number | null): string => (count === null ? '' : String(count));
const isSupplied = ({ supply }: Model): boolean => supply !== null && supply.outcome !== 'rejected';

function supplementStage(id: Id, { supplement, state, clocks }: Model): readonly (readonly string[])[] {
  if (!supplement) return [];
  const stopped = clocks.find(({ phase }) => phase === 'answer')?.stoppedOn ?? null;
  const over = supplement.until ?? (state === 'supplementing' ? null : stopped);
  const ended = supplement.until !== null ? 'done' : over === null ? 'open' : 'void';
  const days = number(over === null ? null : workedBetween(supplement.from, over));
  return [[id, 'supplement', dayText(supplement.from), ended, dayText(supplement.dueOn), text(over), days, days]];
}

function lines(
  all: readonly (readonly [Id, Model])[],
  of: (id: Id, model: Model) => readonly (readonly string[])[],
): Lines {
  return all
    .flatMap(([id, model]) => of(id, model))
    .map((parts) => parts.join(' '))
    .sort();
}
