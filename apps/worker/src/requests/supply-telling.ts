import { Inject, Injectable } from '@nestjs/common';
import { JournalReader, type SealedEvent } from '@zeqing/journal';
import { ok, type Announcement, type Clock, type Id, type Tx } from '@zeqing/kernel';
import { Describers, NoticeDelivery } from '@zeqing/notices';
import { CLOCK, sha256, UnitOfWork } from '@zeqing/platform';
import { SupplySteps } from '@zeqing/requests';
import type { Supplied } from './supply-flow';

/** Tells both sides of a supply. One notice a person and side, however often a step runs. */
@Injectable()
export class SupplyTelling {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: SupplySteps,
    private readonly journal: JournalReader,
    private readonly describers: Describers,
    private readonly delivery: NoticeDelivery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  provider(supplied: Supplied): Promise<void> {
    return this.#tell(async (tx) => {
      const announcement = await this.steps.toldToProvider(tx, supplied);
      return announcement && [{ id: noticeIdOf(supplied), occurredAt: this.clock.now() }, [announcement]];
    });
  }

  /** Under the event's own id: whoever else tells of the event tells nobody twice. */
  requester(supplied: Supplied): Promise<void> {
    return this.#tell(async (tx) => {
      const event = await this.#eventOf(tx, supplied);
      return [{ id: event.eventId, occurredAt: event.occurredAt }, await this.describers.describe(tx, event)];
    });
  }

  async #tell(
    what: (tx: Tx) => Promise<[{ readonly id: Id; readonly occurredAt: Date }, readonly Announcement[]] | null>,
  ): Promise<void> {
    await this.unitOfWork.run({}, async (tx) => {
      const told = await what(tx);
      if (told) await this.delivery.deliver(tx, ...told);
      return ok(null);
    });
  }

  async #eventOf(tx: Tx, { requestId, supplyId }: Supplied): Promise<SealedEvent> {
    const history = await this.journal.byObject(tx, 'share_request', requestId);
    const event = history.find(({ type, payload }) => type === 'request.supplied' && payload['supplyId'] === supplyId);
    if (!event) throw new Error(`the journal does not tell of supply ${supplyId}`);
    return event;
  }
}

/** The provider's notice has no event of its own; its id is made of the supply's, so that it is the same each time. */
function noticeIdOf({ supplyId }: Supplied): Id {
  const hex = sha256(`supply.probed/${supplyId}`).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
