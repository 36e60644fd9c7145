import { AxeBuilder } from '@axe-core/playwright';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
export const SIZES = { desk: { width: 1440, height: 900 }, hand: { width: 390, height: 844 } } as const;
export type Size = keyof typeof SIZES;
export type Language = 'zh' | 'en';

export interface BrowserWish {
  readonly language?: Language;
  readonly size?: Size;
  /** Whether the first-run tour may open. */
  readonly tour?: boolean;
}

/** A browser with a profile of its own, that knows nobody. */
export async function openBrowser(url: string, wish: BrowserWish = {}): Promise<BrowserContext> {
  const profile = await mkdtemp(path.join(tmpdir(), 'zeqing-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['ZEQING_TEST_CHROMIUM'] ?? 'chromium',
    args: QUIET,
    headless: true,
    baseURL: url,
    viewport: SIZES[wish.size ?? 'desk'],
    locale: wish.language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  context.on('close', () => void rm(profile, { recursive: true, force: true }).catch(() => undefined));
  const like = (name: string, value: string) => ({ name: `zeqing-${name}`, value, url });
  await context.addCookies([
    like('language', wish.language ?? 'zh'),
    ...(wish.tour === true ? [] : [like('tour', 'seen')]),
  ]);
  return context;
}

/** What axe finds on the page against WCAG 2.1 A and AA, one line a place; empty is right. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary ?? ''}`),
  );
}
