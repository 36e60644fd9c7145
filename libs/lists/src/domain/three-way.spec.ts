import fc from 'fast-check';
import {
  NO_COVERAGE,
  readRefusalGround,
  SHARE_MODES,
  SHARE_TYPES,
  UPDATE_FREQUENCIES,
  type ItemContent,
  type RefusalGround,
} from '@zeqing/catalogue';
import { canonicalJson, type RawSheet } from '@zeqing/kernel';
import type { Department } from '@zeqing/organisation';
import { canonicalListRow, type ListRow } from './canonical-duty';
import { assess, readList } from './check-list';
import { findHeader } from './header';
import { TEMPLATE_COLUMNS } from './template-columns';
import { templateRows } from './template-rows';
import { mergeRow, takeCurrent } from './three-way';

const DEPARTMENT: Department = {
  ...{ id: '00000000-0000-7000-8000-000000000001', code: null, name: '市公安局', shortName: '公安局' },
  ...{ regionCode: '999900', level: 'city', governmentRegionCode: '999900', lineSuperiorId: null },
  ...{ management: 'own', bound: 'decree', isAuthority: false, version: 1 },
};
const every = (): boolean => true;

/** Words as they are stored: composed, without white space around them. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => `数据${text.replace(/[\p{C}\s]/gu, '')}`.normalize('NFC').trim());
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
const item: fc.Arbitrary<ItemContent> = fc.record({
  name: words,
  dataType: maybe(words),
  length: maybe(fc.nat({ max: 9_999 })),
  sensitivity: maybe(fc.integer({ min: 1, max: 4 })),
  shareType: maybe(fc.constantFrom(...SHARE_TYPES)),
});
/** Norms of each kind a refusal may rest on (art. 15), with and without their article. */
const norm = fc.record({
  title: fc.constantFrom('中华人民共和国统计法', '征信业管理条例', '国务院关于加强数据管理的决定'),
  clause: fc.constantFrom('第八条', '第八条、第八十七条', null),
});
/** A ground as a source says it in one cell. */
const groundRead: fc.Arbitrary<RefusalGround> = fc
  .tuple(norm, words)
  .map(([{ title, clause }, text]) => readRefusalGround(`依《${title}》${clause ?? ''}，${text}`)!);
/** A ground told field by field: its text need not name the norm. */
const groundTold: fc.Arbitrary<RefusalGround> = fc
  .tuple(groundRead, words)
  .map(([ground, text]) => ({ ...ground, text }));
const rowOf = (ground: fc.Arbitrary<RefusalGround>): fc.Arbitrary<ListRow> =>
  fc
    .record({
      content: fc.record({
        code: fc.constant('9999000000303001/000001'),
        name: words,
        abstract: maybe(words),
        providerDepartmentId: fc.constant(DEPARTMENT.id),
        sourceSystem: maybe(words),
        formatClass: maybe(fc.constantFrom('database' as const, 'electronic_file' as const)),
        updateFrequency: maybe(fc.constantFrom(...UPDATE_FREQUENCIES)),
        shareType: fc.constantFrom(...SHARE_TYPES),
        conditions: words,
        shareModes: fc.uniqueArray(fc.constantFrom(...SHARE_MODES)),
        refusalGround: maybe(ground),
        channel: maybe(fc.constantFrom('internet' as const, 'government_extranet' as const)),
        classification: maybe(fc.constantFrom('general' as const, 'important' as const)),
        items: fc.uniqueArray(item, { selector: ({ name }) => name, maxLength: 4 }),
        coverage: fc.constant(NO_COVERAGE),
      }),
      duty: fc.record({ mattersText: maybe(words), recipientText: fc.constant(null), basis: maybe(words) }),
    })
    .map(({ content, duty }): ListRow => {
      const isConditional = content.shareType === 'conditional';
      return {
        kind: 'keep',
        content: {
          ...content,
          conditions: isConditional ? content.conditions : null,
          refusalGround: content.shareType === 'not_shared' ? content.refusalGround : null,
        },
        duty: { ...duty, recipientText: isConditional ? content.conditions : null, termText: null, dueOn: null },
      };
    });
