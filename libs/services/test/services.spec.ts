import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { newId, type UseCaseContext } from '@zeqing/kernel';
import { ClientService, OrganisationSeeds } from '@zeqing/organisation';
import { Corrections } from '@zeqing/requests';
import { DatabaseModule, PlatformModule } from '@zeqing/platform';
import { aContext, aPerson, createTestDatabase, statementsOf, type TestDatabase } from '@zeqing/testing';
import pino from 'pino';
import { ReadinessService } from '../src/readiness.service';
import { readServiceNeedRows } from '../src/seed-files';
import { ServiceNeeds } from '../src/service-needs.service';
import { ServicesModule } from '../src/services.module';
import { CONFORMANCE, demoModel, SEEDS } from './demo-world';
import { plantSample } from './plant-sample';

const NEWBORN = '2024-1-01';
const CARD = '11999900MB0000004W3999900100204';
const context: UseCaseContext = aContext();
let database: TestDatabase;
let app: TestingModule;
let needs: ServiceNeeds;
let readiness: ReadinessService;

beforeAll(async () => {
  database = await createTestDatabase();
  const parts = { config: database.config, logger: pino({ level: 'silent' }) };
  app = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot(parts),
      DatabaseModule.forRoot(database.config, [], 'zeqing-test'),
      ServicesModule,
    ],
  }).compile();
  await app.init();
  needs = app.get(ServiceNeeds);
  readiness = app.get(ReadinessService);
  await app.get(OrganisationSeeds).seedOrganisation(context, SEEDS);
  await needs.seedServices(context, SEEDS);
});

afterAll(async () => {
  await app.close();
  await database.drop();
});

const count = async (table: string): Promise<number> =>
  Number((await database.owner.query<{ count: string }[]>(`SELECT count(*) FROM ${table}`))[0]?.count);

describe('the mappings of evidence types', () => {
  it('U11: the database keeps one source an evidence type, level and region', async () => {
    const mapped = (region: string): Promise<unknown> =>
      database.owner.query(
        `INSERT INTO evidence_mapping (id, evidence_type_id, entry_code, region_code, field_items, subject_region_prefixes)
         SELECT $1, evidence_type_id, 'another', $2, field_items, subject_region_prefixes FROM evidence_mapping
         WHERE region_code = '999900' ORDER BY evidence_type_id LIMIT 1`,
        [newId(), region],
      );
    await expect(mapped('999900')).rejects.toThrow('uq_evidence_mapping_source');
    await mapped('970000');
    await database.owner.query(`DELETE FROM evidence_mapping WHERE region_code = '970000'`);
  });
});

describe('the import of the item model', () => {
  it('gives back from the tables the model the files say', async () => {
    const expected = await demoModel();
    for (const [code, { materials, uses, situations, questions }] of expected.items) {
      const found = await readiness.itemReadiness(context, code);
      expect(found).toMatchObject({ ok: true, value: { answer: { itemCode: code } } });
      const rows = await database.owner.query<
        { materials: string; uses: string; situations: string; questions: string }[]
      >(
        `SELECT (SELECT count(*) FROM material WHERE item_id = i.id) AS materials,
           (SELECT count(*) FROM data_need WHERE item_id = i.id AND use <> 'spare') AS uses,
           (SELECT count(*) FROM situation WHERE item_id = i.id) AS situations,
           (SELECT count(*) FROM situation_question WHERE item_id = i.id) AS questions
         FROM service_item i WHERE i.code = $1`,
        [code],
      );
      expect(rows).toEqual([
        {
          materials: String(materials.length),
          uses: String(uses.length),
          situations: String(situations.length),
          questions: String(questions.length),
        },
      ]);
    }
  });

  it('is one journal event, and none the second time', async () => {
    const before = await count('journal_pending');
    await needs.seedServices(context, SEEDS);
    expect(await count('journal_pending')).toBe(before);
    const events = await database.owner.query<{ n: string }[]>(
      `SELECT count(*) AS n FROM journal_pending WHERE type = 'services.needs_imported'`,
    );
    expect(Number(events[0]?.n)).toBe(1);
    expect(await count('service_import')).toBe(1);
  });

  it('replaces an item as a whole and keeps its id', async () => {
    const rows = await readServiceNeedRows(SEEDS);
    const idOf = async (): Promise<unknown> =>
      (await database.owner.query<unknown[]>('SELECT id FROM service_item WHERE code = $1', [CARD]))[0];
    const [id, materials] = [await idOf(), await count('material')];
    const dropped = rows.needs.filter(({ item_code: item, material_code: material }) => item !== CARD || !material);
    // Which import is the latest goes by its time.
    const later = (seconds: number): UseCaseContext => ({
      ...context,
      at: new Date(context.at.getTime() + seconds * 1_000),
    });
    const imported = await needs.importServiceNeeds(later(1), { ...rows, needs: dropped });
    expect(imported.ok).toBe(true);
    expect(await idOf()).toEqual(id);
    expect(await count('material')).toBe(materials - 1);
    expect((await needs.importServiceNeeds(later(2), rows)).ok).toBe(true);
    expect(await count('material')).toBe(materials);
  });

  it('refuses an unknown department, and writes nothing', async () => {
    const rows = await readServiceNeedRows(SEEDS);
    const items = rows.items.map((row) => (row['item_code'] === CARD ? { ...row, department_code: 'NOBODY' } : row));
    const before = await count('service_import');
    expect(await needs.importServiceNeeds(context, { ...rows, items })).toMatchObject({
      ok: false,
      error: { code: 'services.unknown_department', details: { codes: ['NOBODY'] } },
    });
    expect(await count('service_import')).toBe(before);
  });
});

