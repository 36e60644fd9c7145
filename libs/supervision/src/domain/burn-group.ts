import type { LocalDate } from '@zeqing/kernel';

/** Things of a lot that are alike: owed from the same day, due on the same, done on the same. */
export interface BurnGroup {
  readonly regionCode: string;
  readonly startedOn: LocalDate;
  readonly dueOn: LocalDate;
  /** Null while it is not done. */
  readonly doneOn: LocalDate | null;
  readonly times: number;
}
