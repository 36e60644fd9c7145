import { stringify } from 'csv-stringify/sync';
import { CatalogueCheck, CatalogueImportDesk, DEMO_SERIES, type ImportView } from '@zeqing/lists';
import { readWorkbook } from '@zeqing/platform';
import { aContext } from '@zeqing/testing';
import { codeOf, ListsFixture, MISTAKES, must, SAMPLE, seedFile } from './lists-fixture';

/** The first sheet of a workbook as the CSV a spreadsheet saves. */
async function asCsv(bytes: Buffer): Promise<string[][]> {
  const reading = await readWorkbook(bytes);
  if ('fault' in reading) throw new Error(reading.fault);
  const [sheet] = reading.sheets;
  return (sheet?.rows ?? []).reduce<string[][]>((lines, { row, cells }) => {
    while (lines.length < row) lines.push([]);
    for (const { column, text } of cells) lines[row - 1]![column] = text;
    return lines;
  }, []);
}
const csv = (lines: string[][]): Buffer =>
  Buffer.from(stringify(lines.map((line) => Array.from(line, (cell: string | undefined) => cell ?? ''))));

describe('a whole catalogue', () => {
  let fixture: ListsFixture;
  beforeEach(async () => {
    fixture = await ListsFixture.start();
  });
  afterEach(() => fixture.stop());

  const receive = async (bytes: Buffer, parts = 3) => {
    const size = Math.ceil(bytes.length / parts);
    const pieces = Array.from({ length: parts }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
    return fixture.module.get(CatalogueImportDesk).receive(await fixture.authority(), {
      ...{
        fileName: 'catalogue.csv',
        seriesCode: DEMO_SERIES,
        title: null,
        documentNumber: null,
        source: null,
        actsReference: null,
      },
      bytes: (async function* () {
        yield* pieces;
      })(),
    });
  };
  const check = async (id: string): Promise<ImportView> => {
    await fixture.unitOfWork.run({}, async (tx) => {
      await fixture.module.get(CatalogueCheck).check(tx, { ...aContext(), tx }, id);
      return { ok: true, value: undefined };
    });
    return fixture.import(id);
  };
  const checked = async (bytes: Buffer, parts?: number): Promise<ImportView> =>
    check(must(await receive(bytes, parts)).id);
  const take = async (bytes: Buffer): Promise<ImportView> => {
    const { id, version } = await checked(bytes);
    must(await fixture.desk.requestApply(await fixture.authority(), id, version));
    return fixture.apply(id);
  };

  it.each([MISTAKES, SAMPLE])(
    'finds in %s what the reading of a list finds, row by row and cell by cell',
    async (name) => {
      const file = csv(await asCsv(seedFile(name)));
      const whole = must(
        await fixture.receive(file, { intent: 'take_over' }).then(async () =>
          fixture.desk.receive(await fixture.authority(), {
            ...{
              fileName: 'list.csv',
              bytes: file,
              seriesCode: DEMO_SERIES,
              batchNumber: 3,
              title: null,
              documentNumber: null,
            },
            ...{ issuer: null, issuedOn: null, intent: 'take_over' },
          }),
        ),
      );
      const asList = await fixture.check(whole.id);
      const asCatalogue = await checked(file, 50);
      expect(await fixture.findings(asCatalogue.id)).toEqual(await fixture.findings(asList.id));
      expect((await fixture.findings(asList.id)).length).toBeGreaterThan(0);
      expect(asCatalogue.counts).toEqual(asList.counts);
      expect(asCatalogue.headings).toEqual(asList.headings);
    },
  );

  it('publishes what a list would, content for content and hash for hash, in one event', async () => {
    const file = csv(await asCsv(seedFile(SAMPLE)));
    const taken = await take(file);
    expect(taken).toMatchObject({ state: 'applied', batchId: null, counts: { outcomes: { new: 28, error: 0 } } });
    const entries = `SELECT e.code, e.grade, e.name, e.name_pinyin, e.abstract, e.share_type, e.conditions, e.share_modes, e.ground_text, e.status,
        e.published_version, e.content_hash, v.canonical, v.hash,
        (SELECT json_agg(json_build_array(i.position, i.name, i.data_type, i.length, i.sensitivity, i.share_type) ORDER BY i.position)
           FROM catalogue_item i WHERE i.entry_id = e.id) AS items,
        (SELECT json_agg(json_build_array(g.field, g.article, g.state, g.due_on) ORDER BY g.field) FROM catalogue_gap g WHERE g.entry_id = e.id) AS gaps
      FROM catalogue_entry e JOIN catalogue_entry_version v ON v.entry_id = e.id ORDER BY e.code`;
    const brought = await fixture.rows<{ canonical: string; grade: number | null; items: unknown[][] }>(entries);
    const highest = (items: unknown[][]): number =>
      Math.max(...items.map(([, , , , sensitivity]) => Number(sensitivity)));
    expect(brought.map(({ grade }) => Number(grade))).toEqual(brought.map(({ items }) => highest(items)));
    expect(new Set(brought.map(({ grade }) => grade)).size).toBeGreaterThan(1);
    const events = await fixture.rows(`SELECT type FROM journal_pending WHERE type = 'catalogue.imported'`);
    expect(events).toHaveLength(1);
    expect(await fixture.rows('SELECT FROM catalogue_import_row')).toHaveLength(0);

    const other = await ListsFixture.start();
    try {
      await other.publish(seedFile(SAMPLE));
      // Departments have ids of their own in each database.
      const bare = (rows: readonly { canonical: string }[]): unknown =>
        rows.map(({ canonical, ...row }) => ({
          ...row,
          content_hash: '',
          hash: '',
          canonical: canonical.replace(/"providerDepartmentId":"[^"]+"/, ''),
        }));
      expect(bare(brought)).toEqual(bare(await other.rows(entries)));
    } finally {
      await other.stop();
    }
  });

  it('changes nothing when it comes again, and only what differs when one cell does', async () => {
    const lines = await asCsv(seedFile(SAMPLE));
    await take(csv(lines));
    const again = await checked(csv(lines));
    expect(again.counts?.outcomes).toMatchObject({ new: 0, changed: 0, unchanged: 28 });
    expect(codeOf(await fixture.desk.requestApply(await fixture.authority(), again.id, again.version))).toBe(
      'lists.import_empty',
    );

    const header = lines.findIndex((line) => line.includes('信息资源名称'));
    const column = lines[header]!.indexOf('信息资源名称');
    lines[header + 1]![column] = `${lines[header + 1]![column] ?? ''}(新)`;
    expect(await take(csv(lines))).toMatchObject({
      state: 'applied',
      counts: { outcomes: { new: 0, changed: 1, unchanged: 27 } },
    });
    expect(await fixture.rows('SELECT number FROM catalogue_entry_version WHERE number = 2')).toHaveLength(1);
  });

  it('is not taken when the catalogue is another than it was checked against', async () => {
    const file = csv(await asCsv(seedFile(SAMPLE)));
    const first = await checked(file);
    const second = await checked(file);
    for (const { id, version } of [first, second])
      must(await fixture.desk.requestApply(await fixture.authority(), id, version));
    expect(await fixture.apply(first.id)).toMatchObject({ state: 'applied' });
    expect(await fixture.apply(second.id)).toMatchObject({
      state: 'failed',
      refusal: { code: 'lists.import_outdated' },
    });
  });

  it('reads GB18030, counts what it does not list, and refuses what is no table', async () => {
    const gb = Buffer.from([
      0xc4,
      0xbf,
      0xc2,
      0xbc,
      0xb4,
      0xfa,
      0xc2,
      0xeb,
      0x2c,
      0xc4,
      0xbf,
      0xc2,
      0xbc,
      0xc3,
      0xfb,
      0xb3,
      0xc6,
      ...[0x2c, 0xb9, 0xb2, 0xcf, 0xed, 0xca, 0xf4, 0xd0, 0xd4],
    ]);
    expect((await checked(gb)).refusal).toMatchObject({ code: 'lists.heading_missing' });
    expect((await checked(Buffer.from('PK\u0003\u0004\u0000\u0000'))).refusal).toMatchObject({
      code: 'lists.workbook_unreadable',
    });
    const many = [
      '目录代码,目录名称,提供部门,共享属性',
      ...Array.from(
        { length: 1_500 },
        (_, n) => `9999000000777001/${String(n % 1_200).padStart(6, '0')},名${n},市外星局,无条件`,
      ),
    ];
    const report = await checked(Buffer.from(many.join('\n')));
    expect(report.counts).toMatchObject({ entries: 1_500, outcomes: { error: 1_500 }, findings: { error: 1_800 } });
    const told = await fixture.rows<{ rule: string; times: number }>(
      `SELECT rule, count(*)::int AS times FROM list_import_finding WHERE import_id = $1 GROUP BY rule ORDER BY rule`,
      [report.id],
    );
    expect(told).toEqual(
      expect.arrayContaining([
        { rule: 'department_unknown', times: 1_000 },
        { rule: 'duplicate_code', times: 300 },
      ]),
    );
    expect(told.find(({ rule }) => rule === 'more_like_it')?.times).toBeGreaterThan(0);
  });

  it('tells a fault that stands far down, after rows were staged', async () => {
    const line = (n: number, name: string): string =>
      `9999000000777001/${String(n).padStart(6, '0')},${name},市公安局,无条件`;
    const lines = Array.from({ length: 2_000 }, (_, n) => line(n, n === 1_800 ? '名'.repeat(40_000) : `名${n}`));
    const report = await checked(Buffer.from(['目录代码,目录名称,提供部门,共享属性', ...lines].join('\n')));
    expect(report).toMatchObject({ state: 'refused', refusal: { code: 'lists.workbook_cell_too_long' } });
    expect(await fixture.rows('SELECT 1 FROM catalogue_import_row WHERE import_id = $1 LIMIT 1', [report.id])).toEqual(
      [],
    );
  });

  it('is the authority’s alone', async () => {
    const liaison = aContext(await fixture.person('市公安局', 'liaison'));
    const brought = fixture.module.get(CatalogueImportDesk).receive(liaison, {
      ...{
        fileName: 'c.csv',
        seriesCode: DEMO_SERIES,
        title: null,
        documentNumber: null,
        source: null,
        actsReference: null,
      },
      bytes: (async function* () {
        yield Buffer.from('a');
      })(),
    });
    expect(codeOf(await brought)).toBe('forbidden');
  });
});
