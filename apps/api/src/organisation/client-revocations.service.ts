import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { JournalReader, JournalTail } from '@zeqing/journal';
import { Authenticator, REVOKING_EVENTS } from '@zeqing/organisation';
import { LOGGER, UnitOfWork } from '@zeqing/platform';
import type { Logger } from 'pino';

/** Events read at once while following. */
const SLICE = 1_000;

/**
 * Makes revocations reach this process, whichever process they were made in: follows the journal and has the
 * authenticator forget what it remembers of a client that was suspended or got a new secret.
 */
@Injectable()
export class ClientRevocations implements OnApplicationBootstrap, OnApplicationShutdown {
  #cursor = 0;
  #unsubscribe: (() => void) | null = null;
  #round: Promise<void> | null = null;
  #wokenMeanwhile = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: JournalReader,
    private readonly tail: JournalTail,
    private readonly authenticator: Authenticator,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Begins at the head: nothing is remembered of any client yet. */
  async onApplicationBootstrap(): Promise<void> {
    this.#cursor = (await this.journal.head(this.unitOfWork.reader())).seq;
    this.#unsubscribe = this.tail.subscribe(() => this.#wake());
  }

  async onApplicationShutdown(): Promise<void> {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    await this.#round;
  }

  /** One round at a time; a wake during a round causes one more. */
  #wake(): void {
    this.#wokenMeanwhile = true;
    this.#round ??= this.#follow().finally(() => {
      this.#round = null;
    });
  }

  /** A failure is logged and made good at the next wake; meanwhile what is remembered expires by itself. */
  async #follow(): Promise<void> {
    try {
      while (this.#wokenMeanwhile && this.#unsubscribe !== null) {
        this.#wokenMeanwhile = false;
        while ((await this.#readOn()) === SLICE);
      }
    } catch (error) {
      this.logger.warn({ err: error }, 'following the journal for revocations failed');
    }
  }

  async #readOn(): Promise<number> {
    const events = await this.journal.readSealed(this.unitOfWork.reader(), this.#cursor, SLICE);
    for (const event of events) {
      if (REVOKING_EVENTS.includes(event.type)) this.authenticator.forgetClient(event.objectId);
      this.#cursor = event.seq;
    }
    return events.length;
  }
}
