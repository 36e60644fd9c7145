import { Inject, Injectable } from '@nestjs/common';
import type { Id, Tx, Urgency } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import {
  afterQuiet,
  isMuted,
  sendAt,
  untouchedSetting,
  type Channel,
  type NoticeSetting,
} from './domain/notice-setting';
import type { MadeDigest } from './store/digest.repository';
import { insertSends, type PlannedSend } from './store/send.repository';
import { findSettings } from './store/setting.repository';
import { findActiveWebhooks } from './store/webhook.repository';

interface Reached {
  readonly channel: Channel;
  readonly webhookId: Id | null;
}

/** Decides by which channels and when what is in the inbox also goes out, as its person wishes. */
@Injectable()
export class SendPlanner {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'mail'>) {}

  async planNotices(
    tx: Tx,
    notices: readonly { readonly id: Id; readonly personId: Id; readonly urgency: Urgency }[],
    at: Date,
  ): Promise<void> {
    const planned = await this.#plan(tx, notices, (notice, reached, setting) => {
      const goesAt = sendAt(notice.urgency, reached.channel, setting, at);
      return goesAt && { ...reached, personId: notice.personId, noticeId: notice.id, digestId: null, at: goesAt };
    });
    await insertSends(tx, planned, at);
  }

  /** A message of the day goes where something in it is wanted. */
  async planDigests(tx: Tx, digests: readonly MadeDigest[], at: Date): Promise<void> {
    const planned = await this.#plan(tx, digests, (digest, reached, setting) => {
      const isWanted = digest.hasOverdue || (digest.hasLadder && !isMuted('ladder', reached.channel, setting));
      const goesAt = afterQuiet(at, setting.quietHours);
      return isWanted
        ? { ...reached, personId: digest.personId, noticeId: null, digestId: digest.id, at: goesAt }
        : null;
    });
    await insertSends(tx, planned, at);
  }

  async #plan<T extends { readonly personId: Id }>(
    tx: Tx,
    sources: readonly T[],
    planOne: (source: T, reached: Reached, setting: NoticeSetting) => PlannedSend | null,
  ): Promise<PlannedSend[]> {
    if (sources.length === 0) return [];
    const people = [...new Set(sources.map(({ personId }) => personId))];
    const settings = await findSettings(tx, people);
    const webhooks = await findActiveWebhooks(tx, people);
    return sources.flatMap((source) => {
      const setting = settings.get(source.personId) ?? untouchedSetting(source.personId);
      const reached: Reached[] = webhooks
        .filter(({ personId }) => personId === source.personId)
        .map(({ id }) => ({ channel: 'webhook', webhookId: id }));
      if (this.config.mail && setting.email !== null) reached.unshift({ channel: 'email', webhookId: null });
      return reached.flatMap((one) => planOne(source, one, setting) ?? []);
    });
  }
}
