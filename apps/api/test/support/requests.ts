import { newId } from '@zeqing/kernel';
import type { TestDatabase } from '@zeqing/testing';
import type { TestApi } from './start-test-api';

export interface PlantedEntry {
  readonly code: string;
  readonly itemIds: readonly string[];
  readonly resourceId: string;
}

/** A published entry of a department (full name) with two items and an interface attached. */
export async function plantEntry(
  { owner }: Pick<TestDatabase, 'owner'>,
  provider: string,
  shareType = 'conditional',
): Promise<PlantedEntry> {
  const [id, resourceId] = [newId(), newId()];
  const itemIds = [newId(), newId()];
  const code = `307/${id}`;
  await owner.query(
    `INSERT INTO catalogue_entry (id, code, name, provider_department_id, share_type, share_modes, status,
       published_version, content_hash, created_at, updated_at)
     SELECT $1, $2, '婚姻登记信息', id, $3, '{service_interface}', 'published', 1, 'x', now(), now()
     FROM department WHERE name = $4`,
    [id, code, shareType, provider],
  );
  for (const [index, itemId] of itemIds.entries())
    await owner.query('INSERT INTO catalogue_item (id, entry_id, position, name) VALUES ($1, $2, $3, $4)', [
      itemId,
      id,
      index + 1,
      `数据项${index + 1}`,
    ]);
  await owner.query(
    `INSERT INTO catalogue_resource (id, entry_id, kind, name, platform_code, attached_by, attached_at)
     VALUES ($1, $2, 'interface', '查询接口', 'P-001', 'test', now())`,
    [resourceId, id],
  );
  return { code, itemIds, resourceId };
}

/** What a requester fills in to ask for an entry; the test's present is TEST_INSTANT. */
export const draftOf = (entry: Omit<PlantedEntry, 'resourceId'>, changes: object = {}) => ({
  entryCode: entry.code,
  legalBasis: '户口登记条例 第七条',
  scenario: '新生儿出生一件事',
  useScope: '办理出生登记时核验父母婚姻状况',
  itemIds: entry.itemIds,
  purposes: [{ kind: 'one_thing', code: 'birth' }],
  mode: 'service_interface',
  validFrom: '2026-11-23',
  validUntil: '2027-11-22',
  truthful: true,
  ...changes,
});

export interface SignedRequest extends PlantedEntry {
  readonly id: string;
  readonly version: number;
}

/** A request of one department (full name) to another, drafted and signed over HTTP: its answer clock runs. */
export async function aSignedRequest(
  api: TestApi,
  requester: string,
  provider: string,
  changes: object = {},
): Promise<SignedRequest> {
  const entry = await plantEntry(api.database, provider);
  const liaison = await api.as('liaison', requester);
  const head = await api.as('office_head', requester);
  const { body } = await liaison.post('/api/v1/requests').send(draftOf(entry, changes)).expect(201);
  const path = `/api/v1/requests/${body.id}`;
  const sent = await liaison.post(`${path}/send-for-signing`).set('If-Match', `"v${body.version}"`).expect(200);
  const signed = await head.post(`${path}/sign`).set('If-Match', `"v${sent.body.version}"`).expect(200);
  return { ...entry, id: String(body.id), version: Number(signed.body.version) };
}

export interface SharedRequest extends SignedRequest {
  /** The office head of the provider. */
  readonly head: TestApi['anonymous'];
}

/** A request of one department to another, answered, supplied and confirmed over HTTP: its grant is in force. */
export async function aSharedRequest(
  api: TestApi,
  requester: string,
  provider: string,
  changes: object = {},
): Promise<SharedRequest> {
  const [liaison, answerer, head] = [
    await api.as('liaison', requester),
    await api.as('liaison', provider),
    await api.as('office_head', provider),
  ];
  const request = await aSignedRequest(api, requester, provider, changes);
  let { version } = request;
  const act = async (agent: TestApi['anonymous'], path: string, body: object = {}): Promise<void> => {
    const posted = agent.post(`/api/v1/requests/${request.id}/${path}`).set('If-Match', `"v${version}"`);
    ({ version } = (await posted.send(body).expect(200)).body);
  };
  await act(answerer, 'answer', { kind: 'agree' });
  await act(head, 'answer/sign');
  await act(answerer, 'supply', { resourceId: request.resourceId });
  await act(liaison, 'confirm');
  return { ...request, version, head };
}
