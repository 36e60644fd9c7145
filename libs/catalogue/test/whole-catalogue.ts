import type { PageRequest, Tx } from '@zeqing/kernel';
import { EVERY_ENTRY, type EntryFilter } from '../src/store/entry-filter';
import { EntryRepository } from '../src/store/entry.repository';
import { GapRepository, type GapFilter } from '../src/store/gap.repository';

/** What a page of the whole catalogue asks of PostgreSQL, or of what a filter leaves of it. */
export const readPage = (tx: Tx, page: PageRequest, filter: EntryFilter = EVERY_ENTRY): Promise<unknown> =>
  new EntryRepository().search(tx, [], filter, page);

/** What its count asks. */
export const readCount = (tx: Tx, filter: EntryFilter = EVERY_ENTRY): Promise<unknown> =>
  new EntryRepository().count(tx, [], filter);

/** What a page of gaps asks. */
export const readGaps = (tx: Tx, page: PageRequest, filter: GapFilter): Promise<unknown> =>
  new GapRepository().page(tx, filter, page);
