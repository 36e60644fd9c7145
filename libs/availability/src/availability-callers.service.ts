import { Injectable } from '@nestjs/common';
import {
  err,
  forbidden,
  notFound,
  ok,
  type Actor,
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
  | 'availability.behind'
  | 'availability.no_bundle_key'
  | 'availability.min_sequence_invalid'
  | 'availability.not_bound'
  | 'availability.department_needed'
  | 'availability.unknown_code';
export type AvailabilityError = DomainError<AvailabilityOwnErrorCode | 'not_found' | 'forbidden'>;

/** A question before it is known for which department it is asked. */
export interface AvailabilityQuestion {
  readonly entry: string;
  readonly department?: string | undefined;
  readonly item?: string | undefined;
}

/** Who asks, and when. */
export type AvailabilityCaller = Pick<UseCaseContext, 'actor' | 'at'>;

/** For how long a hall's acceptances are remembered; a change shows after at most this. Milliseconds. */
const REMEMBERED = 30_000;

interface Acceptances {
  readonly readAt: number;
  /** Codes of items by department. */
  readonly items: ReadonlyMap<Id, ReadonlySet<string>>;
}

const isHall = ({ posts }: Actor): boolean => posts.some(({ role }) => role === 'service_hall');

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
    context: AvailabilityCaller,
    question: AvailabilityQuestion,
  ): Promise<Result<AvailabilityPair, AvailabilityError>> {
    const accepted = isHall(context.actor) ? await this.#acceptedBy(context.actor.id, context.at) : null;
    return this.#decide(context, question, accepted);
  }

  /** The same without asking the database; null where that is needed. */
  pairAtOnce(
    context: AvailabilityCaller,
    question: AvailabilityQuestion,
  ): Result<AvailabilityPair, AvailabilityError> | null {
    if (!isHall(context.actor)) return this.#decide(context, question, null);
    const accepted = this.#remembered(context.actor.id, context.at);
    return accepted === null ? null : this.#decide(context, question, accepted);
  }

  /** For which departments the caller may ask, whatever the item. */
  async reachOf({ actor, at }: AvailabilityCaller): Promise<(departmentId: Id) => boolean> {
    const accepted = isHall(actor) ? await this.#acceptedBy(actor.id, at) : null;
    return (id) => {
      if (accepted !== null) return accepted.items.has(id);
      const department = this.availability.departmentById(id);
      return department !== null && permits(actor, 'availability.read', { id, regionCode: department.regionCode });
    };
  }

  /** The answer inside a batch to a pair that may not be looked up: a refusal never fails the batch (U17). */
  refused(question: AvailabilityQuestion, { code }: AvailabilityError): AvailabilityAnswer {
    const reason = code === 'availability.not_bound' ? 'not_bound' : 'department_unknown';
    const { entry } = question;
    const department = question.department ?? '';
    const nothing = { grants: [], nextExpected: null, workingNow: 'unknown' } as const;
    return { entry, department, item: question.item ?? null, decision: DECISION_OF[reason], reason, ...nothing };
  }

  #derived(item: string | null): string | null {
    return item !== null && isItemCode(item) ? departmentCodeOf(item) : null;
  }

  /** `accepted`: what a hall accepts cases for; null: the caller is none. */
  #decide(
    { actor }: AvailabilityCaller,
    question: AvailabilityQuestion,
    accepted: Acceptances | null,
  ): Result<AvailabilityPair, AvailabilityError> {
    const { entry } = question;
    const item = question.item ?? null;
    const code = question.department ?? this.#derived(item);
    const department = code === null ? this.#own(actor, accepted) : this.availability.departmentByCode(code);
    if (department === 'none') return err({ code: 'availability.department_needed' });
    if (department === null) return err(notFound('department'));
    const refusal = refusalFor(actor, department, item, accepted);
    return refusal === null ? ok({ entry, department: department.code ?? code ?? '', item }) : err(refusal);
  }

  /** The department of a caller who names none: its only post's, or a hall's only department. */
  #own(actor: Actor, accepted: Acceptances | null): Department | 'none' | null {
    const ids = accepted?.items.keys() ?? new Set(actor.posts.map(({ departmentId }) => departmentId));
    const [only, ...others] = ids;
    if (only === undefined || others.length > 0) return 'none';
    return this.availability.departmentById(only);
  }

  #remembered(clientId: Id, at: Date): Acceptances | null {
    const known = this.#acceptances.get(clientId);
    return known !== undefined && at.getTime() - known.readAt < REMEMBERED ? known : null;
  }

  async #acceptedBy(clientId: Id, at: Date): Promise<Acceptances> {
    const known = this.#remembered(clientId, at);
    if (known !== null) return known;
    const rows = await this.clients.acceptances(this.unitOfWork.reader(), clientId);
    const items = new Map<Id, Set<string>>();
    for (const { departmentId, itemCode } of rows) {
      const known = items.get(departmentId);
      if (known === undefined) items.set(departmentId, new Set([itemCode]));
      else known.add(itemCode);
    }
    const accepted = { readAt: at.getTime(), items };
    this.#acceptances.set(clientId, accepted);
    return accepted;
  }
}

/** Why the caller may not ask for that department; null: it may. */
function refusalFor(
  actor: Actor,
  { id, code, regionCode }: Department,
  item: string | null,
  accepted: Acceptances | null,
): AvailabilityError | null {
  if (accepted === null) {
    return permits(actor, 'availability.read', { id, regionCode }) ? null : notFound('department');
  }
  if (!permits(actor, 'availability.read')) return forbidden('availability.read');
  const items = accepted.items.get(id);
  if (items === undefined) return { code: 'availability.not_bound', details: { department: code } };
  if (item === null || items.has(item)) return null;
  return { code: 'availability.not_bound', details: { department: code, item } };
}
