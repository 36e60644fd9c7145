import { Test, type TestingModule } from '@nestjs/testing';
import { Journal, JournalReader, Sealer } from '@zeqing/journal';
import { newId, ok, type Id } from '@zeqing/kernel';
import { ClientService, DepartmentDirectory, OrganisationSeeds } from '@zeqing/organisation';
import { DatabaseModule, PlatformModule, UnitOfWork } from '@zeqing/platform';
import { Corrections } from '@zeqing/requests';
import { ServiceNeeds } from '@zeqing/services';
import { aContext, aPerson, createTestDatabase, TEST_INSTANT, waitUntil, type TestDatabase } from '@zeqing/testing';
import { resolve } from 'node:path';
import pino from 'pino';
import { AvailabilityModule } from '../src/availability.module';
import { AvailabilityService } from '../src/availability.service';

const SEEDS = resolve(__dirname, '../../../db/seeds');
const ENTRY = '9999000000303002/000005';
const OFFICE = '11999900MB0000001K';
const SOURCE = '11999900MB0000002N';
const WINDOW = '11999900MB0000004W';
const ITEM = '11999900MB0000001K3999900100103';
const context = aContext();

let database: TestDatabase;
let app: TestingModule;
let availability: AvailabilityService;
let sealer: Sealer;
const entryId = newId();
const itemId = newId();

const start = async (): Promise<TestingModule> => {
  const parts = { config: database.config, logger: pino({ level: 'silent' }) };
  const module = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot(parts),
      DatabaseModule.forRoot(database.config, [], 'zeqing-test'),
      AvailabilityModule,
    ],
  }).compile();
  return module.init();
};

beforeAll(async () => {
  database = await createTestDatabase();
  sealer = new Sealer(database.config.database.sealer, pino({ level: 'silent' }));
  app = await start();
  availability = app.get(AvailabilityService);
});

afterAll(async () => {
  await app.close();
  await sealer.stop();
  await database.drop();
});

const reason = (item: string | null = ITEM, department = OFFICE): string =>
  availability.lookUp({ entry: ENTRY, department, item }, TEST_INSTANT).reason;

/** Appends an event as the use cases of the other subjects do, and seals it. */
async function happened(type: string, objectType: string, id: Id, payload: Record<string, string>): Promise<void> {
  await app.get(UnitOfWork).run({}, async (tx) => {
    await app.get(Journal).append(tx, context, {
      type,
      object: { type: objectType, id, version: 1 },
      departmentIds: [],
      payload,
    });
    return ok(undefined);
  });
  await sealer.sealPending();
}

/** Waits until the snapshot has followed the journal to its head; sealing tells it of news, it doesn't wait for it. */
async function hasReadEverything(): Promise<void> {
  const { head } = await app.get(JournalReader).pulse(app.get(UnitOfWork).reader());
  await waitUntil('the journal is read to its head', () => availability.asOf().sequence === head);
}

const departmentId = async (code: string): Promise<Id> =>
  (await app.get(DepartmentDirectory).byCode(app.get(UnitOfWork).reader(), code))?.id ?? '';

/** Rows of other subjects, planted by the owner: their own tests prove how they come to be. */
async function plantEntry(): Promise<void> {
  await database.owner.query(
    `INSERT INTO catalogue_entry (id, code, name, provider_department_id, share_type, status, published_version,
       content_hash, created_at, updated_at) VALUES ($1, $2, '婚姻登记信息', $3, 'conditional', 'published', 1, '', $4, $4)`,
    [entryId, ENTRY, await departmentId(SOURCE), TEST_INSTANT],
  );
  await database.owner.query(
    `INSERT INTO catalogue_item (id, entry_id, position, name) VALUES ($1, $2, 0, '登记日期')`,
    [itemId, entryId],
  );
  await database.owner.query(
    `INSERT INTO catalogue_resource (id, entry_id, kind, name, platform_code, attached_by, attached_at)
     VALUES ($1, $2, 'interface', '接口', 'P-1', 'test', $3)`,
    [newId(), entryId, TEST_INSTANT],
  );
}

