import { Injectable } from '@nestjs/common';
import {
  departmentsAs,
  err,
  localDateOf,
  notFound,
  ok,
  type Id,
  type LocalDate,
  type Page,
  type PageRequest,
  type Result,
  type Title,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { namedParties, type NamedParty } from './named-parties';
import { DECLINE_RULES, type DeclineRule } from './domain/decline-reasons';
import { listNumber } from './domain/settling';
import type { SettlingError } from './domain/settling-error';
import { RECTIFY_BASIS, SETTLING_TERMS } from './domain/settling-terms';
import { needsRecommendation, settlingOpenness, type SettlingOpenness } from './domain/settling.workflow';
import { settlingViewer } from './settling-viewer';
import {
  findSettling,
  pageOfSettlings,
  stepsOf,
  waitingSettlings,
  type SettlingFilter,
  type SettlingStep,
} from './store/settling.repository';
import { lateTermsOf, type LateTerm } from './store/settling-term.repository';
import type { StoredSettling } from './store/settling.columns';

/** A settling with whom it concerns, its term and what it rests on, and what the reader may do. */
export interface SettlingView extends StoredSettling {
  readonly number: string;
  readonly requester: NamedParty;
  readonly authority: NamedParty;
  readonly holder: NamedParty | null;
  /** On what the day rests; null at an end. */
  readonly termBasis: Title | null;
  readonly isOverdue: boolean;
  /** The last refusal, with what follows from it. */
  readonly decline: DeclineRule | null;
  /** Whether who declines now because the data are elsewhere must say where. */
  readonly mustRecommend: boolean;
  readonly allowedActions: readonly SettlingOpenness[];
}

/** One step with its departments by name. */
export interface SettlingStepView extends SettlingStep {
  readonly department: NamedParty;
  readonly named: NamedParty | null;
}

export type LateTermView = Omit<LateTerm, 'departmentId'> & { readonly department: NamedParty };

/** More than anybody works through. */
const TASKS_AT_MOST = 200;

/** Reading the settling of duties, as far as the reader may see it. */
@Injectable()
export class SettlingQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DepartmentDirectory,
  ) {}

  /** Those of my departments, before my authority or in my region, newest first. */
  async list(context: UseCaseContext, filter: SettlingFilter, page: PageRequest): Promise<Page<SettlingView>> {
    const tx = this.unitOfWork.reader(context);
    const found = await pageOfSettlings(tx, settlingViewer(context.actor), filter, page);
    return { items: await this.#views(tx, context, found.items), next: found.next };
  }

  /** One settling. */
  async read(context: UseCaseContext, id: Id): Promise<Result<SettlingView, SettlingError>> {
    const tx = this.unitOfWork.reader(context);
    const found = await findSettling(tx, id, settlingViewer(context.actor));
    const [view] = found === null ? [] : await this.#views(tx, context, [found]);
    return view ? ok(view) : err(notFound('duty_settling'));
  }

  /** What was done in one, in its order. */
  async steps(context: UseCaseContext, id: Id): Promise<readonly SettlingStepView[]> {
    const tx = this.unitOfWork.reader(context);
    const steps = await stepsOf(tx, id);
    const partyOf = await namedParties(
      this.directory,
      tx,
      steps.flatMap((step) => [step.departmentId, step.namedDepartmentId]),
    );
    return steps.map((step) => ({
      ...step,
      department: partyOf(step.departmentId),
      named: step.namedDepartmentId === null ? null : partyOf(step.namedDepartmentId),
    }));
  }

  /** The terms of one that ran out, whoever had the word and whatever came of it (U28). */
  async lateTerms(context: UseCaseContext, id: Id): Promise<readonly LateTermView[]> {
    const tx = this.unitOfWork.reader(context);
    const found = await lateTermsOf(tx, id);
    const partyOf = await namedParties(
      this.directory,
      tx,
      found.map(({ departmentId }) => departmentId),
    );
    return found.map(({ departmentId, ...term }) => ({ ...term, department: partyOf(departmentId) }));
  }

  /** What waits for me: duties my department is asked to take on, and what my authority has to decide. */
  async tasks(context: UseCaseContext): Promise<readonly SettlingView[]> {
    const { actor } = context;
    const tx = this.unitOfWork.reader(context);
    const heads = departmentsAs(actor, ['office_head', 'liaison']);
    const officers = departmentsAs(actor, ['authority_officer']);
    return this.#views(tx, context, await waitingSettlings(tx, { heads, officers }, TASKS_AT_MOST));
  }

  async #views(tx: Tx, context: UseCaseContext, found: readonly StoredSettling[]): Promise<SettlingView[]> {
    const partyOf = await namedParties(
      this.directory,
      tx,
      found.flatMap((one) => [one.requesterDepartmentId, one.authorityDepartmentId, one.holderDepartmentId]),
    );
    const today = localDateOf(context.at);
    return found.map((one) => ({
      ...one,
      number: listNumber('RZ', one.openedAt, one.serial),
      requester: partyOf(one.requesterDepartmentId),
      authority: partyOf(one.authorityDepartmentId),
      holder: one.holderDepartmentId === null ? null : partyOf(one.holderDepartmentId),
      termBasis: termBasisOf(one),
      isOverdue: isOverdue(one, today),
      decline: one.lastReason === null ? null : DECLINE_RULES[one.lastReason],
      mustRecommend: needsRecommendation(one, 'not_ours'),
      allowedActions: settlingOpenness(one, context.actor, today),
    }));
  }
}

/** What a region has set rests on its document, in its words; everything else on the product's own ground. */
function termBasisOf({ state, termBasisText: text }: StoredSettling): Title | null {
  if (text !== null) return { zh: text, en: text };
  return state === 'rectifying' ? RECTIFY_BASIS : (SETTLING_TERMS[state]?.basis ?? null);
}

/** Once the fact is written, or from the day after; the term of a duty runs until a batch lists it. */
const isOverdue = ({ state, batchId, dueOn, overdueAt }: StoredSettling, today: LocalDate): boolean =>
  overdueAt !== null || (dueOn !== null && today > dueOn && (state !== 'confirmed' || batchId === null));
