import { createHash } from 'node:crypto';
import { startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';
import { ended, report, upload, workbook } from './support/list-imports';

type Agent = TestApi['anonymous'];

let api: TestApi;
let worker: TestWorker;
let authority: Agent;
let police: Agent;
let civilAffairs: Agent;

beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
  authority = await api.as('authority_officer');
  police = await api.as('liaison', '市公安局');
  civilAffairs = await api.as('liaison', '市民政局');
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

describe('before anything was imported', () => {
  it('shows the State Council’s six batches, empty, and says where their text comes from', async () => {
    const { body } = await police.get('/api/v1/lists/batches').query({ series: 'state-council' }).expect(200);
    expect(body.items.map(({ number, rowCount }: { number: number; rowCount: number }) => [number, rowCount])).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => [number, 0]),
    );
    const series = (await police.get('/api/v1/lists/series').expect(200)).body.items;
    expect(series.find(({ code }: { code: string }) => code === 'state-council').note.en).toMatch(
      /import the official text/,
    );
  });
});

describe('the sample list, from the file to the list in force', () => {
  let batchId: string;
  let editionId: string;

  it('is imported without an error', async () => {
    const accepted = await upload(authority, workbook('duty-list-sample.xlsx')).expect(202);
    const { result } = await ended(authority, accepted);
    expect(result.counts).toMatchObject({ entries: 28, items: 89, outcomes: { new: 28, error: 0 } });
    await police.get(`/api/v1/lists/imports/${accepted.body.id}`).expect(404);

    const { version, id } = await report(authority, accepted.body.id);
    await authority.post(`/api/v1/lists/imports/${id}/apply`).expect(428);
    const apply = () => authority.post(`/api/v1/lists/imports/${id}/apply`).set('if-match', `"v${version}"`);
    const applying = await apply().expect(202);
    const applied = await ended(authority, applying);
    expect(applied.state).toBe('succeeded');
    batchId = applied.result.batchId;
    expect((await apply().expect(202)).headers['location']).toBe(applying.headers['location']);
  });

  it('shows drafts to their department and the authority only', async () => {
    const own = (await police.get('/api/v1/catalogue/entries').expect(200)).body.items;
    expect(own.map(({ name, status }: { name: string; status: string }) => [name, status])).toEqual([
      ['居民户籍信息', 'draft'],
      ['居民身份证电子证照', 'draft'],
      ['出生登记办理结果', 'draft'],
      ['印章刻制备案信息', 'draft'],
    ]);
    const code = own[0].code;
    await civilAffairs.get('/api/v1/catalogue/entries/by-code').query({ code }).expect(404);
    await authority.get('/api/v1/catalogue/entries/by-code').query({ code }).expect(200);
    await civilAffairs.get(`/api/v1/lists/batches/${batchId}`).expect(404);
  });

  it('U35: is published by the authority alone, and not by who brought it', async () => {
    const url = `/api/v1/lists/batches/${batchId}/approve`;
    await police.post(url).set('if-match', '"v1"').send({}).expect(403);
    await authority.post(url).set('if-match', '"v1"').send({ inForceFrom: '2027-01-01' }).expect(422);
    const refused = await authority.post(url).set('if-match', '"v1"').send({}).expect(403);
    expect(refused.body).toMatchObject({
      code: 'lists.two_persons_required',
      article: expect.stringContaining('第十六条'),
    });
    const second = await api.asSecond('authority_officer');
    await second.post(url).set('if-match', '"v7"').send({}).expect(412);
    const { body } = await second.post(url).set('if-match', '"v1"').send({}).expect(200);
    expect(body.edition).toMatchObject({ number: 1, rowCount: 28, algorithm: 'sm3' });
    editionId = body.edition.id;
  });

  it('is then visible to every department, page by page', async () => {
    const first = (await civilAffairs.get('/api/v1/catalogue/entries').query({ limit: 20 }).expect(200)).body;
    const rest = (
      await civilAffairs.get('/api/v1/catalogue/entries').query({ limit: 20, cursor: first.next }).expect(200)
    ).body;
    expect([...first.items, ...rest.items]).toHaveLength(28);
    expect(rest.next).toBeNull();
    const query = { department: '市公安局', q: '户籍', shareType: 'conditional' };
    const found = (await civilAffairs.get('/api/v1/catalogue/entries').query(query).expect(200)).body.items;
    expect(found).toMatchObject([{ code: '9999000000303001/000001', publishedVersion: 1, hasResource: false }]);
  });

  it('is counted by facets, each under the choices of the others, and found by the sound of a name', async () => {
    const { body } = await civilAffairs.get('/api/v1/catalogue/facets').query({ shareType: 'not_shared' }).expect(200);
    const counts = (facet: string): Record<string, number> =>
      Object.fromEntries(
        body.items
          .filter((one: { facet: string }) => one.facet === facet)
          .map(({ value, count }: { value: string | null; count: number }) => [value ?? '', count]),
      );
    const sum = (of: Record<string, number>): number => Object.values(of).reduce((a, b) => a + b, 0);
    expect(counts('shareType')['not_shared']).toBe(2);
    expect(sum(counts('shareType'))).toBe(28);
    expect(sum(counts('department'))).toBe(2);
    expect(counts('resource')).toEqual({ false: 2 });
    const named = async (q: string): Promise<string[]> =>
      (await civilAffairs.get('/api/v1/catalogue/entries').query({ q }).expect(200)).body.items.map(
        ({ name }: { name: string }) => name,
      );
    expect(await named('jmhj')).toEqual(['居民户籍信息']);
    expect(await named('juminhuji')).toEqual(['居民户籍信息']);
    const grades = await civilAffairs.get('/api/v1/catalogue/entries').query({ grade: 9 }).expect(422);
    expect(grades.body.code).toBe('invalid_input');
  });

  it('keeps every version of an entry as it was frozen', async () => {
    const code = '9999000000303001/000001';
    const entry = (await civilAffairs.get('/api/v1/catalogue/entries/by-code').query({ code }).expect(200)).body;
    const { body } = await civilAffairs.get(`/api/v1/catalogue/entries/${entry.id}/versions`).expect(200);
    expect(body.items).toMatchObject([{ number: 1, editionId, changes: [], content: { code, name: entry.name } }]);
  });

  it('gives an edition whose hash is the plain SM3 of its export', async () => {
    const { body } = await police.get(`/api/v1/lists/editions/${editionId}`).expect(200);
    const exported = await police.get(`/api/v1/lists/editions/${editionId}/export`).expect(200);
    expect(createHash('sm3').update(exported.text, 'utf8').digest('hex')).toBe(body.hash);
    expect(exported.body).toHaveLength(28);
  });

  it('gives the rows of an edition as frozen, by day, by page and by their words', async () => {
    const editions = (series: string, asOf?: string) =>
      civilAffairs.get('/api/v1/lists/editions').query({ series, ...(asOf ? { asOf } : {}) });
    expect((await editions('demo-city').expect(200)).body.items).toMatchObject([{ id: editionId, number: 1 }]);
    expect((await editions('demo-city', '2026-11-22').expect(200)).body.items).toEqual([]);
    await editions('none').expect(404);
    const rows = (query: object) => civilAffairs.get(`/api/v1/lists/editions/${editionId}/rows`).query(query);
    const first = (await rows({ limit: 20 }).expect(200)).body;
    const rest = (await rows({ limit: 20, cursor: first.next }).expect(200)).body;
    const all: { position: number; shareType: string }[] = [...first.items, ...rest.items];
    expect(all.map(({ position }) => position)).toEqual(Array.from({ length: 28 }, (_, place) => place + 1));
    const found = (await rows({ q: '户籍', shareType: 'conditional' }).expect(200)).body.items;
    expect(found[0]).toMatchObject({ entryCode: '9999000000303001/000001', provider: { name: '市公安局' } });
    const unshared = (await rows({ shareType: 'not_shared' }).expect(200)).body.items;
    expect(unshared).toHaveLength(all.filter(({ shareType }) => shareType === 'not_shared').length);
  });

  it('gives an edition as a workbook and as CSV with its hash above', async () => {
    const { hash } = (await police.get(`/api/v1/lists/editions/${editionId}`)).body;
    const url = `/api/v1/lists/editions/${editionId}/table`;
    const csv = await police.get(url).query({ format: 'csv' }).expect(200);
    expect(csv.headers['content-disposition']).toContain('demo-city-edition-1.csv');
    const lines = csv.text.split('\r\n');
    expect(lines.slice(0, 7).join('\n')).toContain(
      `核对：SM3 ${hash}，可对 /api/v1/lists/editions/${editionId}/export`,
    );
    expect(lines[7]).toMatch(/^序号,目录代码,目录名称/);
    expect(lines.filter((line) => /^\d+,/.test(line))).toHaveLength(28);
    const workbook = await police.get(url).query({ language: 'en' }).expect(200);
    expect(workbook.headers['content-type']).toContain('spreadsheetml');
  });

  it('U21: gives what a batch and its edition changed, by legal class, and as a file', async () => {
    const first = (await civilAffairs.get(`/api/v1/lists/batches/${batchId}/diff`).query({ limit: 20 }).expect(200))
      .body;
    expect(first).toMatchObject({
      ...{ from: null, to: { id: editionId }, rowCount: 28, counts: { added: 28, dropped: 0 } },
      summary: { zh: '共 28 行有变化：新增 28 行。', en: '28 rows changed: 28 added.' },
    });
    const url = `/api/v1/lists/editions/${editionId}/diff`;
    const rest = (await civilAffairs.get(url).query({ limit: 20, cursor: first.next }).expect(200)).body;
    expect(rest).toMatchObject({ next: null, items: { length: 8 } });
    const none = { summary: { en: 'Nothing changed.' }, items: [] };
    expect((await police.get(url).query({ from: editionId }).expect(200)).body).toMatchObject(none);
    expect((await police.get(url).query({ class: 'narrowed' }).expect(200)).body).toMatchObject({
      rowCount: 0,
      items: [],
    });
    expect((await police.get(url).query({ class: 'worse' }).expect(422)).body.errors[0].pointer).toBe('?class');
    const csv = await police.get(`${url}/table`).query({ format: 'csv', language: 'en' }).expect(200);
    expect(csv.headers['content-disposition']).toContain('comparison-0-1.csv');
    expect(csv.text.split('\r\n')[8]).toBe('Code,Entry,Provider,Change,Field,Before,After');
    const workbookOf = `/api/v1/lists/batches/${batchId}/diff/table`;
    expect((await police.get(workbookOf).expect(200)).headers['content-type']).toContain('spreadsheetml');
  });

  it('tells what is missing, to whom it falls and by when', async () => {
    const { body } = await police.get('/api/v1/lists/gaps').query({ department: '市民政局', limit: 200 }).expect(200);
    const ground = body.items.find(({ field }: { field: string }) => field === 'refusal_ground');
    expect(ground).toMatchObject({
      entryName: '收养登记信息',
      article: '政务数据共享条例 第十五条',
      dueOn: '2026-12-21',
      state: 'open',
    });
    expect(body.items).toHaveLength(3 * 4 + 1);
    // What closes it, and for whom: nothing of another department is the reader's to mend.
    expect(ground).toMatchObject({ mend: 'file', mayMend: false, remainingWorkingDays: 20, overdueWorkingDays: 0 });
    const ofOne = (entry: string) => police.get('/api/v1/lists/gaps').query({ entry });
    const { items } = (await ofOne(ground.entryCode).expect(200)).body;
    expect(items.map(({ field, mend }: Record<string, string>) => `${field}: ${mend}`).sort()).toEqual([
      'classification: file',
      'department_head_sign_off: sign_off',
      'personal_information_assessment: record',
      'refusal_ground: file',
      'secrecy_assessment: record',
    ]);
    expect((await ofOne('9999000000303002/999999').expect(404)).body.code).toBe('not_found');
    expect((await ofOne('').expect(422)).body.errors[0].pointer).toBe('?entry');
  });

  it('shows rows that are not shared and rows whose recipients nobody confirmed', async () => {
    const { body } = await police.get(`/api/v1/lists/batches/${batchId}/rows`).query({ limit: 200 }).expect(200);
    const rows: { entryName: string; shareType: string; isRecipientUnclear: boolean }[] = body.items;
    expect(rows).toHaveLength(28);
    expect(rows.filter(({ shareType }) => shareType === 'not_shared').map(({ entryName }) => entryName)).toEqual([
      '收养登记信息',
      '个人所得税纳税明细',
    ]);
    expect(rows.filter((row) => row.isRecipientUnclear)).toHaveLength(16);
  });

  it('takes confirmed recipients from the authority', async () => {
    const { body } = await police.get(`/api/v1/lists/batches/${batchId}/rows`).query({ limit: 1 }).expect(200);
    const [row] = body.items;
    expect(row.recipients.map(({ kind, oneThing }: { kind: string; oneThing: string }) => [kind, oneThing])).toEqual([
      ['one_thing', '教育入学'],
      ['one_thing', '新生儿出生'],
    ]);
    const confirm = (agent: Agent, recipients: object[]) =>
      agent
        .post(`/api/v1/lists/duty-rows/${row.id}/recipients`)
        .set('if-match', `"v${row.version}"`)
        .send({ recipients, purposes: row.purposes });
    const named = [{ kind: 'one_thing', oneThing: '新生儿出生', departmentIds: [row.providerDepartmentId] }];
    await confirm(police, named).expect(403);
    await confirm(authority, [{ kind: 'one_thing', oneThing: '新生儿出生' }]).expect(422);
    const confirmed = (await confirm(authority, named).expect(200)).body;
    expect(confirmed).toMatchObject({
      isRecipientUnclear: false,
      recipientText: '用于核验申请人及其子女户籍关系,不得用于其他用途',
    });
    await confirm(authority, named).expect(412);
  });

  it('takes a link from the provider, and never data', async () => {
    const code = '9999000000303001/000001';
    const { body } = await police.get('/api/v1/catalogue/entries/by-code').query({ code }).expect(200);
    const seen = Number(body.version);
    const attach = (agent: Agent, resource: object, from: number = seen) =>
      agent
        .post(`/api/v1/catalogue/entries/${body.id}/resources`)
        .set('if-match', `"v${from}"`)
        .send({ kind: 'interface', name: '户籍核验接口', ...resource });
    const link = { url: 'https://share.example.gov.cn/api/huji', platformCode: 'JK-001' };
    await attach(civilAffairs, link).expect(403);
    for (const url of [
      'data:text/csv;base64,5aeT5ZCN',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'https://u:p@x.cn/',
    ])
      expect((await attach(police, { url }).expect(422)).body.code).toBe('catalogue.resource_not_a_link');
    await attach(police, link, seen + 1).expect(412);
    const attached = (await attach(police, link).expect(201)).body;
    expect(attached).toMatchObject({
      hasResource: true,
      version: seen + 1,
      resources: [{ name: '户籍核验接口' }],
    });
    const notShared = (await api.anonymous.get('/api/v1/catalogue/entries').expect(401)).body;
    expect(notShared.code).toBe('not_signed_in');
  });
});