async function plantGrant(): Promise<Id> {
  const id = newId();
  await database.owner.query('ALTER TABLE share_grant DROP CONSTRAINT fk_share_grant_request');
  await database.owner.query(
    `INSERT INTO share_grant (id, request_id, entry_id, entry_code, provider_department_id, beneficiary_department_id,
       beneficiaries, item_ids, purposes, mode, valid_from, valid_until, opened_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'department', $7, $8, 'service_interface', '2026-01-01', '2026-12-31', $9)`,
    [
      id,
      newId(),
      entryId,
      ENTRY,
      await departmentId(SOURCE),
      await departmentId(OFFICE),
      [itemId],
      JSON.stringify([{ kind: 'one_thing', code: '2024-1-01' }]),
      TEST_INSTANT,
    ],
  );
  return id;
}

describe('the availability snapshot follows the journal', () => {
  it('starts empty: every code is unknown, nothing is said to be unavailable', () => {
    expect(reason()).toBe('code_unknown');
  });

  it('reads everything anew after an import of the item model', async () => {
    await app.get(OrganisationSeeds).seedOrganisation(context, SEEDS);
    await plantEntry();
    await app.get(ServiceNeeds).seedServices(context, SEEDS);
    expect(reason()).toBe('code_unknown');
    await sealer.sealPending();
    await waitUntil('the entry is known', () => reason() === 'no_grant');
    expect(reason(null, SOURCE)).toBe('own_data');
  });

  it('shows a grant after its event, for its purpose', async () => {
    const grantId = await plantGrant();
    expect(reason()).toBe('no_grant');
    const before = availability.asOf().sequence;
    await happened('request.supply_confirmed', 'share_request', newId(), { grantId });
    await waitUntil('the grant is known', () => reason() === 'granted');
    // The freshness moves once everything up to the head is applied: an answer may be newer than it says, never older.
    await waitUntil('the freshness has moved', () => availability.asOf().sequence > before);
    expect(reason(null)).toBe('purpose_needed');
    expect(reason('11999900MB0000010H3999900100201')).toBe('grant_other_purpose');
  });

  it('shows a suspension and a resumption after their events', async () => {
    const [grant] = await database.owner.query<{ id: Id }[]>('SELECT id FROM share_grant');
    const change = async (state: string, type: string): Promise<void> => {
      await database.owner.query('UPDATE share_grant SET state = $1', [state]);
      await happened(type, 'share_request', newId(), { grantId: grant?.id ?? '', entryId });
    };
    await change('suspended', 'request.suspended');
    await waitUntil('the suspension is known', () => reason() === 'no_grant');
    await change('live', 'request.resumed');
    await waitUntil('the resumption is known', () => reason() === 'granted');
  });

  it('U9: an accepted field-scope correction makes it disputed until it is settled; a record changes nothing', async () => {
    const corrections = app.get(Corrections, { strict: false });
    const liaison = aContext(aPerson(await departmentId(OFFICE), 'liaison'));
    const provider = aContext(aPerson(await departmentId(SOURCE), 'liaison'));
    const common = { entryCode: ENTRY, itemId, resourceId: null, defect: 'wrong', note: null } as const;
    const accepted = async (place: { scope: 'field' | 'record'; recordReference: string | null }): Promise<Id> => {
      const reported = await corrections.report(liaison, null, { ...common, ...place });
      if (!reported.ok) throw new Error(reported.error.code);
      const { id, version } = reported.value;
      expect(await corrections.accept(provider, id, version, { scope: null, itemId: null })).toMatchObject({
        ok: true,
      });
      await sealer.sealPending();
      return id;
    };
    const id = await accepted({ scope: 'field', recordReference: null });
    await waitUntil('the field is disputed', () => reason() === 'disputed');
    const [again] = [await start()];
    expect(
      again.get(AvailabilityService).lookUp({ entry: ENTRY, department: OFFICE, item: ITEM }, TEST_INSTANT),
    ).toEqual(availability.lookUp({ entry: ENTRY, department: OFFICE, item: ITEM }, TEST_INSTANT));
    await again.close();
    expect(await corrections.settle(provider, id, 2, 'corrected', null)).toMatchObject({ ok: true });
    await sealer.sealPending();
    await waitUntil('the field is mended', () => reason() === 'granted');
    await accepted({ scope: 'record', recordReference: 'YSPT-REC-0001' });
    await happened('request.resumed', 'share_request', newId(), { entryId });
    await hasReadEverything();
    expect(reason()).toBe('granted');
  });

  it('U19: a grant to a window serves whose cases its hall accepts, by the item, while the hall is in use', async () => {
    const [grant] = await database.owner.query<{ id: Id }[]>('SELECT id FROM share_grant');
    const grantTo = async (beneficiaries: string, code: string): Promise<void> => {
      await database.owner.query('UPDATE share_grant SET beneficiaries = $1, beneficiary_department_id = $2', [
        beneficiaries,
        await departmentId(code),
      ]);
      await happened('request.resumed', 'share_request', newId(), { grantId: grant?.id ?? '', entryId });
    };
    await grantTo('window', WINDOW);
    await waitUntil('the grant is the window’s', () => reason() === 'no_grant');
    const clients = app.get(ClientService, { strict: false });
    const draft = { role: 'service_hall', hallName: '综合窗口', scopes: [] } as const;
    const made = await clients.createClient(context, { ...draft, departmentId: await departmentId(WINDOW) });
    if (!made.ok) throw new Error(made.error.code);
    const { id } = made.value.client;
    const accepted = [{ departmentId: await departmentId(OFFICE), itemCode: ITEM }];
    expect(await clients.importAcceptances(context, id, 1, accepted)).toMatchObject({ ok: true });
    await sealer.sealPending();
    await waitUntil('what the hall accepts is known', () => reason() === 'granted');
    expect(await clients.suspend(context, id, 2)).toMatchObject({ ok: true });
    await sealer.sealPending();
    await waitUntil('the hall is out of use', () => reason() === 'no_grant');
    await grantTo('department', OFFICE);
    await waitUntil('the grant is the office’s again', () => reason() === 'granted');
  });

  it('U2: a grant by a file to download is nothing the counter can ask', async () => {
    const by = async (mode: string): Promise<void> => {
      await database.owner.query('UPDATE share_grant SET mode = $1', [mode]);
      await happened('request.resumed', 'share_request', newId(), { entryId });
    };
    await by('file_download');
    await waitUntil('the mode is known', () => reason() === 'grant_other_mode');
    await by('service_interface');
    await waitUntil('the mode is another', () => reason() === 'granted');
  });

  it('gives the same answers when filled afresh', async () => {
    await hasReadEverything();
    const second = await start();
    const answer = second
      .get(AvailabilityService)
      .lookUp({ entry: ENTRY, department: OFFICE, item: ITEM }, TEST_INSTANT);
    expect(answer).toEqual(availability.lookUp({ entry: ENTRY, department: OFFICE, item: ITEM }, TEST_INSTANT));
    expect(second.get(AvailabilityService).asOf().sequence).toBe(availability.asOf().sequence);
    await second.close();
  });

  it('shows that an entry was withdrawn', async () => {
    await database.owner.query(`UPDATE catalogue_entry SET status = 'withdrawn' WHERE id = $1`, [entryId]);
    await happened('catalogue.entry_withdrawn', 'catalogue_entry', entryId, {});
    await waitUntil('the entry is withdrawn', () => reason() === 'not_published');
  });

  it('is fresh while nothing happens, and says up to when', () => {
    const { asOf, stale } = availability.asOf();
    expect(stale).toBe(false);
    expect(asOf.getTime()).toBeLessThanOrEqual(Date.now() + 1_000);
  });
});
