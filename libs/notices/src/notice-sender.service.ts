import { Inject, Injectable } from '@nestjs/common';
import { ok, type Clock } from '@zeqing/kernel';
import { CLOCK, CONFIG, UnitOfWork, type Config } from '@zeqing/platform';
import { CHANNELS_OPEN, type ChannelAttempt, type NoticeChannel, type OutgoingMessage } from './channels/channel.port';
import { CHANGES_TITLE } from './domain/delivery';
import type { Channel } from './domain/notice-setting';
import { nextTryAt } from './domain/retries';
import { findDigestLines, findNoticeLine, type MessageLine } from './store/message.repository';
import { claimDueSends, giveUpSend, noteAttempt, type ClaimedSend } from './store/send.repository';
import { findSettings } from './store/setting.repository';

/** Who takes longer than this over a send has died; no try lasts so long. Milliseconds. */
export const HELD = 60_000;
/** A round takes no new sends in hand after this. Milliseconds. */
const ROUND = 15_000;
/** Lines of a message of the day; the rest is behind its link. */
const MAX_LINES = 50;

/**
 * Sends what is due, straight from PostgreSQL: no Redis is needed. Each row goes out once; only a process that dies
 * between sending and noting leaves a second try, which carries the same id.
 */
@Injectable()
export class NoticeSender {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CHANNELS_OPEN) private readonly channels: readonly NoticeChannel[],
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One round of a channel; answers how many sends it took in hand. */
  async sendDue(name: Channel): Promise<number> {
    const channel = this.channels.find((one) => one.name === name);
    if (!channel) return 0;
    const end = performance.now() + ROUND;
    let taken = 0;
    for (;;) {
      const at = this.clock.now();
      const heldUntil = new Date(at.getTime() + HELD);
      const claimed = await claimDueSends(this.unitOfWork.reader(), name, at, heldUntil, channel.atATime);
      await Promise.all(claimed.map((send) => this.#send(channel, send)));
      taken += claimed.length;
      if (claimed.length < channel.atATime || performance.now() > end) return taken;
    }
  }

  async #send(channel: NoticeChannel, send: ClaimedSend): Promise<void> {
    const reader = this.unitOfWork.reader();
    const deliver = await channel.open(reader, send);
    const message = deliver && (await this.#messageOf(send));
    if (!deliver || !message) return giveUpSend(reader, send.id);
    const since = performance.now();
    const attempt = await deliver(message);
    const milliseconds = Math.round(performance.now() - since);
    const at = this.clock.now();
    const next = isOver(attempt) ? null : nextTryAt(channel.name, send.tries, at, Math.random());
    await this.unitOfWork.run({}, async (tx) => {
      await noteAttempt(tx, send, { outcome: attempt.outcome, status: attempt.status, milliseconds }, at, next);
      return ok(null);
    });
    await channel.afterAttempt?.(send, attempt);
  }

  async #messageOf(send: ClaimedSend): Promise<OutgoingMessage | null> {
    const reader = this.unitOfWork.reader();
    const base = { id: send.id, at: this.clock.now() };
    if (send.noticeId !== null) {
      const line = await findNoticeLine(reader, send.noticeId);
      return line && { ...base, type: 'notice', ...this.#whole(line), lines: [] };
    }
    if (send.changeAfter !== null) {
      const type = send.isRevocation ? 'availability.revoked' : 'availability.changed';
      return { ...base, type, ...this.#whole(changeLine(send.changeAfter)), lines: [] };
    }
    if (send.digestId === null) return null;
    const setting = (await findSettings(reader, [send.personId])).get(send.personId);
    const muted = setting?.[send.channel === 'email' ? 'emailMuted' : 'webhookMuted'] ?? [];
    const lines = await findDigestLines(reader, send.digestId, muted, MAX_LINES);
    if (lines.length === 0) return null;
    const title = { zh: `今日提醒 ${lines.length} 项`, en: `${lines.length} reminders of today` };
    return {
      ...base,
      type: 'digest',
      ...this.#whole({ title, link: '/notices' }),
      lines: lines.map((line) => this.#whole(line)),
    };
  }

  #whole(line: MessageLine): MessageLine {
    return { title: line.title, link: `${this.config.publicUrl}${line.link}` };
  }
}

/** Where a hall reads what changed; what it is, is told to whoever may ask (U26). */
const changeLine = (after: number): MessageLine => ({ title: CHANGES_TITLE, link: `/api/v1/events?after=${after}` });

const isOver = ({ outcome, isFinal }: ChannelAttempt): boolean =>
  outcome === 'delivered' || outcome === 'gone' || outcome === 'address_refused' || isFinal === true;
