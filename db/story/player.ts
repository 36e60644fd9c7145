/** One HTTP call of the story, whoever sends it: `fetch` against the running product, or a test's own client. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | null;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

export type Send = (call: Call) => Promise<Reply>;

/** A refusal the story did not expect: it ends there and shows the problem as the user would see it. */
export class StoryStopped extends Error {
  constructor(who: string, call: Call, reply: Reply) {
    super(`${who}: ${call.method} ${call.path} → ${reply.status} ${reply.text}`);
  }
}

const WORKBOOK = 'application/octet-stream';
const STALE = 412;
const ATTEMPTS = 5;

/** Somebody of the story, signed in, who calls the API as only they may. */
export class Player {
  constructor(
    readonly name: string,
    private readonly send: Send,
    private readonly credential: Readonly<Record<string, string>>,
  ) {}

  async get<T>(path: string): Promise<T> {
    return JSON.parse((await this.#call('GET', path, null)).text) as T;
  }

  /** The answer as it came, for what is no JSON. */
  async getText(path: string): Promise<string> {
    return (await this.#call('GET', path, null)).text;
  }

  async post<T>(path: string, body: object, headers: Record<string, string> = {}): Promise<T> {
    const reply = await this.#call('POST', path, JSON.stringify(body), {
      'content-type': 'application/json',
      ...headers,
    });
    return JSON.parse(reply.text || 'null') as T;
  }

  async upload<T>(path: string, workbook: Buffer): Promise<T> {
    return JSON.parse((await this.#call('POST', path, workbook, { 'content-type': WORKBOOK })).text) as T;
  }

  /** Reads the object, then acts on the version read; reads again when somebody was faster, as a person would. */
  async act<T>(object: string, action: string, body: object = {}): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const { version } = await this.get<{ version: number }>(object);
      const call = this.#make('POST', action, JSON.stringify(body), {
        'content-type': 'application/json',
        'if-match': `"v${version}"`,
      });
      const reply = await this.send(call);
      if (reply.status === STALE && attempt < ATTEMPTS) continue;
      return JSON.parse(this.#accepted(call, reply).text || 'null') as T;
    }
  }

  async #call(method: Call['method'], path: string, body: Call['body'], headers = {}): Promise<Reply> {
    const call = this.#make(method, path, body, headers);
    return this.#accepted(call, await this.send(call));
  }

  #make(method: Call['method'], path: string, body: Call['body'], headers: Record<string, string>): Call {
    return { method, path, body, headers: { ...this.credential, ...headers } };
  }

  #accepted(call: Call, reply: Reply): Reply {
    if (reply.status >= 200 && reply.status < 300) return reply;
    throw new StoryStopped(this.name, call, reply);
  }
}
