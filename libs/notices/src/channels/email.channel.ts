import type { OnApplicationShutdown } from '@nestjs/common';
import type { Tx } from '@zeqing/kernel';
import type { MailConfig } from '@zeqing/platform';
import { createTransport, type Transporter } from 'nodemailer';
import { findSettings } from '../store/setting.repository';
import type { ClaimedSend } from '../store/send.repository';
import type { ChannelAttempt, Deliver, NoticeChannel, OutgoingMessage } from './channel.port';

/** Milliseconds. The whole of a try must end before another takes the send over. */
const CONNECTION_PATIENCE = 5_000;
const SILENCE_PATIENCE = 10_000;
/** Milliseconds. Longer than the pause between two rounds, shorter than any server waits before it hangs up itself. */
const IDLE_PATIENCE = 5_000;
/** Connections to the mail server at the same time. */
const CONNECTIONS = 3;
/** Once: what met a connection that had died unnoticed goes out over a new one, before a byte of it was sent. */
const REQUEUES = 1;

/**
 * E-mail over SMTP: title and link as plain text, Chinese first. A few connections carry all messages; they end when
 * nothing was sent for a while, and with the application.
 */
export class EmailChannel implements NoticeChannel, OnApplicationShutdown {
  readonly name = 'email';
  /** As many as there are connections: none waits for one, so that a try takes no longer than its own patience. */
  readonly atATime = CONNECTIONS;
  readonly #transport: Transporter;

  constructor(private readonly mail: MailConfig) {
    this.#transport = createTransport({
      url: mail.url,
      pool: true,
      maxConnections: CONNECTIONS,
      maxRequeues: REQUEUES,
      idleTimeout: IDLE_PATIENCE,
      connectionTimeout: CONNECTION_PATIENCE,
      greetingTimeout: CONNECTION_PATIENCE,
      socketTimeout: SILENCE_PATIENCE,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async open(tx: Tx, { personId }: ClaimedSend): Promise<Deliver | null> {
    const address = (await findSettings(tx, [personId])).get(personId)?.email ?? null;
    return address === null ? null : (message) => this.#deliver(address, message);
  }

  /** After the sweeps have ended; a message under way is let through. */
  onApplicationShutdown(): void {
    this.#transport.close();
  }

  async #deliver(address: string, message: OutgoingMessage): Promise<ChannelAttempt> {
    try {
      await this.#transport.sendMail({
        from: this.mail.from,
        to: { name: '', address },
        messageId: `<${message.id}@${
          this.mail.from
            .split('@')
            .at(-1)
            ?.replace(/[^a-z0-9.-]/gi, '') ?? 'zeqing'
        }>`,
        date: message.at,
        subject: `责清：${message.title.zh}`,
        text: textOf(message),
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { outcome: 'delivered', status: 250 };
    } catch (error) {
      return attemptOf(error);
    }
  }
}

function textOf({ title, link, lines }: OutgoingMessage): string {
  if (lines.length === 0) return `${title.zh}\n${title.en}\n\n${link}\n`;
  const told = lines.map((line, index) => `${index + 1}. ${line.title.zh}\n   ${line.title.en}\n   ${line.link}`);
  return `${title.zh}\n${title.en}\n\n${told.join('\n\n')}\n\n${link}\n`;
}

/** A refusal of the address or the message (5xx, RFC 5321) is final; a wrong login is ours to mend and is tried again. */
function attemptOf(error: unknown): ChannelAttempt {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const status = typeof responseCode === 'number' ? responseCode : null;
  if (code === 'ETIMEDOUT') return { outcome: 'timed_out', status };
  if (status === null) return { outcome: 'unreachable', status };
  return { outcome: 'refused', status, isFinal: status >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE') };
}
