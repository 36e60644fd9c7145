// W4: the largest paint of the first page of whoever signs in, over the network of the desk preset, nothing in the cache.
import { within } from './statistics.mjs';

const TARGET_MS = 2_000;
const RUNS = 5;

/** The last the observer tells is the largest; it is asked once the list is there and nothing is being read. */
async function paintOf(world) {
  const page = await world.openPage('liaison', { desk: true });
  await page.addInitScript(() => {
    globalThis.largest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.largest = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(`${world.url}/workbench`);
  await page.locator('[data-row-link]').first().waitFor();
  await page.waitForLoadState('networkidle');
  const largest = await page.evaluate(() => globalThis.largest);
  await page.context().close();
  return Math.round(largest);
}

export async function largestPaint({ world, say }) {
  const load = world.load();
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await paintOf(world));
  say(`largest paints ${runs.join(', ')} ms`);
  const note = `ms, median of ${RUNS}: largest paint of the workbench, 10 Mbit/s and 40 ms, empty cache; load ${load} before`;
  return { ratio: within(runs, 0.5), target: TARGET_MS, better: 'lower', runs, note };
}
