import type { Page } from 'playwright-core';

const AT_MOST = 80;
/**
 * What has the focus: its name by label and text, and whether the page shows that it has it: by an outline, or by a shadow that is a
 * ring (no offset, no blur). The shadow a button has at rest does not count.
 */
const FOCUSED = `(() => {
  const of = document.activeElement;
  const shows = (one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || / 0px 0px 0px [1-9]/.test(boxShadow);
  };
  let isShown = false;
  for (let one = of, up = 0; one instanceof Element && up < 4; one = one.parentElement, up++) isShown ||= shows(one);
  return { name: [...(of.labels ?? [])].map((one) => one.textContent).join(' ') + of.textContent, isShown };
})()`;

/**
 * Moves the focus by the Tab key alone until it is on what has this name, which has to show it (WCAG 2.4.7); answers how often it was
 * pressed.
 */
export async function tabTo(page: Page, name: RegExp): Promise<number> {
  for (let pressed = 1; pressed <= AT_MOST; pressed++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<{ name: string; isShown: boolean }>(FOCUSED);
    if (!name.test(focused.name)) continue;
    if (!focused.isShown) throw new Error(`the focus on ${String(name)} cannot be seen`);
    return pressed;
  }
  throw new Error(`nothing called ${String(name)} can be reached by the keyboard`);
}

/** Chooses a file in a field that was reached by the Tab key. */
export async function chooseByKeys(page: Page, label: RegExp, name: string, buffer: Buffer): Promise<void> {
  // Asked for before the field is reached, so that the browser is sure to hand the choice over.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, label);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}
