import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LOGGER, rows, UnitOfWork } from '@zeqing/platform';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { Public } from '../http';
import { RedisProbe } from './redis-probe';

interface Readiness {
  readonly status: 'ready' | 'not_ready';
  /** Parts that are away without stopping the work: everything is accepted, some of it is worked later. */
  readonly degraded: readonly string[];
}

/** For balancers and orchestrators. Redis away is `degraded`, not unready: PostgreSQL keeps every write. */
@Public()
@ApiExcludeController()
@Controller({ path: '/' })
export class HealthController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly redis: RedisProbe,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get('livez')
  live(): { status: 'alive' } {
    return { status: 'alive' };
  }

  @Get('startupz')
  started(): { status: 'started' } {
    return { status: 'started' };
  }

  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const degraded = (await this.redis.answers()) ? [] : ['redis'];
    if (await this.#databaseAnswers()) return { status: 'ready', degraded };
    void reply.status(503);
    return { status: 'not_ready', degraded: ['postgresql', ...degraded] };
  }

  async #databaseAnswers(): Promise<boolean> {
    try {
      await rows(this.unitOfWork.reader(), 'SELECT 1 FROM schema_migration LIMIT 1');
      return true;
    } catch (error) {
      this.logger.warn({ err: error }, 'PostgreSQL does not answer');
      return false;
    }
  }
}
