import { Injectable } from '@nestjs/common';
import {
  err,
  forbidden,
  notFound,
  ok,
  type DomainError,
  type Id,
  type Result,
  type UseCaseContext,
} from '@zeqing/kernel';
import { ClientService, permits, type Department } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { departmentCodeOf, isItemCode } from '@zeqing/services';
import { AvailabilityService } from './availability.service';
import { DECISION_OF, type AvailabilityAnswer, type AvailabilityPair } from './domain/answer';

export type AvailabilityOwnErrorCode =
  'availability.not_bound' | 'availability.department_needed' | 'availability.unknown_code';
export type AvailabilityError = DomainError<AvailabilityOwnErrorCode | 'not_found' | 'forbidden'>;

/** A question before it is known for which department it is asked. */
export interface AvailabilityQuestion {
  readonly entry: string;
  readonly department?: string | undefined;
  readonly item?: string | undefined;
}

/** For how long a hall's acceptances are remembered; a change shows after at most this. Milliseconds. */
const REMEMBERED = 30_000;

interface Acceptances {
  readonly readAt: number;
  readonly pairs: readonly { readonly departmentId: Id; readonly itemCode: string }[];
}

/** Says for which department a caller may ask: halls for what they accept cases for (U19), others for their own reach. */
@Injectable()
export class AvailabilityCallers {
  readonly #acceptances = new Map<Id, Acceptances>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clients: ClientService,
    private readonly availability: AvailabilityService,
  ) {}

  /** The pair that may be looked up, with the department derived where the caller left it out. */
  async pairFor(
    context: UseCaseContext,
    question: AvailabilityQuestion,
  ): Promise<Result<AvailabilityPair, AvailabilityError>> {
    const { entry } = question;
    const item = question.item ?? null;
    const code = question.department ?? this.#derived(item);
    const department = code === null ? await this.#own(context) : this.availability.departmentByCode(code);
    if (department === 'none') return err({ code: 'availability.department_needed' });
    if (department === null) return err(notFound('department'));
    const refusal = await this.#refusal(context, department, item);
    return refusal === null ? ok({ entry, department: department.code ?? code ?? '', item }) : err(refusal);
  }

  /** The answer inside a batch to a pair that may not be looked up: a refusal never fails the batch (U17). */
  refused(question: AvailabilityQuestion, { code }: AvailabilityError): AvailabilityAnswer {
    const reason = code === 'availability.not_bound' ? 'not_bound' : 'department_unknown';
    const { entry, department = '' } = question;
    const nothing = { grants: [], nextExpected: null, workingNow: 'unknown' } as const;
    return { entry, department, item: question.item ?? null, decision: DECISION_OF[reason], reason, ...nothing };
  }

  #derived(item: string | null): string | null {
    return item !== null && isItemCode(item) ? departmentCodeOf(item) : null;
  }

  async #refusal(
    context: UseCaseContext,
    department: Department,
    item: string | null,
  ): Promise<AvailabilityError | null> {
    const { actor } = context;
    const { id, regionCode } = department;
    if (!actor.posts.some(({ role }) => role === 'service_hall')) {
      return permits(actor, 'availability.read', { id, regionCode }) ? null : notFound('department');
    }
    if (!permits(actor, 'availability.read')) return forbidden('availability.read');
    const pairs = await this.#acceptedBy(actor.id, context.at);
    if (!pairs.some(({ departmentId }) => departmentId === id)) {
      return { code: 'availability.not_bound', details: { department: department.code } };
    }
    if (item === null || pairs.some((pair) => pair.departmentId === id && pair.itemCode === item)) return null;
    return { code: 'availability.not_bound', details: { department: department.code, item } };
  }

  /** The department of a caller who names none: its only post's, or a hall's only department. */
  async #own({ actor, at }: UseCaseContext): Promise<Department | 'none' | null> {
    const isHall = actor.posts.some(({ role }) => role === 'service_hall');
    const ids = isHall
      ? (await this.#acceptedBy(actor.id, at)).map(({ departmentId }) => departmentId)
      : actor.posts.map(({ departmentId }) => departmentId);
    const [only, ...others] = new Set(ids);
    if (only === undefined || others.length > 0) return 'none';
    return this.availability.departmentById(only);
  }

  async #acceptedBy(clientId: Id, at: Date): Promise<Acceptances['pairs']> {
    const known = this.#acceptances.get(clientId);
    if (known !== undefined && at.getTime() - known.readAt < REMEMBERED) return known.pairs;
    const pairs = await this.clients.acceptances(this.unitOfWork.reader(), clientId);
    this.#acceptances.set(clientId, { readAt: at.getTime(), pairs });
    return pairs;
  }
}
