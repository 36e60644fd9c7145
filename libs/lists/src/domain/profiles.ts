import type { RawSheet } from '@zeqing/kernel';
import { normaliseHeading } from './headings';
import { MergeIndex } from './merges';
import type { Profile, ProfileChoice } from './profile';
import { SOURCES } from './profile-sources';

const SEARCHED_ROWS = 10;
const LEAST_HITS = 3;
/** Of a source's headings so many must be there for it to be proposed; working exports drop a few. */
const LEAST_SHARE = 0.6;

export const keyOf = (heading: string): string => normaliseHeading(heading).key.toLowerCase();

export const profileOf = (id: ProfileChoice | null): Profile | null => SOURCES.find((one) => one.id === id) ?? null;

/** The source whose headings the sheets show most of, or null. It is a proposal: the report names it, a person may choose another. */
export function proposeProfile(sheets: readonly RawSheet[]): Profile | null {
  const rows = sheets.flatMap(headingRows);
  let best: { profile: Profile; share: number; hits: number } | null = null;
  for (const profile of SOURCES)
    for (const set of profile.headings) {
      const keys = set.map(keyOf);
      const hits = Math.max(0, ...rows.map((row) => keys.filter((key) => row.has(key)).length));
      const share = hits / keys.length;
      if (hits < LEAST_HITS || share < LEAST_SHARE) continue;
      if (best === null || share > best.share || (share === best.share && hits > best.hits))
        best = { profile, share, hits };
    }
  return best?.profile ?? null;
}

function headingRows(sheet: RawSheet): readonly ReadonlySet<string>[] {
  const merges = new MergeIndex(sheet);
  return sheet.rows
    .filter(({ row }) => row <= SEARCHED_ROWS)
    .map(({ row, cells }) => {
      const width = Math.max(-1, merges.rightmostAt(row), ...cells.map(({ column }) => column)) + 1;
      const texts = Array.from({ length: width }, (_, column) => merges.headingAt(row, column) ?? '');
      return new Set(texts.map(keyOf).filter((key) => key !== ''));
    });
}

/** Reads a value first as the source means it, then as everybody does. */
export const asMeantBy = <T>(
  own: Readonly<Record<string, T>> | undefined,
  read: (text: string) => T | null,
): ((text: string) => T | null) => {
  if (own === undefined) return read;
  const values = new Map(Object.entries(own));
  return (text) => values.get(text.normalize('NFKC').trim()) ?? read(text);
};
