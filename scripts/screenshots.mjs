// Photographs the screens of a running demonstration into docs/screenshots: every route of the router's menu, in both
// sizes and languages, each as somebody whose post may open it.
//   node scripts/screenshots.mjs [--url http://127.0.0.1:3000] [--only part-of-a-path] [--as login] [--out folder]
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './infra/chromium.mjs';
import { inRepository } from './infra/paths.mjs';
import { explain, PlainError } from './infra/plain-error.mjs';

const SIZES = { 1440: { width: 1440, height: 900 }, 390: { width: 390, height: 844 } };
const LANGUAGES = ['zh', 'en'];
/** Who looks, in this order: the first whose menu has a screen photographs it. */
const CAST = [
  { role: 'liaison', name: /民政|卫生/ },
  { role: 'office_head', name: /民政|卫生/ },
  { role: 'department_head', name: /./ },
  { role: 'authority_officer', name: /./ },
  { role: 'supervisor', name: /./ },
  { role: 'auditor', name: /./ },
  { role: 'system_administrator', name: /./ },
  { role: 'security_administrator', name: /./ },
];

function readArguments(words) {
  const value = (name, otherwise) => (words.includes(name) ? words[words.indexOf(name) + 1] : otherwise);
  return {
    url: value('--url', 'http://127.0.0.1:3000'),
    only: value('--only', ''),
    as: value('--as', ''),
    out: value('--out', inRepository('docs', 'screenshots')),
  };
}

async function demoLogins(url) {
  const { demo } = await fetch(`${url}/api/v1/sign-in-options`).then((answer) => answer.json());
  if (demo.length === 0) throw new PlainError(`${url} is no demonstration: start one with npm start.`);
  return demo;
}

/** Photographs one address in one size and language; the whole page, once nothing is being read. */
async function photograph(page, { url, address, size, language, file }) {
  await page.setViewportSize(SIZES[size]);
  await page.context().addCookies([{ name: 'zeqing-language', value: language, url }]);
  await page.goto(`${url}${address}`);
  await page.locator('h1').first().waitFor();
  await page.locator('.waiting').waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: file, fullPage: true });
}

/** The addresses of the menu, and one example behind each list: the first row's link. */
async function addressesOf(page, url) {
  await page.goto(`${url}/`);
  await page.locator('#menu a').first().waitFor({ state: 'attached' });
  const menu = await page.locator('#menu a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const found = new Map(menu.map((address) => [address, address]));
  for (const address of menu) {
    await page.goto(`${url}${address}`);
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    const row = page.locator('[data-row-link]').first();
    if ((await row.count()) > 0) found.set(`${address}-row`, await row.getAttribute('href'));
  }
  return [...found];
}

async function main() {
  const { url, only, as, out } = readArguments(process.argv.slice(2));
  fs.mkdirSync(out, { recursive: true });
  const demo = await demoLogins(url);
  const { file, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath: file,
    env: { ...process.env, ...env },
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const done = new Set();
  const cast = as
    ? demo.filter(({ login }) => login === as)
    : CAST.map(({ role, name }) => demo.find((one) => one.role === role && name.test(one.department))).filter(Boolean);
  for (const { login, password, role } of cast) {
    const context = await browser.newContext({ reducedMotion: 'reduce', timezoneId: 'Asia/Shanghai' });
    await context.addCookies([{ name: 'zeqing-tour', value: 'seen', url }]);
    const page = await context.newPage();
    await page.goto(`${url}/sign-in`);
    const shots = [];
    if (!done.has('sign-in')) shots.push(['sign-in', '/sign-in']);
    const isSignedIn = await page.evaluate(
      (body) =>
        fetch('/api/v1/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then(
          (a) => a.ok,
        ),
      JSON.stringify({ login, password }),
    );
    if (!isSignedIn) throw new PlainError(`${login} could not sign in.`);
    for (const [key, address] of await addressesOf(page, url)) {
      const name = `${key.replaceAll('/', '-').replace(/^-/, '')}-${key.startsWith('/workbench') ? role : ''}`.replace(
        /-$/,
        '',
      );
      if (!done.has(name)) shots.push([name, address]);
    }
    for (const [name, address] of shots.filter(([one]) => one.includes(only))) {
      done.add(name);
      for (const size of Object.keys(SIZES))
        for (const language of LANGUAGES) {
          const target = path.join(out, `${name}-${size}-${language}.png`);
          await photograph(page, { url, address, size, language, file: target });
        }
      console.log(`${name} as ${login}`);
    }
    await context.close();
  }
  await browser.close();
}

try {
  await main();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
