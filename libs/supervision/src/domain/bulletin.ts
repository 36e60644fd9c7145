import type { Id, LocalDate } from '@zeqing/kernel';
import type { Board } from './board';
import type { BoardChange } from './board-changes';
import type { Figure } from './figure';
import type { Ranked } from './ranking';

/** 通报 of the board (U44); performance report (art. 38). */
export const BULLETIN_KINDS = ['board', 'performance'] as const;
export type BulletinKind = (typeof BULLETIN_KINDS)[number];

/** What is frozen. */
export type BulletinContent =
  | { readonly kind: 'board'; readonly board: Board; readonly changes: readonly BoardChange[] }
  | {
      readonly kind: 'performance';
      readonly measures: readonly (Figure & { readonly id: string })[];
      readonly minimumN: number;
      readonly ranking: readonly (Ranked & { readonly departmentName: string })[];
    };

export interface Bulletin {
  readonly id: Id;
  readonly kind: BulletinKind;
  readonly authorityDepartmentId: Id;
  readonly regionCode: string;
  readonly year: number;
  readonly serial: number;
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
