import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { waitUntil } from '@zeqing/testing';
import { settled, type WebWorld } from './web-world';

/** One look at a screen: its route, who opens it (nobody: no sign-in), and where the words of its address come from. */
export interface ScreenVisit {
  readonly name: string;
  readonly route: string;
  readonly role: string | null;
  readonly department?: string;
  readonly query?: string;
  /** Word of the address → what to ask of the API, and the place of the value in its answer. */
  readonly with?: Readonly<Record<string, string>>;
}

const { screens } = JSON.parse(readFileSync(path.join(__dirname, 'screens.json'), 'utf8')) as {
  screens: readonly ScreenVisit[];
};
export const SCREENS = screens;

const IS_FULL = process.env['ZEQING_TEST_FULL'] === '1';
const SEED = process.env['ZEQING_TEST_SEED'] ?? '809';
/** A tenth. */
const SHARE = 10;

/** All of them with --full, else one in so many, as the seed chooses: by name, so that a new screen moves no other. */
export function sampleOf<T>(all: readonly T[], nameOf: (one: T) => string, share = SHARE): readonly T[] {
  const place = (name: string): number => createHash('sha256').update(`${SEED} ${name}`).digest().readUInt32BE();
  return all.filter((one) => IS_FULL || place(nameOf(one)) % share === 0);
}

/** An id that nothing has: what an empty city answers for an object. */
const NOTHING = '00000000-0000-7000-8000-000000000000';

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** One browser that goes round the screens, as whoever may open them. */
export class Visitor {
  readonly #sessions = new Map<string, Cookies>();
  readonly #reading = new Set<Request>();
  readonly #said: string[] = [];

  private constructor(
    private readonly world: WebWorld,
    readonly page: Page,
  ) {
    page.on('request', (request) => {
      if (isRead(request.url())) this.#reading.add(request);
    });
    page.on('requestfinished', (request) => this.#reading.delete(request));
    page.on('requestfailed', (request) => this.#reading.delete(request));
    page.on('response', (answer) => {
      if (/json/.test(answer.headers()['content-type'] ?? ''))
        void answer.text().then(
          (text) => this.#said.push(text),
          () => undefined,
        );
    });
  }

  static async start(world: WebWorld): Promise<Visitor> {
    return new Visitor(world, await world.openAnonymous());
  }

  /** What the API has said since the last visit began. */
  get said(): string {
    return this.#said.join('\n');
  }

  /** Goes on as somebody of that role, in a session kept from before if there is one; null: as nobody. */
  async become(role: string | null, department?: string): Promise<void> {
    const person = role === null ? null : this.world.login(role, department);
    const context = this.page.context();
    const isLiking = ({ name }: { name: string }): boolean => /-(language|tour)$/.test(name);
    const cookies = await context.cookies();
    await context.clearCookies();
    await context.addCookies([...cookies.filter(isLiking), ...(this.#sessions.get(person?.login ?? '') ?? [])]);
    if (!person || this.#sessions.has(person.login)) return;
    const { login, password } = person;
    const answer = await this.page.request.post('/api/v1/session', { data: { login, password } });
    if (!answer.ok()) throw new Error(`${login} could not sign in: ${answer.status()}`);
    this.#sessions.set(
      login,
      (await context.cookies()).filter((cookie) => !isLiking(cookie)),
    );
  }

  speak(language: 'zh' | 'en'): Promise<void> {
    return this.prefer('language', language);
  }

  /** As if it had been chosen on this computer before. */
  async prefer(name: 'language' | 'type', value: string): Promise<void> {
    await this.page.context().addCookies([{ name: `zeqing-${name}`, value, url: this.world.url }]);
  }

  /** The address of the visit, with the words the API knows; must be signed in. */
  async addressOf({ route, query, with: words = {} }: ScreenVisit): Promise<string> {
    let address = query === undefined ? route : `${route}?${query}`;
    for (const [word, question] of Object.entries(words)) {
      const value = encodeURIComponent(((await this.#ask(question)) as string | undefined) ?? NOTHING);
      address = address.replace(`$${word}`, value).replace(`{${word}}`, value);
    }
    return address;
  }

  /** Opens the screen and waits until all it reads is there. */
  async open(address: string): Promise<void> {
    this.#said.length = 0;
    this.#reading.clear();
    await this.page.goto(address);
    await settled(this.page);
    await waitUntil('everything to be read', () => this.#reading.size === 0);
    await settled(this.page);
  }

  async #ask(question: string): Promise<unknown> {
    const [url = '', place = ''] = question.split(' ');
    const said = await this.page.request.get(url);
    const answer: unknown = said.ok() ? await said.json() : undefined;
    return place
      .split('.')
      .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], answer);
  }
}

/** A question of a screen; the stream of notices never ends. */
const isRead = (url: string): boolean => url.includes('/api/') && !url.endsWith('/stream');
