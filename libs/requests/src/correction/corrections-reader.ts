import { Injectable } from '@nestjs/common';
import type { Id, Tx } from '@zeqing/kernel';
import { disputedOf, type DisputedEntry } from './store/correction.repository';

/** What the floors above read of corrections, without department scope. */
@Injectable()
export class CorrectionsReader {
  /**
   * The data of these entries that their provider accepted to be wrong at field or resource scope and has not yet
   * verified or corrected; corrections of records are never among them (U9).
   */
  async disputedEntries(tx: Tx, entryIds: readonly Id[]): Promise<readonly DisputedEntry[]> {
    return entryIds.length === 0 ? [] : disputedOf(tx, [...new Set(entryIds)]);
  }

  /** The same of every entry. */
  allDisputed(tx: Tx): Promise<readonly DisputedEntry[]> {
    return disputedOf(tx, null);
  }
}
