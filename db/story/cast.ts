import { Player, StoryStopped, type Call, type Reply, type Send } from './player';

/** What `<home>/demo-credentials.json` holds. */
export interface DemoCredentials {
  readonly people: readonly {
    readonly role: string;
    readonly roleName: string;
    readonly department: string;
    readonly login: string;
    readonly password: string;
  }[];
  readonly serviceHall: { readonly clientId: string; readonly clientSecret: string; readonly department: string };
}

/** The people of the demonstration city, signed in when they first appear. */
export class Cast {
  readonly #players = new Map<string, Promise<Player>>();

  constructor(
    private readonly send: Send,
    private readonly credentials: DemoCredentials,
  ) {}

  /** Whether somebody of the cast plays the role there. */
  has(role: string, department: string): boolean {
    return this.credentials.people.some((one) => one.role === role && one.department === department);
  }

  /** The person who plays a role (of a department). */
  person(role: string, department?: string): Promise<Player> {
    return this.#holder(role, department, 0);
  }

  /** Somebody else who holds the same role, where two persons must act (U35). */
  second(role: string): Promise<Player> {
    return this.#holder(role, undefined, 1);
  }

  #holder(role: string, department: string | undefined, place: number): Promise<Player> {
    const found = this.credentials.people.filter(
      (one) => one.role === role && (department === undefined || one.department === department),
    )[place];
    if (!found) throw new Error(`nobody in the cast is ${role} of ${department ?? 'any department'}`);
    return this.#once(found.login, async () => {
      const call = json('/api/v1/session', JSON.stringify({ login: found.login, password: found.password }));
      const reply = await this.#accepted(found.login, call);
      const cookie = reply.headers['set-cookie']?.split(';')[0] ?? '';
      return new Player(`${found.department}${found.roleName}`, this.send, { cookie });
    });
  }

  /** The service hall's system, with a token of its own. */
  hall(): Promise<Player> {
    const { clientId, clientSecret } = this.credentials.serviceHall;
    return this.#once(clientId, async () => {
      const call: Call = {
        method: 'POST',
        path: '/oauth/token',
        headers: {
          authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'grant_type=client_credentials',
      };
      const { access_token: token } = JSON.parse((await this.#accepted(clientId, call)).text) as {
        access_token: string;
      };
      return new Player('政务服务大厅', this.send, { authorization: `Bearer ${token}` });
    });
  }

  #once(key: string, enter: () => Promise<Player>): Promise<Player> {
    const known = this.#players.get(key);
    if (known) return known;
    const entering = enter();
    this.#players.set(key, entering);
    return entering;
  }

  async #accepted(who: string, call: Call): Promise<Reply> {
    const reply = await this.send(call);
    if (reply.status >= 300) throw new StoryStopped(who, call, reply);
    return reply;
  }
}

const json = (path: string, body: string): Call => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'application/json' },
  body,
});
