import { localDate, newId, type Actor, type Id, type LocalDate } from '@zeqing/kernel';
import { aPerson } from '@zeqing/testing';
import { Urgings, type UrgingActOutcome } from '../src';
import { done, type Office } from './office';
import { at, codeOf, openIn, RegisterWorld } from './register-world';

let world: RegisterWorld;
let office: Office;
let urgings: Urgings;

beforeAll(async () => {
  world = await RegisterWorld.open();
  office = world.office;
  urgings = office.get(Urgings);
});
afterAll(() => office.close());

const ANY = { states: null, departmentId: null, aboutId: null, overdue: null };
const day = (text: string): LocalDate => localDate(text);
const draft = (changes: Partial<Parameters<Urgings['issue']>[1]> = {}) => ({
  ...{ departmentId: office.provider, about: null, question: '何时答复?', answerDueOn: day('2026-11-27') },
  ...changes,
});
const issued = async (changes = {}, supervisor = world.supervisor): Promise<UrgingActOutcome> =>
  done(await urgings.issue(office.as(supervisor), draft(changes)));
const seen = (id: Id, seenVersion: number) => ({ id, seenVersion });
const readAt = async (id: Id, date: string, actor: Actor = world.supervisor) =>
  done(await urgings.read(office.as(actor, at(date)), id));

it('is answered with a promise, and a broken promise shows, also after it was done late', async () => {
  const { id } = await issued();
  expect(await readAt(id, '2026-11-28')).toMatchObject({ answerIsLate: true });
  expect(openIn(await readAt(id, '2026-11-28'))).toEqual(['close']);
  const liaison = office.as(office.answerer);
  done(await urgings.reply(liaison, seen(id, 1), '下周五前答复', day('2026-12-04')));
  expect(await readAt(id, '2026-12-04')).toMatchObject({
    promisedOn: '2026-12-04',
    answerIsLate: false,
    promiseIsBroken: false,
  });
  expect((await readAt(id, '2026-12-05', office.answerer)).promiseIsBroken).toBe(true);
  done(await urgings.close(office.as(world.supervisor, at('2026-12-08')), seen(id, 2), day('2026-12-07')));
  expect(await readAt(id, '2027-01-05')).toMatchObject({
    state: 'closed',
    fulfilledOn: '2026-12-07',
    promiseIsBroken: true,
  });
  const journal = await office.journal(id);
  expect(journal.map((row) => [row.type, row.object_version])).toEqual([
    ['urging.issued', 1],
    ['urging.replied', 2],
    ['urging.closed', 3],
  ]);
  expect(journal.at(-1)?.payload).toMatchObject({ fulfilledOn: '2026-12-07', promiseIsBroken: true });
});

it('is numbered without gap for each office and year, also when sixteen are issued at once', async () => {
  const otherOffice = newId();
  await world.addDepartment(otherOffice, '市政务服务局');
  const supervisor = aPerson(otherOffice, 'supervisor');
  const refused = await urgings.issue(office.as(supervisor), draft({ about: { kind: 'request', id: newId() } }));
  expect(codeOf(refused)).toBe('not_found');
  const numbers = await Promise.all(Array.from({ length: 16 }, async () => (await issued({}, supervisor)).number));
  expect(numbers.sort()).toEqual(Array.from({ length: 16 }, (_, index) => `督〔2026〕${index + 1}号`).sort());
  const nextYear = office.as(supervisor, at('2027-01-04'));
  const later = done(await urgings.issue(nextYear, draft({ answerDueOn: day('2027-01-08') })));
  expect(later.number).toBe('督〔2027〕1号');
});

it('is about a matter of the urged department that the supervisor may see', async () => {
  const request = await office.signed(world.entry);
  const about = { kind: 'request', id: request.id } as const;
  const { id } = await issued({ about });
  expect((await readAt(id, '2026-11-23')).about).toEqual(about);
  expect(
    codeOf(await urgings.issue(office.as(world.supervisor), draft({ about, departmentId: office.stranger }))),
  ).toBe('urging.not_concerned');
  const past = draft({ answerDueOn: day('2026-11-22') });
  expect(codeOf(await urgings.issue(office.as(world.supervisor), past))).toBe('urging.day_past');
});

it('is issued by a supervisor of the region only, and does not exist for others', async () => {
  const { id } = await issued();
  const far = RegisterWorld.faraway(world.supervisor);
  for (const actor of [far, office.head, world.officer])
    expect(codeOf(await urgings.issue(office.as(actor), draft()))).toBe('not_found');
  for (const actor of [office.liaison, world.stranger, far]) {
    const context = office.as(actor);
    expect(codeOf(await urgings.read(context, id))).toBe('not_found');
    expect(codeOf(await urgings.reply(context, seen(id, 1), '。', day('2026-12-04')))).toBe('not_found');
    expect(codeOf(await urgings.close(context, seen(id, 1), day('2026-11-23')))).toBe('not_found');
    const page = await urgings.list(context, ANY, { limit: 50, after: null });
    expect(page.items).toEqual([]);
  }
  expect(codeOf(await urgings.reply(office.as(world.supervisor), seen(id, 1), '。', day('2026-12-04')))).toBe(
    'forbidden',
  );
  const listed = await urgings.list(
    office.as(office.answerer),
    { ...ANY, states: ['issued'], departmentId: office.provider },
    { limit: 50, after: null },
  );
  expect(listed.items.map((one) => one.id)).toContain(id);
});

it('answered and closed at once has one outcome', async () => {
  const { id } = await issued();
  const outcomes = await Promise.all([
    urgings.reply(office.as(office.answerer), seen(id, 1), '即办', day('2026-12-04')),
    urgings.close(office.as(world.supervisor), seen(id, 1), day('2026-11-23')),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await world.versionsOf(id)).toEqual([1, 2]);
});
