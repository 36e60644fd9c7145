/** One holiday of a notice as the API takes it. */
export interface HolidayLine {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly makeUpWorkdays: readonly string[];
}

export interface ReadNotice {
  readonly holidays: readonly HolidayLine[];
  /** Lines with a day in them that could not be read: nothing of the text is left out in silence. */
  readonly unread: readonly string[];
}

const DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日|(\d{4})-(\d{2})-(\d{2})/g;
/** 「一、元旦：」 or 「元旦 2027-01-01」: what stands before the first day is the name. */
const NAME = /^\s*(?:[一二三四五六七八九十]+、)?\s*([^\d：:]+?)\s*[：:\s]/u;

/**
 * Reads the numbered paragraphs of a holiday notice as the State Council words them, or one line a holiday with
 * plain dates («name from to, worked: days»). What is read is shown and checked before anything is taken in.
 */
export function readNotice(text: string, year: number): ReadNotice {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => ({ line, holiday: readLine(line, year) }));
  return {
    holidays: read.flatMap(({ holiday }) => (holiday ? [holiday] : [])),
    unread: read.filter(({ line, holiday }) => !holiday && daysOf(line, year).length > 0).map(({ line }) => line),
  };
}

function readLine(line: string, year: number): HolidayLine | null {
  const name = NAME.exec(line)?.[1];
  const parts = line.split(/(?<=放假[^。]*)。|上班[：:]|班[：:]|worked:/u);
  const [from, to = from] = daysOf(parts[0] ?? '', year);
  if (name === undefined || from === undefined || to === undefined) return null;
  const worked = parts.slice(1).filter((part) => !/不调休/.test(part));
  return { name, from, to, makeUpWorkdays: worked.flatMap((part) => daysOf(part, year)) };
}

/** The days named in a text; a day without a month is of the month before it («4月4日至6日»). */
function daysOf(text: string, year: number): string[] {
  let month = '';
  return [...text.replaceAll(/（[^）]*）|\([^)]*\)/g, '').matchAll(DAY)].map((found) => {
    const [, ownYear, ownMonth, day = '', isoYear, isoMonth, isoDay] = found;
    if (isoYear !== undefined) return `${isoYear}-${isoMonth ?? ''}-${isoDay ?? ''}`;
    month = ownMonth ?? month;
    return `${ownYear ?? String(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
}

/** What a notice would change of a year as it stands: days that become off, become worked, or go back to plain. */
export function changesOf(
  holidays: readonly HolidayLine[],
  standing: readonly { readonly date: string; readonly kind: string }[],
): readonly {
  readonly date: string;
  readonly before: 'off' | 'work' | 'plain';
  readonly after: 'off' | 'work' | 'plain';
}[] {
  const before = new Map(standing.map(({ date, kind }) => [date, kind === 'off' ? 'off' : 'work'] as const));
  const after = new Map<string, 'off' | 'work'>();
  for (const { from, to, makeUpWorkdays } of holidays) {
    for (const day of between(from, to)) after.set(day, 'off');
    for (const day of makeUpWorkdays) after.set(day, 'work');
  }
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((date) => ({ date, before: before.get(date) ?? 'plain', after: after.get(date) ?? 'plain' }) as const)
    .filter((change) => change.before !== change.after);
}

const DAY_MS = 86_400_000;
const LONGEST = 40;

function between(from: string, to: string): string[] {
  const count = Math.min(LONGEST, (Date.parse(to) - Date.parse(from)) / DAY_MS + 1);
  if (!(count > 0)) return [];
  return Array.from({ length: count }, (_, day) =>
    new Date(Date.parse(from) + day * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length),
  );
}
