import { newId } from '@zeqing/kernel';
import { startTestApi, type TestApi } from './support';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 120_000);
afterAll(() => api.close());

it('keeps a named view for one person only, replaces it by name and forgets it', async () => {
  const me = await api.as('liaison', '市公安局');
  const view = { screen: 'workbench', name: '我的急件', query: 'urgency=overdue' };
  await me.put('/api/v1/me/views').send(view).expect(200);
  const changed = { ...view, query: 'urgency=critically_overdue' };
  expect((await me.put('/api/v1/me/views').send(changed).expect(200)).body.items).toEqual([changed]);
  const other = await api.as('liaison', '市民政局');
  expect((await other.get('/api/v1/me/views').expect(200)).body.items).toEqual([]);
  const gone = { screen: view.screen, name: view.name };
  await other.delete('/api/v1/me/views').query(gone).expect(404);
  await me.delete('/api/v1/me/views').query(gone).expect(204);
  await me.delete('/api/v1/me/views').query(gone).expect(404);
});

it('keeps fifty views and refuses one more, saying how to mend it', async () => {
  const me = await api.as('liaison', '市教育局');
  for (let number = 1; number <= 50; number++)
    await me
      .put('/api/v1/me/views')
      .send({ screen: 'workbench', name: `视图${number}`, query: '' })
      .expect(200);
  const refused = await me.put('/api/v1/me/views').send({ screen: 'workbench', name: '再来一个', query: '' });
  expect([refused.status, refused.body.code]).toEqual([409, 'kept.too_many']);
  await me.put('/api/v1/me/views').send({ screen: 'workbench', name: '视图1', query: 'q=a' }).expect(200);
});

it('keeps an unfinished form with the version it was begun on, for one person only', async () => {
  const me = await api.as('liaison', '市公安局');
  const draft = { about: newId(), form: 'ask_supplement', seenVersion: 3, values: { missing: [{ what: '用途' }] } };
  await me.put('/api/v1/me/drafts').send(draft).expect(200);
  const kept = await me.get('/api/v1/me/drafts').query({ about: draft.about }).expect(200);
  expect(kept.body.items).toMatchObject([draft]);
  const other = await api.as('liaison', '市民政局');
  expect((await other.get('/api/v1/me/drafts').query({ about: draft.about })).body.items).toEqual([]);
  await me.delete('/api/v1/me/drafts').query({ about: draft.about, form: draft.form }).expect(204);
  expect((await me.get('/api/v1/me/drafts').query({ about: draft.about })).body.items).toEqual([]);
});

it('names the colleagues of my own department, whom I may lend my post to', async () => {
  const me = await api.as('office_head', '市公安局');
  const { items } = (await me.get('/api/v1/me/colleagues').expect(200)).body;
  const mine = (await me.get('/api/v1/me').expect(200)).body;
  expect(items.length).toBeGreaterThan(0);
  for (const one of items)
    expect([one.departmentId, one.personId === mine.person.id]).toEqual([mine.posts[0].departmentId, false]);
});

it('refuses a form of more than 32 KB', async () => {
  const me = await api.as('liaison', '市公安局');
  const draft = { about: newId(), form: 'suspend', seenVersion: 1, values: { reason: '理'.repeat(11_000) } };
  const refused = await me.put('/api/v1/me/drafts').send(draft);
  expect([refused.status, refused.body.code]).toEqual([422, 'kept.too_large']);
});

it('notes the table taken away from any screen, never what was searched for there', async () => {
  const me = await api.as('liaison', '市公安局');
  const note = (screen: string) =>
    me.post('/api/v1/me/exports').send({ screen, rows: 3, format: 'csv', title: '目录', filters: ['检索: 户籍'] });
  for (const screen of ['/', '/catalogue', '/supervision/burn-downs/batch%3A019d', '/services/%E4%BA%8B%E9%A1%B9~1'])
    expect((await note(screen).expect(200)).body.lines).toContain('部门范围：全部；筛选条件：检索: 户籍');
  for (const screen of ['catalogue', '/catalogue?q=张三', '/catalogue#x', '/a b']) await note(screen).expect(422);
});
