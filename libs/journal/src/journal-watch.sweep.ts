import { ok } from '@zeqing/kernel';
import { rows, type Sweep, type UnitOfWork } from '@zeqing/platform';
import type { Logger } from 'pino';
import type { JournalHealthWatch } from './journal-health';
import { ensureCursors, moveCursors, readCursors } from './store/cursor.store';

const READER = 'watch:order';
/** Rows checked by one round. */
const WINDOW = 5_000;

/** Raises the alarms of the journal: an object whose versions do not rise by one, and rows that wait for their seal. */
export class JournalWatchSweep implements Sweep {
  readonly name = 'journal.watch';
  readonly everyMilliseconds = 10_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly health: JournalHealthWatch,
    private readonly logger: Logger,
  ) {}

  /** Answers how many alarms it raised. */
  async run(): Promise<number> {
    const health = await this.health.journalHealth(this.work.reader());
    if (health.state !== 'sealing') this.logger.error(health, 'alarm: the journal is not being sealed');
    return (health.state === 'sealing' ? 0 : 1) + (await this.#checkOrder());
  }

  async #checkOrder(): Promise<number> {
    const checked = await this.work.run({}, async (tx) => {
      await ensureCursors(tx, [READER]);
      const [cursor] = await readCursors(tx, [READER]);
      const after = cursor?.seq ?? 0;
      const faults = await rows<{ seq: string; object_type: string; object_id: string }>(tx, FAULTS, [after, WINDOW]);
      const [end] = await rows<{ seq: string | null }>(
        tx,
        'SELECT max(seq) AS seq FROM (SELECT seq FROM journal WHERE seq > $1 ORDER BY seq LIMIT $2) part',
        [after, WINDOW],
      );
      if (end?.seq) await moveCursors(tx, [READER], Number(end.seq));
      return ok(faults);
    });
    const faults = checked.ok ? checked.value : [];
    for (const fault of faults) this.logger.error(fault, 'alarm: the versions of an object do not rise by one');
    return faults.length;
  }
}

const FAULTS = `
  WITH part AS (
    SELECT seq, object_type, object_id, object_version FROM journal WHERE seq > $1 ORDER BY seq LIMIT $2
  ), compared AS (
    SELECT part.*, lag(object_version) OVER (PARTITION BY object_type, object_id ORDER BY seq) AS version_before
    FROM part
  )
  SELECT seq, object_type, object_id FROM compared
  WHERE object_version <> 1 + coalesce(version_before, (
    SELECT earlier.object_version FROM journal earlier
    WHERE earlier.object_type = compared.object_type AND earlier.object_id = compared.object_id AND earlier.seq <= $1
    ORDER BY earlier.seq DESC LIMIT 1), 0)
  ORDER BY seq`;
