import { Inject, Injectable } from '@nestjs/common';
import { Journal, JournalReader } from '@zeqing/journal';
import {
  err,
  newId,
  notFound,
  ok,
  stale,
  systemActor,
  type CanonicalValue,
  type Clock,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { CLOCK, CONFIG, encipher, randomSecret, UnitOfWork, type Config } from '@zeqing/platform';
import type { NoticesError } from './domain/notice-error';
import { MAX_WEBHOOKS, readWebhookUrl, type Webhook } from './domain/webhook';
import { giveUpSendsOf } from './store/send.repository';
import {
  countWebhooks,
  findWebhook,
  findWebhookOwner,
  insertWebhook,
  pageOfWebhooks,
  updateWebhook,
  type WebhookChange,
} from './store/webhook.repository';

export const SECRET_PURPOSE = 'notices.webhook-secret';
const SECRET_BYTES = 24;

export interface WebhookWithSecret {
  readonly webhook: Webhook;
  /** Shown this once; kept enciphered. */
  readonly secret: string;
}

/** The webhooks of a person, or of a hall; nobody sees another's. Changes are journalled without the address, which may hold a key. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    private readonly journalReader: JournalReader,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret' | 'profile'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(context: UseCaseContext, page: PageRequest): Promise<Page<Webhook>> {
    return pageOfWebhooks(this.unitOfWork.reader(context), context.actor.id, page);
  }

  async find(context: UseCaseContext, id: Id): Promise<Result<Webhook, NoticesError>> {
    const webhook = await findWebhook(this.unitOfWork.reader(context), context.actor.id, id);
    return webhook ? ok(webhook) : err(notFound('webhook'));
  }

  async add(context: UseCaseContext, url: string): Promise<Result<WebhookWithSecret, NoticesError>> {
    const address = readWebhookUrl(url, this.#mayBePlain);
    if (!address.ok) return address;
    return this.unitOfWork.run<WebhookWithSecret, NoticesError>(context, async (tx) => {
      if ((await countWebhooks(tx, context.actor.id)) >= MAX_WEBHOOKS)
        return err({ code: 'notices.webhooks_too_many', details: { most: MAX_WEBHOOKS } });
      const { secret, enciphered } = this.#newSecret();
      const webhook: Webhook = {
        id: newId(context.at.getTime()),
        personId: context.actor.id,
        url: address.value,
        state: 'active',
        disabledReason: null,
        disabledAt: null,
        createdAt: context.at,
        version: 1,
      };
      const isHall = context.actor.kind === 'client';
      const calledFrom = isHall ? (await this.journalReader.head(tx)).seq : null;
      await insertWebhook(tx, webhook, enciphered, calledFrom);
      await this.#append(tx, context, 'notices.webhook_added', webhook, {});
      return ok({ webhook, secret });
    });
  }

  /** Another address, or stopped and started again; what waits for a stopped one is given up. */
  async change(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    change: { readonly url?: string; readonly state?: Webhook['state'] },
  ): Promise<Result<Webhook, NoticesError>> {
    const address = change.url === undefined ? null : readWebhookUrl(change.url, this.#mayBePlain);
    if (address && !address.ok) return address;
    const { state } = change;
    return this.#update(context, id, seenVersion, 'notices.webhook_changed', {
      ...(address ? { url: address.value } : {}),
      ...(state ? { state, disabledReason: state === 'disabled' ? 'by_owner' : null } : {}),
    });
  }

  remove(context: UseCaseContext, id: Id, seenVersion: number): Promise<Result<Webhook, NoticesError>> {
    return this.#update(context, id, seenVersion, 'notices.webhook_removed', { state: 'removed' });
  }

  /** A new secret; messages are signed with it from now on. */
  async rotateSecret(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
  ): Promise<Result<WebhookWithSecret, NoticesError>> {
    const { secret, enciphered } = this.#newSecret();
    const type = 'notices.webhook_secret_rotated';
    const changed = await this.#update(context, id, seenVersion, type, { secretEnciphered: enciphered });
    return changed.ok ? ok({ webhook: changed.value, secret }) : changed;
  }

  /** The receiver answered 410: it is called no more until its owner starts it again. */
  async noteGone(id: Id): Promise<void> {
    const context: UseCaseContext = {
      actor: systemActor('notices-webhook'),
      at: this.clock.now(),
      traceId: newId(),
    };
    const owner = await findWebhookOwner(this.unitOfWork.reader(context), id);
    if (!owner || owner.state !== 'active') return;
    const change = { state: 'disabled', disabledReason: 'gone' } as const;
    await this.#update(context, id, owner.version, 'notices.webhook_disabled', change, owner.personId);
  }

  async #update(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    type: string,
    change: WebhookChange,
    personId: Id = context.actor.id,
  ): Promise<Result<Webhook, NoticesError>> {
    return this.unitOfWork.run<Webhook, NoticesError>(context, async (tx) => {
      if (!(await findWebhook(tx, personId, id))) return err(notFound('webhook'));
      const changed = await updateWebhook(tx, id, seenVersion, change, context.at);
      if (!changed) return err(stale('webhook'));
      if (change.state && change.state !== 'active') await giveUpSendsOf(tx, id);
      const payload = change.state ? { state: change.state, reason: change.disabledReason ?? null } : {};
      await this.#append(tx, context, type, changed, payload);
      return ok(changed);
    });
  }

  get #mayBePlain(): boolean {
    return this.config.profile !== 'production';
  }

  #newSecret(): { secret: string; enciphered: string } {
    const secret = `whsec_${Buffer.from(randomSecret(SECRET_BYTES), 'base64url').toString('base64')}`;
    return { secret, enciphered: encipher(this.config.secret, SECRET_PURPOSE, secret) };
  }

  async #append(
    tx: Tx,
    context: UseCaseContext,
    type: string,
    webhook: Webhook,
    payload: Readonly<Record<string, CanonicalValue>>,
  ): Promise<void> {
    const object = { type: 'notice_webhook', id: webhook.id, version: webhook.version };
    await this.journal.append(tx, context, { type, object, departmentIds: [], payload });
  }
}
