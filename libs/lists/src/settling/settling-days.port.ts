import type { Tx } from '@zeqing/kernel';
import type { SettlingTermName } from './domain/settling-terms';

/** How long somebody has, in working days, with the document a region rests it on; null where nobody has set it. */
export interface SetDays {
  readonly workingDays: number;
  readonly basis: string | null;
}

/** Tells what the region of a need has set of the terms of settling (U27). Declared here, answered beside, wired by the apps. */
export interface SettlingDays {
  inForce(tx: Tx, regionCode: string, at: Date): Promise<Readonly<Record<SettlingTermName, SetDays>>>;
}

export const SETTLING_DAYS = Symbol('SettlingDays');
