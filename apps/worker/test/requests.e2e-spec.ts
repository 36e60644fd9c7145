import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CalendarService } from '@zeqing/calendar';
import { localDate, newId, SettableClock, type Actor, type Id } from '@zeqing/kernel';
import { createLogger } from '@zeqing/platform';
import {
  RequestAnswering,
  RequestDrafting,
  RequestSigning,
  RequestSupplementing,
  RequestSupplying,
  type RequestAct,
} from '@zeqing/requests';
import { aContext, createTestDatabase, TEST_INSTANT, waitUntil, type TestDatabase } from '@zeqing/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SweepsProcess } from '../src/journal/sweeps.process';
import { WorkerModule } from '../src/worker.module';

const SEEDS = path.resolve(__dirname, '../../../db/seeds');
const [REQUESTER, PROVIDER] = [newId(), newId()];

let database: TestDatabase;
let home: string;
let app: INestApplicationContext;
const clock = new SettableClock(TEST_INSTANT);
const people = new Map<string, Actor>();

beforeAll(async () => {
  database = await createTestDatabase();
  home = await mkdtemp(path.join(tmpdir(), 'zeqing-home-'));
  const config = { ...database.config, home };
  const worker = WorkerModule.forRoot({ config, logger: createLogger(config, 'worker'), clock });
  app = await NestFactory.createApplicationContext(worker, { logger: false, abortOnError: false });
  await app.init();
  await app.get(CalendarService, { strict: false }).seedCalendar(aContext(), SEEDS);
  await database.owner.query(
    `INSERT INTO region (code, name, level, parent_code) VALUES ('000000', '全国', 'national', NULL),
       ('990000', '示范省', 'province', '000000'), ('999900', '示范市', 'city', '990000') ON CONFLICT DO NOTHING`,
  );
  for (const [id, name] of [
    [REQUESTER, '市卫生健康委'],
    [PROVIDER, '市民政局'],
  ])
    await database.owner.query(
      `INSERT INTO department (id, name, comparable_name, short_name, comparable_short_name, kind, region_code,
         government_region_code, regions_served, management, bound)
       VALUES ($1, $2, $2, $2, $2, '组成部门', '999900', '999900', '{}', 'own', 'decree')`,
      [id, name],
    );
  for (const [side, departmentId] of [
    ['requester', REQUESTER],
    ['provider', PROVIDER],
  ] as const)
    for (const role of ['liaison', 'office_head', 'supervisor'] as const) {
      const person = newId();
      await database.owner.query(
        `INSERT INTO person (id, login, display_name, office, password_hash) VALUES ($1, $2, '某人', 'duty', 'x')`,
        [person, `${side}.${role}`],
      );
      const postId = newId();
      await database.owner.query(
        `INSERT INTO post (id, person_id, office, department_id, role, valid_from) VALUES ($1, $2, 'duty', $3, $4, '2026-01-01')`,
        [postId, person, departmentId, role],
      );
      const post = { postId, role, departmentId, regionCode: '999900', delegationId: null };
      people.set(`${side}.${role}`, { kind: 'person', id: person, posts: [post] });
    }
});
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(home, { recursive: true, force: true });
});

const as = (login: string) => aContext(people.get(login), clock.now());
const get = <T>(type: new (...parameters: never[]) => T): T => app.get<T>(type, { strict: false });

async function anEntry(): Promise<{ code: string; itemId: Id; resourceId: Id }> {
  const [id, itemId, resourceId] = [newId(), newId(), newId()];
  await database.owner.query(
    `INSERT INTO catalogue_entry (id, code, name, provider_department_id, share_type, share_modes, status,
       published_version, content_hash, created_at, updated_at)
     VALUES ($1, $2, '婚姻登记信息', $3, 'conditional', '{}', 'published', 1, 'x', now(), now())`,
    [id, `307/${id}`, PROVIDER],
  );
  await database.owner.query(
    `INSERT INTO catalogue_item (id, entry_id, position, name) VALUES ($1, $2, 1, '登记日期')`,
    [itemId, id],
  );
  await database.owner.query(
    `INSERT INTO catalogue_resource (id, entry_id, kind, name, platform_code, attached_by, attached_at)
     VALUES ($1, $2, 'interface', '查询接口', 'P-001', 'test', now())`,
    [resourceId, id],
  );
  return { code: `307/${id}`, itemId, resourceId };
}

