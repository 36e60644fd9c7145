import { Inject, Injectable } from '@nestjs/common';
import { ok, type Clock } from '@zeqing/kernel';
import { callOut, CLOCK, CONFIG, UnitOfWork, type Config, type OutboundAnswer } from '@zeqing/platform';
import { SupplySteps, type SupplyProbe } from '@zeqing/requests';
import type { Supplied } from './supply-flow';

/** Milliseconds. */
const PATIENCE = 5_000;
const GONE = [404, 410];
const NOT_PROBED: SupplyProbe = { outcome: 'not_probed', status: null };

/** Looks at the link of a supply: whether it answers, never what. Only hosts the operator allows are ever called. */
@Injectable()
export class SupplyLinkProbe {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: SupplySteps,
    @Inject(CONFIG) private readonly config: Pick<Config, 'probeHosts'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Once a supply; the first look stays. */
  async run({ supplyId }: Supplied): Promise<void> {
    const { isDone, url } = await this.steps.link(this.unitOfWork.reader(), supplyId);
    if (isDone) return;
    const probe = url !== null && this.#isAllowed(url) ? await this.#look(url) : NOT_PROBED;
    await this.unitOfWork.run({}, async (tx) => {
      await this.steps.noteProbe(tx, supplyId, probe, this.clock.now());
      return ok(null);
    });
  }

  #isAllowed(url: string): boolean {
    if (!URL.canParse(url)) return false;
    const { protocol, hostname } = new URL(url);
    return ['http:', 'https:'].includes(protocol) && this.config.probeHosts.includes(hostname.toLowerCase());
  }

  async #look(url: string): Promise<SupplyProbe> {
    const { probeHosts: privateHosts } = this.config;
    const answer = await callOut({ method: 'HEAD', url, privateHosts, patienceMilliseconds: PATIENCE });
    return probeOf(answer);
  }
}

/** Who wants to know who we are, or wants another method, is there. */
function probeOf(answer: OutboundAnswer): SupplyProbe {
  if (answer.kind !== 'answered') return { outcome: 'unreachable', status: null };
  const isThere = answer.status < 500 && !GONE.includes(answer.status);
  return { outcome: isThere ? 'reachable' : 'unreachable', status: answer.status };
}
