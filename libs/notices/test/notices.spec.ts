import { newId, ok, SettableClock, type Announcement, type Id } from '@zeqing/kernel';
import { PostHolders } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { aContext, createTestDatabase, TEST_INSTANT, type TestDatabase } from '@zeqing/testing';
import { Inbox, NoticeDelivery } from '../src';
import { SendPlanner } from '../src/send-planner.service';

const page = { limit: 50, after: null };
let database: TestDatabase;
let unitOfWork: UnitOfWork;
const department = newId();
const elsewhere = newId();

beforeAll(async () => {
  database = await createTestDatabase();
  unitOfWork = new UnitOfWork(database.app);
  await database.owner.query(
    `INSERT INTO region (code, name, level, parent_code) VALUES ('000000', '全国', 'national', NULL),
       ('990000', '示范省', 'province', '000000'), ('999900', '示范市', 'city', '990000'),
       ('999800', '邻市', 'city', '990000') ON CONFLICT DO NOTHING`,
  );
  for (const [id, region] of [
    [department, '999900'],
    [elsewhere, '999800'],
  ])
    await database.owner.query(
      `INSERT INTO department (id, name, comparable_name, short_name, comparable_short_name, kind, region_code,
         government_region_code, regions_served, management, bound)
       VALUES ($1, '市民政局', '市民政局', '民政', '民政', '组成部门', $2, $2, '{}', 'own', 'decree')`,
      [id, region],
    );
});
afterAll(() => database.drop());

async function aPost(role: string, changes: { departmentId?: Id; validTo?: string; status?: string } = {}) {
  const { departmentId = department, validTo = null, status = 'active' } = changes;
  const [personId, postId] = [newId(), newId()];
  await database.owner.query(
    `INSERT INTO person (id, login, display_name, office, password_hash, status) VALUES ($1, $2, '某人', 'duty', 'x', $3)`,
    [personId, `login-${personId}`, status],
  );
  await database.owner.query(
    `INSERT INTO post (id, person_id, office, department_id, role, valid_from, valid_to)
     VALUES ($1, $2, 'duty', $3, $4, '2026-01-01', $5)`,
    [postId, personId, departmentId, role, validTo],
  );
  return { personId, postId };
}
const overdue = (): Announcement => ({
  kind: 'request.overdue',
  objectType: 'share_request',
  objectId: newId(),
  title: { zh: '已超期', en: 'overdue' },
  link: '/requests/1',
  urgency: 'overdue',
  facts: { dueOn: '2026-11-20', rung: 'T+1' },
  audience: [
    { kind: 'post', departmentId: department, role: 'liaison' },
    { kind: 'supervisors', departmentId: department },
  ],
});
const deliver = async (told: Announcement | readonly Announcement[], eventId = newId()): Promise<number> => {
  const announcements = [told].flat();
  const result = await unitOfWork.run({}, async (tx) =>
    ok(
      await new NoticeDelivery(
        new PostHolders(),
        new SendPlanner({ mail: null }),
        new SettableClock(TEST_INSTANT),
      ).deliver(tx, { id: eventId, occurredAt: TEST_INSTANT }, announcements),
    ),
  );
  return result.ok ? result.value : -1;
};
const as = (personId: Id) => aContext({ kind: 'person', id: personId, posts: [] });
const inboxOf = async (personId: Id, onlyUnread = false) =>
  (await new Inbox(unitOfWork).list(as(personId), { onlyUnread, kind: null, urgency: null }, page)).items;

describe('a notice', () => {
  it('reaches holders of the posts, their delegates and the region’s supervisors, nobody else', async () => {
    const liaison = await aPost('liaison');
    const supervisor = await aPost('supervisor');
    const others = [
      await aPost('office_head'),
      await aPost('liaison', { departmentId: elsewhere }),
      await aPost('supervisor', { departmentId: elsewhere }),
      await aPost('liaison', { validTo: '2026-11-22' }),
      await aPost('liaison', { status: 'disabled' }),
    ];
    const [, , , , delegate] = others;
    await database.owner.query(`UPDATE person SET status = 'active' WHERE id = $1`, [delegate?.personId]);
    await database.owner.query(`DELETE FROM post WHERE id = $1`, [delegate?.postId]);
    await database.owner.query(
      `INSERT INTO delegation (id, post_id, office, delegate_id, valid_from, valid_to, reason)
       VALUES ($1, $2, 'duty', $3, '2026-11-01', '2026-11-30', '休假')`,
      [newId(), liaison.postId, delegate?.personId],
    );
    expect(await deliver(overdue())).toBe(3);
    for (const person of [liaison, supervisor, delegate]) expect(await inboxOf(person?.personId ?? '')).toHaveLength(1);
    for (const person of others.slice(0, 4)) expect(await inboxOf(person.personId)).toEqual([]);
  });

  it('comes once for each event, however often it is delivered', async () => {
    const { personId } = await aPost('liaison');
    const announcement = overdue();
    const eventId = newId();
    await deliver(announcement, eventId);
    expect(await deliver(announcement, eventId)).toBe(0);
    expect(await inboxOf(personId)).toMatchObject([
      { kind: 'request.overdue', objectId: announcement.objectId, facts: { dueOn: '2026-11-20' }, readAt: null },
    ]);
  });

  it('comes to who acts for two departments once for each that is told something of its own, numbered one by one', async () => {
    const { personId } = await aPost('liaison');
    await database.owner.query(
      `INSERT INTO post (id, person_id, office, department_id, role, valid_from) VALUES ($1, $2, 'duty', $3, 'liaison', '2026-01-01')`,
      [newId(), personId, elsewhere],
    );
    await deliver(overdue());
    const told = [department, elsewhere].map((departmentId) => ({
      ...overdue(),
      ...{ departmentId, title: { zh: departmentId, en: departmentId } },
      audience: [{ kind: 'post', departmentId, role: 'liaison' } as const],
    }));
    const eventId = newId();
    await deliver(told, eventId);
    expect(await deliver(told, eventId)).toBe(0);
    const inbox = await inboxOf(personId);
    expect(inbox.map(({ number, title }) => [number, title.zh])).toEqual([
      [3, elsewhere],
      [2, department],
      [1, '已超期'],
    ]);
  });

  it('is read by its person alone, and the first reading stays', async () => {
    const { personId } = await aPost('liaison');
    await deliver(overdue());
    const [notice] = await inboxOf(personId);
    const inbox = new Inbox(unitOfWork);
    expect(await inbox.read(as(newId()), notice?.id ?? '')).toMatchObject({ error: { code: 'not_found' } });
    expect(await inbox.read(as(personId), notice?.id ?? '')).toMatchObject({ value: { readAt: TEST_INSTANT } });
    await inbox.read({ ...as(personId), at: new Date('2026-12-01T00:00:00Z') }, notice?.id ?? '');
    expect(await inboxOf(personId)).toMatchObject([{ readAt: TEST_INSTANT }]);
    expect(await inboxOf(personId, true)).toEqual([]);
  });
});
