import type { Id, LocalDate } from '@zeqing/kernel';

/** The stretches of time that are measured, in the order a request goes; the last is a thing of its own (art. 26). */
export const STAGES = ['answer', 'supplement', 'supply', 'confirmation', 'correction'] as const;
export type Stage = (typeof STAGES)[number];

/** A stretch of time somebody had. Days are working days of the region's own calendar. */
export interface MeasuredStage {
  /** Of the request or the correction. */
  readonly id: Id;
  readonly stage: Stage;
  readonly number: string;
  /** Whose time it is. */
  readonly departmentId: Id;
  readonly regionCode: string;
  readonly isBound: boolean;
  readonly entryId: Id;
  /** YYYY-MM in which it began: the cohort. */
  readonly month: string;
  readonly startedOn: LocalDate;
  /** The last day by the law alone, with an extension in effect; the requester's days never move it (U29). */
  readonly dueOn: LocalDate | null;
  /** `void`: it ended without what it was for, by withdrawal for instance. */
  readonly ended: 'open' | 'done' | 'void';
  readonly endedOn: LocalDate | null;
  /** Without the days booked to the requester; null while it is open. */
  readonly netDays: number | null;
  readonly elapsedDays: number | null;
  /** Days booked to the requester in spans that are over. */
  readonly bookedDays: number;
  /** Since when the days are the requester's; null where they are not now. */
  readonly bookedSince: LocalDate | null;
  /** An accepted correction of a field or a whole resource: the datum is disputed until it is mended (U9). */
  readonly disputesData: boolean;
}

/** A request from its receipt on. `departmentId` is the provider. */
export interface MeasuredRequest {
  readonly id: Id;
  readonly number: string;
  readonly departmentId: Id;
  readonly regionCode: string;
  readonly requesterDepartmentId: Id;
  readonly isBound: boolean;
  readonly entryId: Id;
  readonly state: string;
  readonly month: string;
  readonly receivedOn: LocalDate;
  readonly isUrgent: boolean;
  readonly answerKind: 'agree' | 'partial' | 'refuse' | null;
  readonly ground: string | null;
  readonly suppliedOn: LocalDate | null;
  readonly confirmedOn: LocalDate | null;
  readonly grantState: string | null;
  readonly grantHasResource: boolean;
  readonly grantFrom: LocalDate | null;
  readonly grantUntil: LocalDate | null;
}

export interface MeasuredFact {
  readonly id: Id;
  readonly objectId: Id;
  readonly number: string;
  readonly stage: string;
  readonly departmentId: Id;
  readonly regionCode: string;
  readonly isBound: boolean;
  readonly month: string;
  readonly dueOn: LocalDate;
  readonly recordedOn: LocalDate;
}

export interface MeasuredCase {
  readonly id: Id;
  readonly code: string;
  readonly number: string;
  readonly departmentId: Id;
  readonly regionCode: string;
  readonly isBound: boolean;
  readonly month: string;
  readonly openedOn: LocalDate;
  readonly state: string;
  readonly finding: string | null;
}

/** A duty row in force. `departmentId` owes it. */
export interface MeasuredDuty {
  readonly id: Id;
  readonly entryId: Id;
  /** The entry's code. */
  readonly number: string;
  readonly departmentId: Id;
  readonly regionCode: string;
  readonly isBound: boolean;
  readonly owedToAll: boolean;
  readonly owedTo: readonly Id[];
  /** False while a recipient awaits confirmation (U22). */
  readonly isClear: boolean;
  readonly isAttached: boolean;
  /** Whether a resource of its is known to work, well or not always (U10). */
  readonly isWorking: boolean;
  /** The batch that last said the row, and from when on it holds; null of rows older than the batches. */
  readonly batchId: Id | null;
  readonly owedSince: LocalDate | null;
  /** The term the list sets; null where it names no day. */
  readonly dueOn: LocalDate | null;
  /** Since when the entry has had a resource. */
  readonly attachedOn: LocalDate | null;
}

/** Uses of one kind on a day. `departmentId` used the data. */
export interface MeasuredUse {
  readonly id: Id;
  /** The entry's code, and the material's where a hall named one. */
  readonly number: string;
  readonly day: LocalDate;
  readonly month: string;
  readonly departmentId: Id;
  readonly regionCode: string;
  readonly isBound: boolean;
  readonly entryId: Id;
  readonly itemCode: string | null;
  readonly materialCode: string | null;
  readonly source: 'hall' | 'platform';
  readonly outcome: string;
  readonly paper: string;
  readonly calls: number;
  /** False for a hall's count of what the platform counted too. */
  readonly isCounted: boolean;
}

/** YYYY-MM of a day. */
export const monthOf = (day: LocalDate): string => day.slice(0, 7);
