import { localDate, type Actor, type Id } from '@zeqing/kernel';
import { Cases, Corrections, Disputes, type DisputeAct } from '@zeqing/requests';
import type { Acts, Real } from '../../requests/test/machine-telling';
import { drafted, type Model } from '../../requests/test/machine-life';
import type { ModelActName } from '../../requests/test/machine-model';
import { nextProvider } from '../../requests/test/machine-review-acts';
import { dayOf, tenOn } from '../../requests/test/machine-days';
import type { WorldEntry } from '../../requests/test/machine-world';
import type { Office } from '../../requests/test/office';
import { done } from '../../requests/test/office';

/** How likely the people of a department do an act on a request in this state, on a day of work. */
type Habits = Readonly<Record<string, Partial<Record<ModelActName, number>>>>;
const HABITS: Habits = {
  reviewing: {
    ...{ notifyExtension: 0.5, proposeConsent: 0.16, proposeRefusal: 0.03, proposeFewerItems: 0.02, transfer: 0.02 },
    ...{ askSupplement: 0.04, requestExtension: 0.04, assign: 0.02, withdraw: 0.003 },
  },
  supplementing: { completeSupplement: 0.15, withdraw: 0.005 },
  extension_requested: { consentExtension: 0.4, declineExtension: 0.08, proposeConsent: 0.05 },
  answer_signing: { signAnswer: 0.7, sendBackAnswer: 0.03 },
  agreed: { supply: 0.1, withdraw: 0.003 },
  supplying: { confirmSupply: 0.25, rejectSupply: 0.08 },
  shared: { suspend: 0.004, finishUse: 0.012, stopService: 0.002, reportEffect: 0.01 },
  suspended: { resume: 0.3, terminate: 0.1 },
  disposal_due: { dispose: 0.05, instructDisposal: 0.02 },
};
/** What is unconditional is answered within a day, mostly. */
const OPEN_HABITS: Habits = { ...HABITS, reviewing: { proposeConsent: 0.75, proposeRefusal: 0.03 } };
const TEXT = '测试用的理由，足够长';
const AUTHORITY_ACTS: readonly string[] = ['coordinating', 'deciding'];

interface PlayedRequest {
  readonly real: Real;
  readonly model: Model;
  state: string;
  version: number;
}
interface PlayedObject {
  readonly id: Id;
  version: number;
  state: string;
}

/** Numbers from 0 to 1 that are the same at every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const realOf = (id: Id, entry: WorldEntry, purpose: string): Real => {
  const spare = { purpose, itemId: entry.itemIds[0] };
  return { id, entry, spare, originId: null, renewalId: null, otherScope: null };
};

/** The people of two departments, of those a request is passed on to, and of their authority, day by day. */
export class YearPlayer {
  #asked = 0;
  readonly #requests: PlayedRequest[] = [];
  readonly #corrections: PlayedObject[] = [];
  readonly #disputes: PlayedObject[] = [];
  readonly #disputed = new Set<Id>();

  constructor(
    private readonly office: Office,
    private readonly acts: Acts,
    private readonly officer: Actor,
    private readonly entries: { readonly conditional: WorldEntry; readonly open: WorldEntry },
    private readonly random: () => number,
  ) {}

  /** How many requests there are by now. */
  get asked(): number {
    return this.#asked;
  }

  /** A day of work: so many requests come in, and everything under way is looked at once. */
  async work(day: number, incoming: number): Promise<void> {
    await this.#refresh(day);
    for (const request of this.#requests) await this.#lookAt(request, day);
    for (let count = 0; count < incoming; count++) await this.#ask(day);
    if (this.random() < incoming * 0.1) await this.#report(day);
    for (const correction of this.#corrections) await this.#check(correction, day);
    for (const dispute of this.#disputes) await this.#dispute(dispute, day);
    await this.#hear(day);
  }

  async #ask(day: number): Promise<void> {
    const entry = this.random() < 0.3 ? 'open' : 'conditional';
    const traits = { entry, urgent: false, wide: false, from: day, days: 1_000 } as const;
    const number = ++this.#asked;
    const purposes = [`year-${number}`, `year-${number}-more`] as const;
    const content = {
      purposes: purposes.map((code) => ({ kind: 'scenario' as const, code })),
      validFrom: dayOf(day),
      validUntil: dayOf(day + traits.days),
    };
    this.office.clock.set(tenOn(day));
    const { id, version, state } = await this.office.signed(this.entries[entry], content);
    const real = realOf(id, this.entries[entry], purposes[1]);
    this.#requests.push({ real, model: drafted(traits), state, version });
  }

  async #lookAt(request: PlayedRequest, day: number): Promise<void> {
    const habits = (request.model.traits.entry === 'open' ? OPEN_HABITS : HABITS)[request.state];
    if (habits === undefined) return this.#mayObject(request, day);
    let chance = this.random();
    for (const [name, share] of Object.entries(habits) as [ModelActName, number][]) {
      if (chance < share) return this.#do(name, request, day);
      chance -= share;
    }
  }

  /** An act that is refused, because it comes too late or a second time, changes nothing. */
  async #do(name: ModelActName, { real, model, ...seen }: PlayedRequest, day: number): Promise<void> {
    const [who, tell] = this.acts[name];
    model.today = day;
    const telling = { by: who(model), at: tenOn(day), version: seen.version, model };
    const told = await tell(telling, real);
    if (!told.ok) return;
    const request = this.#requests.find((one) => one.real === real);
    if (request) Object.assign(request, { state: told.value.state, version: told.value.version });
    if (name !== 'transfer' && name !== 'assign') return;
    const to = name === 'assign' ? 0 : nextProvider(model);
    if (name === 'transfer') model.passedOn.push(model.provider);
    model.provider = to;
  }

