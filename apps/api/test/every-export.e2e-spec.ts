import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { EXPORTED_TABLES } from '@zeqing/supervision';
import { aBook, aTextSheet } from '../../../libs/platform/test/raw-books';
import { openApiDocument } from '../src/openapi';
import { startTestWorker, type TestApi, type TestWorker } from './support';
import { AccessObjects } from './support/access-objects';
import { startDemoWorld, type DemoWorld } from './support/demo-world';
import { ended, report, upload } from './support/list-imports';
import { routesOf } from './support/openapi-routes';
import { cellsIn, hasLibreOffice, hasPdfToText, LIVE, recalculated, takeFile, wordsOf } from './support/taken-files';

type Agent = TestApi['anonymous'];
interface Source {
  readonly agent: Agent;
  readonly address: string;
}
interface Taken {
  readonly name: string;
  readonly format: string;
  readonly bytes: Buffer;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FORMATS: Readonly<Record<string, string>> = { [XLSX]: 'xlsx', 'text/csv': 'csv', 'application/pdf': 'pdf' };
/** What a spreadsheet would run, were it let. */
const NAUGHTY = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '＝1+1', '=HYPERLINK("http://x","y")', '=cmd|"/c calc"!A0'];
const HEADINGS = ['目录代码', '目录名称', '提供部门', '共享属性', '共享条件', '数据项', '使用条件', '提供依据'];

let world: DemoWorld;
let worker: TestWorker | undefined;
let liaison: Agent;
let authority: Agent;
let supervisor: Agent;
let objects: AccessObjects;
let [batchId, editionId] = ['', ''];
const taken: Taken[] = [];

beforeAll(async () => {
  world = await startDemoWorld();
  worker = await startTestWorker(world.api);
  const { api } = world;
  [liaison, authority] = [
    await api.as('liaison', world.caller('liaison').department),
    await api.as('authority_officer'),
  ];
  supervisor = await api.as('supervisor');
  objects = await AccessObjects.of(world, world.caller('liaison'));
  ({ batchId, editionId } = await aNaughtyEdition());
  await nameNaughtily();
}, 300_000);
afterAll(async () => {
  await worker?.close();
  await world.close();
});

const sql = (text: string, values: unknown[] = []): Promise<unknown> => world.api.database.owner.query(text, values);

const marker = (at: number): string => `刁钻${at}号`;
const rowsSaying = (texts: readonly string[]): string[][] =>
  texts.map((text, at) => [`9999000000303001/90000${at}`, text, '市公安局', '有条件共享', text, text, '核验', text]);
const bring = (texts: readonly string[], batchNumber: number) =>
  upload(authority, aBook(aTextSheet([HEADINGS, ...rowsSaying(texts)])), { batchNumber }).expect(202);

/**
 * Entries whose names, conditions, items and basis begin as formulas do: published, changed once more and published again.
 * A list that says such things is refused when it is brought, so they are written into what is stored.
 */
async function aNaughtyEdition(): Promise<{ batchId: string; editionId: string }> {
  let made = { batchId: '', editionId: '' };
  for (const [batchNumber, more] of [
    [41, ''],
    [42, '&甲'],
  ] as const) {
    const accepted = await bring(
      NAUGHTY.map((_, at) => `${marker(at)}${more}`),
      batchNumber,
    );
    await ended(authority, accepted);
    const { id, version } = await report(authority, accepted.body.id);
    const apply = authority.post(`/api/v1/lists/imports/${id}/apply`);
    const { result } = await ended(authority, await apply.set('if-match', `"v${version}"`).expect(202));
    made = { batchId: result.batchId, editionId: await approved(result.batchId) };
  }
  for (const [at, text] of NAUGHTY.entries()) {
    const [plain, inJson] = [
      [marker(at), text],
      [marker(at), JSON.stringify(text).slice(1, -1)],
    ];
    await sql('UPDATE list_edition_row SET canonical = replace(canonical, $1, $2)', inJson);
    await sql(
      'UPDATE catalogue_entry SET name = replace(name, $1, $2), conditions = replace(conditions, $1, $2)',
      plain,
    );
    await sql('UPDATE catalogue_item SET name = replace(name, $1, $2)', plain);
  }
  await ended(authority, await bring(NAUGHTY, 43));
  return made;
}

