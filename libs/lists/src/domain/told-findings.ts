import { finding, type Finding, type ListRule, type Severity } from './findings';

/** Findings of one rule and severity in a report. Who gets a thousand of a kind mends the column, not the cells. */
export const MOST_OF_A_KIND = 1_000;

/** All findings of one rule, which one sentence mends. */
export interface FindingKind {
  readonly severity: Severity;
  readonly rule: ListRule;
  readonly count: number;
  readonly mend: Finding['mend'];
}

/**
 * The findings of a sheet, whole or as it comes part by part: all are counted, of each rule and severity the first
 * thousand are kept, so that rare mistakes are never crowded out by frequent ones. Those of one rule have to come in the
 * order of the sheet, of which an `add` takes care for what it is given.
 */
export class ToldFindings {
  readonly #kept: Finding[] = [];
  readonly #kinds = new Map<string, { count: number; readonly first: Finding; last: Finding }>();
  readonly counts: Record<Severity, number> = { error: 0, gap: 0, notice: 0 };

  add(findings: readonly Finding[]): void {
    for (const one of findings.toSorted(byPlace)) {
      const kind = this.#kinds.get(kindOf(one)) ?? { count: 0, first: one, last: one };
      this.#kinds.set(kindOf(one), kind);
      if (kind.count < MOST_OF_A_KIND) {
        this.#kept.push(one);
        kind.last = one;
      }
      kind.count += 1;
      this.counts[one.severity] += 1;
    }
  }

  /** Findings of one rule of which only the first are at hand. */
  addMany(first: readonly Finding[], total: number): void {
    this.add(first);
    const kind = first[0] && this.#kinds.get(kindOf(first[0]));
    if (!kind) return;
    kind.count += total - first.length;
    this.counts[kind.first.severity] += total - first.length;
  }

  /** Those kept, in the order of the sheet; at the place of the last of a kind stands how many more there are. */
  told(): readonly Finding[] {
    const more = new Map([...this.#kinds.values()].map(({ count, last }) => [last, count - MOST_OF_A_KIND]));
    return this.#kept.toSorted(byPlace).flatMap((one) => {
      const left = more.get(one) ?? 0;
      return left > 0 ? [one, moreLike(one, left)] : [one];
    });
  }

  /** How often each rule was broken: errors first, then by how many. */
  kinds(): readonly FindingKind[] {
    return [...this.#kinds.values()]
      .map(({ count, first: { severity, rule, mend } }) => ({ severity, rule, count, mend }))
      .sort(byFrequency);
  }
}

const kindOf = ({ severity, rule }: Finding): string => `${severity} ${rule}`;

const moreLike = (last: Finding, left: number): Finding => ({
  ...finding('notice', 'more_like_it', { ...last, column: null, value: `${last.rule}: +${left}` }),
  column: last.column,
});

const byPlace = (a: Finding, b: Finding): number =>
  a.row - b.row || a.column.length - b.column.length || (a.column < b.column ? -1 : a.column > b.column ? 1 : 0);

const SEVERITY_ORDER: readonly Severity[] = ['error', 'gap', 'notice'];
const byFrequency = (a: FindingKind, b: FindingKind): number =>
  SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity) ||
  b.count - a.count ||
  (a.rule < b.rule ? -1 : 1);
