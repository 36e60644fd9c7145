// Restarts what dies, and gives up on what cannot live.
import { isClosing, pause } from './processes.mjs';

const SHORT_LIFE_MS = 5_000;
const SHORT_LIVES = 3;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

const why = ({ code, signal, error }) => error?.message ?? (signal ? `signal ${signal}` : `exit code ${code}`);

/**
 * Keeps one child running until closeAll(). `start()` answers a managed process (spawnManaged) or throws;
 * `first` is one that runs already. Resolves only when it gives up, with one sentence: the child lived shorter
 * than 5 s three times in a row.
 */
export async function keepRunning({ name, start, first, say }) {
  let shortLives = 0;
  for (let current = first; ; current = undefined) {
    const since = Date.now();
    let reason;
    try {
      current ??= await start();
      reason = why(await current.exited);
    } catch (error) {
      reason = error.message.split('\n')[0].replace(/\.$/, '');
    }
    if (isClosing()) return new Promise(() => {});
    const lived = Date.now() - since;
    shortLives = lived < SHORT_LIFE_MS ? shortLives + 1 : 1;
    if (shortLives >= SHORT_LIVES)
      return `${name} ended ${SHORT_LIVES} times within ${SHORT_LIFE_MS / 1000} s of its start (${reason}).`;
    const wait = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (shortLives - 1));
    say(`${name} ended (${reason}); starting it again in ${wait / 1000} s`);
    await pause(wait);
    if (isClosing()) return new Promise(() => {});
  }
}
