import { Injectable } from '@nestjs/common';
import { LedgerLookup } from './ledger-lookups';
import { LedgerWriter } from './ledger-writer';

/** What a ledger is read against, and what writes it. */
@Injectable()
export class LedgerDesk {
  constructor(
    readonly lookups: LedgerLookup,
    readonly writer: LedgerWriter,
  ) {}
}
