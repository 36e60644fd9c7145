/** The region of the calendar all others inherit from. */
export const NATIONAL_REGION = '000000';

const REGION_CODE = /^\d{6}$/;

/** Whether a text has the form of a region code: six digits (GB/T 2260). */
export const isRegionCode = (text: string): boolean => REGION_CODE.test(text);

/**
 * A region and those above it, nearest first: county, city, province, the nation. Inheritance follows the code
 * (GB/T 2260), so a region without a calendar of its own needs no row. Throws on a text that is no region code.
 */
export function regionChain(regionCode: string): readonly string[] {
  if (!isRegionCode(regionCode)) throw new Error(`not a region code: ${regionCode}`);
  const chain = [regionCode, `${regionCode.slice(0, 4)}00`, `${regionCode.slice(0, 2)}0000`, NATIONAL_REGION];
  return [...new Set(chain)];
}

/** Whether a change of one region's calendar may move the dates of another: whose clocks are to be projected again. */
export const inheritsFrom = (regionCode: string, changedRegion: string): boolean =>
  regionChain(regionCode).includes(changedRegion);
