import fs from 'node:fs';
import path from 'node:path';
import { Refreshing } from '@zeqing/supervision';
import { TEST_INSTANT, waitUntil } from '@zeqing/testing';
import { departmentIdOf, made, signIn, signInEverybody, type Caller, type CallerName } from './demo-callers';
import { closeConnections, portOf, send } from './http-call';
import { startTestApi, type TestApi } from './start-test-api';
import { startTestWorker } from './start-test-worker';

const SEEDS = path.resolve(__dirname, '../../../../db/seeds');
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const IMPORT = '/api/v1/lists/imports?series=demo-city&batchNumber=3&intent=take_over&fileName=x.xlsx';

/** The listening API of the demonstration city after some work: a list in force, a request under way, one of each object. */
export interface DemoWorld {
  readonly api: TestApi;
  readonly port: number;
  readonly callers: ReadonlyMap<CallerName, Caller>;
  /** The provider of the request, its liaison and office head. */
  readonly provider: { readonly liaison: Caller; readonly head: Caller };
  readonly requestId: string;
  readonly standingAnswerId: string;
  readonly entry: { readonly id: string; readonly code: string };
  caller(name: CallerName): Caller;
  close(): Promise<void>;
}

const PROVIDER = '市民政局';

/** Builds the world; the worker runs while it is built and is gone after, so that nothing changes by itself. */
export async function startDemoWorld(): Promise<DemoWorld> {
  // Nobody seals once the worker is gone: answers of memory are not to grow stale on a slow machine.
  const api = await startTestApi(TEST_INSTANT, { staleAfterSeconds: 3_600 });
  const close = async (): Promise<void> => {
    closeConnections();
    await api.close();
  };
  try {
    await api.app.listen(0, '127.0.0.1');
    const port = portOf(api.app.getHttpServer());
    const callers = await signInEverybody(api);
    const caller = (name: CallerName): Caller => {
      const known = callers.get(name);
      if (!known) throw new Error(`nobody plays ${name}`);
      return known;
    };
    const provider = {
      liaison: await signIn(api, 'liaison', PROVIDER),
      head: await signIn(api, 'office_head', PROVIDER),
    };
    const parts = { api, port, callers, provider, caller, close };
    return { ...parts, ...(await withWorker(api, () => stage(parts))) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function withWorker<T>(api: TestApi, action: () => Promise<T>): Promise<T> {
  const worker = await startTestWorker(api);
  try {
    return await action();
  } finally {
    await worker.close();
  }
}

type Stage = Pick<DemoWorld, 'requestId' | 'standingAnswerId' | 'entry'>;
type Parts = Pick<DemoWorld, 'api' | 'port' | 'provider' | 'caller'>;

async function stage(parts: Parts): Promise<Stage> {
  const { api, port, provider, caller } = parts;
  const authority = caller('authority_officer');
  await importList(parts, 'duty-list-with-mistakes.xlsx');
  const imported = await importList(parts, 'duty-list-sample.xlsx');
  const apply = `POST /api/v1/lists/imports/${imported.id}/apply`;
  const { id } = await made(port, authority, apply, { ifMatch: imported.version });
  const batchId = await operationOf(parts, String(id), 'apply_operation_id');
  const approver = await signIn(api, 'authority_officer', undefined, 1);
  await made(port, approver, `POST /api/v1/lists/batches/${batchId}/approve`, { ifMatch: 1, body: {} });
  const [entry] = await api.database.owner.query<{ id: string; code: string; version: number; item_ids: string[] }[]>(
    `SELECT e.id, e.code, e.version, array_agg(i.id::text) AS item_ids FROM catalogue_entry e JOIN catalogue_item i ON i.entry_id = e.id
     JOIN department d ON d.id = e.provider_department_id WHERE d.name = $1 AND e.share_type = 'conditional'
     GROUP BY e.id ORDER BY e.code LIMIT 1`,
    [PROVIDER],
  );
  if (!entry) throw new Error('the sample list has no conditional entry of the provider');
  const link = { kind: 'interface', name: '查询接口', url: 'https://share.example.gov.cn/a' };
  await made(port, provider.liaison, `POST /api/v1/catalogue/entries/${entry.id}/resources`, {
    ifMatch: entry.version,
    body: link,
  });
  const departmentIds = [await departmentIdOf(api, '市公安局')];
  const purposes = [{ kind: 'one_thing', code: 'birth' }];
  const terms = {
    entryCode: entry.code,
    departmentIds,
    modes: ['service_interface'],
    validFrom: '2026-01-01',
    purposes,
  };
  const standing = await made(port, provider.head, 'POST /api/v1/standing-answers', { body: terms });
  const requestId = await request(parts, entry.code, entry.item_ids);
  await waitUntil('notices of the request', async () => {
    const [{ count }] = await api.database.owner.query<[{ count: string }]>('SELECT count(*) FROM notice');
    return Number(count) > 0;
  });
  // The counted rows would come with the worker's next sweep.
  await api.app.get(Refreshing, { strict: false }).rebuild(api.clock.now());
  await made(port, caller('supervisor'), 'POST /api/v1/supervision/bulletins', { body: { kind: 'board' } });
  return { requestId, standingAnswerId: String(standing['id']), entry: { id: entry.id, code: entry.code } };
}

async function request({ port, caller }: Parts, entryCode: string, itemIds: readonly string[]): Promise<string> {
  const personalInformation = {
    duty: '户口登记条例 第七条',
    necessity: itemIds.map((itemId) => ({ itemId, why: '核验' })),
    impactAssessment: 'PIA-1',
    secrecyAssessment: 'SA-1',
    minors: false,
    notice: '办事指南告知',
  };
  const draft = {
    entryCode,
    itemIds,
    legalBasis: '户口登记条例 第七条',
    scenario: '新生儿出生一件事',
    useScope: '核验父母婚姻状况',
    purposes: [{ kind: 'one_thing', code: 'birth' }],
    mode: 'service_interface',
    validFrom: '2026-11-23',
    validUntil: '2027-11-22',
    truthful: true,
    personalInformation,
  };
  const { id } = await made(port, caller('liaison'), 'POST /api/v1/requests', { body: draft });
  const sent = await made(port, caller('liaison'), `POST /api/v1/requests/${String(id)}/send-for-signing`, {
    ifMatch: 1,
  });
  await made(port, caller('office_head'), `POST /api/v1/requests/${String(id)}/sign`, {
    ifMatch: Number(sent['version']),
  });
  return String(id);
}

async function importList(parts: Parts, file: string): Promise<{ id: string; version: number }> {
  const { port, caller } = parts;
  const authority = caller('authority_officer');
  const headers = { ...authority.headers, 'content-type': XLSX };
  const body = fs.readFileSync(path.join(SEEDS, file));
  const received = await send(port, { method: 'POST', path: IMPORT, headers, body });
  const { id } = (received.json ?? {}) as { id?: unknown };
  if (received.status !== 202) throw new Error(`${file}: ${received.text}`);
  await operationOf(parts, String(id), 'operation_id');
  const report = await made(port, authority, `GET /api/v1/lists/imports/${String(id)}`);
  return { id: String(id), version: Number(report['version']) };
}

/** Waits for an import's operation and answers the batch it made, if any. */
async function operationOf(
  { api }: Parts,
  importId: string,
  column: 'operation_id' | 'apply_operation_id',
): Promise<string> {
  let batchId = '';
  await waitUntil(`${column} of the import to end`, async () => {
    const [row] = await api.database.owner.query<{ state: string; batch_id: string | null }[]>(
      `SELECT o.state, i.batch_id FROM list_import i JOIN operation o ON o.id = i.${column} WHERE i.id = $1`,
      [importId],
    );
    if (row?.state === 'failed') throw new Error(`the import failed`);
    batchId = row?.batch_id ?? '';
    return row?.state === 'succeeded';
  });
  return batchId;
}
