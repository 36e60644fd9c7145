import type { Lines, YearRecount } from './year-recount';

/** Of the measures, what the stretches of time, facts and findings of a recount give; by words of the lines alone. */
export function figuresOf(recount: YearRecount, today: string): Readonly<Record<string, number | null>> {
  const stages = recount.stages().map((line) => {
    const [id = '', stage = '', , ended = '', due = '', end = '', net = ''] = line.split(' ');
    return { id, stage, ended, due, end, net: net === '' ? null : Number(net) };
  });
  const count = (is: (one: (typeof stages)[number]) => boolean): number => stages.filter(is).length;
  const judged = (stage: string) =>
    count((one) => one.stage === stage && (one.ended === 'done' || (one.due !== '' && one.due < (one.end || today))));
  const onTime = (stage: string) => count((one) => one.stage === stage && one.ended === 'done' && one.end <= one.due);
  const ended = (stage: string, ...as: readonly string[]) =>
    count((one) => one.stage === stage && as.includes(one.ended));
  const found = [...recount.findings.values()];
  const violations = found.filter((finding) => finding === 'violation').length;
  const facts = recount.facts(() => '').length;
  const days = (stage: string) =>
    stages.flatMap((one) => (one.stage === stage && one.ended === 'done' && one.net !== null ? [one.net] : []));
  return {
    ...recount.standing(),
    answer_on_time: onTime('answer'),
    answer_judged: judged('answer'),
    supply_on_time: onTime('supply'),
    supply_judged: judged('supply'),
    supply_done: ended('supply', 'done'),
    supply_agreed: ended('supply', 'done', 'open'),
    corrections_closed: ended('correction', 'done'),
    corrections_opened: ended('correction', 'done', 'open'),
    overdue_open: count((one) => one.ended === 'open' && one.due !== '' && one.due < today),
    overdue_facts: facts,
    suspected: recount.cases().length - found.length,
    violations,
    cleared: found.length - violations,
    answer_median: quantile(days('answer'), 0.5),
    answer_p90: quantile(days('answer'), 0.9),
    supply_median: quantile(days('supply'), 0.5),
  };
}

/** The least value that at least so great a share of the values does not pass. */
function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** The first lines only one of two has: what a failure shows of many thousands. */
export function differing(held: Lines, counted: Lines): { readonly onlyHeld: Lines; readonly onlyCounted: Lines } {
  const [inHeld, inCounted] = [new Set(held), new Set(counted)];
  return {
    onlyHeld: held.filter((line) => !inCounted.has(line)).slice(0, 5),
    onlyCounted: counted.filter((line) => !inHeld.has(line)).slice(0, 5),
  };
}
