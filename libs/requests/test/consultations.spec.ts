import { localDate, type Actor, type Id } from '@zeqing/kernel';
import { ConsultationAnnouncements, Consultations, InnerDays, RequestQueries, type RequestAct } from '../src';
import { done, inDepartment, Office } from './office';

let office: Office;
let consultations: Consultations;
let request: RequestAct;

beforeAll(async () => {
  office = await Office.open();
  consultations = office.get(Consultations);
});
afterAll(() => office.close());
beforeEach(async () => {
  office.clock.set(new Date('2026-11-23T10:00:00+08:00'));
  request = await office.signed(await office.anEntry());
});

const question = (section: string, innerDueOn = '2026-11-26') => ({
  section,
  question: '是否可以提供婚姻登记信息？',
  innerDueOn: localDate(innerDueOn),
});
const ask = (section: string, innerDueOn?: string, actor: Actor = office.answerer) =>
  consultations.ask(office.as(actor), request.id, null, question(section, innerDueOn));
const seenBy = async (actor: Actor) => done(await consultations.ofRequest(office.as(actor), request.id));
const said = { answer: '可以提供', answeredBy: '王科长' };
const dueOf = async (id: Id) => {
  const read = done(await office.get(RequestQueries).read(office.as(office.answerer), id));
  return [read.state, read.version, read.clock?.dueOn, read.clock?.state];
};

it('U45: asks several sections at once; the request, its version and its statutory clock stay as they are', async () => {
  const before = await dueOf(request.id);
  const [first, second] = [done(await ask('社会事务处')), done(await ask('法规处', '2026-12-31'))];
  expect(await dueOf(request.id)).toEqual(before);
  const context = office.as(office.answerer);
  done(await consultations.answer(context, { id: second.id, seenVersion: 1 }, said));
  expect(await seenBy(office.answerHead)).toMatchObject([
    { id: first.id, section: '社会事务处', state: 'open', statutoryDueOn: '2026-12-07', isAfterTerm: false },
    { id: second.id, section: '法规处', state: 'answered', ...said, isAfterTerm: true },
  ]);
});

it('U45: is never shown to the other party, whoever asks of both', async () => {
  const ours = done(await ask('社会事务处'));
  const theirs = done(await ask('规划处', '2026-11-26', office.liaison));
  expect((await seenBy(office.liaison)).map(({ id }) => id)).toEqual([theirs.id]);
  expect((await seenBy(office.answerer)).map(({ id }) => id)).toEqual([ours.id]);
  const order = { id: ours.id, seenVersion: 1 };
  expect(await consultations.answer(office.as(office.liaison), order, said)).toMatchObject({
    error: { code: 'not_found' },
  });
  const stranger = office.as(inDepartment(office.stranger, 'liaison'));
  expect(await consultations.ofRequest(stranger, request.id)).toMatchObject({ error: { code: 'not_found' } });
  const events = await office.journal(ours.id);
  expect(events.map(({ type, department_ids: departments }) => [type, departments])).toEqual([
    ['consultation.asked', [office.provider]],
  ]);
});

it('refuses a day gone by, an ended request, a second answer and an old version', async () => {
  expect(await ask('法规处', '2026-11-22')).toMatchObject({ error: { code: 'consultation.day_past' } });
  const asked = done(await ask('法规处'));
  const context = office.as(office.answerer);
  const order = { id: asked.id, seenVersion: asked.version };
  expect(await consultations.withdraw(context, { ...order, seenVersion: 7 })).toMatchObject({
    error: { code: 'stale' },
  });
  const withdrawn = done(await consultations.withdraw(context, order));
  expect(await consultations.answer(context, { id: asked.id, seenVersion: withdrawn.version }, said)).toMatchObject({
    error: { code: 'consultation.not_open' },
  });
  await office.database.owner.query(`UPDATE share_request SET state = 'withdrawn' WHERE id = $1`, [request.id]);
  expect(await ask('法规处')).toMatchObject({ error: { code: 'consultation.request_ended' } });
});

