import { Injectable } from '@nestjs/common';
import type { Id, Tx } from '@zeqing/kernel';
import { evidenceOfEntries, type EntryEvidence } from './store/entry-evidence.store';

/** Which standard datum an entry of the catalogue is (U11): the first by code where it serves several. */
@Injectable()
export class EvidenceOfEntries {
  /** By entry; those that serve none are not in the answer. */
  async of(tx: Tx, entryIds: readonly Id[]): Promise<ReadonlyMap<Id, EntryEvidence>> {
    const found = await evidenceOfEntries(tx, entryIds);
    return new Map(found.map((one) => [one.entryId, one]));
  }
}
