import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { seedDemoLife } from '../../../../db/demo-life/seed-demo-life';
import { SEEDS } from '../../../../db/seed-demo';
import { startTestApi, startTestWorker, type TestWorker } from '../../../api/test/support';
import { closeConnections, portOf } from '../../../api/test/support/http-call';
import { startDemoWorld, type DemoWorld } from '../../../api/test/support/demo-world';
import { endBrowsers, openBrowser, type BrowserWish } from './browser';

const REPOSITORY = path.resolve(__dirname, '../../../..');

export interface WebWish extends BrowserWish {
  readonly department?: string;
  /** Of several who hold the same post. */
  readonly name?: string;
}

/** The product as people meet it: API and worker on a city with some work in it, and browsers that open its pages. */
export interface WebWorld {
  readonly worker: TestWorker;
  readonly url: string;
  /** A page of a fresh browser; nobody is signed in. */
  openAnonymous(wish?: BrowserWish): Promise<Page>;
  /** A page of a fresh browser, signed in as the demo person of that role, at this address. */
  openPage(role: string, address?: string, wish?: WebWish): Promise<Page>;
  login(
    role: string,
    department?: string,
    name?: string,
  ): { readonly login: string; readonly password: string; readonly name: string; readonly department: string };
  /**
   * Closes this test's browsers; a failed test's pages are photographed first. Fails where a page had no words for what it
   * meant to say. Call in `afterEach`.
   */
  closeBrowsers(): Promise<void>;
  close(): Promise<void>;
}

/** One a test file: `beforeAll`. A list in force, one request under way, one of each object. */
export async function startWebWorld(): Promise<WebWorld & { readonly demo: DemoWorld }> {
  const demo = await startDemoWorld();
  return { demo, ...(await inBrowsers(demo)) };
}

/** The demonstration city with a quarter of a year behind it, on a Wednesday morning. */
export async function startLivedWorld(): Promise<WebWorld> {
  const at = new Date('2026-11-25T09:30:00+08:00');
  const api = await startTestApi(at);
  await api.app.listen(0, '127.0.0.1');
  await seedDemoLife(api.app, { seeds: SEEDS, at });
  const close = async (): Promise<void> => {
    closeConnections();
    await api.close();
  };
  return inBrowsers({ api, port: portOf(api.app.getHttpServer()), close });
}

/** The demonstration city with its departments and people, and nothing else: no list, no request. */
export async function startEmptyWorld(): Promise<WebWorld> {
  const api = await startTestApi(new Date('2026-11-25T09:30:00+08:00'));
  await api.app.listen(0, '127.0.0.1');
  const close = async (): Promise<void> => {
    closeConnections();
    await api.close();
  };
  return inBrowsers({ api, port: portOf(api.app.getHttpServer()), close });
}

type Served = Pick<DemoWorld, 'api' | 'port' | 'close'>;

async function inBrowsers(demo: Served): Promise<WebWorld> {
  const worker = await startTestWorker(demo.api);
  const url = `http://127.0.0.1:${demo.port}`;
  const open = new Set<BrowserContext>();
  const wordless = new Set<string>();
  const start = async (wish?: BrowserWish): Promise<Page> => {
    const context = await openBrowser(url, wish);
    context.on('console', (message) => {
      if (message.text().startsWith('no words: ')) wordless.add(message.text());
    });
    open.add(context);
    return context.newPage();
  };
  const login: WebWorld['login'] = (role, department, name) => {
    const person = demo.api.credentials.people.find(
      (one) => one.role === role && (!department || one.department === department) && (!name || one.name === name),
    );
    if (!person) throw new Error(`nobody of the demonstration is ${role} of ${department ?? 'any department'}`);
    return person;
  };
  return {
    worker,
    url,
    openAnonymous: start,
    async openPage(role, address = '/workbench', wish = {}) {
      const page = await start(wish);
      await signInQuietly(page, login(role, wish.department, wish.name));
      await page.goto(address);
      await settled(page);
      return page;
    },
    login,
    async closeBrowsers() {
      const { assertionCalls, currentTestName = 'test', suppressedErrors } = expect.getState();
      for (const context of open) {
        if (suppressedErrors.length > 0 || assertionCalls === 0) await photograph(context, currentTestName);
        await context.close();
      }
      open.clear();
      const found = [...wordless];
      wordless.clear();
      expect(found).toEqual([]);
    },
    async close() {
      await endBrowsers();
      await worker.close();
      await demo.close();
    },
  };
}

/** Signs in from inside the browser, so that the cookie is kept as browsers keep it. */
async function signInQuietly(page: Page, { login, password }: { login: string; password: string }): Promise<void> {
  await page.goto('/sign-in');
  const status = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/v1/session', { method: 'POST', headers, body })).status;
  }, JSON.stringify({ login, password }));
  if (status !== 201) throw new Error(`${login} could not sign in: ${status}`);
}

/** Waits until the page has its heading and nothing is being read any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  const waiting = page.locator('.waiting');
  while ((await waiting.count()) > 0) await waiting.first().waitFor({ state: 'detached' });
}

async function photograph(context: BrowserContext, name: string): Promise<void> {
  const folder = path.join(REPOSITORY, '.local', 'browser-failures');
  await mkdir(folder, { recursive: true });
  for (const [number, page] of context.pages().entries()) {
    const file = path.join(folder, `${name.replaceAll(/[^\w一-龥]+/g, '-').slice(0, 80)}-${number}.png`);
    await page.screenshot({ path: file, fullPage: true }).catch(() => undefined);
  }
}
