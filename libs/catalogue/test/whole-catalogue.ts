import type { PageRequest, Tx } from '@zeqing/kernel';
import { EVERY_ENTRY } from '../src/store/entry-filter';
import { EntryRepository } from '../src/store/entry.repository';

/** What a page of the whole catalogue asks of PostgreSQL. */
export const readPage = (tx: Tx, page: PageRequest): Promise<unknown> =>
  new EntryRepository().search(tx, [], EVERY_ENTRY, page);

/** What its count asks. */
export const readCount = (tx: Tx): Promise<unknown> => new EntryRepository().count(tx, [], EVERY_ENTRY);
