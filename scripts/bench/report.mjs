// What is said and kept of results. Pure: files and the screen are the caller's.

export const isMet = ({ ratio, target, better }) => (better === 'lower' ? ratio <= target : ratio >= target);

/** A bench may tell several parts of a target: the first carries the target's id, the others `id.part`. */
export function resultsOf(id, told) {
  return [told].flat().map(({ part, ...result }) => ({
    id: part === undefined ? id : `${id}.${part}`,
    ...result,
    ok: isMet(result),
  }));
}

const benchOf = (id) => id.split('.')[0];
const order = (id) => [Number(/\d+/.exec(id)?.[0] ?? 0), id];

function inOrder(one, other) {
  const [[a, x], [b, y]] = [order(one.id), order(other.id)];
  return a - b || (x < y ? -1 : 1);
}

/** Results of benches that were not run this time stay as they were, and say when and on what machine that was. */
export function merged({ machine, at, results }, fresh) {
  const again = new Set(fresh.map(({ id }) => benchOf(id)));
  const kept = results.filter(({ id }) => !again.has(benchOf(id))).map((result) => ({ machine, at, ...result }));
  return [...kept, ...fresh].sort(inOrder);
}

/** Results of a quick run: whether a target is met nobody can tell from one round in a small world. */
export const quickly = (results) =>
  [...results].sort(inOrder).map((result) => ({ ...result, ok: null, note: `small world, one round: ${result.note}` }));

/** The rows of the table on the screen. */
export function rowsOf(results) {
  return results.map(({ id, ratio, target, better, ok, runs, note }) => {
    const numbers = runs.filter((run) => typeof run === 'number');
    const spread = numbers.length > 1 ? `${Math.min(...numbers)}–${Math.max(...numbers)}` : '';
    return [
      id,
      ratio,
      spread,
      `${better === 'lower' ? '≤' : '≥'} ${target}`,
      ok === null ? 'quick' : ok ? 'yes' : 'NO',
      note,
    ];
  });
}

export const HEAD = ['id', 'median', 'min–max', 'target', 'ok', 'note'];
