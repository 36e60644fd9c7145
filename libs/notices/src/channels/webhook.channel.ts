import { Injectable, Inject } from '@nestjs/common';
import type { Tx } from '@zeqing/kernel';
import { callOut, CONFIG, decipher, type Config, type OutboundAnswer } from '@zeqing/platform';
import { Webhook as Signer } from 'standardwebhooks';
import type { Outcome } from '../domain/retries';
import { findWebhookTarget } from '../store/message.repository';
import type { ClaimedSend } from '../store/send.repository';
import { Webhooks, SECRET_PURPOSE } from '../webhooks.service';
import type { ChannelAttempt, Deliver, NoticeChannel, OutgoingMessage } from './channel.port';

/** Milliseconds; a receiver is to note and answer, not to work. */
const PATIENCE = 20_000;
const GONE = 410;

/** Webhooks signed by the Standard Webhooks scheme: the receiver checks `webhook-signature` with its secret. */
@Injectable()
export class WebhookChannel implements NoticeChannel {
  readonly name = 'webhook';
  readonly atATime = 8;

  constructor(
    private readonly webhooks: Webhooks,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret' | 'webhookPrivateHosts'>,
  ) {}

  async open(tx: Tx, { webhookId }: ClaimedSend): Promise<Deliver | null> {
    const target = webhookId === null ? null : await findWebhookTarget(tx, webhookId);
    const secret = target && decipher(this.config.secret, SECRET_PURPOSE, target.secretEnciphered);
    return target && secret ? (message) => this.#deliver(target.url, secret, message) : null;
  }

  async afterAttempt({ webhookId }: ClaimedSend, { outcome }: ChannelAttempt): Promise<void> {
    if (outcome === 'gone' && webhookId !== null) await this.webhooks.noteGone(webhookId);
  }

  async #deliver(url: string, secret: string, message: OutgoingMessage): Promise<ChannelAttempt> {
    const body = bodyOf(message);
    // The signature's time is the try's, not the notice's: receivers refuse what is older than minutes.
    const now = new Date();
    const answer = await callOut({
      method: 'POST',
      url,
      body,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Zeqing',
        'webhook-id': message.id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
        'webhook-signature': new Signer(secret).sign(message.id, now, body),
      },
      privateHosts: this.config.webhookPrivateHosts,
      patienceMilliseconds: PATIENCE,
    });
    return { outcome: outcomeOf(answer), status: answer.kind === 'answered' ? answer.status : null };
  }
}

const bodyOf = ({ type, title, link, lines, at }: OutgoingMessage): string =>
  JSON.stringify({
    type,
    timestamp: at.toISOString(),
    data: { title, link, ...(lines.length === 0 ? {} : { lines }) },
  });

function outcomeOf(answer: OutboundAnswer): Outcome {
  if (answer.kind !== 'answered') return answer.kind;
  if (answer.status >= 200 && answer.status < 300) return 'delivered';
  if (answer.status >= 300 && answer.status < 400) return 'redirected';
  return answer.status === GONE ? 'gone' : 'refused';
}
