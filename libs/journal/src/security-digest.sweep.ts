import { localDateOf, newId, ok, systemActor, type Clock, type LocalDate } from '@zeqing/kernel';
import { digest, type Config, type Sweep, type UnitOfWork } from '@zeqing/platform';
import type { Journal } from './journal.service';
import { claimDay, findUndigestedDays, readDay } from './store/security.store';

/** Events noted a little before midnight may be written a little after it. Milliseconds. */
const LATECOMERS = 600_000;

/** Puts one row a day into the journal that fixes what security_event held: counts by kind and a hash of all rows. */
export class SecurityDigestSweep implements Sweep {
  readonly name = 'journal.security_digest';
  readonly everyMilliseconds = 600_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly config: Pick<Config, 'digest'>,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const today = localDateOf(new Date(this.clock.now().getTime() - LATECOMERS));
    const days = await findUndigestedDays(this.work.reader(), today);
    for (const day of days) await this.#digest(day);
    return days.length;
  }

  async #digest(day: LocalDate): Promise<void> {
    const context = { actor: systemActor('security-digest'), at: this.clock.now(), traceId: newId() };
    await this.work.run({}, async (tx) => {
      if (!(await claimDay(tx, day))) return ok(null);
      const noted = await readDay(tx, day);
      const counts: Record<string, number> = {};
      for (const { kind, times } of noted) counts[kind] = (counts[kind] ?? 0) + times;
      await this.journal.append(tx, context, {
        type: 'security.day_digested',
        object: { type: 'security_day', id: day, version: 1 },
        departmentIds: [],
        payload: { day, counts, rows: noted.length, hash: this.#hash(noted) },
      });
      return ok(null);
    });
  }

  #hash(noted: readonly { line: string }[]): string {
    return digest(this.config.digest, 'zeqing.security.day.1', ...noted.map(({ line }) => line)).toString('hex');
  }
}
