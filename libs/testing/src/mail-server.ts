import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail the server took, made readable. */
export interface Mail {
  readonly to: string;
  readonly messageId: string;
  readonly text: string;
}

/** A real SMTP server. `answer` may refuse: the code of a refusal, or null to take the mail. */
export class MailServer {
  readonly mails: Mail[] = [];
  answer: (to: string) => number | null = () => null;
  /** Every connection it ever took. */
  connections = 0;
  readonly #open = new Set<Socket>();
  #port = 0;
  #server: SMTPServer | null = null;

  /** Connections open now. */
  get open(): number {
    return this.#open.size;
  }

  /** Answers the URL it is reached at, the same when it was closed and starts again. */
  async start(): Promise<string> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: ({ address }, _session, callback) => {
        const code = this.answer(address);
        callback(code === null ? null : Object.assign(new Error('refused'), { responseCode: code }));
      },
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join();
          const text = decoded(Buffer.concat(chunks).toString('utf8'));
          this.mails.push({ to, messageId: /^Message-ID:\s*<([^>]+)>/im.exec(text)?.[1] ?? '', text });
          callback();
        });
      },
    });
    this.#server = server;
    server.server.on('connection', (socket: Socket) => {
      this.connections += 1;
      this.#open.add(socket);
      socket.once('close', () => this.#open.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.server.address() as AddressInfo).port;
    return `smtp://127.0.0.1:${this.#port}`;
  }

  /** Goes away at once, whoever is connected. */
  async close(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    const closed = new Promise<void>((resolve) => server.close(resolve));
    for (const socket of this.#open) socket.destroy();
    await closed;
  }
}

/** Headers and body with encoded words and base64 or quoted-printable text made readable. */
function decoded(mail: string): string {
  const [head = '', ...rest] = mail.replaceAll('\r\n', '\n').trimEnd().split('\n\n');
  const unfolded = head.replace(/\n\s+/g, ' ');
  const headers = unfolded.replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=(?: (?==\?))?/gi, (_all, kind: string, text: string) =>
    kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString('utf8') : quoted(text.replace(/_/g, ' ')),
  );
  const body = rest.join('\n\n');
  if (/base64/i.test(head)) return `${headers}\n\n${Buffer.from(body, 'base64').toString('utf8')}`;
  return `${headers}\n\n${/quoted-printable/i.test(head) ? quoted(body.replace(/=\n/g, '')) : body}`;
}

const quoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
