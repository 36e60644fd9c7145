import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { removePast, type Perishable } from './remove-past';

const DAY_MILLISECONDS = 86_400_000;

/** For this long a repeated command gets its first answer (Idempotency-Key). Days. */
const IDEMPOTENCY_KEYS_KEPT = 30;

/** A file's chunks, a mebibyte each, go with it. */
const FILES: Perishable = { table: 'stored_file', column: 'expires_at', batch: 20 };
const IDEMPOTENCY_KEYS: Perishable = { table: 'idempotency_key', column: 'created_at', batch: 1_000 };

/** Removes files that have expired and idempotency keys nobody will repeat. */
@Injectable()
export class PlatformHousekeeping {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Answers how many rows went. */
  async removePast(at: Date): Promise<number> {
    const tx = this.unitOfWork.reader();
    const keysBefore = new Date(at.getTime() - IDEMPOTENCY_KEYS_KEPT * DAY_MILLISECONDS);
    return (await removePast(tx, FILES, at)) + (await removePast(tx, IDEMPOTENCY_KEYS, keysBefore));
  }
}
