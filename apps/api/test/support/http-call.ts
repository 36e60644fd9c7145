import http from 'node:http';

/** A request as bytes on the wire: nothing is normalised, so what is malformed stays malformed. */
export interface HttpCall {
  readonly method: string;
  /** Path and query, printable ASCII. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
  /** The body read as JSON; undefined when it is none. */
  readonly json: unknown;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });

export const portOf = (server: http.Server): number => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen');
  return address.port;
};

/** Sends a call over a kept connection; rejects only when the connection itself fails. */
export function send(port: number, call: HttpCall): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const length = call.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(call.body)) };
    const request = http.request(
      { agent, port, host: '127.0.0.1', method: call.method, path: call.path, headers: { ...length, ...call.headers } },
      (response) => {
        const chunks: Buffer[] = [];
        // A stream has no end: its beginning is the answer.
        if (response.headers['content-type']?.startsWith('text/event-stream')) {
          resolve(answerOf(response, ''));
          response.destroy();
          return;
        }
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => resolve(answerOf(response, Buffer.concat(chunks).toString('utf8'))));
      },
    );
    request.on('error', reject);
    request.end(call.body);
  });
}

const answerOf = (response: http.IncomingMessage, text: string): HttpAnswer => ({
  status: response.statusCode ?? 0,
  headers: response.headers,
  text,
  json: readJson(text),
});

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export const closeConnections = (): void => agent.destroy();
