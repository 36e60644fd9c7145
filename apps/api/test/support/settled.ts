import { createLogger, QueueHub, type Config } from '@zeqing/platform';
import { waitUntil, type TestDatabase } from '@zeqing/testing';

/**
 * Waits until everything that happened has had its effects: all sealed, for every consumer no event without effect, and
 * no job open. A job of a worker that was killed counts as open until another has taken it over. `look` has the worker
 * look for events without effect now; by itself it does so every five seconds.
 */
export async function allSettled(
  { owner }: Pick<TestDatabase, 'owner'>,
  config: Config,
  look: () => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const hub = new QueueHub(config, createLogger(config, 'test'));
  const isSettled = async (): Promise<boolean> => {
    if (hub.isAway) return false;
    await look();
    const [open] = await owner.query<{ unsealed: boolean; behind: boolean }[]>(
      `SELECT EXISTS (SELECT FROM journal_pending) AS unsealed, EXISTS (SELECT FROM journal_cursor
         WHERE reader LIKE 'consumer:%' AND done_through < (SELECT seq FROM journal_head))
         OR EXISTS (SELECT FROM request_supply WHERE checked_at IS NULL AND outcome = 'awaiting') AS behind`,
    );
    if (!open || open.unsealed || open.behind) return false;
    const readers = await owner.query<{ name: string }[]>(
      `SELECT substr(reader, 10) AS name FROM journal_cursor WHERE reader LIKE 'consumer:%'`,
    );
    for (const { name } of readers) if ((await hub.openJobs(name)) > 0) return false;
    return true;
  };
  // An effect may be an event itself: two quiet looks in a row.
  const isQuiet = async (): Promise<boolean> => (await isSettled()) && (await isSettled());
  try {
    await waitUntil('every event to have had its effects', isQuiet, 60_000);
  } finally {
    await hub.close();
  }
}