const row = rowOf(groundRead);
const rowToldByField = rowOf(groundTold);
const textOf = (one: ListRow): string => canonicalJson(canonicalListRow(one));

/** The row as the template writes it, read back by the importer. */
function throughTheTemplate(one: ListRow): ListRow | null {
  const headings = TEMPLATE_COLUMNS.map(({ heading }) => heading);
  const lines = [headings, ...templateRows(one, DEPARTMENT, 1)];
  const rows = lines.map((line, at) => ({
    row: at + 1,
    cells: line.flatMap((value, column) =>
      value === null
        ? []
        : [{ column, kind: typeof value === 'number' ? ('number' as const) : ('text' as const), text: String(value) }],
    ),
  }));
  const sheet: RawSheet = { name: '责任清单', rows, merges: [], beyond: null };
  const header = findHeader([sheet], { source: 'none' });
  if (!header.ok) return null;
  const lookup = { byName: new Map([['市公安局', DEPARTMENT]]), byCode: new Map(), ofSheet: null };
  const read = readList({ header: header.value, intent: 'take_over', lookup, allowedProviders: null });
  const [found] = assess(read, header.value, () => null).rows;
  return found ? { kind: found.kind, content: found.content, duty: found.duty } : null;
}

describe('import(export(row)), rows that are not shared among them', () => {
  it('is the row', () => {
    fc.assert(
      fc.property(row, (one) => {
        const back = throughTheTemplate(one);
        expect(back && textOf(back)).toBe(textOf(one));
      }),
    );
  });

  it('changes nothing of the list, where a ground was told field by field as well', () => {
    fc.assert(
      fc.property(rowToldByField, (one) => {
        const file = throughTheTemplate(one);
        if (file === null) throw new Error('the row was not read');
        const { kind, title, clause } = one.content.refusalGround ?? {};
        expect(file.content.refusalGround ?? {}).toMatchObject(kind ? { kind, title, clause } : {});
        const { row: merged, conflicts } = mergeRow({ base: one, current: one, file }, every);
        expect([textOf(merged), conflicts]).toEqual([textOf(one), []]);
      }),
    );
  });
});

describe('a three-way merge', () => {
  it('of a file that changes nothing is what the list says now', () => {
    fc.assert(
      fc.property(row, row, (base, current) => {
        const { row: merged, conflicts } = mergeRow({ base, current, file: base }, every);
        expect([textOf(merged), conflicts]).toEqual([textOf(current), []]);
      }),
    );
  });

  it('with a list that has not changed is what the file says', () => {
    fc.assert(
      fc.property(row, row, (base, file) => {
        const { row: merged, conflicts } = mergeRow({ base, current: base, file }, every);
        expect([textOf(merged), conflicts]).toEqual([textOf(file), []]);
      }),
    );
  });

  it('of two who say the same has no conflict', () => {
    fc.assert(
      fc.property(row, row, (base, both) => {
        expect(mergeRow({ base, current: both, file: both }, every)).toMatchObject({ conflicts: [], isLeftOut: false });
      }),
    );
  });

  it('decided for the list in every conflict has nothing of the file where the list had changed', () => {
    fc.assert(
      fc.property(row, row, row, (base, current, file) => {
        const { row: merged, conflicts } = mergeRow({ base, current, file }, every);
        const decided = conflicts.reduce<ListRow | null>(
          (before, { unit }) => before && takeCurrent(before, unit, current),
          merged,
        );
        if (decided === null) throw new Error('the row is there on all sides');
        expect(mergeRow({ base, current, file: decided }, every).conflicts).toEqual([]);
      }),
    );
  });

  it('leaves what a file has no column for as it is known', () => {
    fc.assert(
      fc.property(row, row, (current, file) => {
        const only = mergeRow({ base: null, current, file }, (field) => field === 'name').row;
        expect(textOf(only)).toBe(textOf({ ...current, content: { ...current.content, name: file.content.name } }));
      }),
    );
  });
});
