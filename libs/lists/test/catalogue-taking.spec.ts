import { Catalogue, CatalogueStaging, EVERY_ENTRY, type FoundEntry } from '@zeqing/catalogue';
import { err, localDate, ok, type Id, type Tx } from '@zeqing/kernel';
import { CatalogueCheck, CatalogueImportDesk, DEMO_SERIES } from '@zeqing/lists';
import { asTx, managerOf } from '@zeqing/platform';
import { aContext } from '@zeqing/testing';
import type { DataSource } from 'typeorm';
import { readCount, readGaps, readPage } from '../../catalogue/test/whole-catalogue';
import { ListsFixture, must } from './lists-fixture';

/** More than one slice of a taking. */
const MANY = 6_000;
const FEW = 30;
const PAGE = { limit: 20, after: null };
const HEADINGS = '目录代码,目录名称,提供部门,共享属性,分类分级,数据项,敏感级别';
/** More than the gaps of the few, so that a list of them has to know where they end. */
const GAPS = { limit: 1_000, after: null };

const codeOf = (n: number): string => `9999000000777001/${String(n).padStart(6, '0')}`;
const csvOf = (numbers: readonly number[]): Buffer =>
  Buffer.from(
    [HEADINGS, ...numbers.map((n) => `${codeOf(n)},企业登记${String(n)},市公安局,无条件,一般,名称,2`)].join('\n'),
  );

/** Few entries stand at the end of the codes, the many before them. */
const OLD = Array.from({ length: FEW }, (_, n) => MANY + n);
const NEW = Array.from({ length: MANY }, (_, n) => n);

