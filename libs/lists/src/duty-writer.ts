import { Injectable } from '@nestjs/common';
import { canonicalJson, newId, type Id, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { canonicalDuty, canonicalListRow, type ListRow } from './domain/canonical-duty';
import { knownDepartment, proposeRecipients, type KnownDepartment, type RecipientProposal } from './domain/recipients';
import { KnownRows } from './known-rows';
import { DutyRepository, type DutyChange, type DutyRecord, type NewDutyRow } from './store/duty.repository';
import type { BatchView } from './domain/views';

/** Puts the rows of a batch down as duties, and lets them take effect when the batch is approved. */
@Injectable()
export class DutyWriter {
  constructor(
    private readonly duties: DutyRepository,
    private readonly directory: DepartmentDirectory,
    private readonly known: KnownRows,
  ) {}

  /** The departments whose names a condition may mention: those of the region the series is for. */
  async departmentsOf(tx: Tx, regionCodePrefix: string): Promise<readonly KnownDepartment[]> {
    return (await this.directory.list(tx, { regionCodePrefix })).map(knownDepartment);
  }

  /**
   * Writes a slice of a batch. New rows stand as proposed with their proposed recipients; what changes a row in force
   * only waits in the batch until it is approved. Answers the position after the last one.
   */
  async bring(
    tx: Tx,
    context: UseCaseContext,
    batch: Pick<BatchView, 'id' | 'seriesCode'>,
    slice: {
      rows: readonly ListRow[];
      entryIds: ReadonlyMap<string, Id>;
      departments: readonly KnownDepartment[];
      from: number;
    },
  ): Promise<number> {
    const known = await this.duties.findKnown(tx, batch.seriesCode, [...slice.entryIds.values()]);
    const made: NewDutyRow[] = [];
    const changes: DutyChange[] = [];
    const proposals = new Map<Id, RecipientProposal>();
    for (const [index, row] of slice.rows.entries()) {
      const entryId = slice.entryIds.get(row.content.code);
      if (entryId === undefined) throw new Error(`no entry was made for ${row.content.code}`);
      const before = known.get(entryId);
      const id = before?.id ?? newId(context.at.getTime());
      const kind = row.kind === 'withdraw' ? 'withdraw' : before ? 'amend' : 'add';
      changes.push({
        dutyRowId: id,
        position: slice.from + index,
        kind,
        content: changeText(row),
      });
      if (before) continue;
      made.push({ id, entryId, providerDepartmentId: row.content.providerDepartmentId, ...this.#record(row) });
      proposals.set(id, propose(row, slice.departments));
    }
    await this.duties.insert(tx, batch.seriesCode, batch.id, made);
    await this.duties.insertChanges(tx, batch.id, changes);
    await this.duties.replaceRecipients(tx, proposals, context.at);
    return slice.from + slice.rows.length;
  }

  /** Lets a slice of a batch's changes take effect. A changed row's recipients are proposed anew: its words changed. */
  async takeEffect(
    tx: Tx,
    context: UseCaseContext,
    changes: readonly DutyChange[],
    departments: readonly KnownDepartment[],
  ): Promise<void> {
    const idsOf = (...kinds: readonly DutyChange['kind'][]): Id[] =>
      changes.filter(({ kind }) => kinds.includes(kind)).map(({ dutyRowId }) => dutyRowId);
    const amended = changes
      .filter(({ kind }) => kind === 'amend')
      // Our own canonical text, written by `bring`.
      .map(({ dutyRowId, content }) => ({ id: dutyRowId, row: JSON.parse(content) as ListRow }));
    await this.duties.amend(
      tx,
      amended.map(({ id, row }) => ({
        id,
        providerDepartmentId: row.content.providerDepartmentId,
        ...this.#record(row),
      })),
    );
    const proposals = new Map(amended.map(({ id, row }) => [id, row.restores ?? propose(row, departments)]));
    await this.duties.replaceRecipients(tx, proposals, context.at);
    await this.duties.setState(tx, idsOf('add', 'amend'), 'in_force');
    await this.duties.setState(tx, idsOf('withdraw'), 'withdrawn');
  }

  #record({ content, duty }: ListRow): DutyRecord {
    return {
      ...duty,
      shareModes: content.shareModes,
      updateFrequency: content.updateFrequency,
      sourceHash: this.known.dutyHash(duty),
    };
  }
}

/** What a batch keeps of a row: its canonical text, and to whom it was owed where it stands again as it was. */
const changeText = (row: ListRow): string => {
  const { content, duty, kind, restores } = row;
  return restores
    ? JSON.stringify({ kind, content, duty: canonicalDuty(duty), restores })
    : canonicalJson(canonicalListRow(row));
};

/** Recipients and purposes as a row's own words propose them. */
export const propose = ({ content, duty }: ListRow, departments: readonly KnownDepartment[]): RecipientProposal =>
  proposeRecipients({
    shareType: content.shareType,
    conditions: content.conditions,
    matters: duty.mattersText,
    departments,
  });
