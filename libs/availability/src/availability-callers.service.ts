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
import {
  ClientService,
  DEFAULT_UNDETERMINED_ACT,
  permits,
  type Department,
  type UndeterminedAct,
} from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { departmentCodeOf, isItemCode } from '@zeqing/services';
import { AvailabilityService } from './availability.service';
import { bareAnswer, type AskedFor, type AvailabilityAnswer, type AvailabilityReason } from './domain/answer';

export type AvailabilityOwnErrorCode =
  | 'availability.behind'
  | 'availability.no_bundle_key'
  | 'availability.item_needed'
  | 'availability.min_sequence_invalid'
  | 'availability.not_bound'
  | 'availability.department_needed'
  | 'availability.unknown_code'
  | 'availability.unknown_licence'
  | 'availability.unknown_material'
  | 'availability.unknown_situation';
export type AvailabilityError = DomainError<AvailabilityOwnErrorCode | 'not_found' | 'forbidden'>;

/** A question, whatever the entry, before it is known for which department it is asked. */
export interface AvailabilityQuestion extends Pick<AskedFor, 'situation' | 'subjectRegion'> {
  readonly department?: string | undefined;
  readonly item?: string | undefined;
}

/** Who asks, and when. */
export type AvailabilityCaller = Pick<UseCaseContext, 'actor' | 'at'>;

/** For how long a hall's acceptances and its setting are remembered; a change shows after at most this. Milliseconds. */
const REMEMBERED = 30_000;

interface Acceptances {
  readonly readAt: number;
  /** Codes of items by department. */
  readonly items: ReadonlyMap<Id, ReadonlySet<string>>;
  readonly onUndetermined: UndeterminedAct;
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

  /** What may be asked, with the department derived where the caller left it out. */
  async askedFor(
    context: AvailabilityCaller,
    question: AvailabilityQuestion,
  ): Promise<Result<AskedFor, AvailabilityError>> {
    const accepted = isHall(context.actor) ? await this.#acceptedBy(context.actor.id, context.at) : null;
    return this.#decide(context, question, accepted);
  }

  /** The same without asking the database; null where that is needed. */
  askedAtOnce(context: AvailabilityCaller, question: AvailabilityQuestion): Result<AskedFor, AvailabilityError> | null {
    if (!isHall(context.actor)) return this.#decide(context, question, null);
    const accepted = this.#remembered(context.actor.id, context.at);
    return accepted === null ? null : this.#decide(context, question, accepted);
  }

  /** What the caller does on an undetermined answer: a hall by its own setting, others as a hall that has set nothing (U17). */
  async onUndetermined({ actor, at }: AvailabilityCaller): Promise<UndeterminedAct> {
    return isHall(actor) ? (await this.#acceptedBy(actor.id, at)).onUndetermined : DEFAULT_UNDETERMINED_ACT;
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
  refused(
    { actor, at }: AvailabilityCaller,
    { entry, department = '', item }: AvailabilityQuestion & { readonly entry: string },
    refusal: AvailabilityError,
  ): AvailabilityAnswer {
    const onUndetermined = this.#remembered(actor.id, at)?.onUndetermined;
    return bareAnswer({ entry, department, item: item ?? null, onUndetermined }, refusalReason(refusal));
  }

  #derived(item: string | null): string | null {
    return item !== null && isItemCode(item) ? departmentCodeOf(item) : null;
  }

  /** `accepted`: what a hall accepts cases for; null: the caller is none. */
  #decide(
    { actor }: AvailabilityCaller,
    question: AvailabilityQuestion,
    accepted: Acceptances | null,
  ): Result<AskedFor, AvailabilityError> {
    const { situation, subjectRegion } = question;
    const item = question.item ?? null;
    const code = question.department ?? this.#derived(item);
    const department = code === null ? this.#own(actor, accepted) : this.availability.departmentByCode(code);
    if (department === 'none') return err({ code: 'availability.department_needed' });
    if (department === null) return err(notFound('department'));
    const refusal = refusalFor(actor, department, item, accepted);
    if (refusal !== null) return err(refusal);
    const onUndetermined = accepted?.onUndetermined;
    return ok({ department: department.code ?? code ?? '', item, situation, subjectRegion, onUndetermined });
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
    const tx = this.unitOfWork.reader();
    const items = new Map<Id, Set<string>>();
    for (const { departmentId, itemCode } of await this.clients.acceptances(tx, clientId)) {
      const ofDepartment = items.get(departmentId);
      if (ofDepartment === undefined) items.set(departmentId, new Set([itemCode]));
      else ofDepartment.add(itemCode);
    }
    const client = await this.clients.find(tx, clientId);
    const accepted = {
      readAt: at.getTime(),
      items,
      onUndetermined: client?.onUndetermined ?? DEFAULT_UNDETERMINED_ACT,
    };
    this.#acceptances.set(clientId, accepted);
    return accepted;
  }
}

/** The reason inside a batch of what may not be asked. */
export const refusalReason = ({ code }: AvailabilityError): AvailabilityReason =>
  code === 'availability.not_bound' ? 'not_bound' : 'department_unknown';

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