it('of two who answer at once one is heard', async () => {
  const asked = done(await ask('法规处'));
  const answers = await Promise.all(
    [office.answerer, office.answerHead].map((actor) =>
      consultations.answer(office.as(actor), { id: asked.id, seenVersion: 1 }, said),
    ),
  );
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

it('U45: tells that an inner day is here and that it has passed, each once, and only the asking department', async () => {
  const asked = done(await ask('社会事务处'));
  const answered = done(await ask('法规处'));
  done(await consultations.answer(office.as(office.answerer), { id: answered.id, seenVersion: 1 }, said));
  const innerDays = office.get(InnerDays);
  await innerDays.tell();
  office.clock.set(new Date('2026-11-26T00:30:00+08:00'));
  await innerDays.tell();
  office.clock.set(new Date('2026-11-27T00:30:00+08:00'));
  await innerDays.tell();
  await innerDays.tell();
  const events = await office.journal(asked.id);
  expect(events.map((event) => [event.type, event.object_version])).toEqual([
    ['consultation.asked', 1],
    ['consultation.due', 2],
    ['consultation.overdue', 3],
  ]);
  expect(await office.journal(answered.id)).toHaveLength(2);
  const overdue = { state: null, overdue: true };
  const listed = await consultations.list(office.as(office.answerer), overdue, { limit: 200, after: null });
  expect(listed.items).toContainEqual(expect.objectContaining({ id: asked.id, isOverdue: true }));
  expect(listed.items.map(({ id }) => id)).not.toContain(answered.id);
  const told = await announced(asked.id, 'consultation.overdue');
  expect(told?.audience).toEqual([
    { kind: 'post', departmentId: office.provider, role: 'liaison' },
    { kind: 'post', departmentId: office.provider, role: 'office_head' },
  ]);
  expect(told?.title.zh).toContain('2026-11-26');
});

it('U45: an answer is not refused for what a sweep told meanwhile, and is for what another changed', async () => {
  const [swept, withdrawn] = [done(await ask('社会事务处')), done(await ask('法规处'))];
  office.clock.set(new Date('2026-11-26T00:30:00+08:00'));
  await office.get(InnerDays).tell();
  office.clock.set(new Date('2026-11-27T00:30:00+08:00'));
  await office.get(InnerDays).tell();
  const seen = (await seenBy(office.answerHead)).find(({ id }) => id === swept.id);
  expect(seen).toMatchObject({ version: 1, isOverdue: true });
  const context = office.as(office.answerer);
  expect(await consultations.answer(context, { id: swept.id, seenVersion: 1 }, said)).toMatchObject({
    value: { version: 2, state: 'answered' },
  });
  expect((await office.journal(swept.id)).map((event) => [event.type, event.object_version])).toEqual([
    ['consultation.asked', 1],
    ['consultation.due', 2],
    ['consultation.overdue', 3],
    ['consultation.answered', 4],
  ]);
  done(await consultations.withdraw(office.as(office.answerHead), { id: withdrawn.id, seenVersion: 1 }));
  expect(await consultations.answer(context, { id: withdrawn.id, seenVersion: 1 }, said)).toMatchObject({
    error: { code: 'stale' },
  });
});

it('lists by inner day in pages without gap or repetition', async () => {
  for (const day of ['2026-11-30', '2026-11-25', '2026-11-30']) done(await ask('法规处', day));
  const filter = { state: 'open', overdue: false } as const;
  const context = office.as(office.answerer);
  const whole = (await consultations.list(context, filter, { limit: 200, after: null })).items;
  const paged: Id[] = [];
  let after: readonly string[] | null = null;
  do {
    const page: Awaited<ReturnType<Consultations['list']>> = await consultations.list(context, filter, {
      limit: 2,
      after,
    });
    paged.push(...page.items.map(({ id }) => id));
    after = page.next === null ? null : (JSON.parse(page.next) as string[]);
  } while (after !== null);
  expect(paged).toEqual(whole.map(({ id }) => id));
  const days = whole.map(({ innerDueOn }) => innerDueOn);
  expect(days).toEqual([...days].sort());
});

async function announced(objectId: Id, type: string) {
  const event = (await office.journal(objectId)).find((one) => one.type === type);
  if (!event) throw new Error(`no ${type}`);
  const { object_type: objectType, department_ids: departmentIds, payload } = event;
  const sealed = { type, objectType, objectId, departmentIds, payload } as unknown as Parameters<
    ConsultationAnnouncements['describe']
  >[1];
  return office.get(ConsultationAnnouncements).describe(office.reader(), sealed);
}
