import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson, newId, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { rowHash } from './chain';
import { journalInstant, rowText, type RowContent } from './domain/row-text';
import { checkEvent, checkPayload } from './domain/event-rules';
import { JournalHealthWatch } from './journal-health';
import type { JournalEvent } from './domain/journal-event';
import { insertPending } from './store/pending.store';

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
    checkEvent(event);
    const payload = canonicalJson(event.payload);
    checkPayload(event.type, payload);
    const row: RowContent = {
      eventId: newId(),
      type: event.type,
      objectType: event.object.type,
      objectId: event.object.id,
      objectVersion: event.object.version,
      actorKind: context.actor.kind,
      actorId: context.actor.id,
      actorDepartmentIds: [...new Set(context.actor.posts.map((post) => post.departmentId))].sort(),
      departmentIds: [...new Set(event.departmentIds)].sort(),
      traceId: context.traceId,
      occurredAt: journalInstant(context.at),
      recordedAt: journalInstant(await this.health.databaseTimeWhenWritable(tx)),
      digest: this.config.digest,
    };
    await insertPending(tx, row, payload, rowHash(this.config.digest, rowText(row, payload)));
  }
}
