import { waitUntil } from '@zeqing/testing';
import type { TestApi } from './start-test-api';

type Agent = TestApi['anonymous'];

export interface Notice {
  readonly kind: string;
  readonly objectId: string;
  readonly text: { readonly zh: string; readonly en: string };
  readonly link: string;
  readonly urgency: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The demonstration people of a test whose clock moves, and what they are told. */
export class Inboxes {
  readonly #signedIn = new Map<string, Agent>();

  constructor(private readonly api: TestApi) {}

  /** Signed in anew once the clock has moved: no session outlives the days in between. */
  async signIn(role: string, department?: string): Promise<Agent> {
    const { anonymous, clock, credentials } = this.api;
    const key = `${role} ${department ?? ''} ${clock.now().toISOString()}`;
    const known = this.#signedIn.get(key);
    if (known) return known;
    const person = credentials.people.find(
      (one) => one.role === role && (department === undefined || one.department === department),
    );
    const answer = await anonymous.post('/api/v1/session').send({ login: person?.login, password: person?.password });
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    const agent = (await this.api.as(role, department)).set('Cookie', cookie);
    this.#signedIn.set(key, agent);
    return agent;
  }

  async notices(role: string, department?: string): Promise<readonly Notice[]> {
    const agent = await this.signIn(role, department);
    return (await agent.get('/api/v1/notices?limit=200').expect(200)).body.items;
  }

  /** The notices of a kind that a person has by now, newest first, waited for; exactly so many. */
  async told(role: string, department: string | undefined, kind: string, count = 1): Promise<readonly Notice[]> {
    let found: readonly Notice[] = [];
    await waitUntil(`${count} notices of ${kind}`, async () => {
      found = (await this.notices(role, department)).filter((one) => one.kind === kind);
      return found.length >= count;
    });
    expect(found).toHaveLength(count);
    return found;
  }
}
