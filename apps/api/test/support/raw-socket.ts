import net from 'node:net';
import { readJson } from './http-call';

export interface RawAnswer {
  /** 0 when the server closed without a word. */
  readonly status: number;
  readonly contentType: string;
  readonly json: unknown;
}

/** Sends bytes as they are over a new connection and reads the first answer until the server closes. */
export function speak(port: number, bytes: string | Buffer): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    // A server that refuses early may reset the rest of what is sent; what it said before counts.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(answerOf(Buffer.concat(chunks).toString('utf8'))));
  });
}

function answerOf(text: string): RawAnswer {
  const [head = '', body = ''] = text.split('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0),
    contentType: /^content-type: *([^;\r]*)/im.exec(head)?.[1] ?? '',
    json: readJson(body),
  };
}
