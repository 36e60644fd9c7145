import { Injectable } from '@nestjs/common';
import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import type { CaseRecord, CorrectionRecord, FactRecord, RequestRecord, UseRecord } from './records';
import {
  caseRecords,
  correctionRecords,
  factRecords,
  registerIdsOf,
  requestRecords,
  sliceOfIds,
  type RecordKind,
} from './store/record.repository';
import { packageRecords, type PackageRecord } from './store/package-record.store';
import { useDays, useRecords, type DaysOfUse } from './store/use-record.repository';

/** What the floors above count of requests, corrections, facts and cases: by id, without department scope. */
@Injectable()
export class SharingRecords {
  requests(tx: Tx, ids: readonly Id[]): Promise<RequestRecord[]> {
    return requestRecords(tx, ids);
  }

  corrections(tx: Tx, ids: readonly Id[]): Promise<CorrectionRecord[]> {
    return correctionRecords(tx, ids);
  }

  facts(tx: Tx, ids: readonly Id[]): Promise<FactRecord[]> {
    return factRecords(tx, ids);
  }

  cases(tx: Tx, ids: readonly Id[]): Promise<CaseRecord[]> {
    return caseRecords(tx, ids);
  }

  /** The overdue facts and the cases that hang on these requests and corrections. */
  registerOf(
    tx: Tx,
    objectIds: readonly Id[],
  ): Promise<{ readonly facts: readonly Id[]; readonly cases: readonly Id[] }> {
    return registerIdsOf(tx, objectIds);
  }

  /** Ids of a kind after one, in order: for going through all of them. */
  slice(tx: Tx, kind: RecordKind, after: Id | null, limit: number): Promise<Id[]> {
    return sliceOfIds(tx, kind, after, limit);
  }

  /** The newest packages, at most so many, or one of them. */
  packages(tx: Tx, which: { readonly newest: number } | { readonly id: Id }): Promise<readonly PackageRecord[]> {
    return packageRecords(tx, which);
  }

  /** What was told of uses on these days, of one department or of all. */
  uses(tx: Tx, days: DaysOfUse, departmentId: Id | null): Promise<UseRecord[]> {
    return useRecords(tx, days, departmentId);
  }

  /** The first and the last day of which a use was told; null before any was. */
  useDays(tx: Tx): Promise<{ readonly from: LocalDate; readonly until: LocalDate } | null> {
    return useDays(tx);
  }
}
