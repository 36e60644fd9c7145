import { Injectable } from '@nestjs/common';
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
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { ruleOf } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import type { RequestError } from '../request/domain/request-error';
import { findVisible } from '../request/store/request.repository';
import type { StoredRequest } from '../request/store/stored-request';
import { viewerOf } from '../request/viewer';
import {
  admissibleConsultation,
  decideConsultation,
  isInnerOverdue,
  type ConsultationDraft,
  type ConsultationState,
} from './domain/consultation';
import {
  consultationsOf,
  endConsultation,
  findConsultation,
  insertConsultation,
  pageOfConsultations,
  type Ending,
  type StoredConsultation,
} from './store/consultation.repository';

/** A question with what its inner day means today. */
export interface ConsultationView extends StoredConsultation {
  readonly isOverdue: boolean;
  /** Whether the section was given longer than the law gives the department. */
  readonly isAfterTerm: boolean;
}

export interface ConsultationAct {
  readonly id: Id;
  readonly version: number;
  readonly state: ConsultationState;
}

export interface ConsultationOrder {
  readonly id: Id;
  readonly seenVersion: number;
}

export interface ConsultationQuery {
  readonly state: ConsultationState | null;
  readonly overdue: boolean;
}

type Acted = Promise<Result<ConsultationAct, RequestError>>;

/**
 * 内部征询: a department asks its own sections about a request, several at once, each with an inner day (U45). It is
 * the department's own paper: the other party, the authority and the supervisor never see it, and no clock stops.
 */
@Injectable()
export class Consultations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
  ) {}

  /** Puts a question to a section. */
  async ask(context: UseCaseContext, requestId: Id, departmentId: Id | null, draft: ConsultationDraft): Acted {
    return this.unitOfWork.run(context, async (tx): Acted => {
      const request = await findVisible(tx, requestId, viewerOf(context.actor));
      if (request === null) return err(notFound('share_request'));
      const asking = askingDepartment(context, request, departmentId);
      if (!asking.ok) return asking;
      const admissible = admissibleConsultation(request.state, draft, localDateOf(context.at));
      if (!admissible.ok) return admissible;
      const id = newId(context.at.getTime());
      const asked = { id, requestId, departmentId: asking.value, by: context.actor.id, at: context.at };
      await insertConsultation(tx, { ...draft, ...asked });
      await this.journal.append(tx, context, {
        type: 'consultation.asked',
        object: { type: 'request_consultation', id, version: 1 },
        departmentIds: [asking.value],
        payload: { requestId, innerDueOn: draft.innerDueOn },
      });
      return ok({ id, version: 1, state: 'open' });
    });
  }

  /** Writes down what the section said, and which person of it. */
  answer(context: UseCaseContext, order: ConsultationOrder, said: NonNullable<Ending['said']>): Acted {
    return this.#end(context, order, said);
  }

  /** Takes an open question back. */
  withdraw(context: UseCaseContext, order: ConsultationOrder): Acted {
    return this.#end(context, order, null);
  }

  /** What my departments asked about a request, the earliest inner day first. */
  async ofRequest(context: UseCaseContext, requestId: Id): Promise<Result<readonly ConsultationView[], RequestError>> {
    const tx = this.unitOfWork.reader(context);
    const request = await findVisible(tx, requestId, viewerOf(context.actor));
    if (request === null) return err(notFound('share_request'));
    return ok((await consultationsOf(tx, requestId, ownOf(context))).map((one) => viewOf(one, context)));
  }

  /** Questions of my departments, the earliest inner day first. */
  async list(
    context: UseCaseContext,
    { state, overdue }: ConsultationQuery,
    page: PageRequest,
  ): Promise<Page<ConsultationView>> {
    const filter = { state, overdueOn: overdue ? localDateOf(context.at) : null };
    const found = await pageOfConsultations(this.unitOfWork.reader(context), ownOf(context), filter, page);
    return { items: found.items.map((one) => viewOf(one, context)), next: found.next };
  }

  async #end(context: UseCaseContext, { id, seenVersion }: ConsultationOrder, said: Ending['said']): Acted {
    return this.unitOfWork.run(context, async (tx: Tx): Acted => {
      const found = await findConsultation(tx, id, ownOf(context));
      if (found === null) return err(notFound('request_consultation'));
      if (found.version !== seenVersion) return err(stale('request_consultation'));
      const decided = decideConsultation(found, said === null ? 'withdraw' : 'answer');
      if (!decided.ok) return decided;
      const ending = { id, seenVersion, said, by: context.actor.id, at: context.at };
      const eventVersion = await endConsultation(tx, ending);
      if (eventVersion === null) return err(stale('request_consultation'));
      await this.journal.append(tx, context, {
        type: said === null ? 'consultation.withdrawn' : 'consultation.answered',
        object: { type: 'request_consultation', id, version: eventVersion },
        departmentIds: [found.departmentId],
        payload: { requestId: found.requestId, innerDueOn: found.innerDueOn },
      });
      return ok({ id, version: seenVersion + 1, state: decided.value });
    });
  }
}

/** Departments whose inner papers the actor handles. */
const ownOf = ({ actor }: UseCaseContext): readonly Id[] => departmentsAs(actor, ruleOf('requests.consult').roles);

/** The party of the request the actor works for; who works for both says which. */
function askingDepartment(
  context: UseCaseContext,
  { requesterDepartmentId, providerDepartmentId }: StoredRequest,
  departmentId: Id | null,
): Result<Id, RequestError> {
  const parties = [requesterDepartmentId, providerDepartmentId];
  const own = ownOf(context).filter((id) => parties.includes(id));
  if (departmentId !== null) return own.includes(departmentId) ? ok(departmentId) : err(notFound('department'));
  const [only, ...others] = own;
  if (only === undefined) return err(forbidden('requests.consult'));
  if (others.length > 0)
    return err({ code: 'request.department_unclear', fields: [{ pointer: '/departmentId', rule: 'required' }] });
  return ok(only);
}

function viewOf(found: StoredConsultation, context: UseCaseContext): ConsultationView {
  const { statutoryDueOn, innerDueOn, requestState } = found;
  return {
    ...found,
    isOverdue: isInnerOverdue(found, requestState, localDateOf(context.at)),
    isAfterTerm: statutoryDueOn !== null && innerDueOn > statutoryDueOn,
  };
}
