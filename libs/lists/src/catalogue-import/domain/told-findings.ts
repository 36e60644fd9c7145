import { MOST_OF_A_KIND, moreLike } from '../../domain/bound-findings';
import { byFrequency, byPlace, type FindingKind } from '../../domain/check-list';
import type { Finding, Severity } from '../../domain/findings';

/**
 * The findings of a sheet that comes part by part: all are counted, of each rule and severity the first thousand are kept.
 * Those of one rule have to come in the order of the sheet.
 */
export class ToldFindings {
  readonly #kept = new Map<string, Finding[]>();
  readonly #totals = new Map<string, number>();
  readonly counts: Record<Severity, number> = { error: 0, gap: 0, notice: 0 };

  add(findings: readonly Finding[]): void {
    for (const one of findings.toSorted(byPlace)) this.#addOne(one, 1);
  }

  /** Findings of one rule of which only the first are at hand. */
  addMany(first: readonly Finding[], total: number): void {
    for (const one of first) this.#addOne(one, 1);
    const [one] = first;
    if (one) this.#count(one, total - first.length);
  }

  /** As `boundFindings` tells of a whole sheet. */
  told(): readonly Finding[] {
    const all = [...this.#kept].flatMap(([kind, kept]) => {
      const left = (this.#totals.get(kind) ?? 0) - kept.length;
      const last = kept.at(-1);
      return kept.map((one) => ({ one, after: one === last && left > 0 ? [moreLike(one, left)] : [] }));
    });
    return all.toSorted((a, b) => byPlace(a.one, b.one)).flatMap(({ one, after }) => [one, ...after]);
  }

  /** How often each rule was broken, the most frequent first. */
  kinds(): readonly FindingKind[] {
    const kinds = [...this.#kept].flatMap(([kind, [first]]) => {
      if (!first) return [];
      const { severity, rule, mend } = first;
      return [{ severity, rule, mend, count: this.#totals.get(kind) ?? 0 }];
    });
    return kinds.sort(byFrequency);
  }

  #addOne(one: Finding, times: number): void {
    const kind = `${one.severity} ${one.rule}`;
    const kept = this.#kept.get(kind) ?? [];
    if (kept.length < MOST_OF_A_KIND) kept.push(one);
    this.#kept.set(kind, kept);
    this.#count(one, times);
  }

  #count({ severity, rule }: Finding, times: number): void {
    const kind = `${severity} ${rule}`;
    this.#totals.set(kind, (this.#totals.get(kind) ?? 0) + times);
    this.counts[severity] += times;
  }
}
