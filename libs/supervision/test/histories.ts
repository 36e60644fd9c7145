import fc from 'fast-check';
import { addDays, localDate, localDateOf, type Id } from '@zeqing/kernel';
import {
  Cases,
  CorrectionClocks,
  Corrections,
  GrantExpiry,
  RequestAnswering,
  RequestDrafting,
  RequestExtending,
  RequestQueries,
  RequestSupplementing,
  RequestSupplying,
  RequestSuspending,
  RequestUse,
  RungKeeper,
  SupplementLapse,
  UseReports,
} from '@zeqing/requests';
import { aPerson } from '@zeqing/testing';
import { inDepartment, type EntrySeed, type Office } from '../../requests/test/office';

/** One step of a history: an act tried on some object after some days. An act that is refused changes nothing. */
export interface Step {
  readonly act: (typeof ACTS)[number];
  readonly pick: number;
  readonly days: number;
}

const ACTS = [
  ...(['ask', 'ask_open', 'ask', 'supplement', 'complete', 'agree', 'agree', 'refuse', 'sign', 'sign'] as const),
  ...(['supply', 'supply', 'confirm', 'reject', 'withdraw', 'extend', 'consent', 'notify'] as const),
  ...(['suspend', 'resume', 'finish', 'dispose', 'sweep', 'sweep'] as const),
  ...(['correct', 'accept', 'settle', 'take_back', 'reason', 'find'] as const),
  ...(['use_at_hall', 'use_at_hall', 'use_on_platform'] as const),
] as const;

export const histories = (length: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      act: fc.constantFrom(...ACTS),
      pick: fc.nat(1_000),
      days: fc.constantFrom(0, 0, 1, 1, 2, 3, 5, 9),
    }),
    { minLength: length, maxLength: length },
  );

const DAY = 86_400_000;
const LAST_DAYS = ['2032-12-31', '2033-01-31'];
const PAPERS = ['not_asked', 'not_asked', 'other', 'applicant_chose', 'original_by_law', 'no_hit'] as const;
const TEXT = '测试用的理由，足够长';

/** Plays histories through the use cases, as people of an office, its authority and its sweeps would. */
export class Player {
  readonly #requests: Id[] = [];
  readonly #corrections: Id[] = [];

  constructor(
    private readonly office: Office,
    private readonly entries: { readonly conditional: EntrySeed; readonly open: EntrySeed },
    private readonly authority: Id,
  ) {}

