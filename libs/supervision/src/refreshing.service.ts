import { Injectable } from '@nestjs/common';
import { JournalReader } from '@zeqing/journal';
import { localDateOf, ok, type Id, type Result } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import type { RecordKind } from '@zeqing/requests';
import { Projector } from './projector.service';
import { markRefreshed, readRefreshes, type Refresh, type Refreshed } from './store/projection.store';
import { WholeProjectors } from './whole-projectors.service';

/** Objects read and written by one transaction. */
const SLICE = 200;
/** What another day makes another, without an event. */
const DAILY: ReadonlySet<Refreshed> = new Set(['readiness', 'pairs']);
const KINDS: readonly RecordKind[] = ['request', 'correction', 'fact', 'case'];

/** Makes counted rows anew from the tables of their subjects: what an event wanted, or all of them. */
@Injectable()
export class Refreshing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly projector: Projector,
    private readonly whole: WholeProjectors,
    private readonly journal: JournalReader,
  ) {}

  /** What is wanted, and once a day besides what turns with the day, without an event. Answers how many parts it made. */
  async wanted(at: Date): Promise<number> {
    let made = 0;
    for (const refresh of await readRefreshes(this.unitOfWork.reader())) {
      const isOfYesterday = DAILY.has(refresh.part) && refresh.doneOn !== localDateOf(at);
      if (refresh.wantedSeq <= refresh.doneSeq && !isOfYesterday) continue;
      await this.#make(refresh, at);
      made++;
    }
    return made;
  }

  /** Everything, whatever the rows say now. */
  async rebuild(at: Date): Promise<void> {
    for (const refresh of await readRefreshes(this.unitOfWork.reader())) await this.#make(refresh, at);
  }

  /** The head is read before the tables: the rows hold at least everything up to it. */
  async #make({ part, wantedSeq }: Refresh, at: Date): Promise<void> {
    const { seq } = await this.journal.head(this.unitOfWork.reader());
    if (part === 'records') for (const kind of KINDS) await this.#records(kind);
    await this.unitOfWork.run({}, async (tx) => {
      await this.whole.make(tx, part, at);
      return ok(null);
    });
    await markRefreshed(this.unitOfWork.reader(), part, Math.max(seq, wantedSeq), localDateOf(at));
  }

  async #records(kind: RecordKind): Promise<void> {
    for (let after: Id | null = null; ;) {
      const from: Id | null = after;
      const slice: Result<Id | null, never> = await this.unitOfWork.run({}, async (tx) =>
        ok(await this.projector.slice(tx, kind, from, SLICE)),
      );
      if (!slice.ok || slice.value === null) return;
      after = slice.value;
    }
  }
}
