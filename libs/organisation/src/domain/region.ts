import type { Title } from '@zeqing/kernel';
import { NATIONAL_REGION, type RegionLevel } from './region-code';

/** A region of the country, or a functional zone with a local code (custom). */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly parentCode: string | null;
  readonly isCustom: boolean;
}

/**
 * What people call the government of a region: by its name, the nation's as the centre, of a region that is not known by
 * its code. Names are Chinese in both languages, as no official English ones are held.
 */
export function regionTitle(code: string, name: string | undefined): Title {
  if (code === NATIONAL_REGION) return { zh: '中央', en: 'China' };
  return { zh: name ?? code, en: name ?? code };
}
