// W5: from the click on the menu to the rows of the workbench, read anew every time.
import { within } from './statistics.mjs';

const TARGET_MS = 300;
const RUNS = 40;

/** From another screen of a page that has read no list yet: code of the screen, answer of the api, rows drawn. */
async function openInbox(page, world) {
  await page.goto(`${world.url}/catalogue`);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const link = document.querySelector('#menu a[href="/workbench"]');
        const since = performance.now();
        const seen = new MutationObserver(() => {
          if (location.pathname !== '/workbench' || !document.querySelector('.group [data-row-link]')) return;
          seen.disconnect();
          // After the next frame it is on the screen.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - since)));
        });
        seen.observe(document.body, { childList: true, subtree: true });
        link.click();
      }),
  );
}

export async function inbox({ world, quick, say }) {
  const page = await world.openPage('liaison');
  const load = world.load();
  await openInbox(page, world); // the code of the screens comes from the cache afterwards, as on any working day
  const runs = [];
  for (let run = 0; run < (quick ? 5 : RUNS); run += 1) runs.push(Math.round(await openInbox(page, world)));
  const lines = await page.locator('.group [data-row-link]').count();
  await page.context().close();
  say(`half within ${within(runs, 0.5)} ms, ${lines} lines`);
  const note = `ms, 95 % of ${runs.length}: click to rows of the workbench, ${lines} lines of ${world.requests} requests; load ${load} before`;
  return { ratio: within(runs, 0.95), target: TARGET_MS, better: 'lower', runs, note };
}
