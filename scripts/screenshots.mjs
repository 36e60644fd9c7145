// Photographs every screen of a running demonstration, in both sizes and languages, each as somebody whose post may open
// it: Chinese into docs/screenshots, English into .local/screenshots. The screens: apps/web/test/support/screens.json,
// which a test holds against the router's routes.
//   npm run screenshots -- [--url http://127.0.0.1:3000] [--only part-of-a-name] [--out folder] [--language zh|en]
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './infra/chromium.mjs';
import { inHome, inRepository } from './infra/paths.mjs';
import { explain, PlainError } from './infra/plain-error.mjs';

const SIZES = { 1440: { width: 1440, height: 900 }, 390: { width: 390, height: 844 } };
const FOLDERS = { zh: inRepository('docs', 'screenshots'), en: inHome('screenshots') };
/** What is below is more of the same, and a picture stays small enough for a repository. */
const TALLEST_PX = 1_500;
const MOST_BYTES = 70_000;
const QUALITIES = [45, 35, 25];
const { screens } = JSON.parse(fs.readFileSync(inRepository('apps/web/test/support/screens.json'), 'utf8'));

function readArguments(words) {
  const value = (name, otherwise) => (words.includes(name) ? words[words.indexOf(name) + 1] : otherwise);
  const language = value('--language', '');
  return {
    url: value('--url', 'http://127.0.0.1:3000'),
    only: value('--only', ''),
    languages: language === '' ? Object.keys(FOLDERS) : [language],
    folderOf: (one) => value('--out', FOLDERS[one]),
  };
}

/** What the API answers to `path place.in.the.answer`; undefined when it refuses or has no such thing. */
async function ask(context, question) {
  const [address, place = ''] = question.split(' ');
  const answer = await context.request.get(address);
  const said = answer.ok() ? await answer.json() : undefined;
  return place.split('.').reduce((value, key) => value?.[key], said);
}

/** The address of a screen; undefined when the city has nothing to show there. */
async function addressOf(context, { route, query, with: words = {} }) {
  let address = query === undefined ? route : `${route}?${query}`;
  for (const [word, question] of Object.entries(words)) {
    const value = await ask(context, question);
    if (value === undefined || value === null) return undefined;
    const said = encodeURIComponent(value);
    address = address.replace(`$${word}`, said).replace(`{${word}}`, said);
  }
  return address;
}

/** Photographs one address, once nothing is being read: from its top, as far as a picture goes. */
async function photograph(page, address, size, file) {
  await page.setViewportSize(SIZES[size]);
  await page.goto(address);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  const waiting = page.locator('.waiting');
  while ((await waiting.count()) > 0) await waiting.first().waitFor({ state: 'detached' });
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width: SIZES[size].width, height: Math.min(tall, TALLEST_PX) };
  for (const quality of QUALITIES) {
    await page.screenshot({ path: file, type: 'jpeg', quality, fullPage: true, clip });
    if (fs.statSync(file).size <= MOST_BYTES) return;
  }
}

/** Sessions of the demonstration's people, each opened once: a function of {role, department}; no role, no sign-in. */
function castOf(browser, url, demo) {
  const contexts = new Map();
  const open = async (person) => {
    const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce', timezoneId: 'Asia/Shanghai' });
    await context.addCookies([{ name: 'zeqing-tour', value: 'seen', url }]);
    if (!person) return context;
    const { login, password } = person;
    const answer = await context.request.post('/api/v1/session', { data: { login, password } });
    if (!answer.ok()) throw new PlainError(`${login} could not sign in.`);
    return context;
  };
  return async ({ role, department }) => {
    const person = demo.find((one) => one.role === role && (!department || one.department === department));
    if (role !== null && !person) throw new PlainError(`nobody is ${role} of ${department ?? 'any department'}`);
    const key = person?.login ?? '';
    if (!contexts.has(key)) contexts.set(key, await open(person));
    return contexts.get(key);
  };
}

/** All pictures of one screen; answers whether there was anything to show. */
async function photographScreen(context, screen, { url, languages, folderOf }) {
  const address = await addressOf(context, screen);
  if (address === undefined) return false;
  const page = await context.newPage();
  for (const language of languages) {
    await context.addCookies([{ name: 'zeqing-language', value: language, url }]);
    for (const size of Object.keys(SIZES))
      await photograph(page, address, size, path.join(folderOf(language), `${screen.name}-${size}-${language}.jpg`));
  }
  await page.close();
  return true;
}

async function main() {
  const wishes = readArguments(process.argv.slice(2));
  const { url, only, languages, folderOf } = wishes;
  const { demo } = await fetch(`${url}/api/v1/sign-in-options`).then((answer) => answer.json());
  if (demo.length === 0) throw new PlainError(`${url} is no demonstration: start one with npm start.`);
  for (const language of languages) fs.mkdirSync(folderOf(language), { recursive: true });
  const { file, env } = await findChromium();
  const args = ['--no-sandbox', '--disable-gpu'];
  const browser = await chromium.launch({ executablePath: file, env: { ...process.env, ...env }, args });
  const cast = castOf(browser, url, demo);
  for (const screen of screens.filter(({ name }) => name.includes(only))) {
    const isThere = await photographScreen(await cast(screen), screen, wishes);
    console.log(`${screen.name}: ${isThere ? `as ${screen.role ?? 'nobody'}` : 'nothing to show'}`);
  }
  await browser.close();
}

try {
  await main();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
