import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, newId, ok, systemActor, type Clock } from '@zeqing/kernel';
import { callOut, CLOCK, UnitOfWork } from '@zeqing/platform';
import { allowedHost, outcomeOf, pauseAfter, type ProbeHost, type ProbeOutcome } from './domain/probe';
import { ResourceHealth } from './resource-health.service';
import { findHealthSettings } from './store/health-setting.repository';
import { enrolProbes, noteProbe, takeDue, type DueProbe } from './store/probe.repository';

/** For one call. Milliseconds. */
const PATIENCE = 3_000;
/** Resources looked at in one round, and how many at the same time. */
const ROUND = 16;
const AT_ONCE = 8;
/** So long a taken one is left alone by other workers: longer than a round can take. Milliseconds. */
const LEASE = 120_000;

/**
 * Looks at the links of resources: whether they answer, never what. Off until an administrator turns it on, and only hosts
 * the administrator lists are ever called; of a private network only those listed as such, by the address looked up once.
 */
@Injectable()
export class ResourceProber {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly health: ResourceHealth,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One round over what is due; answers how many links were called. */
  async probeDue(): Promise<number> {
    const { isProbing, hosts } = await findHealthSettings(this.unitOfWork.reader());
    if (!isProbing || hosts.length === 0) return 0;
    const due = await this.#take();
    let called = 0;
    for (let first = 0; first < due.length; first += AT_ONCE) {
      const some = due.slice(first, first + AT_ONCE);
      const looks = await Promise.all(some.map((one) => this.#look(one, hosts)));
      for (const [index, one] of some.entries()) if (await this.#note(one, looks[index] ?? null)) called++;
    }
    return called;
  }

  async #take(): Promise<readonly DueProbe[]> {
    const at = this.clock.now();
    const taken = await this.unitOfWork.run<DueProbe[], never>({}, async (tx) => {
      await enrolProbes(tx, at);
      return ok(await takeDue(tx, at, new Date(at.getTime() + LEASE), ROUND));
    });
    return taken.ok ? taken.value : [];
  }

  /** HEAD, and GET where that says it is not there: some serve one only. Null: its host is not on the list. */
  async #look({ link }: DueProbe, hosts: readonly ProbeHost[]): Promise<ProbeOutcome | null> {
    const allowed = allowedHost(link, hosts);
    if (allowed === null) return null;
    const call = {
      url: link,
      privateHosts: allowed.mayBePrivate ? [allowed.host] : [],
      patienceMilliseconds: PATIENCE,
    };
    const head = await callOut({ ...call, method: 'HEAD' });
    if (head.kind !== 'answered' || outcomeOf(head).isThere) return outcomeOf(head);
    return outcomeOf(await callOut({ ...call, method: 'GET' }));
  }

  /** Keeps what was found as evidence and says when to look again, in one transaction. */
  async #note({ resourceId, failedInARow }: DueProbe, look: ProbeOutcome | null): Promise<boolean> {
    const at = this.clock.now();
    const failed = look === null || look.isThere ? 0 : failedInARow + 1;
    const dueAt = new Date(at.getTime() + pauseAfter(failed, Math.random()));
    await this.unitOfWork.run({}, async (tx) => {
      await noteProbe(tx, resourceId, { dueAt, failedInARow: failed });
      if (look === null) return ok(null);
      const context = { actor: systemActor('catalogue-health-probe'), at, traceId: newId(), tx };
      const calls = { successes: look.isThere ? 1 : 0, failures: look.isThere ? 0 : 1 };
      await this.health.hear(tx, context, [
        {
          ...{ resourceId, source: 'probe', departmentId: null, batchId: null, at, day: localDateOf(at), ...calls },
          ...{ detail: look.detail, milliseconds: null, fault: null },
        },
      ]);
      return ok(null);
    });
    return look !== null;
  }
}
