import { Injectable } from '@nestjs/common';
import { addDays, type Id, type LocalDate, type Tx } from '@zeqing/kernel';
import { DepartmentDirectory, isBoundByDecree } from '@zeqing/organisation';
import { SharingRecords, type DaysOfUse, type UseRecord } from '@zeqing/requests';
import { monthOf, type MeasuredUse } from './domain/measured';
import { lockObjects } from './store/projection.store';
import { replaceUses } from './store/use.store';

/** Days read and written at a time. */
const SLICE_DAYS = 31;
/** The lock of all uses: whoever reads them after it sees what the one before has written. */
const ALL_USES = 'measured_use';

/** Makes the counted uses from what halls and the platform told (U15, U18). */
@Injectable()
export class UseProjector {
  constructor(
    private readonly records: SharingRecords,
    private readonly directory: DepartmentDirectory,
  ) {}

  /** Of these days, of one department or of all. */
  async ofDays(tx: Tx, days: DaysOfUse, departmentId: Id | null): Promise<void> {
    await lockObjects(tx, [ALL_USES]);
    await this.#replace(tx, days, departmentId);
  }

  async all(tx: Tx): Promise<void> {
    await lockObjects(tx, [ALL_USES]);
    const days = await this.records.useDays(tx);
    if (days === null) return;
    for (let from: LocalDate = days.from; from <= days.until; from = addDays(from, SLICE_DAYS))
      await this.#replace(tx, { from, until: addDays(from, SLICE_DAYS - 1) }, null);
  }

  async #replace(tx: Tx, days: DaysOfUse, departmentId: Id | null): Promise<void> {
    const found = await this.records.uses(tx, days, departmentId);
    const departments = await this.directory.byIds(
      tx,
      found.map((record) => record.departmentId),
    );
    const users = new Map(departments.map((one) => [one.id, one]));
    await replaceUses(
      tx,
      days,
      departmentId,
      found.flatMap((record) => {
        const user = users.get(record.departmentId);
        return user ? [measuredUse(record, user.regionCode, isBoundByDecree(user))] : [];
      }),
    );
  }
}

function measuredUse(record: UseRecord, regionCode: string, isBound: boolean): MeasuredUse {
  const { entryCode, isCountedByPlatform, materialCode, source, ...rest } = record;
  return {
    ...{ ...rest, materialCode, source, regionCode, isBound },
    number: [entryCode, materialCode].filter((code) => code !== null).join(' '),
    month: monthOf(record.day),
    isCounted: source === 'platform' || !isCountedByPlatform,
  };
}
