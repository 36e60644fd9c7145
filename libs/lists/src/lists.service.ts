import { Injectable } from '@nestjs/common';
import type { Id, Tx } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { checkDuty, NOT_OWED, type DutyCheck } from './domain/duty-check';
import { DutyRepository } from './store/duty.repository';
import { EditionRepository } from './store/edition.repository';
import { publishedBatches, type PublishedBatch } from './store/published-batch.store';
import type { DutyRowView, EditionView } from './domain/views';

/** What other subjects ask of the lists. */
@Injectable()
export class Lists {
  constructor(
    private readonly duties: DutyRepository,
    private readonly editions: EditionRepository,
    private readonly directory: DepartmentDirectory,
  ) {}

  /** Whether an entry is owed to a department by a row in force, for a purpose if one is named (U22). */
  async dutyFor(tx: Tx, question: { entryId: Id; departmentId: Id; purpose?: string }): Promise<DutyCheck> {
    const department = await this.directory.byId(tx, question.departmentId);
    if (!department) return NOT_OWED;
    return checkDuty(await this.duties.ofEntry(tx, question.entryId, ['in_force']), department, question.purpose);
  }

  /** The same for every pair of these entries and departments: two reads, then a judgement of each pair asked for. */
  async dutiesOn(
    tx: Tx,
    entryIds: readonly Id[],
    departmentIds: readonly Id[],
  ): Promise<(entryId: Id, departmentId: Id) => DutyCheck> {
    const rowsOf = new Map<Id, DutyRowView[]>();
    for (const row of await this.duties.inForceOn(tx, entryIds)) {
      const rows = rowsOf.get(row.entryId);
      if (rows === undefined) rowsOf.set(row.entryId, [row]);
      else rows.push(row);
    }
    const departments = new Map((await this.directory.byIds(tx, departmentIds)).map((each) => [each.id, each]));
    return (entryId, departmentId) => {
      const department = departments.get(departmentId);
      return department === undefined ? NOT_OWED : checkDuty(rowsOf.get(entryId) ?? [], department);
    };
  }

  /** The newest edition of a series, null before its first. */
  currentEdition(tx: Tx, seriesCode: string): Promise<EditionView | null> {
    return this.editions.current(tx, seriesCode);
  }

  /** The rows in force that name the entry. */
  dutyRowsOfEntry(tx: Tx, entryId: Id): Promise<DutyRowView[]> {
    return this.duties.ofEntry(tx, entryId, ['in_force']);
  }

  /** Batches in force as documents of their series; others are left out. */
  batchesInForce(tx: Tx, ids: readonly Id[]): Promise<readonly PublishedBatch[]> {
    return publishedBatches(tx, ids);
  }

  /** A slice by id of all rows in force, for going through them. */
  dutiesInForce(tx: Tx, afterId: Id | null, limit: number): Promise<DutyRowView[]> {
    return this.duties.sliceInForce(tx, afterId, limit);
  }
}
