import type { WorkbookFault } from '@zeqing/kernel';

/** Stops the reading of a workbook; lives only inside the reader, whose answer is a value. */
export class WorkbookRefused extends Error {
  constructor(readonly fault: WorkbookFault) {
    super(fault);
  }
}
