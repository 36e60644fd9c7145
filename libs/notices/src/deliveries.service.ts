import { Injectable } from '@nestjs/common';
import {
  err,
  notFound,
  ok,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type UseCaseContext,
} from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import type { DeliveryView } from './domain/delivery';
import type { NoticesError } from './domain/notice-error';
import { findDelivery, pageOfDeliveries, replaySend } from './store/delivery.repository';
import { findWebhook, holdWebhook } from './store/webhook.repository';

/** What went out to a person, and what came of it; nobody sees another's. */
@Injectable()
export class Deliveries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first, by all channels. */
  list(context: UseCaseContext, page: PageRequest): Promise<Page<DeliveryView>> {
    return pageOfDeliveries(this.unitOfWork.reader(context), context.actor.id, null, page);
  }

  async listOfWebhook(
    context: UseCaseContext,
    webhookId: Id,
    page: PageRequest,
  ): Promise<Result<Page<DeliveryView>, NoticesError>> {
    const reader = this.unitOfWork.reader(context);
    if (!(await findWebhook(reader, context.actor.id, webhookId))) return err(notFound('webhook'));
    return ok(await pageOfDeliveries(reader, context.actor.id, webhookId, page));
  }

  /** Sends once more what was sent or given up, under the same id. Not journalled: the log of tries shows it. */
  async replay(context: UseCaseContext, webhookId: Id, id: Id): Promise<Result<DeliveryView, NoticesError>> {
    return this.unitOfWork.run<DeliveryView, NoticesError>(context, async (tx) => {
      const webhook = await findWebhook(tx, context.actor.id, webhookId);
      const known = webhook && (await findDelivery(tx, context.actor.id, webhookId, id));
      if (!known) return err(notFound('delivery'));
      await holdWebhook(tx, webhookId);
      if (!(await replaySend(tx, id, context.at))) return err({ code: 'notices.delivery_under_way' });
      return ok((await findDelivery(tx, context.actor.id, webhookId, id)) ?? known);
    });
  }
}
