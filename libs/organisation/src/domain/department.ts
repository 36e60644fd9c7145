import type { Id, LocalDate } from '@zeqing/kernel';
import type { RegionLevel } from './region-code';

/** 条 and 块: who directs a body: its own government, its line from the centre or the province, or both (U24). */
export const MANAGEMENTS = ['own', 'vertical_central', 'vertical_provincial', 'dual'] as const;
export type Management = (typeof MANAGEMENTS)[number];

/** Why the rules of sharing bind a body: Decree 809 art. 2 · art. 43 (by reference) · an agreement · not at all. */
export const BONDS = ['decree', 'article_43', 'agreement', 'outside'] as const;
export type Bond = (typeof BONDS)[number];

/** Bodies whom the Decree binds, by itself (art. 2) or by reference (art. 43): statutory terms, the register and ranks are for them (U24). */
export const DECREE_BONDS: readonly Bond[] = ['decree', 'article_43'];
export const isBoundByDecree = ({ bound }: { readonly bound: Bond }): boolean => DECREE_BONDS.includes(bound);

/** A body with its government (块), its line superior (条), and whether it is bound (U24). */
export interface Department {
  readonly id: Id;
  /** Unified social credit code of 18 characters, or null where none is known. */
  readonly code: string | null;
  readonly name: string;
  readonly shortName: string;
  /** Six digits. */
  readonly regionCode: string;
  readonly level: RegionLevel;
  /** The region whose government the body belongs to; differs from regionCode for vertical bodies. */
  readonly governmentRegionCode: string;
  readonly lineSuperiorId: Id | null;
  readonly management: Management;
  readonly bound: Bond;
  /** Whether it is the 政务数据共享主管部门 of its government. */
  readonly isAuthority: boolean;
  readonly version: number;
}

/** What a department is made from. */
export interface DepartmentDraft {
  readonly code: string | null;
  /** The installation's own code where there is no social credit code (`MPS`). */
  readonly internalCode: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly regionCode: string;
  readonly governmentRegionCode: string;
  readonly kind: string;
  readonly lineSuperiorId: Id | null;
  readonly management: Management;
  readonly bound: Bond;
  readonly isAuthority: boolean;
  readonly regionsServed: readonly string[];
  readonly aliases: readonly string[];
  readonly effectiveFrom: LocalDate | null;
}

/** One successor of a body that ends: on which day, and for what where several share the heritage (U25). */
export interface Succession {
  readonly predecessorId: Id;
  readonly successorId: Id;
  readonly effectiveOn: LocalDate;
  /** What this successor takes, in words; null when it takes all. */
  readonly splitScope: string | null;
}

/** Reads a management as written in a file; throws on another word, because a wrong seed is a bug. */
export const readManagement = (text: string): Management => oneOf(MANAGEMENTS, text);

/** Reads a bond as written in a file; throws on another word, because a wrong seed is a bug. */
export const readBond = (text: string): Bond => oneOf(BONDS, text);

function oneOf<T extends string>(words: readonly T[], text: string): T {
  const word = words.find((known) => known === text);
  if (word === undefined) throw new Error(`${text} is none of ${words.join(', ')}`);
  return word;
}
