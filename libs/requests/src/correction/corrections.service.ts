import { Injectable } from '@nestjs/common';
import { Catalogue } from '@zeqing/catalogue';
import { Journal } from '@zeqing/journal';
import {
  departmentsAs,
  err,
  forbidden,
  localDateOf,
  newId,
  notFound,
  ok,
  stale,
  type CanonicalValue,
  type Id,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory, permits, ruleOf } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { viewerBy } from '../case/case-viewer';
import { CorrectionClocks } from './correction-clocks.service';
import { WiderScopes } from './wider-scopes';
import type { CorrectionReport, CorrectionResult, CorrectionScope, CorrectionState } from './domain/correction';
import type { CorrectionError } from './domain/correction-error';
import { acceptedAs, checkReport, holdsPersonalNumber } from './domain/correction.rules';
import { CORRECTION_ARTICLE, decideCorrection, type CorrectionAction } from './domain/correction.workflow';
import { stopCorrectionClock } from './store/correction-clock.repository';
import {
  findCorrection,
  insertCorrection,
  moveCorrection,
  type CorrectionMove,
  type StoredCorrection,
} from './store/correction.repository';

/** What an act left behind: enough to go on with. */
export interface CorrectionAct {
  readonly id: Id;
  readonly version: number;
  readonly state: CorrectionState;
}

type Outcome = Result<CorrectionAct, CorrectionError>;

/** What an act writes beside the new state. */
interface Plan extends Pick<CorrectionMove, 'accepted' | 'result'> {
  readonly payload?: Readonly<Record<string, CanonicalValue>>;
}

interface Order {
  readonly id: Id;
  readonly seenVersion: number;
  readonly action: CorrectionAction;
  readonly event: string;
}

const RESULTS = {
  verified: { action: 'verify', event: 'correction.verified' },
  corrected: { action: 'correct', event: 'correction.corrected' },
  feedback: { action: 'give_feedback', event: 'correction.feedback_given' },
} as const satisfies Record<CorrectionResult, Pick<Order, 'action' | 'event'>>;

