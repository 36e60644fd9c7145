import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { SHARE_TYPES, UPDATE_FREQUENCIES } from '@zeqing/catalogue';
import { canonicalJson, type CanonicalValue } from '@zeqing/kernel';
import { canonicalEdition, canonicalFrozen } from './canonical-duty';
import { countClasses, summarise } from './diff-summary';
import { byCode, CHANGE_CLASSES, diffEditions, diffRow, type RowDifference } from './edition-diff';
import type { FrozenDuty } from './frozen-duty';
import { RECIPIENT_KINDS } from './recipients';

const FILE = path.resolve(__dirname, '../../../../docs/conformance/edition-diff.json');
type Patch = Readonly<Record<string, unknown>> | null;
interface Case {
  readonly name: string;
  readonly before: Patch;
  readonly after: Patch;
  readonly classes: readonly string[];
  readonly fields: readonly string[];
  readonly summary: { readonly zh: string; readonly en: string };
}
const VECTORS = JSON.parse(fs.readFileSync(FILE, 'utf8')) as { base: FrozenDuty; cases: readonly Case[] };

/** The row with fields replaced by their place. */
function put(row: FrozenDuty, fields: Readonly<Record<string, unknown>>): FrozenDuty {
  const copy = structuredClone(row) as unknown as Record<string, unknown>;
  for (const [field, value] of Object.entries(fields)) {
    const [section = '', key] = field.split('.');
    if (key === undefined) copy[section] = value;
    else (copy[section] as Record<string, unknown>)[key] = value;
  }
  return copy as unknown as FrozenDuty;
}

/** What anybody does who holds the older edition and the differences. */
function apply(before: readonly FrozenDuty[], differences: readonly RowDifference[]): readonly FrozenDuty[] {
  const rows = new Map(before.map((row) => [row.entry.code, row]));
  for (const { code, after, fields } of differences) {
    const row = rows.get(code);
    if (after === null) rows.delete(code);
    else if (!row) rows.set(code, after);
    else rows.set(code, put(row, Object.fromEntries(fields.map((change) => [change.field, change.after]))));
  }
  return [...rows.values()].sort((a, b) => byCode(a.entry.code, b.entry.code));
}

const textOf = (rows: readonly FrozenDuty[]): string =>
  canonicalEdition(rows.map((row) => canonicalJson(canonicalFrozen(row))));

describe('the vectors of docs/conformance/edition-diff.json', () => {
  it.each(VECTORS.cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const rowOf = (patch: Patch): FrozenDuty | null => patch && put(VECTORS.base, patch);
    const found = diffRow(rowOf(one.before), rowOf(one.after));
    expect(found?.classes ?? []).toEqual(one.classes);
    expect((found?.fields ?? []).map(({ field }) => field).sort()).toEqual([...one.fields].sort());
    const all = found ? [found] : [];
    expect(summarise(countClasses(all), all.length)).toEqual(one.summary);
  });

  it('show every class at least once', () => {
    expect(new Set(VECTORS.cases.flatMap(({ classes }) => classes))).toEqual(new Set(CHANGE_CLASSES));
  });
});

const text = fc.option(fc.constantFrom('甲', '乙', '用于核验', '=1+1'), { nil: null });
const ids = fc.subarray(['d1', 'd2', 'd3']);
const recipient = fc.record({
  kind: fc.constantFrom(...RECIPIENT_KINDS),
  oneThing: text,
  departmentIds: ids,
  regionCodePrefix: fc.option(fc.constantFrom('99', '9999'), { nil: null }),
  levels: fc.subarray(['city', 'county']),
  lineSuperiorId: fc.constant(null),
  isConfirmed: fc.boolean(),
});
const item = fc.record({
  name: fc.constantFrom('姓名', '地址', '年龄'),
  dataType: text,
  length: fc.option(fc.nat(3), { nil: null }),
  sensitivity: fc.option(fc.nat(4), { nil: null }),
  shareType: fc.option(fc.constantFrom(...SHARE_TYPES), { nil: null }),
});
const entryOf = (code: string) =>
  fc
    .record({
      name: fc.constantFrom('居住证', '户籍'),
      providerDepartmentId: fc.constantFrom('p1', 'p2'),
      updateFrequency: fc.constantFrom(...UPDATE_FREQUENCIES, null),
      shareType: fc.constantFrom(...SHARE_TYPES),
      conditions: text,
      items: fc.uniqueArray(item, { selector: ({ name }) => name }),
    })
    .map((some) => ({ ...VECTORS.base.entry, ...some, code }));
const rowOf = (code: string): fc.Arbitrary<FrozenDuty> =>
  fc
    .record({
      entry: entryOf(code),
      entryVersion: fc.constantFrom(1, 2),
      duty: fc.record({
        mattersText: text,
        recipientText: text,
        termText: text,
        dueOn: fc.option(fc.constantFrom('2026-01-01', '2026-06-30', '2027-01-01'), { nil: null }),
        basis: text,
        purposes: fc.subarray(['核验', '统计']),
        recipients: fc.array(recipient, { maxLength: 2 }),
      }),
      batches: fc.record({ createdBy: fc.constantFrom('b1', 'b2'), changedBy: fc.subarray(['b2', 'b3']) }),
    })
    .map((row) => {
      const id = row.entry.providerDepartmentId;
      return { ...row, provider: { id, code: null, name: id } } as FrozenDuty;
    });
const edition = fc
  .subarray(['a/1', 'a/2', 'b/1', 'c/1'])
  .chain((codes) => fc.tuple(...codes.map(rowOf)))
  .map((rows): readonly FrozenDuty[] => rows);

describe('the difference of any two editions', () => {
  it('is empty for an edition and itself', () => {
    fc.assert(fc.property(edition, (a) => diffEditions(a, structuredClone(a)).length === 0));
  });

  it('put into the older gives the newer, byte for byte', () => {
    fc.assert(
      fc.property(edition, edition, (a, b) => expect(textOf(apply(a, diffEditions(a, b)))).toBe(textOf(b))),
      { numRuns: 500 },
    );
  });

  it('read backwards turns each class into its opposite', () => {
    const OPPOSITE: Readonly<Record<string, string>> = {
      ...{ added: 'dropped', dropped: 'added', widened: 'narrowed', narrowed: 'widened' },
      ...{ term_shortened: 'term_lengthened', term_lengthened: 'term_shortened' },
      ...{ condition_added: 'condition_removed', condition_removed: 'condition_added' },
    };
    const hasDay = ({ duty }: FrozenDuty): boolean => duty.dueOn !== null;
    fc.assert(
      fc.property(edition, edition, (a, b) => {
        const rows = (all: readonly FrozenDuty[]) => all.filter(hasDay);
        const back = new Map(diffEditions(rows(b), rows(a)).map((one) => [one.code, one.classes]));
        for (const { code, classes } of diffEditions(rows(a), rows(b)))
          expect(new Set(back.get(code))).toEqual(new Set(classes.map((one) => OPPOSITE[one] ?? one)));
      }),
    );
  });

  it('names a class for every row that differs, and each field with both its values', () => {
    fc.assert(
      fc.property(edition, edition, (a, b) => {
        for (const { classes, before, after, fields } of diffEditions(a, b)) {
          expect(classes.length).toBeGreaterThan(0);
          expect(fields.length > 0).toBe(before !== null && after !== null);
          const isSame = (one: CanonicalValue, other: CanonicalValue): boolean =>
            canonicalJson(one) === canonicalJson(other);
          expect(fields.filter((change) => isSame(change.before, change.after))).toEqual([]);
        }
      }),
    );
  });
});
