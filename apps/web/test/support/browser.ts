import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
export const SIZES = {
  desk: { width: 1440, height: 900 },
  hand: { width: 390, height: 844 },
  /** The desk at 200 % (WCAG 1.4.4): everything is twice as large, so that half as much finds room. */
  doubled: { width: 720, height: 450 },
  /** What a page must still be read in without scrolling sideways: 1280 × 1024 at 400 % (WCAG 1.4.10). */
  reflowed: { width: 320, height: 256 },
} as const;
export type Size = keyof typeof SIZES;
export type Language = 'zh' | 'en';

export interface BrowserWish {
  readonly language?: Language;
  readonly size?: Size;
  /** Whether the first-run tour may open. */
  readonly tour?: boolean;
}

let running: Promise<Browser> | null = null;

/** Somebody at a browser of their own, known to nobody: no cookie, no cache. The program behind it starts once a file. */
export async function openBrowser(url: string, wish: BrowserWish = {}): Promise<BrowserContext> {
  const executablePath = process.env['ZEQING_TEST_CHROMIUM'] ?? 'chromium';
  running ??= chromium.launch({ executablePath, args: QUIET, headless: true });
  const context = await (
    await running
  ).newContext({
    baseURL: url,
    viewport: SIZES[wish.size ?? 'desk'],
    locale: wish.language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  const like = (name: string, value: string) => ({ name: `zeqing-${name}`, value, url });
  await context.addCookies([
    like('language', wish.language ?? 'zh'),
    ...(wish.tour === true ? [] : [like('tour', 'seen')]),
  ]);
  return context;
}

/** Ends the program behind all browsers of this file. */
export async function endBrowsers(): Promise<void> {
  const browser = await running;
  running = null;
  await browser?.close();
}

/** What axe finds on the page against WCAG 2.1 A and AA, one line a place; empty is right. */
export async function axe(page: Page): Promise<string[]> {
  // Legacy: without frames to look into, the second page axe would open for its report is a page for nothing.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary ?? ''}`),
  );
}