/** Corrections (校核, art. 26): reported by who uses the data, accepted and settled by who provides them. */
@Injectable()
export class Corrections {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly directory: DepartmentDirectory,
    private readonly clocks: CorrectionClocks,
    private readonly proposals: WiderScopes,
    private readonly journal: Journal,
  ) {}

  /** Reports a mistake in a published entry; the provider's ten working days start with the receipt. */
  async report(context: UseCaseContext, departmentId: Id | null, report: CorrectionReport): Promise<Outcome> {
    const chosen = reporterOf(context, departmentId);
    if (!chosen.ok) return chosen;
    return this.unitOfWork.run(context, async (tx): Promise<Outcome> => {
      const entry = checkReport(report, await this.catalogue.findPublishedByCode(tx, report.entryCode), chosen.value);
      if (!entry.ok) return entry;
      const parties = await this.directory.byIds(tx, [chosen.value, entry.value.providerDepartmentId]);
      const reporter = parties.find(({ id }) => id === chosen.value);
      const provider = parties.find(({ id }) => id === entry.value.providerDepartmentId);
      if (!reporter || !provider) return err(notFound('department'));
      const id = newId(context.at.getTime());
      const entryId = entry.value.id;
      const of = { id, entryId, report, reporter, provider, reportedBy: context.actor.id, at: context.at };
      await insertCorrection(tx, of);
      const dueOn = await this.clocks.start(tx, id, provider, context.at);
      const proposed = await this.proposals.of(tx, { entryId, itemId: report.itemId, scope: report.scope }, context.at);
      await this.journal.append(tx, context, {
        type: 'correction.reported',
        object: { type: 'correction', id, version: 1 },
        departmentIds: [reporter.id, provider.id],
        payload: {
          ...{ entryId, entryCode: report.entryCode, scope: report.scope, defect: report.defect, dueOn },
          proposedScope: proposed,
        },
      });
      return ok({ id, version: 1, state: 'reported' });
    });
  }

  /** The provider accepts that there is something to settle, at the scope reported or a wider one (U9). */
  accept(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    wished: { readonly scope: CorrectionScope | null; readonly itemId: Id | null },
  ): Promise<Outcome> {
    const order = { id, seenVersion, action: 'accept', event: 'correction.accepted' } as const;
    return this.#perform(context, order, async (tx, correction): Promise<Result<Plan, CorrectionError>> => {
      const accepted = acceptedAs(correction, wished);
      if (!accepted.ok) return accepted;
      const { scope, itemId } = accepted.value;
      if (itemId !== null && !(await this.#isItemOf(tx, correction.entryId, itemId)))
        return err({ code: 'correction.place_unknown', fields: [{ pointer: '/itemId', rule: 'known' }] });
      return ok({ accepted: accepted.value, payload: { acceptedScope: scope, itemId } });
    });
  }

  /** One of the three results of art. 26; a feedback says why the data are neither verified nor corrected. */
  settle(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    result: CorrectionResult,
    reason: string | null,
  ): Promise<Outcome> {
    const order = { id, seenVersion, ...RESULTS[result] };
    const words = reason?.trim() ? reason.trim() : null;
    return this.#perform(context, order, (): Promise<Result<Plan, CorrectionError>> => {
      const fault = reasonFault(result, words);
      return Promise.resolve(fault ? err(fault) : ok({ result: { reason: words }, payload: { result } }));
    });
  }

  /** The reporter takes the report back, as long as the provider has not accepted it. */
  withdraw(context: UseCaseContext, id: Id, seenVersion: number): Promise<Outcome> {
    const order = { id, seenVersion, action: 'withdraw', event: 'correction.withdrawn' } as const;
    return this.#perform(context, order, () => Promise.resolve(ok({})));
  }

  async #perform(
    context: UseCaseContext,
    order: Order,
    planner: (tx: Tx, correction: StoredCorrection) => Promise<Result<Plan, CorrectionError>>,
  ): Promise<Outcome> {
    const { id, seenVersion, action, event } = order;
    return this.unitOfWork.run(context, async (tx): Promise<Outcome> => {
      const found = await findCorrection(tx, id, viewerBy(context.actor, 'corrections.read'));
      if (found === null) return err(notFound('correction'));
      const decided = decideCorrection(found, action, context.actor, context.at);
      if (!decided.ok) return decided;
      if (found.version !== seenVersion) return err(stale('correction'));
      const plan = await planner(tx, found);
      if (!plan.ok) return plan;
      const { to, since: at, stopsClock } = decided.value;
      const { payload, ...written } = plan.value;
      const move = { id, seenVersion, to, at, by: context.actor.id, ...written };
      if (!(await moveCorrection(tx, move))) return err(stale('correction'));
      if (stopsClock) await stopCorrectionClock(tx, id, { at, on: localDateOf(at) });
      await this.journal.append(tx, context, {
        type: event,
        object: { type: 'correction', id, version: seenVersion + 1 },
        departmentIds: [found.reporterDepartmentId, found.providerDepartmentId],
        payload: { state: to, entryId: found.entryId, entryCode: found.entryCode, scope: found.scope, ...payload },
      });
      return ok({ id, version: seenVersion + 1, state: to });
    });
  }

  async #isItemOf(tx: Tx, entryId: Id, itemId: Id): Promise<boolean> {
    const entry = await this.catalogue.findById(tx, entryId);
    return entry?.items.some((item) => item.id === itemId) ?? false;
  }
}

/** For which department the actor reports; a client has one, a liaison of several must say. */
function reporterOf(context: UseCaseContext, wished: Id | null): Result<Id, CorrectionError> {
  if (!permits(context.actor, 'corrections.report')) return err(forbidden('corrections.report'));
  const own = departmentsAs(context.actor, ruleOf('corrections.report').roles);
  if (wished !== null) return own.includes(wished) ? ok(wished) : err(notFound('department'));
  const [only, ...others] = own;
  if (only === undefined || others.length > 0) return err({ code: 'correction.department_unclear' });
  return ok(only);
}

function reasonFault(result: CorrectionResult, words: string | null): CorrectionError | null {
  const pointer = '/reason';
  if (result === 'feedback' && words === null)
    return { code: 'correction.reason_required', fields: [{ pointer, rule: 'required' }], article: CORRECTION_ARTICLE };
  if (words !== null && holdsPersonalNumber(words))
    return { code: 'correction.content_in_text', fields: [{ pointer, rule: 'no_personal_number' }] };
  return null;
}
