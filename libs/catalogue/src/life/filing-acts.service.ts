import { Injectable } from '@nestjs/common';
import { err, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import type { CatalogueError } from '../domain/errors';
import { EntryPublisher } from './entry-publisher';
import { refusalBy } from './domain/filing-refusal';
import { FilingDesk, type FilingOrder } from './filing-desk';
import { CatalogueTerms } from './catalogue-terms.service';

/**
 * The acts that move a filing on (Decree 809 arts 13, 16, 17): sent and signed in the department, reviewed and published
 * by the authority on its level. Each is one transaction and one event.
 */
@Injectable()
export class FilingActs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: FilingDesk,
    private readonly terms: CatalogueTerms,
    private readonly publisher: EntryPublisher,
  ) {}

  /** Sends it to the department head; refused with everything it lacks (`catalogue.filing_incomplete`). */
  send(context: UseCaseContext, order: FilingOrder): Promise<Result<Id, CatalogueError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<Id, CatalogueError>> => {
      const opened = await this.desk.open(tx, context, order, 'send_for_sign_off');
      if (!opened.ok) return opened;
      const faults = await this.desk.faultsOf(tx, opened.value.filing, context.at);
      if (faults.length > 0) return err(refusalBy('catalogue.filing_incomplete', faults));
      const act = { action: 'send_for_sign_off', note: null, type: 'catalogue.filing_sent' } as const;
      return this.desk.close(tx, context, opened.value, act, { returnedFor: null });
    });
  }

  /** The department head gives it back to the liaison, with what is to be mended. */
  sendBack(context: UseCaseContext, order: FilingOrder, reason: string): Promise<Result<Id, CatalogueError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<Id, CatalogueError>> => {
      const opened = await this.desk.open(tx, context, order, 'send_back');
      if (!opened.ok) return opened;
      const act = { action: 'send_back', note: reason, type: 'catalogue.filing_sent_back' } as const;
      return this.desk.close(tx, context, opened.value, act, { returnedFor: reason });
    });
  }

  /**
   * The department head's sign-off (art. 13): with it the filing is submitted to the authority (art. 16), the
   * department's term of a change stops and, for an update, the authority's two working days begin (art. 17). Judged
   * again, because what stands around the filing may have changed since it was sent.
   */
  signOff(context: UseCaseContext, order: FilingOrder): Promise<Result<Id, CatalogueError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<Id, CatalogueError>> => {
      const opened = await this.desk.open(tx, context, order, 'sign_off');
      if (!opened.ok) return opened;
      const { filing } = opened.value;
      const faults = await this.desk.faultsOf(tx, filing, context.at);
      if (faults.length > 0) return err(refusalBy('catalogue.filing_incomplete', faults));
      await this.terms.stop(tx, context, 'update', filing);
      if (filing.kind !== 'new') await this.terms.startReview(tx, context, filing);
      const { preparedBy } = filing;
      const act = { action: 'sign_off', note: null, type: 'catalogue.filing_signed', preparedBy } as const;
      return this.desk.close(tx, context, opened.value, act, { signedBy: context.actor.id });
    });
  }

  /** The authority gives it back with its reason; the department's own term runs on as if it had never stopped. */
  return(context: UseCaseContext, order: FilingOrder, reason: string): Promise<Result<Id, CatalogueError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<Id, CatalogueError>> => {
      const opened = await this.desk.open(tx, context, order, 'return');
      if (!opened.ok) return opened;
      const { filing } = opened.value;
      await this.terms.stop(tx, context, 'review', filing);
      await this.terms.reviveUpdate(tx, context, filing);
      const act = { action: 'return', note: reason, type: 'catalogue.filing_returned' } as const;
      return this.desk.close(tx, context, opened.value, act, { returnedFor: reason, reviewedBy: null });
    });
  }

  /** The authority's first officer found nothing against it. */
  passReview(context: UseCaseContext, order: FilingOrder, note: string | null): Promise<Result<Id, CatalogueError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<Id, CatalogueError>> => {
      const opened = await this.desk.open(tx, context, order, 'pass_review');
      if (!opened.ok) return opened;
      const act = { action: 'pass_review', note, type: 'catalogue.filing_reviewed' } as const;
      return this.desk.close(tx, context, opened.value, act, { reviewedBy: context.actor.id });
    });
  }

  /**
   * The authority publishes it (art. 16): a new entry or the next version of one, frozen with its hash, or the end of
   * one. By somebody else than who reviewed it, unless the authority has set so (U35).
   */
  publish(context: UseCaseContext, order: FilingOrder): Promise<Result<Id, CatalogueError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<Id, CatalogueError>> => {
      const opened = await this.desk.open(tx, context, order, 'publish');
      if (!opened.ok) return opened;
      const { filing } = opened.value;
      const published = await this.publisher.publish(tx, context, filing);
      if (!published.ok) return published;
      await this.terms.stop(tx, context, 'review', filing);
      const type = filing.kind === 'withdrawal' ? 'catalogue.entry_withdrawn' : 'catalogue.entry_published';
      return this.desk.close(
        tx,
        context,
        opened.value,
        { action: 'publish', note: null, type, preparedBy: filing.reviewedBy },
        {
          publishedBy: context.actor.id,
          entryId: published.value.entryId,
          publishedVersion: published.value.version,
        },
      );
    });
  }

  /** The department drops what it has not sent. */
  discard(context: UseCaseContext, order: FilingOrder): Promise<Result<Id, CatalogueError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<Id, CatalogueError>> => {
      const opened = await this.desk.open(tx, context, order, 'discard');
      if (!opened.ok) return opened;
      const act = { action: 'discard', note: null, type: 'catalogue.filing_discarded' } as const;
      return this.desk.close(tx, context, opened.value, act);
    });
  }
}
