import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';
import { ended, report, upload, workbook } from './support/list-imports';

let api: TestApi;
let worker: TestWorker;

beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

describe('an edition to be printed', () => {
  it('is set as a PDF whose words can be read', async () => {
    const authority = await api.as('authority_officer');
    const accepted = await upload(authority, workbook('duty-list-sample.xlsx')).expect(202);
    await ended(authority, accepted);
    const { id, version } = await report(authority, accepted.body.id);
    const apply = await authority
      .post(`/api/v1/lists/imports/${id}/apply`)
      .set('if-match', `"v${String(version)}"`)
      .expect(202);
    const { batchId } = (await ended(authority, apply)).result;
    const second = await api.asSecond('authority_officer');
    const { edition } = (
      await second.post(`/api/v1/lists/batches/${batchId}/approve`).set('if-match', '"v1"').send({}).expect(200)
    ).body;

    const liaison = await api.as('liaison', '市公安局');
    const { body, headers } = await liaison.get(`/api/v1/lists/editions/${edition.id}/print`).buffer(true).expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    const bytes = body as Buffer;
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(bytes.length).toBeGreaterThan(20_000);
    if (!fs.existsSync('/usr/bin/pdftotext')) return;
    const text = execFileSync('/usr/bin/pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' });
    expect(text).toContain('责任清单');
    expect(text.replace(/\s/gu, '')).toContain(edition.hash.slice(0, 12));
    expect(text).toContain('市公安局');
  });
});
