import { Injectable } from '@nestjs/common';
import {
  err,
  localDateOf,
  notFound,
  ok,
  yearOf,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type UseCaseContext,
} from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { viewerBy } from '../case/case-viewer';
import type { DisputeState } from './domain/dispute';
import type { DisputeError } from './domain/dispute-error';
import { SUBJECT_RULES, type SubjectRule } from './domain/dispute-subjects';
import { DISPUTE_ARTICLE, openDisputeActions, type DisputeAction } from './domain/dispute.workflow';
import { findDispute, pageOfDisputes, type StoredDispute } from './store/dispute.repository';

/** A dispute with the rule of its subject, what holds meanwhile, and what the reader may do about it. */
export interface DisputeView extends Omit<StoredDispute, 'serial'> {
  /** For people: the year it was raised and a serial number. */
  readonly number: string;
  readonly rule: SubjectRule;
  /** Of the way of disputes. */
  readonly article: string;
  /** What a ruling for the requester has set to be done; null while there is none or it asks for nothing here. */
  readonly enacts: SubjectRule['enacts'];
  readonly openActions: readonly DisputeAction[];
}

/** Reading disputes, as far as the reader may see them. */
@Injectable()
export class DisputeQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Disputes of my departments, before my authority or in my region, newest first. */
  async list(
    context: UseCaseContext,
    filter: { readonly state: DisputeState | null },
    page: PageRequest,
  ): Promise<Page<DisputeView>> {
    const tx = this.unitOfWork.reader(context);
    const found = await pageOfDisputes(tx, viewerBy(context.actor, 'disputes.read'), filter, page);
    return { items: found.items.map((dispute) => viewOf(dispute, context)), next: found.next };
  }

  /** One dispute. */
  async read(context: UseCaseContext, id: Id): Promise<Result<DisputeView, DisputeError>> {
    const tx = this.unitOfWork.reader(context);
    const found = await findDispute(tx, id, viewerBy(context.actor, 'disputes.read'));
    return found === null ? err(notFound('dispute')) : ok(viewOf(found, context));
  }
}

function viewOf({ serial, ...dispute }: StoredDispute, context: UseCaseContext): DisputeView {
  const rule = SUBJECT_RULES[dispute.subject];
  return {
    ...dispute,
    number: `${yearOf(localDateOf(dispute.raisedAt))}-${serial.padStart(6, '0')}`,
    rule,
    article: DISPUTE_ARTICLE,
    enacts: dispute.ruling === 'for_requester' ? rule.enacts : null,
    openActions: openDisputeActions(dispute, context.actor),
  };
}
