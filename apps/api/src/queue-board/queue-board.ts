import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter as BoardAdapter } from '@bull-board/fastify';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { JournalReader } from '@zeqing/journal';
import { CONFIG, LOGGER, QueueHub, UnitOfWork, type Config } from '@zeqing/platform';
import { SUPPLY_STEPS } from '@zeqing/requests';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { BoardDoor } from './board-door';

export const BOARD_PATH = '/admin/queues';
/** A new consumer shows after this. Milliseconds. */
const KNOWN_FOR = 10_000;

/**
 * The board of the queues, for the operator: what waits, runs and failed. Read-only; jobs hold ids alone. A plugin of the
 * server behind its own door, since its pages are no routes of the API.
 */
@Injectable()
export class QueueBoard implements OnApplicationShutdown {
  readonly #hub: QueueHub;
  readonly #adapter = new BoardAdapter();
  readonly #board = createBullBoard({
    queues: [],
    serverAdapter: this.#adapter,
    options: { uiConfig: { boardTitle: '责清 后台队列', hideRedisDetails: true } },
  });
  #lookedAt = -KNOWN_FOR;

  constructor(
    private readonly door: BoardDoor,
    private readonly journal: JournalReader,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) config: Config,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.#hub = new QueueHub(config, logger);
  }

  async mount(fastify: FastifyInstance): Promise<void> {
    this.#adapter.setBasePath(BOARD_PATH);
    await fastify.register(
      async (scope) => {
        scope.addHook('onRequest', (request, reply) => this.door.check(request, reply, !this.#hub.isAway));
        scope.addHook('preHandler', () => this.#refresh());
        await scope.register(this.#adapter.registerPlugin());
      },
      { prefix: BOARD_PATH },
    );
  }

  onApplicationShutdown(): Promise<void> {
    return this.#hub.close();
  }

  /** Every consumer has a queue of its name; the steps of flows have theirs. */
  async #refresh(): Promise<void> {
    if (performance.now() - this.#lookedAt < KNOWN_FOR) return;
    this.#lookedAt = performance.now();
    const names = [...(await this.journal.consumers(this.unitOfWork.reader())), ...SUPPLY_STEPS];
    const adapters = names.map((name) => new BullMQAdapter(this.#hub.queue(name), { readOnlyMode: true }));
    this.#board.replaceQueues(adapters);
  }
}
