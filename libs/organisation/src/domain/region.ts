import type { RegionLevel } from './region-code';

/** A region of the country, or a functional zone with a local code (custom). */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly parentCode: string | null;
  readonly isCustom: boolean;
}