describe('readiness from the tables', () => {
  interface Row {
    readonly item: string;
    readonly situation: string | null;
    readonly scopes: readonly ('local' | 'province' | 'national')[];
    readonly state: string;
    readonly blockers: readonly string[];
  }

  it('says that nothing is in the catalogue while nothing is', async () => {
    const answered = await readiness.oneThingReadiness(context, NEWBORN);
    if (!answered.ok) throw new Error(answered.error.code);
    const codes = new Set(answered.value.answer.blockers.map(({ code }) => code));
    expect([...codes].sort()).toEqual(['coverage_gap', 'not_in_catalogue', 'not_mapped']);
    expect(answered.value.answer).toMatchObject({ state: 'blocked', mattersReady: 0 });
    expect(answered.value.sequence).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ['item', () => readiness.itemReadiness(context, 'none'), 'services.unknown_item'],
    ['situation', () => readiness.itemReadiness(context, CARD, { situation: 'none' }), 'services.unknown_situation'],
    ['one-thing', () => readiness.oneThingReadiness(context, 'none'), 'services.unknown_one_thing'],
  ])('refuses an unknown %s', async (_, ask, code) => {
    expect(await ask()).toMatchObject({ ok: false, error: { code } });
  });

  it('pages items by code without gap or repetition', async () => {
    const seen: string[] = [];
    let after: readonly string[] | null = null;
    do {
      const { answer } = await readiness.listItems(
        context,
        { departmentId: null, regionCodePrefix: '9999' },
        { limit: 7, after },
      );
      seen.push(...answer.items.map(({ itemCode }) => itemCode));
      after = answer.next === null ? null : (JSON.parse(answer.next) as string[]);
    } while (after !== null);
    const { items } = await demoModel();
    expect(seen).toEqual([...items.keys()].sort());
  });

  it('answers the hand-written tables once the sample list is published', async () => {
    await plantSample(database);
    const rows = ['newborn', 'cancellation', 'restaurant'].flatMap((name) => {
      const file = join(CONFORMANCE, `readiness-demo-${name}.json`);
      return (JSON.parse(readFileSync(file, 'utf8')) as { worlds: { items: Row[] }[] }).worlds[0]?.items ?? [];
    });
    expect(rows.length).toBeGreaterThan(20);
    for (const { item, situation, scopes, state, blockers } of rows) {
      // No list is in force here, so the entries are on none; in the table they are, with unclear recipients.
      const expected = blockers.map((each) => each.replace('recipient_unclear', 'not_on_duty_list')).sort();
      for (const scope of scopes) {
        const answered = await readiness.itemReadiness(context, item, { scope });
        const found = answered.ok
          ? answered.value.answer.situations.find((each) => each.situation === situation)
          : null;
        const told = (found?.blockers ?? []).map(({ evidenceTypeCode: datum, code, accountable }) => {
          return `${datum === null ? '' : `${datum}: `}${code}@${accountable.name}`;
        });
        expect([item, situation, scope, found?.state, told.sort()]).toEqual([item, situation, scope, state, expected]);
      }
    }
  });

  it('reads in sets: as many statements for every item and one-thing as for few', async () => {
    const all = { departmentId: null, regionCodePrefix: null };
    const listed = (limit: number): Promise<readonly string[]> =>
      statementsOf(() => readiness.listItems(context, all, { limit, after: null }));
    await listed(200); // The calendars are kept from here on.
    const [few, many] = [await listed(1), await listed(200)];
    expect(many.length).toBeLessThanOrEqual(24);
    expect(many.length - few.length).toBeLessThanOrEqual(1); // The urged are asked for where something is open.
    expect((await statementsOf(() => readiness.listOneThings(context))).length).toBeLessThanOrEqual(many.length + 1);
  });

  it('names what an item needs and that nobody asked for it', async () => {
    const needed = await readiness.needsOf(context, { itemCode: CARD });
    expect(needed).toMatchObject({
      ok: true,
      value: [
        {
          entryCode: '9999000000303010/000022',
          use: 'push_result',
          status: 'open',
          itemNames: ['统一社会信用代码', '注销日期'],
        },
      ],
    });
  });
});

