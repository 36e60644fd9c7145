import type { SealedEvent } from '@zeqing/journal';
import { JournalReader } from '@zeqing/journal';
import { ok } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { aRow, aWorkbook } from '../../../libs/lists/test/workbooks';
import { ReminderConsumer } from '../../worker/src/notices/reminder.consumer';
import { startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';
import { Inboxes, type Notice } from './support/inboxes';
import { ListDesk } from './support/list-desk';
import { allSettled } from './support/settled';

const KIND = 'lists.batch_approved';
const [PROVIDER, RECIPIENT, NEITHER] = ['市卫生健康委员会', '市民政局', '市教育局'];
/** Its condition names one department, so the row is owed to that one once somebody confirms it. */
const ofProvider = { 部门名称: PROVIDER, 资源目录代码: '9999000000303009/000101' };
const NAMED = aRow({ ...ofProvider, 共享条件: '向市民政局提供，用于核验居住状态' });
const UNNAMED = aRow({ ...ofProvider, 资源目录代码: '9999000000303009/000102', 信息资源名称: '流动人口信息' });

let api: TestApi;
let worker: TestWorker;
let desk: ListDesk;
let inboxes: Inboxes;
let first: string;

beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
  desk = new ListDesk(await api.as('authority_officer'), await api.asSecond('authority_officer'));
  inboxes = new Inboxes(api);
  first = await desk.published(await aWorkbook(NAMED, UNNAMED), 3);
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const told = async (department: string, role = 'liaison', wanted = KIND): Promise<readonly Notice[]> => {
  await allSettled(api.database, api.config);
  return (await inboxes.notices(role, department)).filter(({ kind }) => kind === wanted);
};

/** The consumer's work once more, as when a job is tried again after its effect. */
async function tellAgain(batchId: string): Promise<void> {
  await worker.app.get(UnitOfWork).run({}, async (tx) => {
    const history = await worker.app.get(JournalReader, { strict: false }).byObject(tx, 'list_batch', batchId);
    const event = history.find(({ type }) => type === KIND) as SealedEvent;
    await worker.app.get(ReminderConsumer, { strict: false }).handle(tx, event);
    return ok(null);
  });
}

it('art. 16: an approved batch tells its provider and whom it names, each once, and nobody else', async () => {
  const [provider, ...more] = await told(PROVIDER);
  expect(more).toEqual([]);
  expect(provider).toMatchObject({
    ...{ urgency: 'news', objectId: first, link: `/lists/compare?batch=${first}&department=mine` },
    facts: { batchNumber: 3, providedAdded: 2, receivedAdded: 0, article: '政务数据共享条例 第十六条' },
  });
  expect(provider?.text.zh).toContain('第 3 批已发布。本部门提供的数据新增 2 行（政务数据共享条例第十六条）');
  expect(await told(PROVIDER, 'department_head')).toHaveLength(1);
  const [recipient, ...others] = await told(RECIPIENT);
  expect(others).toEqual([]);
  expect(recipient).toMatchObject({ facts: { providedAdded: 0, receivedAdded: 1, receivedUnconfirmed: 1 } });
  expect(recipient?.text).toEqual({
    zh: expect.stringContaining('共享给本部门的数据新增 1 行（其中 1 行的共享对象待确认）'),
    en: expect.stringContaining('data shared with you: 1 added (recipients of 1 to be confirmed) (Decree 809 art. 16)'),
  });
  expect(await told(NEITHER)).toEqual([]);
});

it('tells nobody twice when the work is done once more', async () => {
  await tellAgain(first);
  for (const department of [PROVIDER, RECIPIENT]) expect(await told(department)).toHaveLength(1);
});

it('leads to a comparison that the department told may read, of its own rows alone if it likes', async () => {
  const agent = await inboxes.signIn('liaison', RECIPIENT);
  const diff = `/api/v1/lists/batches/${first}/diff`;
  const { body } = await agent.get(diff).expect(200);
  expect(body).toMatchObject({ department: 'any', rowCount: 2, counts: { added: 2 } });
  const { body: mine } = await agent.get(`${diff}?department=mine`).expect(200);
  expect(mine).toMatchObject({
    ...{ department: 'mine', rowCount: 1, counts: { added: 1 }, summary: { zh: '共 1 行有变化：新增 1 行。' } },
    items: [{ code: '9999000000303009/000101' }],
  });
  const file = await agent.get(`${diff}/table?department=mine&format=csv`).buffer(true).expect(200);
  expect(file.text).toContain('与本部门有关');
  expect(file.text).toContain('9999000000303009/000101');
  expect(file.text).not.toContain('9999000000303009/000102');
  const neither = await inboxes.signIn('liaison', NEITHER);
  const { body: none } = await neither.get(`${diff}?department=mine`).expect(200);
  expect(none).toMatchObject({ rowCount: 0, items: [], summary: { zh: '两版内容一致，没有变化。' } });
  await agent.get(`${diff}?department=theirs`).expect(422);
});

it('tells of a later batch those whose rows it changes, and of its undoing the same', async () => {
  const changed = aRow({ ...ofProvider, 共享条件: '向市教育局提供，用于核验居住状态', 变更类型: '变更' });
  const second = await desk.published(await aWorkbook(changed), 4);
  expect((await told(NEITHER))[0]?.facts).toMatchObject({ batchNumber: 4, receivedAdded: 1 });
  expect((await told(RECIPIENT))[0]?.facts).toMatchObject({ batchNumber: 4, receivedWithdrawn: 1 });
  expect((await told(PROVIDER))[0]?.facts).toMatchObject({ batchNumber: 4, providedChanged: 1, providedAdded: 0 });

  const authority = await inboxes.signIn('authority_officer');
  const undo = authority.post(`/api/v1/lists/batches/${second}/undo`).set('if-match', '"v2"');
  const undoing = (await undo.expect(201)).body;
  await desk.approved(undoing.id);
  const notices = await told(RECIPIENT);
  expect(notices.map(({ facts }) => facts['batchNumber'])).toEqual([5, 4, 3]);
  expect(notices[0]).toMatchObject({
    ...{ objectId: undoing.id, link: `/lists/compare?batch=${undoing.id}&department=mine` },
    text: {
      zh: expect.stringContaining('第 5 批已发布，撤回第 4 批'),
      en: expect.stringContaining('takes batch 4 back'),
    },
    facts: { undoesBatchNumber: 4, receivedAdded: 1, receivedUnconfirmed: 1 },
  });
  expect((await told(NEITHER))[0]?.facts).toMatchObject({ undoesBatchNumber: 4, receivedWithdrawn: 1 });
});

it('U22: a later confirmation tells whom it makes a recipient, who is none any more, and the provider, once each', async () => {
  const authority = await inboxes.signIn('authority_officer');
  const listed = await authority.get(`/api/v1/lists/batches/${first}/rows`).expect(200);
  const { id, entryCode, version } = listed.body.items.find((row: { entryCode: string }) =>
    row.entryCode.endsWith('101'),
  );
  const idOf = async (name: string): Promise<string> =>
    (await api.database.owner.query('SELECT id FROM department WHERE name = $1', [name]))[0].id;
  const confirm = async (seen: number, ...names: string[]): Promise<number> => {
    const departmentIds = await Promise.all(names.map(idOf));
    const answer = await authority
      .post(`/api/v1/lists/duty-rows/${id}/recipients`)
      .set('if-match', `"v${String(seen)}"`)
      .send({ recipients: [{ kind: 'departments', departmentIds }], purposes: [] })
      .expect(200);
    return answer.body.version;
  };
  const CONFIRMED = 'lists.recipients_confirmed';
  const link = `/catalogue/entry?code=${encodeURIComponent(entryCode)}`;
  const confirmed = await confirm(version, RECIPIENT);
  expect(await told(RECIPIENT, 'liaison', CONFIRMED)).toMatchObject([
    {
      ...{ urgency: 'news', objectId: id, link, facts: { entryCode, shared: true } },
      text: { zh: expect.stringContaining('的共享对象已确认，共享给本部门，可以申请（政务数据共享条例第十六条）') },
    },
  ]);
  for (const role of ['liaison', 'department_head'])
    expect(await told(PROVIDER, role, CONFIRMED)).toMatchObject([{ facts: { gained: 1, lost: 0 } }]);
  expect(await told(NEITHER, 'liaison', CONFIRMED)).toEqual([]);

  // The same once more changes nothing for anybody; another department instead of the first is told to three.
  const again = await confirm(confirmed, RECIPIENT);
  expect(await told(RECIPIENT, 'liaison', CONFIRMED)).toHaveLength(1);
  await confirm(again, NEITHER);
  expect(await told(NEITHER, 'liaison', CONFIRMED)).toMatchObject([{ facts: { shared: true } }]);
  expect((await told(RECIPIENT, 'liaison', CONFIRMED))[0]).toMatchObject({
    facts: { shared: false },
    text: { zh: expect.stringContaining('不包括本部门'), en: expect.stringContaining('you are not among them') },
  });
  expect((await told(PROVIDER, 'liaison', CONFIRMED))[0]?.facts).toMatchObject({ gained: 1, lost: 1 });
});
