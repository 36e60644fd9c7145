import { randomBytes } from 'node:crypto';
import { TOLD_BY_CONTENTS, TOLD_BY_READING } from '../../../libs/platform/test/hostile-books';
import { aBook, aSheet, text } from '../../../libs/platform/test/raw-books';
import { startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';
import { departmentIdOf } from './support/demo-callers';
import { portOf } from './support/http-call';
import { ended, upload } from './support/list-imports';
import { speak } from './support/raw-socket';
import { fingerprintOf } from './support/written';

let api: TestApi;
let port: number;
let written: () => Promise<string>;

beforeAll(async () => {
  api = await startTestApi();
  await api.app.listen(0, '127.0.0.1');
  port = portOf(api.app.getHttpServer());
  written = await fingerprintOf(api.database.owner);
});
afterAll(() => api.close());

const KiB = 1 << 10;
const request = (line: string, ...headers: string[]): string =>
  [line, 'Host: zeqing', 'Connection: close', ...headers, '', ''].join('\r\n');

describe('bytes on the wire', () => {
  it.each<[string, string | Buffer, number, string]>([
    ['a header of 64 KB', request('GET /readyz HTTP/1.1', `X-A: ${'a'.repeat(64 * KiB)}`), 431, 'headers.too_large'],
    ['a path of 64 KB', request(`GET /${'a'.repeat(64 * KiB)} HTTP/1.1`), 431, 'headers.too_large'],
    ['an id of 600 characters', request(`GET /api/v1/departments/${'a'.repeat(600)} HTTP/1.1`), 404, 'route.unknown'],
    ['percent-encoding that is none', request('GET /%E0%A4%A HTTP/1.1'), 400, 'bad_request'],
    ['the same inside a path', request('GET /api/v1/departments/%E0%A4%A HTTP/1.1'), 400, 'bad_request'],
    ['no HTTP at all', 'hello\r\n\r\n', 400, 'bad_request'],
    ['a TLS handshake', Buffer.concat([Buffer.from('160301020001', 'hex'), randomBytes(200)]), 400, 'bad_request'],
    ['a method nobody knows', request('BREW / HTTP/1.1'), 400, 'bad_request'],
    ['TRACE', request('TRACE /readyz HTTP/1.1'), 404, 'route.unknown'],
    ['PUT on a route to read', request('PUT /api/v1/departments HTTP/1.1', 'Content-Length: 0'), 404, 'route.unknown'],
    [
      'two lengths',
      request('POST /api/v1/session HTTP/1.1', 'Content-Length: 1', 'Content-Length: 2'),
      400,
      'bad_request',
    ],
    [
      'a length and chunks, as smugglers send them',
      `${request('POST /api/v1/session HTTP/1.1', 'Content-Length: 4', 'Transfer-Encoding: chunked')}0\r\n\r\n`,
      400,
      'bad_request',
    ],
    ['a header with a NUL', request('GET /readyz HTTP/1.1', 'X-A: \u0000'), 400, 'bad_request'],
  ])('%s are refused as a problem document', async (_what, bytes, status, code) => {
    const answer = await speak(port, bytes);
    expect(answer).toMatchObject({ status, contentType: 'application/problem+json', json: { code, status } });
  });

  it('without a Host are refused by Node itself', async () => {
    expect((await speak(port, 'GET /readyz HTTP/1.1\r\nConnection: close\r\n\r\n')).status).toBe(400);
  });

  it('leave the process answering', async () => {
    expect((await speak(port, request('GET /readyz HTTP/1.1'))).status).toBe(200);
  });
});

describe('a body with an Idempotency-Key', () => {
  it.each([
    ['a lone surrogate', '{"login":"\\ud800"}', 'text.lone_surrogate'],
    ['a number no number can hold', '{"login":1e400}', 'number.too_large'],
    ['arrays in arrays without end', `{"login":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 'shape.nested_array'],
  ])('is refused for %s before it is hashed', async (_what, body, rule) => {
    const officer = await api.as('security_administrator');
    const post = officer.post('/api/v1/people').set('idempotency-key', 'k').set('content-type', 'application/json');
    const answer = await post.send(body);
    expect([answer.status, answer.body.code, answer.body.errors[0].rule]).toEqual([422, 'text.malformed', rule]);
  });
});

describe('null for a list that may be left out', () => {
  it('means none', async () => {
    const officer = await api.as('security_administrator');
    const departmentId = await departmentIdOf(api, '市民政局');
    const client = { role: 'service_hall', departmentId, hallName: '新窗口', scopes: null };
    await officer.post('/api/v1/clients').send(client).expect(201);
    const department = {
      ...{ name: '市气象局', shortName: '市气象局', kind: '政府部门', regionCode: '999900', aliases: null },
      ...{ governmentRegionCode: '999900', management: 'own', bound: 'decree', isAuthority: false },
    };
    const administrator = await api.as('system_administrator');
    await administrator.post('/api/v1/departments').send(department).expect(201);
  });
});

describe('a hostile workbook over HTTP', () => {
  const encrypted = { name: 'xl/secret.xml', bytes: text('x'), flags: 1 };
  it.each<[string, Buffer, number, string]>([
    ['that is no archive', text('序号,目录代码\n'), 422, 'lists.workbook_not_xlsx'],
    ['that is encrypted', aBook('', { more: [encrypted] }), 422, 'lists.workbook_encrypted'],
    [
      'that unpacks to a thousand times its size',
      aBook(Buffer.alloc(2 * KiB * KiB, 0x20)),
      422,
      'lists.workbook_ratio',
    ],
    ['of 21 MB', Buffer.alloc(21 * KiB * KiB, 0x41), 413, 'body.too_large'],
    ['of nothing', Buffer.alloc(0), 422, 'lists.workbook_not_xlsx'],
  ])('%s is refused, and nothing is written', async (_what, body, status, code) => {
    const authority = await api.as('authority_officer');
    const before = await written();
    const answer = await upload(authority, body);
    expect([answer.status, answer.type, answer.body.code]).toEqual([status, 'application/problem+json', code]);
    expect(await written()).toBe(before);
  });

  it.each(['text/html', 'application/zip', 'multipart/form-data'])('sent as %s is refused', async (type) => {
    const authority = await api.as('authority_officer');
    const answer = await upload(authority, aBook('')).set('content-type', type);
    expect([answer.status, answer.body.code]).toEqual([415, 'body.unsupported_type']);
  });

  it('is refused unread by a route that takes no file', async () => {
    const answer = await api.anonymous
      .post('/api/v1/session')
      .set('content-type', 'application/octet-stream')
      .send(Buffer.alloc(2 * KiB * KiB));
    expect([answer.status, answer.body.code]).toEqual([415, 'body.unsupported_type']);
  });
});

describe('a hostile workbook whose table of contents tells (R10)', () => {
  it.each(TOLD_BY_CONTENTS)('%s is told by the table of contents: nothing is kept', async (fault, make) => {
    const authority = await api.as('authority_officer');
    const before = await written();
    const refused = await upload(authority, make());
    expect([refused.status, refused.body.code]).toEqual([422, `lists.workbook_${fault}`]);
    expect(await written()).toBe(before);
  });
});

describe('a hostile workbook that only its reading tells (R10)', () => {
  let worker: TestWorker;
  beforeAll(async () => {
    worker = await startTestWorker(api);
  });
  afterAll(() => worker.close());

  it.each(TOLD_BY_READING)(
    '%s is told by the reading: the import is refused, nothing of a list is there',
    async (fault, make) => {
      const authority = await api.as('authority_officer');
      const accepted = await upload(authority, make()).expect(202);
      const operation = await ended(authority, accepted);
      expect(operation).toMatchObject({ state: 'failed', error: { code: `lists.workbook_${fault}` } });
      const found = (await authority.get(`/api/v1/lists/imports/${accepted.body.id}`).expect(200)).body;
      expect(found).toMatchObject({ state: 'refused', counts: null, batchId: null });
      await authority.get('/livez').expect(200);
    },
  );

  it('is one of twenty at least', () => {
    expect(TOLD_BY_CONTENTS.length + TOLD_BY_READING.length).toBeGreaterThanOrEqual(20);
  });
});

describe('a workbook whose malice shows only while it is read', () => {
  let worker: TestWorker;
  beforeAll(async () => {
    worker = await startTestWorker(api);
  });
  afterAll(() => worker.close());

  it('of 1,048,576 empty rows ends as a failed operation with its reason', async () => {
    const authority = await api.as('authority_officer');
    const rows = Array.from({ length: 1_048_576 }, (_, row) => `<row r="${row + 1}"/>`).join('');
    const accepted = await upload(authority, aBook(aSheet(rows))).expect(202);
    const operation = await ended(authority, accepted);
    expect(operation).toMatchObject({ state: 'failed', error: { code: 'lists.header_not_found' } });
    expect((await authority.get('/api/v1/catalogue/entries').expect(200)).body.items).toEqual([]);
  });
});
