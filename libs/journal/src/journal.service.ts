import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson, newId, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { rowHash } from './chain';
import { journalInstant, rowText, type RowContent } from './domain/row-text';
import { checkEvent, checkPayload } from './domain/event-rules';
import { JournalHealthWatch } from './journal-health';
import { SLICE } from './journal-names';
import type { JournalEvent } from './domain/journal-event';
import { insertAllPending, insertPending, type PendingRow } from './store/pending.store';

/** What all events of one call share. */
type Act = Pick<RowContent, 'actorKind' | 'actorId' | 'actorDepartmentIds' | 'traceId' | 'occurredAt' | 'recordedAt'> &
  Pick<Config, 'digest'>;

/** Writes what happened, in the transaction in which it happened. */
@Injectable()
export class Journal {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly health: JournalHealthWatch = new JournalHealthWatch(config),
  ) {}

  /**
   * Appends one event as the last statement of a use case, after the compare-and-set has locked the object's row:
   * only then do the events of an object follow each other in its order of versions (ADR 0002).
   * Throws JournalUnsealedError while sealing has stood still too long, and on an event that breaks the rules.
   */
  async append(tx: Tx, context: UseCaseContext, event: JournalEvent): Promise<void> {
    await insertPending(tx, rowOf(event, await this.#actOf(tx, context)));
  }

  /**
   * The same for many objects changed by one transaction, all of them locked by now: one statement for every 1,000
   * events, in the order given. For sweeps and projections; one act of a person is one event (design §3.7).
   */
  async appendAll(tx: Tx, context: UseCaseContext, events: readonly JournalEvent[]): Promise<void> {
    if (events.length === 0) return;
    const act = await this.#actOf(tx, context);
    for (let from = 0; from < events.length; from += SLICE)
      await insertAllPending(
        tx,
        events.slice(from, from + SLICE).map((event) => rowOf(event, act)),
      );
  }

  async #actOf(tx: Tx, context: UseCaseContext): Promise<Act> {
    return {
      actorKind: context.actor.kind,
      actorId: context.actor.id,
      actorDepartmentIds: uniqueSorted(context.actor.posts.map((post) => post.departmentId)),
      traceId: context.traceId,
      occurredAt: journalInstant(context.at),
      recordedAt: journalInstant(await this.health.databaseTimeWhenWritable(tx)),
      digest: this.config.digest,
    };
  }
}

function rowOf(event: JournalEvent, act: Act): PendingRow {
  checkEvent(event);
  const payload = canonicalJson(event.payload);
  checkPayload(event.type, payload);
  const content: RowContent = {
    ...act,
    eventId: newId(),
    type: event.type,
    objectType: event.object.type,
    objectId: event.object.id,
    objectVersion: event.object.version,
    departmentIds: uniqueSorted(event.departmentIds),
  };
  return { ...content, payload, rowHash: rowHash(act.digest, rowText(content, payload)) };
}

const uniqueSorted = (ids: readonly string[]): readonly string[] => (ids.length < 2 ? ids : [...new Set(ids)].sort());