describe('lists while a whole catalogue is taken', () => {
  let fixture: ListsFixture;
  let catalogue: Catalogue;
  beforeAll(async () => {
    fixture = await ListsFixture.start();
    catalogue = fixture.module.get(Catalogue, { strict: false });
    await take(csvOf(OLD));
  });
  afterAll(() => fixture.stop());

  const checked = async (file: Buffer): Promise<{ id: Id; version: number }> => {
    const { id } = must(
      await fixture.module.get(CatalogueImportDesk).receive(await fixture.authority(), {
        ...{ fileName: 'catalogue.csv', seriesCode: DEMO_SERIES, title: null, documentNumber: null, source: null },
        actsReference: '试验〔2026〕1号',
        bytes: (async function* () {
          yield file;
        })(),
      }),
    );
    await fixture.unitOfWork.run({}, async (tx) => {
      await fixture.module.get(CatalogueCheck).check(tx, { ...aContext(), tx }, id);
      return ok(undefined);
    });
    return fixture.import(id);
  };
  const take = async (file: Buffer): Promise<void> => {
    const { id, version } = await checked(file);
    must(await fixture.desk.requestApply(await fixture.authority(), id, version));
    expect(await fixture.apply(id)).toMatchObject({ state: 'applied' });
  };
  const listed = async (text: string | null) =>
    catalogue.searchCounted(await fixture.authority(), { ...EVERY_ENTRY, text }, PAGE);
  const codesOf = (items: readonly FoundEntry[]): string[] => items.map(({ code }) => code);

  const blocksOf = async (sql: string, values: readonly unknown[] = []): Promise<number> => {
    const [told] = await fixture.rows<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(
      `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${sql}`,
      [...values],
    );
    const plan = told?.['QUERY PLAN'][0].Plan ?? {};
    return (plan['Shared Hit Blocks'] ?? NaN) + (plan['Shared Read Blocks'] ?? NaN);
  };
  /** Blocks PostgreSQL looks at for what is asked. */
  const blocksFor = async (ask: (tx: Tx) => Promise<unknown>): Promise<number> => {
    const blocks: number[] = [];
    const query = async (sql: string, values: unknown[]): Promise<unknown> => {
      blocks.push(await blocksOf(sql, values));
      return fixture.database.owner.query(sql, values);
    };
    await ask(asTx({ query } as unknown as DataSource['manager']));
    return blocks.reduce((sum, one) => sum + one, 0);
  };

  /** For a page of the whole catalogue and of each choice there is an index for, their counts, and for lists of gaps. */
  const read = async (): Promise<Record<string, number>> => {
    const departmentId = await fixture.department('市公安局');
    const regional = { region: '999900', classification: 'general' } as const;
    const choices = { all: {}, departmentId: { departmentId }, grade: { grade: 2 }, regional } as const;
    const classes = { classification: { classification: 'general' }, open: { shareType: 'unconditional' } } as const;
    const asked: Record<string, number> = {};
    for (const [name, choice] of Object.entries({ ...choices, ...classes })) {
      const filter = { ...EVERY_ENTRY, ...choice };
      asked[`page: ${name}`] = await blocksFor((tx) => readPage(tx, PAGE, filter));
      asked[`count: ${name}`] = await blocksFor((tx) => readCount(tx, filter));
    }
    for (const departmentIds of [null, [departmentId]])
      for (const state of ['open', null] as const)
        asked[`gaps: ${String(departmentIds)}, ${String(state)}`] = await blocksFor((tx) =>
          readGaps(tx, GAPS, { departmentIds, state }),
        );
    return asked;
  };

  it('shows what there was, and goes past none of what is not there yet', async () => {
    const { id } = await checked(csvOf(NEW));
    const before = await read();
    const seen: {
      codes: string[];
      found: string[];
      total: number | null;
      blocks: Record<string, number>;
      walked: Record<'entries' | 'gaps', number>;
    }[] = [];
    const look = async (): Promise<void> => {
      const [page, worded] = [await listed(null), await listed('企业')];
      seen.push({
        codes: codesOf(page.items),
        found: codesOf(worded.items),
        total: page.total,
        blocks: await read(),
        walked: {
          entries: await blocksOf('SELECT id FROM catalogue_entry ORDER BY code LIMIT 20'),
          gaps: await blocksOf('SELECT FROM catalogue_gap'),
        },
      });
    };
    const undone = await fixture.unitOfWork.run({}, async (tx) => {
      const mark = { gapTerm: { dueOn: localDate('2026-12-21'), isProvisional: false }, at: new Date() };
      await fixture.module
        .get(CatalogueStaging, { strict: false })
        .take(
          tx,
          { ...aContext(), tx },
          id,
          { ...mark, id, actsReference: '试验', fresh: MANY },
          async (done, total) => {
            if (done === total) await look();
          },
        );
      expect(await managerOf(tx).query('SELECT FROM catalogue_entry')).toHaveLength(FEW + MANY);
      return err('undone');
    });
    expect(undone).toEqual(err('undone'));
    const first = OLD.slice(0, PAGE.limit).map(codeOf);
    expect(seen).toMatchObject([{ codes: first, found: first, total: FEW }]);
    const [{ blocks, walked }] = seen as [(typeof seen)[0]];
    const passed = Object.entries(blocks).filter(
      ([name, one]) => one - (before[name] ?? NaN) >= walked[name.startsWith('gaps') ? 'gaps' : 'entries'] / 4,
    );
    expect(passed).toEqual([]);
  });

  it('shows all of it in the order of the codes once it is taken', async () => {
    await take(csvOf(NEW));
    expect(
      await fixture.rows('SELECT taking > 0 AS whole, count(*)::int FROM catalogue_entry GROUP BY 1 ORDER BY 1'),
    ).toEqual([
      { whole: false, count: FEW },
      { whole: true, count: MANY },
    ]);
    for (const text of [null, '企业']) {
      const page = await listed(text);
      expect(codesOf(page.items)).toEqual(NEW.slice(0, PAGE.limit).map(codeOf));
      expect(page.total).toBeNull();
    }
    const after = [codeOf(MANY - 10)];
    const across = await catalogue.search(await fixture.authority(), EVERY_ENTRY, { limit: 20, after });
    expect(codesOf(across.items)).toEqual(Array.from({ length: 20 }, (_, n) => codeOf(MANY - 9 + n)));
  });
});
