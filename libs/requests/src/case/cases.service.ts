import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  err,
  localDateOf,
  newId,
  notFound,
  ok,
  stale,
  type CanonicalValue,
  type Id,
  type LocalDate,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { permits } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { viewerBy } from './case-viewer';
import type { CaseState, Finding } from './domain/case';
import type { CaseError } from './domain/case-error';
import { decideCase, type CaseAct } from './domain/case.workflow';
import {
  findCase,
  insertCircular,
  insertCompliance,
  insertOrder,
  moveCase,
  type CaseMove,
  type StoredCase,
} from './store/case.repository';

/** What an act left behind: enough to go on with. */
export interface CaseActOutcome {
  readonly id: Id;
  readonly version: number;
  readonly state: CaseState;
}

type Outcome = Result<CaseActOutcome, CaseError>;

/** Which case, as seen in which version. */
export interface CaseOrder {
  readonly id: Id;
  readonly seenVersion: number;
}

interface Plan {
  readonly act: CaseAct;
  readonly event: string;
  readonly payload: Readonly<Record<string, CanonicalValue>>;
  /** What is said in it. */
  readonly words?: Pick<CaseMove, 'reason' | 'finding' | 'closingNote'>;
  readonly write?: (tx: Tx, found: StoredCase) => Promise<void>;
}

/** The register of arts 39 to 41: the department's reason, the authority's finding and order, compliance and closing. */
@Injectable()
export class Cases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
  ) {}

  /** The department says why it came to this. */
  stateReason(context: UseCaseContext, order: CaseOrder, reason: string): Promise<Outcome> {
    const act = { action: 'state_reason' } as const;
    return this.#perform(context, order, { act, words: { reason }, event: 'case.reason_stated', payload: {} });
  }

  /** The authority finds: a violation, a proper reason, or that it is not attributable to the department. */
  find(context: UseCaseContext, order: CaseOrder, finding: Finding, grounds: string): Promise<Outcome> {
    const act = { action: 'find', finding } as const;
    const written = { words: { finding: { finding, grounds } }, payload: { finding } };
    return this.#perform(context, order, { act, event: 'case.found', ...written });
  }

  /** Orders a violation to be put right by a day (责令改正). */
  order(
    context: UseCaseContext,
    order: CaseOrder,
    demanded: { readonly demand: string; readonly dueOn: LocalDate },
  ): Promise<Outcome> {
    const { at, actor } = context;
    const act = { action: 'order', today: localDateOf(at), dueOn: demanded.dueOn } as const;
    const id = newId(at.getTime());
    const written = { ...demanded, id, caseId: order.id, issuedBy: actor.id, issuedAt: at };
    return this.#perform(context, order, {
      act,
      event: 'case.rectification_ordered',
      payload: { orderId: id, dueOn: demanded.dueOn },
      write: (tx, found) => insertOrder(tx, { ...written, authorityDepartmentId: authorityOf(context, found) }),
    });
  }

  /** The department records that it has done what was ordered, on which day. */
  comply(
    context: UseCaseContext,
    order: CaseOrder,
    compliance: { readonly statement: string; readonly compliedOn: LocalDate },
  ): Promise<Outcome> {
    const { at, actor } = context;
    const { compliedOn } = compliance;
    return this.#perform(context, order, {
      act: { action: 'comply', today: localDateOf(at), compliedOn },
      event: 'case.complied',
      payload: { compliedOn },
      write: (tx, found) => {
        if (found.order === null) throw new Error('compliance without an order was let through');
        return insertCompliance(tx, found.order.id, { ...compliance, recordedBy: actor.id, recordedAt: at });
      },
    });
  }

  /** Records the 通报 the authority issued on a violation (art. 29), with number, day and document. */
  circulate(
    context: UseCaseContext,
    order: CaseOrder,
    circular: { readonly number: string; readonly issuedOn: LocalDate; readonly document: string },
  ): Promise<Outcome> {
    const { at, actor } = context;
    const { issuedOn } = circular;
    return this.#perform(context, order, {
      act: { action: 'circulate', today: localDateOf(at), issuedOn },
      event: 'case.circulated',
      payload: { issuedOn },
      write: (tx, found) => {
        const authorityDepartmentId = authorityOf(context, found);
        return insertCircular(tx, found.id, {
          ...circular,
          authorityDepartmentId,
          recordedBy: actor.id,
          recordedAt: at,
        });
      },
    });
  }

  /** The authority closes a case that asks for nothing more. */
  close(context: UseCaseContext, order: CaseOrder, closingNote: string): Promise<Outcome> {
    const act = { action: 'close' } as const;
    return this.#perform(context, order, { act, words: { closingNote }, event: 'case.closed', payload: {} });
  }

  async #perform(context: UseCaseContext, { id, seenVersion }: CaseOrder, plan: Plan): Promise<Outcome> {
    return this.unitOfWork.run(context, async (tx): Promise<Outcome> => {
      const found = await findCase(tx, id, viewerBy(context.actor, 'cases.read'));
      if (found === null) return err(notFound('case'));
      const decided = decideCase(found, plan.act, context.actor, context.at);
      if (!decided.ok) return decided;
      if (found.version !== seenVersion) return err(stale('case'));
      const { to } = decided.value;
      const { event, payload, write, words } = plan;
      const move = { id, seenVersion, to, by: context.actor.id, at: context.at, ...words };
      if (!(await moveCase(tx, move))) return err(stale('case'));
      await write?.(tx, found);
      await this.journal.append(tx, context, {
        type: event,
        // A case's events are numbered one behind its row: its first version is told by what opened it.
        object: { type: 'suspected_case', id, version: seenVersion },
        departmentIds: [found.departmentId],
        payload: { state: to, code: found.code, factId: found.fact?.id ?? null, ...payload },
      });
      return ok({ id, version: seenVersion + 1, state: to });
    });
  }
}

/** The authority in whose name the officer acts on this case. */
function authorityOf({ actor }: UseCaseContext, { departmentId, regionCode }: StoredCase): Id {
  const place = { id: departmentId, regionCode };
  const post = actor.posts.find((one) => permits({ ...actor, posts: [one] }, 'cases.find', place));
  if (!post) throw new Error('an act of no authority was let through');
  return post.departmentId;
}
