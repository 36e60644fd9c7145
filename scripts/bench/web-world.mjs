// A city with 50,000 requests between 200 departments, the built api in one process, and a Chromium that looks at it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { chromium } from 'playwright-core';
import { findChromium } from '../infra/chromium.mjs';
import { PlainError } from '../infra/plain-error.mjs';
import { script, startApi } from './api.mjs';
import { plantFigures } from './plant-figures.mjs';
import { plantRequests } from './plant-requests.mjs';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
/** The desk preset of Lighthouse: 40 ms there and back, 10 megabits a second, the processor as it is. */
const DESK = { latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000, offline: false };
const SIZE = { width: 1350, height: 940 };

export async function openWebWorld({ env, folder, quick, say }) {
  await script('migrate', env);
  await script('seed', env);
  const requests = quick ? 5_000 : 50_000;
  const { people } = JSON.parse(fs.readFileSync(path.join(env.ZEQING_HOME, 'demo-credentials.json'), 'utf8'));
  const liaison = people.find(({ role }) => role === 'liaison');
  const client = new pg.Client({ connectionString: env.DATABASE_OWNER_URL });
  await client.connect();
  try {
    await plantFigures(client, { requests, departments: 200 });
    await plantRequests(client, { requests, department: liaison.department });
  } finally {
    await client.end();
  }
  say(`${requests} requests between 200 departments planted`);
  const { url } = await startApi({ env, folder });
  const found = await findChromium();
  const browser = await chromium.launch({
    executablePath: found.file,
    args: QUIET,
    env: { ...process.env, ...found.env },
  });
  /** A page of a fresh browser, signed in; `desk`: over the network of the desk preset. */
  const openPage = async (role, { desk = false } = {}) => {
    const person = role === 'liaison' ? liaison : people.find((one) => one.role === role);
    const context = await browser.newContext({ viewport: SIZE, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    const like = (name, value) => ({ name: `zeqing-${name}`, value, url });
    await context.addCookies([like('language', 'zh'), like('tour', 'seen')]);
    const { login, password } = person;
    const answer = await context.request.post(`${url}/api/v1/session`, {
      data: { login, password },
      headers: { origin: url },
    });
    if (!answer.ok()) throw new PlainError(`${login} could not sign in: ${answer.status()} ${await answer.text()}`);
    const page = await context.newPage();
    if (desk) {
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', DESK);
    }
    return page;
  };
  return { url, requests, openPage, load: () => os.loadavg()[0].toFixed(1), close: () => browser.close() };
}
