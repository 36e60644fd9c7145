import { runInNewContext } from 'node:vm';
import type { Page } from 'playwright-core';

/** How much longer than the English text: what a translation may need. */
const LONGER = 0.4;

type Texts = { readonly [key: string]: string | Texts };

/** A built module of English texts: those of the first page, or of one feature. */
const TEXTS = /\/assets\/(base\.)?en-[\w-]+\.js$/;
const EXPORTED = /export\s*\{\s*(\w+) as (\w+)\s*\};?\s*$/;

/** Signs without width: they mark what comes from the texts and make nothing longer. */
const [BEGIN, END] = ['\u2063', '\u2064'];

const longerWord = (word: string): string =>
  word + word.slice(-1).repeat(Math.max(1, Math.round(word.length * LONGER)));

/** `Save {{count}} rows` → `Saveee {{count}} rowsss` between marks; what i18next fills in stays as it is. */
function pseudo(text: string): string {
  const parts = text.split(/(\{\{[^}]*\}\}|<[^>]*>|\$t\([^)]*\))/);
  return `${BEGIN}${parts.map((part, place) => (place % 2 === 1 ? part : part.replaceAll(/[A-Za-z]+/g, longerWord))).join('')}${END}`;
}

const pseudoTexts = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, typeof text === 'string' ? pseudo(text) : pseudoTexts(text)]),
  );

/** From now on the page is handed English texts of the pseudo-locale: 40 % longer, each between marks. */
export async function speakPseudo(page: Page): Promise<void> {
  await page.route(TEXTS, async (route) => {
    const module = await (await route.fetch()).text();
    const [, variable, name] = EXPORTED.exec(module) ?? [];
    if (variable === undefined || name === undefined) throw new Error(`no texts in ${route.request().url()}`);
    const texts = runInNewContext(module.replace(EXPORTED, variable)) as Texts;
    const body = `const texts = ${JSON.stringify(pseudoTexts(texts))};export{texts as ${name}};`;
    await route.fulfill({ contentType: 'text/javascript', body });
  });
}

/** Labels that are wider than their box, or cut by a box around them; runs in the page. */
const CLIPPED = `(() => {
  const LABELS = 'button, [role=tab], th, .menu-link, .menu-group, .ant-tag, label, legend, summary, .status, .bar-button, .button-link, h1, h2, h3, dt, .page-lead, .ant-select-content, .ant-btn, .ant-radio-button-label, .ant-segmented-item-label';
  const clipped = [];
  // Read out, not seen: its boxes tell nothing.
  const isHidden = (node) => {
    for (let around = node; around && around !== document.body; around = around.parentElement)
      if (getComputedStyle(around).clipPath.startsWith('inset(50%')) return true;
    return false;
  };
  // A chosen value may end in an ellipsis: its title and its list say the whole.
  const isTold = (node) => node.matches('.ant-select-content[title]');
  const said = (node) => node.tagName.toLowerCase() + '.' + node.className + ' “' + node.textContent.trim().slice(0, 60) + '”';
  for (const node of document.querySelectorAll(LABELS)) {
    if (!node.checkVisibility({ visibilityProperty: true }) || node.closest('.sr-only') || node.textContent.trim() === '' || isHidden(node) || isTold(node)) continue;
    const box = node.getBoundingClientRect();
    if (box.width <= 1) continue;
    if (getComputedStyle(node).display !== 'inline' && node.scrollWidth > node.clientWidth + 1)
      clipped.push(said(node) + ' is ' + node.scrollWidth + ' wide in ' + node.clientWidth);
    for (let around = node.parentElement; around && around !== document.body; around = around.parentElement) {
      const { overflowX } = getComputedStyle(around);
      if (overflowX === 'auto' || overflowX === 'scroll') break;
      const outer = around.getBoundingClientRect();
      if (overflowX !== 'visible' && (box.right > outer.right + 1 || box.left < outer.left - 1))
        clipped.push(said(node) + ' is cut by ' + around.className);
    }
  }
  if (document.documentElement.scrollWidth > window.innerWidth) {
    const out = [...document.body.querySelectorAll('*:not(svg, svg *)')].filter((node) => (node.getBoundingClientRect().right > window.innerWidth + 1 || (node.scrollWidth > window.innerWidth && getComputedStyle(node).overflowX === 'visible')) && !isHidden(node));
    const inmost = out.filter((node) => !out.some((other) => other !== node && node.contains(other)));
    clipped.push('the page is wider than its window: ' + inmost.slice(0, 3).map(said).join(', '));
  }
  return clipped;
})()`;

export const clippedLabels = (page: Page): Promise<string[]> => page.evaluate<string[]>(CLIPPED);

/** Latin words that stand outside the marks, of texts and of what is read out; runs in the page. */
const UNMARKED = `(() => {
  const found = new Set();
  const note = (text) => { if (/[A-Za-z]{2}/.test(text)) found.add(text.trim()); };
  const SKIPPED = 'pre, code, kbd, script, style, [aria-hidden=true]';
  let depth = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(SKIPPED)) continue;
    let outside = '';
    for (const sign of node.data) {
      if (sign === '${BEGIN}') depth++;
      if (depth === 0) outside += sign;
      if (sign === '${END}') depth--;
    }
    if (node.parentElement.checkVisibility()) note(outside);
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
    for (const node of document.querySelectorAll('[' + name + ']')) {
      const text = node.getAttribute(name);
      if (!text.includes('${BEGIN}') && !node.closest(SKIPPED) && node.checkVisibility()) note(text);
    }
  return [...found];
})()`;

/** Words of the component library, which brings its own translations, and names that are the same everywhere. */
const OTHERS = /^(Zeqing|English|PDF|DOCX|JSON|SM3|https:\/\/|Show|Clear|Select date|Start date|End date)$/;
/** Between these stand several texts of the API in one. */
const BETWEEN = /\s*[·:：()（）]\s*|(?<=[a-z]\.[a-z_]+) /;

/** Visible words that come neither from the texts nor from what the API said: untranslated, or a raw key. */
export async function untranslated(page: Page, said: string): Promise<string[]> {
  const texts = said.replaceAll('\\"', '"');
  const isKnown = (text: string): boolean => OTHERS.test(text) || !/[A-Za-z]{2}/.test(text) || texts.includes(text);
  const found = await page.evaluate<string[]>(UNMARKED);
  return found.filter((text) => !isKnown(text) && !text.split(BETWEEN).every(isKnown));
}