  /** What the sweeps have moved since, and what rulings have agreed to. */
  async #refresh(day: number): Promise<void> {
    const rows = await this.office.database.owner.query<{ id: Id; state: string; version: number }[]>(
      `SELECT r.id, r.state, r.version FROM share_request r
       WHERE r.id IN (SELECT object_id::uuid FROM journal_pending
         WHERE type IN ('request.returned_unfinished', 'grant.ended'))`,
    );
    const moved = new Map(rows.map((row) => [row.id, row]));
    for (const request of this.#requests) Object.assign(request, moved.get(request.real.id) ?? {});
    const ruled = await this.office.database.owner.query<{ id: Id; version: number; state: string; code: string }[]>(
      `SELECT id, version, state, entry_code AS code FROM share_request
       WHERE origin_kind = 'ruling' AND id <> ALL ($1) ORDER BY id`,
      [this.#requests.map(({ real }) => real.id)],
    );
    for (const { id, version, state, code } of ruled) {
      const entry = code === this.entries.open.code ? 'open' : 'conditional';
      const model = drafted({ entry, urgent: false, wide: false, from: day, days: 1_000 });
      const real = realOf(id, this.entries[entry], '');
      this.#requests.push({ real, model, state, version });
    }
  }

  /** One refusal in four is disputed. */
  async #mayObject({ real, state }: PlayedRequest, day: number): Promise<void> {
    if (state !== 'refused' || this.#disputed.has(real.id)) return;
    this.#disputed.add(real.id);
    if (this.random() > 0.5) return;
    const claim = { subject: 'refusal', objectId: real.id, statement: TEXT } as const;
    const raised = done(await this.office.get(Disputes).raise(this.#as(this.office.head, day), claim));
    this.#disputes.push({ ...raised });
  }

  async #dispute(dispute: PlayedObject, day: number): Promise<void> {
    const disputes = this.office.get(Disputes);
    const order = { id: dispute.id, seenVersion: dispute.version, leg: null };
    const by = this.#as(AUTHORITY_ACTS.includes(dispute.state) ? this.officer : this.office.head, day);
    const chance = this.random();
    const ruling = this.random() < 0.5 ? 'for_requester' : 'for_provider';
    const said = { ruling, grounds: TEXT, itemIds: null } as const;
    const act = async (): Promise<DisputeAct | null> => {
      if (dispute.state === 'negotiating') {
        if (chance < 0.08) return done(await disputes.settle(by, order, TEXT));
        if (chance < 0.1) return done(await disputes.withdraw(by, order));
        return chance < 0.3 ? done(await disputes.applyForCoordination(by, order, TEXT)) : null;
      }
      if (dispute.state === 'coordinating') {
        if (chance < 0.2) return done(await disputes.ruleInCoordination(by, order, said));
        return chance < 0.3 ? done(await disputes.referToGovernment(by, order, TEXT)) : null;
      }
      const decision = { ...said, document: '府复〔2026〕3号', ruledOn: localDate(dayOf(day)) };
      return dispute.state === 'deciding' && chance < 0.2
        ? done(await disputes.recordDecision(by, order, decision))
        : null;
    };
    Object.assign(dispute, await act());
  }

  async #report(day: number): Promise<void> {
    const entry = this.random() < 0.5 ? this.entries.open : this.entries.conditional;
    const place = { entryCode: entry.code, itemId: entry.itemIds[0], resourceId: null, recordReference: null };
    const report = { ...place, scope: 'field', defect: 'wrong', note: null } as const;
    const told = await this.office.get(Corrections).report(this.#as(this.office.liaison, day), null, report);
    this.#corrections.push({ ...done(told) });
  }

  async #check(correction: PlayedObject, day: number): Promise<void> {
    if (!['reported', 'accepted'].includes(correction.state)) return;
    const corrections = this.office.get(Corrections);
    const by = this.#as(this.office.answerer, day);
    const { id, version, state } = correction;
    const chance = this.random();
    if (chance < 0.08) Object.assign(correction, done(await corrections.settle(by, id, version, 'corrected', null)));
    else if (chance < 0.12 && state === 'reported')
      Object.assign(correction, done(await corrections.settle(by, id, version, 'feedback', TEXT)));
    else if (chance < 0.25 && state === 'reported')
      Object.assign(correction, done(await corrections.accept(by, id, version, { scope: null, itemId: null })));
    else if (chance < 0.27 && state === 'reported')
      Object.assign(correction, done(await corrections.withdraw(this.#as(this.office.liaison, day), id, version)));
  }

  /** Suspicions are heard, and the authority finds; some stay open for long. */
  async #hear(day: number): Promise<void> {
    const open = await this.office.database.owner.query<
      { id: Id; version: number; department_id: Id; state: string }[]
    >(`SELECT id, version, department_id, state FROM suspected_case WHERE finding IS NULL ORDER BY opened_at, id`);
    for (const { id, version, department_id: departmentId, state } of open) {
      const chance = this.random();
      const order = { id, seenVersion: version };
      const finding = (['violation', 'proper_reason', 'not_attributable'] as const)[Math.floor(this.random() * 3)];
      if (state === 'suspected' && chance < 0.1 && departmentId === this.office.provider)
        done(await this.office.get(Cases).stateReason(this.#as(this.office.answerer, day), order, TEXT));
      else if (chance < 0.15 && finding)
        // Before it was heard, or its time to be heard has passed, this is refused.
        await this.office.get(Cases).find(this.#as(this.officer, day), order, finding, TEXT);
    }
  }

  #as = (actor: Actor, day: number) => this.office.as(actor, tenOn(day));
}
