import { Inject, Injectable } from '@nestjs/common';
import { Catalogue, type EntryView } from '@zeqing/catalogue';
import { Journal } from '@zeqing/journal';
import {
  err,
  localDateOf,
  newId,
  ok,
  type Id,
  type LocalDate,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { BULK_LIMIT } from '../bulk/domain/bulk';
import type { RequestError } from '../request/domain/request-error';
import { RequestDrafting, requesterOf } from '../request/drafting.service';
import type {
  PackageBeneficiaries,
  PackagePlan,
  PlannedRow,
  SharedPersonalInformation,
  SharedTerms,
} from './domain/package';
import type { NeededDatum, PackageNeeds, PackageTarget, TargetNeeds } from './domain/package-needs.port';
import { planPackage, suggestedUntil } from './domain/package-plan.rules';
import { scenarioOf } from './domain/package-texts';
import { heldTerms } from './store/held-terms.repository';
import { insertPackage, lockPackagesOf } from './store/package.repository';

/** Injection token of the port `PackageNeeds`. */
export const PACKAGE_NEEDS = Symbol('PackageNeeds');

/** What the drafter says once for all rows; what is left out is suggested. */
export interface PackageInput {
  readonly target: PackageTarget;
  /** For which department; may be left out by who is liaison of one only. */
  readonly departmentId: Id | null;
  readonly beneficiaries: PackageBeneficiaries | null;
  readonly legalBasis: string;
  readonly scenario: string | null;
  readonly validFrom: LocalDate | null;
  readonly validUntil: LocalDate | null;
  readonly truthful: boolean;
  readonly personalInformation: SharedPersonalInformation | null;
}

export interface PackagePreview extends PackagePlan {
  readonly target: PackageTarget;
  readonly targetName: string;
  readonly requesterDepartmentId: Id;
  readonly beneficiaries: PackageBeneficiaries;
  readonly shared: SharedTerms;
}

export interface PackageMade {
  readonly id: Id;
  readonly version: number;
  readonly requestIds: readonly Id[];
}

/** One service item or one-thing: all the requests it needs, prefilled and deduplicated (U36). */
@Injectable()
export class PackageDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(PACKAGE_NEEDS) private readonly needs: PackageNeeds,
    private readonly catalogue: Catalogue,
    private readonly drafting: RequestDrafting,
    private readonly journal: Journal,
  ) {}

  /** What would be asked of whom, and what would not and why; nothing is written. */
  async preview(context: UseCaseContext, input: PackageInput): Promise<Result<PackagePreview, RequestError>> {
    return this.unitOfWork.run(context, (tx) => this.#plan({ ...context, tx }, input));
  }

  /** Drafts every row as a request of its own and keeps them together. */
  async create(context: UseCaseContext, input: PackageInput): Promise<Result<PackageMade, RequestError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<PackageMade, RequestError>> => {
      const inner = { ...context, tx };
      const requester = requesterOf(context, input.departmentId);
      if (!requester.ok) return requester;
      await lockPackagesOf(tx, requester.value);
      const planned = await this.#plan(inner, input);
      if (!planned.ok) return planned;
      const { rows, target, targetName, requesterDepartmentId, beneficiaries, shared, leftOut } = planned.value;
      if (rows.length === 0) return err({ code: 'request.package_empty', details: { leftOut: leftOut.length } });
      const requestIds: Id[] = [];
      for (const row of rows) {
        const drafted = await this.#draft(inner, requesterDepartmentId, row);
        if (!drafted.ok) return drafted;
        requestIds.push(drafted.value);
      }
      const id = newId(context.at.getTime());
      const parts = { target, targetName, requesterDepartmentId, beneficiaries, shared, leftOut, requestIds };
      await insertPackage(tx, { id, ...parts, createdBy: context.actor.id, createdAt: context.at });
      await this.journal.append(tx, context, {
        type: 'request_package.created',
        object: { type: 'request_package', id, version: 1 },
        departmentIds: [requesterDepartmentId],
        payload: { targetKind: target.kind, targetCode: target.code, requestIds, leftOut: leftOut.length },
      });
      return ok({ id, version: 1, requestIds });
    });
  }

  async #draft(context: UseCaseContext, departmentId: Id, row: PlannedRow): Promise<Result<Id, RequestError>> {
    const { entryCode, content } = row;
    const drafted = await this.drafting.draftRequest(context, { departmentId, entryCode, content });
    return drafted.ok
      ? ok(drafted.value.id)
      : err({ ...drafted.error, details: { ...drafted.error.details, entryCode } });
  }

  async #plan(
    context: UseCaseContext & { readonly tx: Tx },
    input: PackageInput,
  ): Promise<Result<PackagePreview, RequestError>> {
    const requester = requesterOf(context, input.departmentId);
    if (!requester.ok) return requester;
    const found = await this.needs.find(context, input.target);
    if (!found.ok) return found;
    const asking = whoAsks(input, requester.value, found.value);
    if (!asking.ok) return asking;
    const { beneficiaries, needs } = asking.value;
    const shared = sharedTerms(input, found.value.name, localDateOf(context.at));
    const entries = await this.#entries(context.tx, needs);
    const ids = [...entries.values()].map(({ id }) => id);
    const plan = planPackage({
      requesterDepartmentId: requester.value,
      purpose: input.target,
      beneficiaries,
      shared,
      periodNamed: input.validFrom !== null || input.validUntil !== null,
      needs,
      entries,
      held: await heldTerms(context.tx, requester.value, ids),
    });
    if (plan.rows.length > BULK_LIMIT)
      return err({ code: 'request.bulk_too_many', details: { limit: BULK_LIMIT, rows: plan.rows.length } });
    const of = { target: input.target, targetName: found.value.name, requesterDepartmentId: requester.value };
    return ok({ ...plan, ...of, beneficiaries, shared });
  }

  async #entries(tx: Tx, needs: readonly NeededDatum[]): Promise<ReadonlyMap<string, EntryView>> {
    const entries = new Map<string, EntryView>();
    for (const code of new Set(needs.flatMap(({ entryCode }) => entryCode ?? []))) {
      const entry = await this.catalogue.findPublishedByCode(tx, code);
      if (entry !== null) entries.set(code, entry);
    }
    return entries;
  }
}

/** An item is its department's; a one-thing each department's own part, or as its lead everybody's (U19). */
function whoAsks(
  { target, beneficiaries: wished }: PackageInput,
  requester: Id,
  { leadDepartmentId, needs }: TargetNeeds,
): Result<{ readonly beneficiaries: PackageBeneficiaries; readonly needs: readonly NeededDatum[] }, RequestError> {
  const leads = target.kind === 'one_thing' && leadDepartmentId === requester;
  const beneficiaries = wished ?? (leads ? 'one_thing_departments' : 'department');
  if (beneficiaries === 'one_thing_departments' && !leads) return err({ code: 'request.package_lead_only' });
  if (beneficiaries === 'one_thing_departments') return ok({ beneficiaries, needs });
  const own = needs.filter(({ departmentId }) => departmentId === requester);
  const isOurs = own.length > 0 || leadDepartmentId === requester;
  return isOurs ? ok({ beneficiaries, needs: own }) : err({ code: 'request.package_not_ours' });
}

function sharedTerms(input: PackageInput, targetName: string, today: LocalDate): SharedTerms {
  const validFrom = input.validFrom ?? today;
  return {
    legalBasis: input.legalBasis,
    scenario: input.scenario ?? scenarioOf(targetName),
    validFrom,
    validUntil: input.validUntil ?? suggestedUntil(validFrom),
    truthful: input.truthful,
    personalInformation: input.personalInformation,
  };
}
