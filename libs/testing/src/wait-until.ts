const PAUSE_MILLISECONDS = 20;

/** Waits for a condition, never for a time: polls until it holds, and fails naming what was awaited. */
export async function waitUntil(
  what: string,
  holds: () => Promise<boolean> | boolean,
  patienceMilliseconds = 20_000,
): Promise<void> {
  const end = Date.now() + patienceMilliseconds;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${patienceMilliseconds} ms in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  }
}