async function signed(entry: { code: string; itemId: Id }): Promise<RequestAct> {
  const content = {
    legalBasis: '户口登记条例 第七条',
    scenario: '新生儿出生一件事',
    useScope: '核验父母婚姻状况',
    itemIds: [entry.itemId],
    purposes: [{ kind: 'one_thing', code: 'birth' }],
    mode: 'service_interface',
    beneficiaries: 'department',
    validFrom: localDate('2026-11-23'),
    validUntil: localDate('2027-11-22'),
    truthful: true,
    personalInformation: null,
  } as const;
  const input = { departmentId: null, entryCode: entry.code, content };
  const draft = done(await get(RequestDrafting).draftRequest(as('requester.liaison'), input));
  const sent = done(await get(RequestDrafting).sendForSigning(as('requester.liaison'), draft.id, draft.version));
  return done(await get(RequestSigning).sign(as('requester.office_head'), sent.id, sent.version));
}

function done<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

const told = async (kind: string, objectId: Id): Promise<string[]> => {
  const found = await database.owner.query<{ login: string }[]>(
    `SELECT p.login FROM notice n JOIN person p ON p.id::text = n.person_id
     WHERE n.kind = $1 AND n.object_id = $2 ORDER BY p.login`,
    [kind, objectId],
  );
  return found.map(({ login }) => login);
};

it('tells the provider of a request, and of the overdue term also the supervisors of its region', async () => {
  const request = await signed(await anEntry());
  await waitUntil('the provider is told', async () => (await told('request.signed', request.id)).length === 2);
  expect(await told('request.signed', request.id)).toEqual(['provider.liaison', 'provider.office_head']);
  clock.set(new Date('2026-12-08T09:30:00+08:00'));
  await app.get(SweepsProcess, { strict: false }).runNow('requests-rungs');
  await waitUntil('the supervisors are told', async () => (await told('request.overdue', request.id)).length === 4);
  expect(await told('request.overdue', request.id)).toEqual([
    'provider.liaison',
    'provider.office_head',
    'provider.supervisor',
    'requester.supervisor',
  ]);
  clock.set(TEST_INSTANT);
});

it('checks a supply once and tells the requester', async () => {
  const entry = await anEntry();
  const request = await signed(entry);
  const prepared = done(
    await get(RequestAnswering).prepareAnswer(as('provider.liaison'), request.id, request.version, { kind: 'agree' }),
  );
  const agreed = done(
    await get(RequestAnswering).signAnswer(as('provider.office_head'), prepared.id, prepared.version),
  );
  const supplied = done(
    await get(RequestSupplying).attachSupply(as('provider.liaison'), agreed.id, agreed.version, entry.resourceId),
  );
  const checks = () =>
    database.owner.query<unknown[]>(
      `SELECT j.seq FROM journal j JOIN request_supply s ON s.id::text = j.object_id
       WHERE j.type = 'supply.checked' AND s.request_id = $1`,
      [supplied.id],
    );
  await waitUntil('the supply is checked', async () => (await checks()).length > 0);
  await waitUntil('the requester is told', async () => (await told('request.supplied', supplied.id)).length > 0);
  expect(await told('request.supplied', supplied.id)).toEqual(['requester.liaison']);
  expect(await checks()).toHaveLength(1);
});

it('returns unfinished what the requester did not complete in its time, and tells both', async () => {
  const request = await signed(await anEntry());
  const missing = [{ part: 'use_scope', what: '请写明使用环节' }] as const;
  done(await get(RequestSupplementing).askSupplement(as('provider.liaison'), request.id, request.version, missing));
  await waitUntil(
    'the requester is told',
    async () => (await told('request.supplement_asked', request.id)).length === 2,
  );
  clock.set(new Date('2026-12-08T00:10:00+08:00'));
  await app.get(SweepsProcess, { strict: false }).runNow('requests-supplement-lapse');
  await waitUntil('both are told', async () => (await told('request.returned_unfinished', request.id)).length === 2);
  expect(await told('request.returned_unfinished', request.id)).toEqual(['provider.liaison', 'requester.liaison']);
  clock.set(TEST_INSTANT);
});

it('projects open clocks again when a holiday notice is imported', async () => {
  clock.set(new Date('2026-12-21T10:00:00+08:00'));
  const request = await signed(await anEntry());
  const due = async () =>
    database.owner.query('SELECT due_on::text, provisional FROM request_clock WHERE request_id = $1', [request.id]);
  expect(await due()).toEqual([{ due_on: '2027-01-04', provisional: true }]);
  done(
    await get(CalendarService).importHolidayNotice(aContext(), {
      regionCode: '000000',
      year: 2027,
      title: '测试用 2027 年节假日安排',
      documentNumber: '测试〔2026〕1号',
      issuedOn: '2026-11-10',
      basis: null,
      holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03', makeUpWorkdays: [] }],
    }),
  );
  await waitUntil('the due day has moved', async () => JSON.stringify(await due()).includes('2027-01-05'));
  expect(await due()).toEqual([{ due_on: '2027-01-05', provisional: false }]);
});
