// Results as one picture of bars. Every bar is measured against its own target, so that ratios, milliseconds and
// pairs a second stand side by side; the line in the middle is the target. Pure.

const ROW = 26;
const LEFT = 120;
const WIDTH = 380;
const RIGHT = 150;
const TOP = 44;
/** Four times better than asked, or four times worse, is where a bar ends. */
const REACH = 2;

const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** How far from the target, in doublings: above 0 is better than asked. */
export function doublings({ ratio: figure, target, better }) {
  // JSON knows no infinity: what was refused took that long.
  const ratio = figure ?? Infinity;
  const times = better === 'lower' ? target / ratio : ratio / target;
  return Math.max(-REACH, Math.min(REACH, Math.log2(times)));
}

const at = (value) => LEFT + ((value + REACH) / (2 * REACH)) * WIDTH;

function bar(result, row) {
  const { id, ratio, target, better, ok, runs } = result;
  const y = TOP + row * ROW;
  const [from, to] = [at(0), at(doublings(result))].sort((a, b) => a - b);
  const numbers = runs.filter((run) => typeof run === 'number');
  const ends = numbers.length > 1 ? [Math.min(...numbers), Math.max(...numbers)] : [];
  const [low, high] = ends.map((value) => at(doublings({ ...result, ratio: value })).toFixed(1));
  const whisker =
    low === undefined ? '' : `<path d="M${low} ${y + 9}H${high}M${low} ${y + 5}v8M${high} ${y + 5}v8" stroke="#333"/>`;
  const sign = better === 'lower' ? '≤' : '≥';
  return [
    `<text x="${LEFT - 8}" y="${y + 13}" text-anchor="end">${escaped(id)}</text>`,
    `<rect x="${from.toFixed(1)}" y="${y}" width="${(to - from).toFixed(1)}" height="18" fill="${ok ? '#2f7d5b' : '#c2410c'}"/>`,
    whisker,
    `<text x="${LEFT + WIDTH + 8}" y="${y + 13}">${escaped(`${ratio ?? '∞'} (${sign} ${target})`)}</text>`,
  ].join('');
}

/** An SVG file; `title` is its heading and its text for readers who cannot see it. */
export function chartOf(title, results) {
  const height = TOP + results.length * ROW + 12;
  const width = LEFT + WIDTH + RIGHT;
  const marks = [
    [-2, '¼ ×'],
    [-1, '½ ×'],
    [0, 'target'],
    [1, '2 ×'],
    [2, '4 × better'],
  ].map(
    ([value, text]) =>
      `<path d="M${at(value)} ${TOP - 6}V${height - 8}" stroke="${value === 0 ? '#111' : '#ddd'}"/>` +
      `<text x="${at(value)}" y="${TOP - 10}" text-anchor="middle" fill="#555">${text}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui, sans-serif" font-size="12">`,
    `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="8" y="16" font-weight="600">${escaped(title)}</text>`,
    ...marks,
    ...results.map(bar),
    '</svg>\n',
  ].join('\n');
}