async function approved(id: string): Promise<string> {
  const second = await world.api.asSecond('authority_officer');
  const batch = `/api/v1/lists/batches/${id}`;
  const { digest } = (await second.get(`${batch}/impact`).expect(200)).body;
  await second.post(`${batch}/impact/sign-off`).set('if-match', '"v1"').send({ digest });
  const act = second.post(`${batch}/approve`).set('if-match', '"v1"').send({});
  return (await act.expect(200)).body.edition.id;
}

/** People, departments, items and needs are named no better. */
async function nameNaughtily(): Promise<void> {
  await sql(`UPDATE person SET display_name = '=1+1' || display_name`);
  await sql(
    `UPDATE department SET name = '=HYPERLINK("http://x","' || name || '")', short_name = '@SUM(1)' || short_name`,
  );
  await sql(`UPDATE service_item SET name = '+1+1' || name`);
  await sql(`UPDATE one_thing SET name = '-1+1' || name`);
  await sql(`UPDATE share_request SET scenario = '=1+1' || scenario, use_scope = '+1' || use_scope`);
}

const own = async (route: string, variant: string): Promise<string> => {
  const make = objects.variantsFor(route)?.[variant];
  if (!make) throw new Error(`${route} has no object ${variant}`);
  return make();
};
const formatted = (address: string, format: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}format=${format}`;

/** The first letter an object has. */
async function letterOf(agent: Agent, object: string): Promise<Source> {
  const { items } = (await agent.get(`${object}/letters`).expect(200)).body;
  return { agent, address: `${object}/letters/${items[0].kind}` };
}

/** A case in which the authority has ordered something to be put right. */
async function anOrderedCase(): Promise<string> {
  const address = `/api/v1/cases/${await own('GET /api/v1/cases/{id}/letters/{kind}', 'ours')}`;
  const acts: readonly (readonly [Agent, string, object])[] = [
    [liaison, 'reason', { reason: '=1+1 历史要求' }],
    [authority, 'finding', { finding: 'violation', grounds: '目录未载明该条件' }],
    [authority, 'order', { demand: '取消附加材料', dueOn: '2026-12-04' }],
  ];
  let { version } = (await liaison.get(address).expect(200)).body;
  for (const [agent, name, body] of acts) {
    const act = agent.post(`${address}/${name}`).set('if-match', `"v${version}"`).send(body);
    ({ version } = (await act.expect(200)).body);
  }
  return address;
}

/** A long file as it is had: asked for, waited for, fetched. */
async function made(format: string): Promise<Source> {
  const accepted = await liaison
    .post('/api/v1/exports')
    .send({ list: 'edition', objectId: editionId, format })
    .expect(202);
  expect(await ended(liaison, accepted)).toMatchObject({ state: 'succeeded' });
  return { agent: liaison, address: `/api/v1/exports/${accepted.body.operationId}/file` };
}

const LISTS = ['need', 'duty', 'negative', 'catalogue'].map((list) => `/api/v1/exports/table?list=${list}`);
const ofAll = (agent: Agent, addresses: readonly string[]): Source[] =>
  addresses.map((address) => ({ agent, address }));

/** Every route that hands out a workbook, a CSV file or a PDF, and where it hands out which. */
const SOURCES: Readonly<Record<string, (format: string) => Promise<readonly Source[]> | readonly Source[]>> = {
  'GET /api/v1/exports/table': () =>
    ofAll(liaison, [
      ...LISTS,
      `/api/v1/exports/table?list=edition&objectId=${editionId}`,
      `/api/v1/exports/table?list=edition_diff&objectId=${editionId}`,
      `/api/v1/exports/table?list=batch_diff&objectId=${batchId}`,
    ]),
  'GET /api/v1/exports/{id}/file': async (format) => [await made(format)],
  'GET /api/v1/lists/editions/{id}/table': () => ofAll(liaison, [`/api/v1/lists/editions/${editionId}/table`]),
  'GET /api/v1/lists/editions/{id}/print': () => ofAll(liaison, [`/api/v1/lists/editions/${editionId}/print`]),
  'GET /api/v1/lists/editions/{id}/diff/table': () =>
    ofAll(liaison, [`/api/v1/lists/editions/${editionId}/diff/table`]),
  'GET /api/v1/lists/batches/{id}/diff/table': () => ofAll(liaison, [`/api/v1/lists/batches/${batchId}/diff/table`]),
  'GET /api/v1/lists/template': () => ofAll(authority, ['/api/v1/lists/template?series=demo-city']),
  'GET /api/v1/lists/imports/{id}/workbook': async () => {
    const { items } = (await authority.get('/api/v1/lists/imports').expect(200)).body;
    return ofAll(authority, [`/api/v1/lists/imports/${items[0].id}/workbook`]);
  },
  'GET /api/v1/supervision/exports/{table}': () =>
    ofAll(
      supervisor,
      EXPORTED_TABLES.map((table) => `/api/v1/supervision/exports/${table}`),
    ),
  'GET /api/v1/supervision/bulletins/{id}/file': async () => {
    const { items } = (await supervisor.get('/api/v1/supervision/bulletins').expect(200)).body;
    return ofAll(supervisor, [`/api/v1/supervision/bulletins/${items[0].id}/file`]);
  },
  'GET /api/v1/service-model/workbook': async () => {
    const { items } = (await liaison.get('/api/v1/services?limit=1').expect(200)).body;
    return ofAll(liaison, [`/api/v1/service-model/workbook?departmentId=${items[0].departmentId}`]);
  },
  'GET /api/v1/answer-workbooks/new': () => ofAll(liaison, ['/api/v1/answer-workbooks/new']),
  'GET /api/v1/answer-workbooks/{id}/marked': async () =>
    ofAll(liaison, [`/api/v1/answer-workbooks/${await own('GET /api/v1/answer-workbooks/{id}/marked', 'own')}/marked`]),
  'GET /api/v1/requests/{id}/letters/{kind}': async () => [
    await letterOf(liaison, `/api/v1/requests/${world.requestId}`),
  ],
  'GET /api/v1/requests/{id}/case-file': async () =>
    ofAll(await world.api.as('auditor'), [`/api/v1/requests/${world.requestId}/case-file`]),
  ...Object.fromEntries(
    ['corrections', 'disputes', 'urgings'].map((kind) => [
      `GET /api/v1/${kind}/{id}/letters/{kind}`,
      async () => {
        const id = await own(`GET /api/v1/${kind}/{id}/letters/{kind}`, 'ours');
        return [await letterOf(liaison, `/api/v1/${kind}/${id}`)];
      },
    ]),
  ),
  'GET /api/v1/cases/{id}/letters/{kind}': async () => [await letterOf(liaison, await anOrderedCase())],
  'GET /api/v1/outside-requests/{id}/reminder': async () =>
    ofAll(liaison, [
      `/api/v1/outside-requests/${await own('GET /api/v1/outside-requests/{id}/reminder', 'own')}/reminder`,
    ]),
  'GET /api/v1/packages/{id}/letters/{departmentId}': async () => {
    const id = await own('GET /api/v1/packages/{id}/letters/{departmentId}', 'own');
    await sql(
      `INSERT INTO request_package_row (package_id, position, request_id) VALUES ($1, 1, $2)
       ON CONFLICT (request_id) DO UPDATE SET package_id = $1`,
      [id, world.requestId],
    );
    const { providers } = (await liaison.get(`/api/v1/packages/${id}`).expect(200)).body;
    return ofAll(liaison, [`/api/v1/packages/${id}/letters/${providers[0].provider.departmentId}`]);
  },
};

/** Routes of the document and the formats they name. */
function documented() {
  const answers = routesOf(openApiDocument(world.api.app)).map(({ name, operation }) => ({
    route: name,
    formats: Object.keys(operation.responses['200']?.content ?? {}).flatMap((type) => FORMATS[type] ?? []),
    takesFormat: (operation.parameters ?? []).some((one) => one.name === 'format'),
  }));
  return answers.filter(({ formats }) => formats.length > 0);
}

const wordsIn = ({ bytes }: Taken): string[][] => parse(bytes, { bom: true, relax_column_count: true });

describe('every export', () => {
  it('stands in this table as the document names it', () => {
    expect(Object.keys(SOURCES).sort()).toEqual(
      documented()
        .map(({ route }) => route)
        .sort(),
    );
  });

  it('is handed out', async () => {
    for (const { route, formats, takesFormat } of documented())
      for (const format of formats)
        for (const { agent, address } of await (SOURCES[route]?.(format) ?? [])) {
          const asked = takesFormat ? formatted(address, format) : address;
          const { type, bytes } = await takeFile(agent, asked);
          expect([asked, FORMATS[type]]).toEqual([asked, format]);
          taken.push({ name: asked, format, bytes });
        }
    expect(taken.length).toBeGreaterThan(50);
  }, 240_000);

  it('holds no formula in any cell of a workbook, and escapes what begins as one in CSV', async () => {
    let naughty = 0;
    for (const one of taken) {
      if (one.format === 'xlsx') {
        const { texts, formulas } = await cellsIn(one.bytes);
        expect([one.name, formulas]).toEqual([one.name, []]);
        naughty += texts.filter((text) => LIVE.test(text)).length;
      }
      if (one.format === 'csv') {
        const live = wordsIn(one)
          .flat()
          .filter((text) => LIVE.test(text) && !/^-?\d+(\.\d+)?$/u.test(text));
        expect([one.name, live]).toEqual([one.name, []]);
      }
    }
    expect(naughty).toBeGreaterThan(100);
  }, 120_000);

  it('says in its head what it is, of when, by whom and how to check it', async () => {
    const who = /导出时间：北京时间 \d{4}-\d\d-\d\d \d\d:\d\d；导出人：\S+ \S*=1\+1/u;
    for (const one of taken.filter(({ format }) => format !== 'pdf')) {
      const lines = one.format === 'csv' ? wordsIn(one).slice(0, 8).flat() : (await cellsIn(one.bytes)).texts;
      const said = (beginning: string | RegExp): boolean => lines.some((line) => line.search(beginning) === 0);
      const missing = [/部门范围：/u, /数据截至：/u, who, /核对：/u, /水印：.*仅限履行职责使用/u].filter(
        (line) => !said(line),
      );
      expect([one.name, missing.map(String)]).toEqual([one.name, []]);
    }
  }, 120_000);

  it('is watermarked with who took it: on every page of a workbook and of a PDF', async () => {
    for (const one of taken.filter(({ format }) => format === 'xlsx')) {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(
        one.bytes.buffer.slice(one.bytes.byteOffset, one.bytes.byteOffset + one.bytes.length) as ArrayBuffer,
      );
      expect([one.name, book.worksheets[0]?.headerFooter.oddHeader]).toEqual([
        one.name,
        expect.stringMatching(/^&C.*=1\+1.*仅限履行职责使用$/u),
      ]);
    }
    for (const one of taken.filter(({ format }) => format === 'pdf')) {
      expect([one.name, one.bytes.subarray(0, 5).toString('latin1')]).toEqual([one.name, '%PDF-']);
      if (hasPdfToText)
        expect([one.name, wordsOf(one.bytes)]).toEqual([one.name, expect.stringContaining('仅限履行职责使用')]);
    }
  }, 120_000);

  (hasLibreOffice ? it : it.skip)(
    'holds no live formula after LibreOffice recalculated it (skipped where LibreOffice is not installed)',
    async () => {
      const tables = taken.flatMap(({ name, format, bytes }) =>
        format === 'xlsx' || format === 'csv' ? [{ name, format, bytes } as const] : [],
      );
      const after = await recalculated(tables);
      for (const [at, { name }] of tables.entries()) {
        const { texts, formulas } = await cellsIn(after[at] ?? Buffer.alloc(0));
        expect([name, formulas]).toEqual([name, []]);
        expect([name, texts.length > 0]).toEqual([name, true]);
      }
    },
    600_000,
  );
});
