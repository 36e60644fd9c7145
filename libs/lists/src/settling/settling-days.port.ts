import type { Tx } from '@zeqing/kernel';
import type { SettlingTermName } from './domain/settling-terms';

/** How long somebody has, in working days, and the text it rests on: the document of the region that set it. */
export interface SetDays {
  readonly value: number;
  readonly basis: string;
  /** Whether no region has set it. */
  readonly isDefault: boolean;
}

/** Tells what the region of a need has set of the terms of settling (U27). Declared here, answered beside, wired by the apps. */
export interface SettlingDays {
  chosen(tx: Tx, regionCode: string, at: Date): Promise<Readonly<Record<SettlingTermName, SetDays>>>;
}

export const SETTLING_DAYS = Symbol('SettlingDays');
