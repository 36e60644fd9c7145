/** Levels of government by which authorities and superiors are found. */
export const REGION_LEVELS = ['national', 'province', 'city', 'county'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

/** The whole country. */
export const NATIONAL_REGION = '000000';

const PATTERN = /^\d{6}$/;

/** Whether a text has the form of a region code of six digits (GB/T 2260). Local zones use free codes of that form. */
export const isRegionCode = (code: string): boolean => PATTERN.test(code);

/** The level a code of six digits stands for (GB/T 2260): 2 digits province, 2 city, 2 county. */
export function regionLevel(code: string): RegionLevel {
  if (code === NATIONAL_REGION) return 'national';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

/** The leading digits that a region and all regions below it share; empty for the whole country. */
export function regionPrefix(code: string): string {
  const LENGTH: Readonly<Record<RegionLevel, number>> = { national: 0, province: 2, city: 4, county: 6 };
  return code.slice(0, LENGTH[regionLevel(code)]);
}

/** The region directly above by its digits, or null for the whole country. */
export function parentRegionCode(code: string): string | null {
  const PARENT: Readonly<Record<RegionLevel, string | null>> = {
    national: null,
    province: NATIONAL_REGION,
    city: `${code.slice(0, 2)}0000`,
    county: `${code.slice(0, 4)}00`,
  };
  return PARENT[regionLevel(code)];
}

/** The region itself and every region above it, from below to the whole country. */
export function regionLineage(code: string): readonly string[] {
  const above = parentRegionCode(code);
  return above === null ? [code] : [code, ...regionLineage(above)];
}

/** Whether `inner` is `outer` or lies in it. */
export const regionContains = (outer: string, inner: string): boolean => inner.startsWith(regionPrefix(outer));

/** The lowest region that contains both: the common superior of two governments (art. 28). */
export function commonRegion(a: string, b: string): string {
  const lineage = regionLineage(b);
  return regionLineage(a).find((region) => lineage.includes(region)) ?? NATIONAL_REGION;
}
