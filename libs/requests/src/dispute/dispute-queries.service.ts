import { Injectable } from '@nestjs/common';
import {
  err,
  notFound,
  ok,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type Title,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory, type Department } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { viewerBy } from '../case/case-viewer';
import type { Openness } from '../case/domain/openness';
import { partyOf } from '../case/party';
import type { PartyView } from '../request/request-views';
import { disputeNumber } from './domain/dispute';
import type { DisputeError } from './domain/dispute-error';
import { ENACTMENT_TEXTS, SUBJECT_RULES, type SubjectRule } from './domain/dispute-subjects';
import { DISPUTE_ARTICLE, disputeOpenness, type DisputeAction } from './domain/dispute.workflow';
import { findDispute, pageOfDisputes, type DisputeFilter, type StoredDispute } from './store/dispute.repository';

/** A step of a derivation with the name of its region, where it speaks of one. */
type NamedStep = StoredDispute['derivation'][number] & { readonly region: Title | null };

/** A dispute with the rule of its subject, what holds meanwhile, and what the reader may do about it. */
export interface DisputeView extends Omit<
  StoredDispute,
  | 'serial'
  | 'derivation'
  | 'requesterDepartmentId'
  | 'providerDepartmentId'
  | 'authorityDepartmentId'
  | 'isOverruled'
  | 'overruling'
> {
  /** For people: the year it was raised and a serial number. */
  readonly number: string;
  readonly requester: PartyView;
  readonly provider: PartyView;
  /** Who coordinates; null when none of this installation does. */
  readonly authority: PartyView | null;
  /** How the authority was derived, with what people call the regions (U24). */
  readonly derivation: readonly NamedStep[];
  /** Who named another authority than the derived one, and why (U24). */
  readonly overruling: { readonly from: PartyView; readonly reason: string; readonly at: string } | null;
  readonly rule: SubjectRule;
  /** Of the way of disputes. */
  readonly article: string;
  /** What a ruling for the requester sets going and who carries it out. */
  readonly enactment: { readonly zh: string; readonly en: string };
  readonly allowedActions: readonly Openness<DisputeAction>[];
}

/** Reading disputes, as far as the reader may see them. */
@Injectable()
export class DisputeQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DepartmentDirectory,
  ) {}

  /** Disputes of my departments, before my authority or in my region, newest first. */
  async list(context: UseCaseContext, filter: DisputeFilter, page: PageRequest): Promise<Page<DisputeView>> {
    const tx = this.unitOfWork.reader(context);
    const found = await pageOfDisputes(tx, viewerBy(context.actor, 'disputes.read'), filter, page);
    return { items: await this.#views(tx, context, found.items), next: found.next };
  }

  /** One dispute. */
  async read(context: UseCaseContext, id: Id): Promise<Result<DisputeView, DisputeError>> {
    const tx = this.unitOfWork.reader(context);
    const found = await findDispute(tx, id, viewerBy(context.actor, 'disputes.read'));
    const [view] = found === null ? [] : await this.#views(tx, context, [found]);
    return view ? ok(view) : err(notFound('dispute'));
  }

  async #views(tx: Tx, context: UseCaseContext, found: readonly StoredDispute[]): Promise<DisputeView[]> {
    const ids = found.flatMap((one) => [
      one.requesterDepartmentId,
      one.providerDepartmentId,
      ...(one.authorityDepartmentId === null ? [] : [one.authorityDepartmentId]),
      ...(one.overruling === null ? [] : [one.overruling.fromDepartmentId]),
    ]);
    const departments = new Map((await this.directory.byIds(tx, ids)).map((one) => [one.id, one]));
    const codes = found.flatMap(({ derivation }) => derivation.flatMap((step) => regionOf(step) ?? []));
    const regions = await this.directory.regionTitles(tx, codes);
    return found.map((one) => viewOf(one, context, departments, regions));
  }
}

const regionOf = (step: StoredDispute['derivation'][number]): string | null =>
  'regionCode' in step ? step.regionCode : null;

function viewOf(
  dispute: StoredDispute,
  { actor }: UseCaseContext,
  departments: ReadonlyMap<Id, Department>,
  regions: ReadonlyMap<string, Title>,
): DisputeView {
  const { serial, requesterDepartmentId, providerDepartmentId, authorityDepartmentId, ...more } = dispute;
  const { isOverruled, overruling, derivation, ...rest } = more;
  const from = isOverruled && overruling ? partyOf(overruling.fromDepartmentId, departments) : null;
  const rule = SUBJECT_RULES[rest.subject];
  return {
    ...rest,
    number: disputeNumber({ serial, raisedAt: rest.raisedAt }),
    requester: partyOf(requesterDepartmentId, departments),
    provider: partyOf(providerDepartmentId, departments),
    derivation: derivation.map((step) => ({ ...step, region: regions.get(regionOf(step) ?? '') ?? null })),
    authority: authorityDepartmentId === null ? null : partyOf(authorityDepartmentId, departments),
    overruling: from && overruling && { from, reason: overruling.reason, at: overruling.at },
    rule,
    article: DISPUTE_ARTICLE,
    enactment: ENACTMENT_TEXTS[rule.enacts],
    allowedActions: disputeOpenness(dispute, actor),
  };
}