describe('a grant in the tables', () => {
  const BIRTH = '9999000000303003/000008';
  const POLICE = '11999900MB0000001K';
  const REGISTRATION = '11999900MB0000001K3999900100103';
  const birth = async (at?: Date): Promise<unknown> => {
    const asked = at === undefined ? context : { ...context, at };
    const answered = await readiness.itemReadiness(asked, REGISTRATION, { scope: 'local' });
    if (!answered.ok) throw new Error(answered.error.code);
    const material = answered.value.answer.headline.materials.find(({ code }) => code === 'birth_certificate');
    return [material?.decision, material?.reason, material?.blockers.map(({ code }) => code)];
  };

  /** A live grant on the birth certificates for the police, planted by the owner; how it comes to be is requests'. */
  async function plantGrant(beneficiary: string, beneficiaries: string, purpose: object): Promise<void> {
    await database.owner.query('ALTER TABLE share_grant DROP CONSTRAINT IF EXISTS fk_share_grant_request');
    await database.owner.query('DELETE FROM share_grant');
    await database.owner.query(
      `INSERT INTO share_grant (id, request_id, entry_id, entry_code, provider_department_id, beneficiary_department_id,
         beneficiaries, item_ids, purposes, mode, valid_from, valid_until, opened_at)
       SELECT $1, $2, e.id, e.code, e.provider_department_id, (SELECT id FROM department WHERE code = $3 OR internal_code = $3), $4,
         ARRAY(SELECT i.id FROM catalogue_item i WHERE i.entry_id = e.id), $5, 'service_interface', '2026-01-01',
         '2026-12-31', $6
       FROM catalogue_entry e WHERE e.code = $7`,
      [newId(), newId(), beneficiary, beneficiaries, JSON.stringify([purpose]), context.at, BIRTH],
    );
  }

  it('does not spare the paper while no resource is attached, and does from then on until it ends', async () => {
    await plantGrant(POLICE, 'department', { kind: 'item', code: REGISTRATION });
    expect(await birth()).toEqual(['ask', 'data_blocked', ['supplying']]);
    await database.owner.query(
      `INSERT INTO catalogue_resource (id, entry_id, kind, name, platform_code, attached_by, attached_at)
       SELECT $1, id, 'interface', '接口', 'P-8', 'test', $2 FROM catalogue_entry WHERE code = $3`,
      [newId(), context.at, BIRTH],
    );
    expect(await birth()).toEqual(['waive', 'earlier_result', []]);
    const advised = await readiness.itemReadiness(context, REGISTRATION, { scope: 'local' });
    const paper = advised.ok
      ? advised.value.answer.headline.materials.find(({ code }) => code === 'birth_certificate')
      : null;
    // U16: the resource that was attached, whose it is, and what it returns.
    expect(paper).toMatchObject({
      how: { kind: 'interface', platformCode: 'P-8' },
      contact: { name: '市卫生健康委员会' },
      onMiss: 'not_proof',
      onFailure: [{ decision: 'ask', way: null }],
    });
    expect(paper?.how?.returnedFields.length).toBeGreaterThan(0);
    const gaps = (words: string | null): Promise<unknown> =>
      database.owner.query('UPDATE catalogue_entry SET known_gaps = $1 WHERE code = $2', [words, BIRTH]);
    await gaps('2000年以前的未录入');
    expect(await birth()).toEqual(['waive_if_hit', 'query_first', []]);
    await gaps(null);
    const corrections = app.get(Corrections, { strict: false });
    const [parties] = await database.owner.query<{ office: string; source: string }[]>(
      `SELECT o.id AS office, e.provider_department_id AS source FROM department o, catalogue_entry e
       WHERE o.code = $1 AND e.code = $2`,
      [POLICE, BIRTH],
    );
    const liaison = aContext(aPerson(parties?.office ?? '', 'liaison'));
    const provider = aContext(aPerson(parties?.source ?? '', 'liaison'));
    const reported = await corrections.report(liaison, null, {
      ...{ entryCode: BIRTH, scope: 'resource', itemId: null, resourceId: null },
      ...{ recordReference: null, defect: 'outdated', note: null },
    });
    if (!reported.ok) throw new Error(reported.error.code);
    await corrections.accept(provider, reported.value.id, 1, { scope: null, itemId: null });
    expect(await birth()).toEqual(['ask', 'data_blocked', ['disputed']]);
    await corrections.settle(provider, reported.value.id, 2, 'corrected', null);
    expect(await birth()).toEqual(['waive', 'earlier_result', []]);
    await database.owner.query(`UPDATE share_grant SET state = 'suspended'`);
    expect(await birth()).toEqual(['ask', 'data_blocked', ['grant_suspended']]);
    await database.owner.query(`UPDATE share_grant SET state = 'live', mode = 'batch_exchange'`);
    await database.owner.query(`UPDATE catalogue_entry SET update_frequency = 'daily' WHERE code = $1`, [BIRTH]);
    expect(await birth()).toEqual(['waive', 'earlier_result', []]);
    expect(await birth(new Date('2026-11-30T02:00:00Z'))).toEqual(['ask', 'data_blocked', ['supply_stale']]);
    await database.owner.query(`UPDATE share_grant SET mode = 'service_interface'`);
    expect(await birth(new Date('2026-12-31T15:59:00Z'))).toEqual(['waive', 'earlier_result', []]);
    expect(await birth(new Date('2026-12-31T16:00:00Z'))).toEqual([
      'ask',
      'data_blocked',
      ['not_on_duty_list', 'not_requested'],
    ]);
  });

  it('U19: serves the departments below its own in the line, of every level, where it says so', async () => {
    // The bureau's own superior has one, and that one another.
    const [office, ministry] = [newId(), newId()];
    for (const [id, above] of [
      [ministry, null],
      [office, ministry],
    ])
      await database.owner.query(
        `INSERT INTO department (id, internal_code, name, comparable_name, short_name, comparable_short_name, kind,
           region_code, government_region_code, regions_served, line_superior_id, management, bound)
         SELECT $1::uuid, $1::text, $1::text, $1::text, $1::text, $1::text, kind, region_code, government_region_code,
           regions_served, $2::uuid, management, bound FROM department WHERE code = $3`,
        [id, above, POLICE],
      );
    await database.owner.query(
      `UPDATE department SET line_superior_id = $1
       WHERE id = (SELECT coalesce(line_superior_id, id) FROM department WHERE code = $2)`,
      [office, POLICE],
    );
    await plantGrant(ministry, 'department_and_lower', { kind: 'item', code: REGISTRATION });
    expect(await birth()).toEqual(['waive', 'earlier_result', []]);
    await plantGrant(ministry, 'department', { kind: 'item', code: REGISTRATION });
    expect(await birth()).toEqual(['ask', 'data_blocked', ['not_on_duty_list', 'not_requested']]);
  });

  it('U19, U2: serves, as the window that acts for others, exactly the items its hall accepts, while it is in use', async () => {
    const refused = ['ask', 'data_blocked', ['not_on_duty_list', 'not_requested']];
    const idOf = async (code: string): Promise<string> =>
      (await database.owner.query<{ id: string }[]>('SELECT id FROM department WHERE code = $1', [code]))[0]?.id ?? '';
    const window = '11999900MB0000004W';
    await plantGrant(window, 'window', { kind: 'one_thing', code: NEWBORN });
    expect(await birth()).toEqual(refused);
    const clients = app.get(ClientService, { strict: false });
    const draft = { role: 'service_hall', hallName: '综合窗口', scopes: [] } as const;
    const made = await clients.createClient(context, { ...draft, departmentId: await idOf(window) });
    if (!made.ok) throw new Error(made.error.code);
    const { id } = made.value.client;
    const departmentId = await idOf(POLICE);
    const accepts = (version: number, itemCode: string) =>
      clients.importAcceptances(context, id, version, [{ departmentId, itemCode }]);
    expect((await accepts(1, '11999900MB0000001K3999900100204')).ok).toBe(true);
    expect(await birth()).toEqual(refused);
    expect((await accepts(2, REGISTRATION)).ok).toBe(true);
    expect(await birth()).toEqual(['waive', 'earlier_result', []]);
    await plantGrant(window, 'window', { kind: 'one_thing', code: '2024-1-05' });
    expect(await birth()).toEqual(refused);
    await plantGrant(window, 'window', { kind: 'item', code: REGISTRATION });
    expect(await birth()).toEqual(['waive', 'earlier_result', []]);
    expect((await clients.suspend(context, id, 3)).ok).toBe(true);
    expect(await birth()).toEqual(refused);
  });

  it('U19, U2: serves the departments of its one-thing where it says so, and nobody for another purpose', async () => {
    await plantGrant('11999900MB0000004W', 'one_thing_departments', { kind: 'one_thing', code: NEWBORN });
    expect(await birth()).toEqual(['waive', 'earlier_result', []]);
    await plantGrant('11999900MB0000004W', 'department', { kind: 'one_thing', code: NEWBORN });
    expect(await birth()).toEqual(['ask', 'data_blocked', ['not_on_duty_list', 'not_requested']]);
    await plantGrant(POLICE, 'department', { kind: 'one_thing', code: '2024-1-05' });
    expect(await birth()).toEqual(['ask', 'data_blocked', ['not_on_duty_list', 'not_requested']]);
  });
});
