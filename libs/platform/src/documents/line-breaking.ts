/** Width of a text in points at the size the caller has in mind. */
export type Measure = (text: string) => number;

/** What may not begin a line, and what may not end one (避头尾). */
const CLOSING = '。．.，,、；;：:？?！!）)》〉】〕」』”’·％%℃‰°］]｝}〗';
const OPENING = '（(《〈【〔「『“‘［[｛{〖＄￥$¥';
/** The year of a document number stays with what is around it: 示民函〔2026〕7号. */
const NEVER_FIRST = new Set(`${CLOSING}〔`);
const NEVER_LAST = new Set(`${OPENING}〕`);
/** Words and codes of Latin letters, digits and what joins them stay whole while they fit on a line. */
const WORD = /[\p{Script=Latin}\p{Nd}_/\\@#&+*=~|.,:;%'-]+|\p{L}\p{M}*|./gsu;
const IS_WORD = /^[\p{Script=Latin}\p{Nd}_/\\@#&+*=~|.,:;%'-]{2,}$/u;

/**
 * Breaks a text into lines no wider than asked: between any two Chinese characters, never before a closing mark or
 * after an opening one, and inside a word only when it is longer than a line. The first line may have its own width.
 */
export function breakLines(text: string, measure: Measure, width: number, firstWidth: number = width): string[] {
  return linesOf(unitsOf(text, measure, Math.min(width, firstWidth)), measure, width, firstWidth);
}

function linesOf(units: readonly string[], measure: Measure, width: number, firstWidth: number): string[] {
  const lines: string[] = [];
  let from = 0;
  while (from < units.length) {
    const room = lines.length === 0 ? firstWidth : width;
    const end = endOfLine(units, from, room, measure);
    lines.push(units.slice(from, end).join('').trimEnd());
    from = end;
    while (units[from] === ' ') from += 1;
  }
  return lines.length === 0 ? [''] : lines;
}

const WORDS = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Lines of nearly equal length and whole words, as a centred title wants them (词意完整, GB/T 9704-2012, 7.3.1). */
export function breakEvenly(text: string, measure: Measure, width: number): string[] {
  const words = Array.from(WORDS.segment(text), ({ segment }) => segment);
  const units = words.flatMap((word) => (measure(word) > width / 2 ? Array.from(word) : [word]));
  const linesAt = (room: number): string[] => linesOf(units, measure, room, room);
  const count = linesAt(width).length;
  if (count === 1) return [text];
  let [narrow, wide] = [measure(text) / count, width];
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    if (linesAt(middle).length > count) narrow = middle;
    else wide = middle;
  }
  return linesAt(wide);
}

/** Characters and whole words; a word wider than a line falls into its characters. */
function unitsOf(text: string, measure: Measure, width: number): string[] {
  const units = text.match(WORD) ?? [];
  return units.flatMap((unit) => (IS_WORD.test(unit) && measure(unit) > width ? Array.from(unit) : [unit]));
}

/** Where the line that starts at `from` ends: as far as it fits, then back to the nearest place where one may break. */
function endOfLine(units: readonly string[], from: number, width: number, measure: Measure): number {
  let [end, used] = [from, 0];
  for (; end < units.length; end += 1) {
    const unit = units[end] ?? '';
    used += measure(unit);
    if (used > width && unit !== ' ' && end > from) break;
  }
  if (end >= units.length) return units.length;
  let back = end;
  while (back > from + 1 && !mayBreak(units, back)) back -= 1;
  // A line of nothing but marks has no place to break: then it breaks where it is full.
  return mayBreak(units, back) ? back : end;
}

function mayBreak(units: readonly string[], at: number): boolean {
  const [before, after] = [units[at - 1] ?? '', units[at] ?? ''];
  const isPair = before === after && (after === '—' || after === '…'); // a dash or an ellipsis is two characters wide
  return !isPair && !NEVER_FIRST.has(after.charAt(0)) && !NEVER_LAST.has(before.slice(-1));
}
