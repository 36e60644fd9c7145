import type { AddressInfo } from 'node:net';
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
  #server: SMTPServer | null = null;

  /** Answers the URL it is reached at. */
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
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const server = this.#server;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
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
