import type { Id, LocalDate } from '@zeqing/kernel';
import type { Board } from './board';
import type { BoardChange } from './board-changes';
import type { PerformanceReport } from './performance-report';

/** 通报 of the board (U44); performance report (art. 38). */
export const BULLETIN_KINDS = ['board', 'performance'] as const;
export type BulletinKind = (typeof BULLETIN_KINDS)[number];

/** What is frozen. */
export type BulletinContent =
  | { readonly kind: 'board'; readonly board: Board; readonly changes: readonly BoardChange[] }
  | ({ readonly kind: 'performance' } & PerformanceReport);

export interface Bulletin {
  readonly id: Id;
  readonly kind: BulletinKind;
  readonly authorityDepartmentId: Id;
  readonly regionCode: string;
  readonly year: number;
  readonly serial: number;
  /** The year a performance report is about; null for a 通报. */
  readonly reportedYear: number | null;
  /** The journal's sequence the figures hold up to, and the instant. */
  readonly sequence: number;
  readonly asOf: Date | null;
  readonly countedOn: LocalDate;
  readonly algorithm: 'sm3' | 'sha256';
  /** Of the canonical text of the content, in hexadecimal digits. */
  readonly contentHash: string;
  /** The issue before, of the same office and kind. */
  readonly previousId: Id | null;
  readonly issuedAt: Date;
}

/** For people: 2026年第3期. */
export const bulletinNumber = ({ year, serial }: Pick<Bulletin, 'year' | 'serial'>): string => `${year}年第${serial}期`;

/** What is to be issued. */
export interface BulletinOrder {
  readonly kind: BulletinKind;
  /** For a performance report, this year when not given. */
  readonly year: number | null;
}

/** The Regulation applies from 1 August 2025 (第四十四条). */
const FIRST_REPORTED_YEAR = 2025;

/** The year an order is about: null for a 通报, which is of one instant; `unfit` for a year nothing can be said of. */
export function reportedYearOf({ kind, year }: BulletinOrder, thisYear: number): number | null | 'unfit' {
  if (kind === 'board') return year === null ? null : 'unfit';
  const reported = year ?? thisYear;
  return reported < FIRST_REPORTED_YEAR || reported > thisYear ? 'unfit' : reported;
}
