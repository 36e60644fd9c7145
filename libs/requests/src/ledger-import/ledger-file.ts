import { Injectable } from '@nestjs/common';
import { err, ok, type RawSheet, type Result } from '@zeqing/kernel';
import { readWorkbookInChild } from '@zeqing/platform';
import type { RequestError } from '../request/domain/request-error';
import { dataRows } from './domain/read-ledger';
import { findLedgerHeader, ledgerLabel, missingColumns, type LedgerHeader } from './domain/ledger-headings';

/** Rows one file may hold; a longer ledger comes in several files. */
export const LEDGER_ROWS = 500;
/** Beginnings of zipped and of old Excel files. */
const WORKBOOK_BEGINNINGS = ['504b', 'd0cf'];

/** Reads the file of a ledger in a process of its own: as .xlsx where it begins so, else as a table of text. */
@Injectable()
export class LedgerFile {
  /** The ledger with its headings; refused when it cannot be read, has no heading row, lacks a column or is too long. */
  async read(bytes: Buffer): Promise<Result<LedgerHeader, RequestError>> {
    const sheets = await this.#sheets(bytes);
    if (!sheets.ok) return sheets;
    const header = findLedgerHeader(sheets.value);
    if (header === null) return err({ code: 'ledger.header_not_found' });
    const missing = missingColumns(header).map(ledgerLabel);
    if (missing.length > 0) return err({ code: 'ledger.column_missing', details: { missing } });
    const count = dataRows(header).length;
    if (count > LEDGER_ROWS) return err({ code: 'ledger.too_long', details: { atMost: LEDGER_ROWS } });
    return count === 0 ? err({ code: 'ledger.empty' }) : ok(header);
  }

  async #sheets(bytes: Buffer): Promise<Result<readonly RawSheet[], RequestError>> {
    const isWorkbook = WORKBOOK_BEGINNINGS.includes(bytes.subarray(0, 2).toString('hex'));
    const reading = await readWorkbookInChild(bytes, { kind: isWorkbook ? 'workbook' : 'table' });
    return 'fault' in reading
      ? err({ code: 'ledger.unreadable', details: { fault: reading.fault } })
      : ok(reading.sheets);
  }
}
