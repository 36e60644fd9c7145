const SEPARATORS = ['\t', ',', ';'] as const;
const SAMPLED_LINES = 10;

/** The rows of a delimited text, as RFC 4180 quotes them. The separator is the one its first lines hold most of; a tab goes first. */
export function* parseCells(text: string): Generator<readonly string[]> {
  const separator = separatorOf(text);
  let cells: string[] = [];
  let place = 0;
  while (place < text.length) {
    const [cell, after] = text[place] === '"' ? quoted(text, place, separator) : plain(text, place, separator);
    cells.push(cell);
    place = after;
    if (text[place] === separator) {
      place += 1;
      // A separator at the very end opens one more, blank, cell.
      if (place === text.length) cells.push('');
      continue;
    }
    place += text.startsWith('\r\n', place) ? 2 : 1;
    yield cells;
    cells = [];
  }
  if (cells.length > 0) yield cells;
}

function separatorOf(text: string): string {
  const lines = text.split(/\r\n|\n|\r/u, SAMPLED_LINES);
  const most = (separator: string): number => Math.max(0, ...lines.map((line) => line.split(separator).length - 1));
  return SEPARATORS.reduce((best, separator) => (most(separator) > most(best) ? separator : best));
}

function plain(text: string, from: number, separator: string): [string, number] {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return [text.slice(from, end), end];
}

/** A quoted cell; what stands between its closing quote and the separator is kept, as spreadsheets do. */
function quoted(text: string, from: number, separator: string): [string, number] {
  const parts: string[] = [];
  let place = from + 1;
  for (;;) {
    const quote = text.indexOf('"', place);
    if (quote === -1) return [parts.join('') + text.slice(place), text.length];
    parts.push(text.slice(place, quote));
    if (text[quote + 1] !== '"') {
      const [rest, after] = plain(text, quote + 1, separator);
      return [parts.join('') + rest, after];
    }
    parts.push('"');
    place = quote + 2;
  }
}
