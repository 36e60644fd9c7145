import type { Id, LocalDate } from '@zeqing/kernel';
import type { DataUse, Scope, WayKind } from './item-model';

/** Where a datum stands, in the order of the way it goes (U12). */
export const BLOCKER_CODES = [
  'not_mapped',
  'no_way_mapped',
  'earlier_result_missing',
  'no_source_named',
  'not_in_catalogue',
  'outside_body',
  'coverage_gap',
  'field_not_in_entry',
  'not_published',
  'closed_by_law',
  'ground_incomplete',
  'not_on_duty_list',
  'recipient_unclear',
  'not_requested',
  'awaiting_requester_sign_off',
  'checking',
  'answering',
  'supplementing',
  'extension_undecided',
  'contested',
  'supplying',
  'awaiting_confirmation',
  'mode_unfit',
  'grant_suspended',
  'supply_stale',
  'disputed',
  'resource_failing',
] as const;
export type BlockerCode = (typeof BLOCKER_CODES)[number];

/** Who has to move: a department here, the authority over it, a body outside, or nobody (closed by law). */
export interface Accountable {
  readonly kind: 'department' | 'authority' | 'outside' | 'upper' | 'nobody';
  /** The department, or for `authority` the department whose authority it is; null where no such row exists. */
  readonly departmentId: Id | null;
  readonly name: string;
}

/** The post that has to act, by its role. */
export type AccountablePost = 'liaison' | 'office_head' | 'department_head' | 'authority_officer';

export interface BlockerDocument {
  readonly type: 'share_request' | 'catalogue_entry' | 'duty_row' | 'grant' | 'correction';
  readonly reference: string;
}

/** One thing in the way and who holds it up (堵点). Own materials of the applicant never make one. */
export interface Blocker {
  readonly code: BlockerCode;
  readonly itemCode: string;
  readonly materialCode: string | null;
  readonly use: DataUse | null;
  readonly way: WayKind | null;
  readonly evidenceTypeCode: string | null;
  readonly entryCode: string | null;
  /** False for a need whose absence leaves the item ready. */
  readonly compulsory: boolean;
  readonly accountable: Accountable;
  readonly post: AccountablePost | null;
  readonly since: LocalDate | null;
  readonly due: LocalDate | null;
  readonly overdueWorkingDays: number;
  /** How often it was urged (督办), and the day promised in answer; null: none (U44). */
  readonly urged: number;
  readonly promised: LocalDate | null;
  readonly document: BlockerDocument | null;
  /** For `coverage_gap`: the scope whose subjects are not covered. */
  readonly missingScope: Scope | null;
  /** For `field_not_in_entry`: the evidence type's fields the entry does not carry. */
  readonly missingFields: readonly string[];
}

/** `promised` where a day was promised, `lawful` where the terms still to run give one, else `none` (U13). */
export const FORECAST_KINDS = ['lawful', 'promised', 'none'] as const;
/** Why there is no day: a stage has no term in law or setting, or sharing is refused by law. */
export const FORECAST_GAPS = ['no_term', 'closed_by_law'] as const;

/** When something in the way can be out of it (U13). Days are the last ones, to 24:00. */
export interface Forecast {
  readonly kind: (typeof FORECAST_KINDS)[number];
  /** The terms that run and those still to come, one after the other, from today where one is overdue. */
  readonly lawful: LocalDate | null;
  /** The same with the extension still possible (art. 21); null where none is. */
  readonly lawfulWithExtension: LocalDate | null;
  readonly promised: LocalDate | null;
  /** The lawful day if whoever has no term acted today; null where even that gives none. */
  readonly ifActedToday: LocalDate | null;
  /** Working days the running stage is overdue. */
  readonly overdueBy: number;
  /** A day lies beyond the known calendar and may move (R23). */
  readonly provisional: boolean;
  readonly why: (typeof FORECAST_GAPS)[number] | null;
}

/** A blocker with when it can be gone. */
export interface ForecastBlocker extends Blocker {
  readonly forecast: Forecast;
}