  async play(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      this.office.clock.set(new Date(this.office.clock.now().getTime() + step.days * DAY));
      await this.#do(step);
    }
  }

  async #do({ act, pick }: Step): Promise<void> {
    const { office } = this;
    if (act === 'ask' || act === 'ask_open') return this.#ask(act === 'ask' ? 'conditional' : 'open');
    if (act === 'sweep') return this.#sweep();
    if (act === 'correct') return this.#correct(pick);
    if (['accept', 'settle', 'take_back'].includes(act)) return this.#onCorrection(act, pick);
    if (act === 'reason' || act === 'find') return this.#onCase(act, pick);
    if (act === 'use_at_hall') return this.#useAtHall(pick);
    if (act === 'use_on_platform') return this.#useOnPlatform(pick);
    const id = this.#requests[pick % Math.max(1, this.#requests.length)];
    if (id === undefined) return;
    const read = await office.get(RequestQueries).read(office.as(office.liaison), id);
    if (read.ok) await this.#onRequest(act, id, read.value.version, pick);
  }

  async #ask(kind: 'conditional' | 'open'): Promise<void> {
    const today = localDateOf(this.office.clock.now());
    const { id } = await this.office.signed(this.entries[kind], {
      validFrom: today,
      validUntil: localDate(LAST_DAYS[this.#requests.length % 2] ?? ''),
      ...(this.#requests.length % 3 === 2
        ? { urgent: { ground: '防汛应急转移核验', wishedOn: addDays(today, 3) } }
        : {}),
      // Each for a purpose of its own: asking for what is granted already is refused.
      purposes: [{ kind: 'one_thing', code: `birth-${this.#requests.length}` }],
    });
    this.#requests.push(id);
  }

  async #sweep(): Promise<void> {
    const { office } = this;
    await office.get(RungKeeper).fireDue();
    await office.get(CorrectionClocks).fireDue();
    await office.get(SupplementLapse).returnDue();
    await office.get(GrantExpiry).endDue();
  }

  async #onRequest(act: Step['act'], id: Id, version: number, pick: number): Promise<unknown> {
    const { office } = this;
    const [provider, head] = [office.as(office.answerer), office.as(office.answerHead)];
    const requester = office.as(office.liaison);
    const officer = office.as(aPerson(this.authority, 'authority_officer'));
    const answering = office.get(RequestAnswering);
    const refusal = {
      kind: 'refuse',
      ground: pick % 2 ? 'beyond_duty' : 'not_necessary',
      reason: TEXT,
      citation: null,
    } as const;
    switch (act) {
      case 'supplement':
        return office
          .get(RequestSupplementing)
          .askSupplement(provider, id, version, [{ part: 'legal_basis', what: TEXT }]);
      case 'complete':
        return office.get(RequestSupplementing).completeSupplement(office.as(office.head), id, version);
      case 'agree':
        return answering.prepareAnswer(provider, id, version, { kind: 'agree' });
      case 'refuse':
        return answering.prepareAnswer(provider, id, version, refusal);
      case 'sign':
        return answering.signAnswer(head, id, version);
      case 'supply':
        return office
          .get(RequestSupplying)
          .attachSupply(
            provider,
            id,
            version,
            (pick % 2 ? this.entries.open : this.entries.conditional).resourceId ?? '',
          );
      case 'confirm':
        return office.get(RequestSupplying).confirmSupply(requester, id, version);
      case 'reject':
        return office.get(RequestSupplying).rejectSupply(requester, id, version, TEXT);
      case 'withdraw':
        return pick % 3 === 0 ? office.get(RequestDrafting).withdraw(requester, id, version) : null;
      case 'extend':
        return office.get(RequestExtending).requestExtension(provider, id, version, { workingDays: 5, reason: TEXT });
      case 'consent':
        return office
          .get(RequestExtending)
          .decideExtension(officer, id, version, { decision: 'consented', reason: null });
      case 'notify':
        return office.get(RequestExtending).notifyExtension(provider, id, version);
      case 'suspend':
        return office
          .get(RequestSuspending)
          .suspend(head, id, version, { reason: TEXT, rectifyBy: localDate('2032-12-01') });
      case 'resume':
        return office.get(RequestSuspending).resume(head, id, version, TEXT);
      case 'finish':
        return pick % 2 ? office.get(RequestUse).finishUse(requester, id, version, 'achieved') : null;
      default: {
        const disposedOn = localDateOf(office.clock.now());
        return office.get(RequestUse).dispose(requester, id, version, { method: 'destroyed', disposedOn, proof: TEXT });
      }
    }
  }

  async #correct(pick: number): Promise<void> {
    const { office } = this;
    const entry = pick % 2 ? this.entries.open : this.entries.conditional;
    const report = { entryCode: entry.code, itemId: entry.itemIds[0], resourceId: null, recordReference: null };
    const done = await office
      .get(Corrections)
      .report(office.as(office.liaison), null, { ...report, scope: 'field', defect: 'wrong', note: null });
    if (done.ok) this.#corrections.push(done.value.id);
  }

  async #onCorrection(act: Step['act'], pick: number): Promise<void> {
    const { office } = this;
    const id = this.#corrections[pick % Math.max(1, this.#corrections.length)];
    if (id === undefined) return;
    const [row] = await office.database.owner.query<{ version: number }[]>(
      'SELECT version FROM correction WHERE id = $1',
      [id],
    );
    const version = row?.version ?? 0;
    const corrections = office.get(Corrections);
    const provider = office.as(office.answerer);
    if (act === 'accept') await corrections.accept(provider, id, version, { scope: null, itemId: null });
    if (act === 'settle') await corrections.settle(provider, id, version, 'corrected', null);
    if (act === 'take_back') await corrections.withdraw(office.as(office.liaison), id, version);
  }

  async #onCase(act: Step['act'], pick: number): Promise<void> {
    const { office } = this;
    const found = await office.database.owner.query<{ id: Id; version: number }[]>(
      'SELECT id, version FROM suspected_case ORDER BY opened_at, id',
    );
    const one = found[pick % Math.max(1, found.length)];
    if (one === undefined) return;
    const order = { id: one.id, seenVersion: one.version };
    const officer = office.as(aPerson(this.authority, 'authority_officer'));
    const finding = (['violation', 'proper_reason', 'not_attributable'] as const)[pick % 3] ?? 'violation';
    if (act === 'reason') await office.get(Cases).stateReason(office.as(office.answerer), order, TEXT);
    else await office.get(Cases).find(officer, order, finding, TEXT);
  }

  /** Told some days late and of any kind; now and then the same case again. */
  async #useAtHall(pick: number): Promise<void> {
    const { office } = this;
    const hall = { ...inDepartment(office.requester, 'service_hall'), kind: 'client' as const };
    const entry = pick % 2 ? this.entries.open : this.entries.conditional;
    const told = {
      ...{ caseNumber: `case-${pick % 50}`, day: addDays(localDateOf(office.clock.now()), -(pick % 3)) },
      ...{ entryCode: entry.code, itemCode: 'birth-01', materialCode: pick % 5 ? `m-${pick % 4}` : null },
      ...{
        outcome: pick % 7 ? ('hit' as const) : pick % 2 ? ('miss' as const) : ('error' as const),
        latencyMilliseconds: null,
      },
      paper: PAPERS[pick % PAPERS.length] ?? 'not_asked',
    };
    await office.get(UseReports).report(office.as(hall), [told]);
  }

  async #useOnPlatform(pick: number): Promise<void> {
    const { office } = this;
    const platform = { ...inDepartment(office.provider, 'exchange_platform'), kind: 'client' as const };
    const grants = await office.database.owner.query<{ id: Id }[]>('SELECT id FROM share_grant ORDER BY id');
    const grantId = grants[pick % Math.max(1, grants.length)]?.id;
    if (grantId === undefined) return;
    const day = addDays(localDateOf(office.clock.now()), -(pick % 3));
    await office
      .get(UseReports)
      .count(office.as(platform), [{ grantId, day, outcome: pick % 5 ? 'hit' : 'error', calls: pick % 9 }]);
  }
}
