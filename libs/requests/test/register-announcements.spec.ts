import { localDate, type Id } from '@zeqing/kernel';
import { Corrections, Disputes, RegisterAnnouncements, Suspicions, Urgings } from '../src';
import { done, type Office } from './office';
import { RegisterWorld } from './register-world';

let world: RegisterWorld;
let office: Office;

beforeAll(async () => {
  world = await RegisterWorld.open();
  office = world.office;
});
afterAll(() => office.close());

/** The announcement of an event in the journal, as the worker asks for it. */
async function announced(objectId: Id, type: string) {
  const event = (await office.journal(objectId)).find((one) => one.type === type);
  if (!event) throw new Error(`no ${type}`);
  const { object_type: objectType, department_ids: departmentIds, payload } = event;
  const sealed = { type, objectType, objectId, departmentIds, payload } as unknown as Parameters<
    RegisterAnnouncements['describe']
  >[1];
  return office.get(RegisterAnnouncements).describe(office.reader(), sealed);
}
const post = (departmentId: Id, role: string) => ({ kind: 'post', departmentId, role });

it('tells the provider of a report, and the reporter of its result', async () => {
  const { id } = await world.reported();
  expect(await announced(id, 'correction.reported')).toMatchObject({
    ...{ urgency: 'first', link: `/corrections/${id}`, facts: { scope: 'field', dueOn: '2026-12-07' } },
    audience: [post(office.provider, 'liaison'), post(office.provider, 'office_head')],
  });
  done(await office.get(Corrections).settle(office.as(office.answerer), id, 1, 'verified', null));
  expect(await announced(id, 'correction.verified')).toMatchObject({ audience: [post(office.requester, 'liaison')] });
});

it('tells both parties and the authority of a dispute', async () => {
  const correction = await world.reported();
  const claim = { subject: 'correction', objectId: correction.id, statement: '与档案不符' } as const;
  const { id, version } = done(await office.get(Disputes).raise(office.as(office.head), claim));
  expect((await announced(id, 'dispute.raised'))?.audience).toHaveLength(4);
  const order = { id, seenVersion: version, leg: null };
  done(await office.get(Disputes).applyForCoordination(office.as(office.head), order, '未果'));
  expect((await announced(id, 'dispute.coordination_applied'))?.audience).toContainEqual(
    post(world.authority, 'authority_officer'),
  );
});

it('tells a department what is suspected of it and that it is urged', async () => {
  const stated = {
    code: '39-2',
    suspicion: '附加材料',
    evidence: '督查单',
    occurredOn: localDate('2026-11-20'),
  } as const;
  const suspicion = { ...stated, departmentId: office.provider, about: null };
  const opened = done(await office.get(Suspicions).state(office.as(world.supervisor), suspicion));
  expect(await announced(opened.id, 'case.suspected')).toMatchObject({
    ...{ objectType: 'suspected_case', title: { zh: expect.stringMatching(/^疑似/) } },
    audience: [post(office.provider, 'liaison'), post(office.provider, 'office_head')],
  });
  const draft = {
    departmentId: office.provider,
    about: null,
    question: '何时？',
    answerDueOn: localDate('2026-11-27'),
  };
  const urged = done(await office.get(Urgings).issue(office.as(world.supervisor), draft));
  expect(await announced(urged.id, 'urging.issued')).toMatchObject({
    title: { zh: `收到 ${urged.number}，请按期回复` },
  });
});
