import { Injectable } from '@nestjs/common';
import { CatalogueDrafts } from '@zeqing/catalogue';
import { err, ok, type Id, type Result, type Tx } from '@zeqing/kernel';
import type { ListRow } from './domain/canonical-duty';
import type { ListsError } from './domain/errors';
import type { FrozenDuty } from './domain/frozen-duty';
import { KnownRows } from './known-rows';
import { DutyRepository, type PlacedChange } from './store/duty.repository';
import { EditionRepository } from './store/edition.repository';
import { openBatchEntries } from './store/known-duty.store';
import type { BatchView } from './domain/views';

const SLICE = 1_000;
/** Codes named in a refusal. */
const NAMED = 20;

/** What takes each row of a batch back. Reads only. */
@Injectable()
export class UndoneRows {
  constructor(
    private readonly duties: DutyRepository,
    private readonly editions: EditionRepository,
    private readonly known: KnownRows,
    private readonly drafts: CatalogueDrafts,
  ) {}

  /** The rows as they were before the batch. Refused when one of them is no longer as the batch left it. */
  async of(tx: Tx, batch: BatchView): Promise<Result<readonly ListRow[], ListsError>> {
    const edition = batch.editionId === null ? null : await this.editions.find(tx, batch.editionId);
    if (!edition) return err({ code: 'lists.batch_not_in_force', details: { state: batch.state } });
    const back: ListRow[] = [];
    const overtaken: string[] = [];
    for await (const changes of this.#slices(tx, batch.id)) {
      const ids = changes.map(({ dutyRowId }) => dutyRowId);
      const left = await this.editions.frozen(tx, edition.id, ids);
      const before =
        edition.supersedesId === null
          ? new Map<Id, FrozenDuty>()
          : await this.editions.frozen(tx, edition.supersedesId, ids);
      const codes = changes.map(codeOf);
      const now = await this.known.current(tx, batch.seriesCode, codes);
      const open = await openBatchEntries(
        tx,
        changes.map(({ entryId }) => entryId),
      );
      for (const change of changes) {
        const [was, made, current] = [
          before.get(change.dutyRowId),
          left.get(change.dutyRowId),
          now.get(codeOf(change)),
        ];
        if (open.has(change.entryId) || !this.#isSame(made, current)) overtaken.push(codeOf(change));
        else if (was) back.push(restored(was));
        else if (current) back.push({ ...current, kind: 'withdraw' });
      }
    }
    return overtaken.length === 0
      ? ok(back)
      : err({ code: 'lists.undo_overtaken', details: { rows: overtaken.length, codes: overtaken.slice(0, NAMED) } });
  }

  #isSame(made: FrozenDuty | undefined, current: ListRow | undefined): boolean {
    if (!made || !current) return made === undefined && current === undefined;
    return (
      this.drafts.hashOf(made.entry) === this.drafts.hashOf(current.content) &&
      this.known.dutyHash(made.duty) === this.known.dutyHash(current.duty)
    );
  }

  async *#slices(tx: Tx, batchId: Id): AsyncGenerator<readonly PlacedChange[]> {
    let after = 0;
    for (;;) {
      const slice = await this.duties.changesOf(tx, batchId, after, SLICE);
      const last = slice.at(-1);
      if (!last) return;
      after = last.position;
      yield slice;
    }
  }
}

/** Our own canonical text, written when the batch was made. */
const codeOf = ({ content }: PlacedChange): string => (JSON.parse(content) as ListRow).content.code;

/** A row as an edition froze it, with the recipients it named. */
const restored = ({ entry, duty }: FrozenDuty): ListRow => ({
  kind: 'keep',
  content: entry,
  duty,
  restores: {
    recipients: duty.recipients.map((recipient) => ({ ...recipient, sourceText: '' })),
    purposes: duty.purposes,
  },
});
