import type { WorkbookFault } from '../domain/errors';

/** Stops the reading of a workbook; lives only inside the reader, whose answer is a value. */
export class WorkbookRefused extends Error {
  constructor(readonly fault: WorkbookFault) {
    super(fault);
  }
}
