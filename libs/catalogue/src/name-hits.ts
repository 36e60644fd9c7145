import { halfWidthSigns } from '@zeqing/kernel';
import { soundHits, type Hit } from './name-pinyin';

/**
 * What of a name a search found otherwise than as it was typed: by its sound, or each of several words by itself. In
 * order, none within another.
 */
export function nameHits(name: string, text: string): readonly Hit[] {
  const spoken = soundHits(name, text);
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (spoken.length > 0 || words.length < 2) return spoken;
  return apart(
    words.flatMap((word) => {
      const written = writtenHits(name, word);
      return written.length > 0 ? written : soundHits(name, word);
    }),
  );
}

/** Whatever the case, and the width of signs. */
function writtenHits(name: string, word: string): readonly Hit[] {
  const [within, wanted] = [name, word].map((text) => halfWidthSigns(text.toLowerCase())) as [string, string];
  const hits: Hit[] = [];
  for (let from = within.indexOf(wanted); from >= 0; from = within.indexOf(wanted, from + wanted.length))
    hits.push({ from, to: from + wanted.length });
  return hits;
}

function apart(hits: readonly Hit[]): readonly Hit[] {
  const found: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && hit.from < last.to) found.splice(-1, 1, { from: last.from, to: Math.max(last.to, hit.to) });
    else found.push(hit);
  }
  return found;
}
