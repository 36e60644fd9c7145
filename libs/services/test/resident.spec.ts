import { Test, type TestingModule } from '@nestjs/testing';
import { Journal, Sealer } from '@zeqing/journal';
import { newId, ok, type CanonicalValue, type Id, type UseCaseContext } from '@zeqing/kernel';
import { OrganisationSeeds } from '@zeqing/organisation';
import { DatabaseModule, PlatformModule, rows, UnitOfWork } from '@zeqing/platform';
import { Corrections } from '@zeqing/requests';
import { aContext, aPerson, createTestDatabase, statementsOf, type TestDatabase } from '@zeqing/testing';
import fc from 'fast-check';
import pino from 'pino';
import { unlockRanking } from '../src/domain/unlock-ranking';
import type { ItemReadiness } from '../src/domain/readiness-answer';
import { ReadinessService } from '../src/readiness.service';
import { ResidentReadiness } from '../src/resident-readiness.service';
import { readServiceNeedRows } from '../src/seed-files';
import { ServiceNeeds } from '../src/service-needs.service';
import { ServicesModule } from '../src/services.module';
import { SEEDS } from './demo-world';
import { plantSample } from './plant-sample';

const logger = pino({ level: 'silent' });
const context = aContext();
const on = (at: string): UseCaseContext => ({ ...context, at: new Date(at) });
const BIRTH = '9999000000303003/000008';
const POLICE = '11999900MB0000001K';
const REGISTRATION = '11999900MB0000001K3999900100103';
/** Sequences of changes through the database; each is compared item by item. */
const SEQUENCES = process.env['ZEQING_TEST_FULL'] === '1' ? 20 : 3;

let database: TestDatabase;
let app: TestingModule;
let other: TestingModule;
let sealer: Sealer;
let entries: readonly { readonly id: Id; readonly code: string; readonly provider: Id }[];
let offices: readonly Id[];

const start = async (): Promise<TestingModule> => {
  const imports = [
    PlatformModule.forRoot({ config: database.config, logger }),
    DatabaseModule.forRoot(database.config, [], 'zeqing-test'),
    ServicesModule,
  ];
  return (await Test.createTestingModule({ imports }).compile()).init();
};

beforeAll(async () => {
  database = await createTestDatabase();
  sealer = new Sealer(database.config.database.sealer, logger);
  app = await start();
  await app.get(OrganisationSeeds).seedOrganisation(context, SEEDS);
  await app.get(ServiceNeeds).seedServices(context, SEEDS);
  await plantSample(database);
  await database.owner.query('ALTER TABLE share_grant DROP CONSTRAINT IF EXISTS fk_share_grant_request');
  entries = await database.owner.query(
    `SELECT DISTINCT e.id, e.code, e.provider_department_id AS provider FROM catalogue_entry e
     JOIN evidence_mapping p ON p.entry_code = e.code ORDER BY e.code`,
  );
  offices = (
    await database.owner.query<{ id: Id }[]>('SELECT DISTINCT department_id AS id FROM service_item ORDER BY 1')
  ).map(({ id }) => id);
  await sealer.sealPending();
  other = await start();
});

afterAll(async () => {
  await app.close();
  await other.close();
  await sealer.stop();
  await database.drop();
});

/** A change of the tables with its event in one transaction, as the use cases write them; sealed. */
async function happens(
  type: string,
  payload: Readonly<Record<string, CanonicalValue>>,
  changes: readonly (readonly [sql: string, parameters: readonly unknown[]])[],
): Promise<void> {
  for (const [sql, parameters] of changes) await database.owner.query(sql, [...parameters]);
  await app.get(UnitOfWork).run({}, async (tx) => {
    const object = { type: 'share_request', id: newId(), version: 1 };
    await app.get(Journal).append(tx, context, { type, object, departmentIds: [], payload });
    return ok(await rows(tx, 'SELECT 1'));
  });
  await sealer.sealPending();
}

async function everyItem(asked: UseCaseContext): Promise<readonly ItemReadiness[]> {
  const all = { departmentId: null, regionCodePrefix: null };
  return (await app.get(ReadinessService).listItems(asked, all, { limit: 200, after: null })).answer.items;
}

const told = (module: TestingModule, asked: UseCaseContext): Promise<unknown> =>
  module.get(ResidentReadiness).ask(asked, ({ engine }) => {
    const ranked = engine.rank({ includes: () => true, withOutside: true });
    const codes = (numbers: Int32Array): unknown => [...numbers].map((number) => engine.items.codes[number]);
    return {
      items: engine.items.codes.map((code, item) => [code, engine.readinessOf(code), engine.blockersOf(item)]),
      ranking: {
        ...ranked,
        supplies: ranked.supplies.map((each) => ({
          ...each,
          ...{ unlocks: codes(each.unlocks), missingFor: codes(each.missingFor) },
        })),
      },
    };
  });

/** The same of every item by reading it from the tables. */
async function read(asked: UseCaseContext): Promise<unknown> {
  const items = await everyItem(asked);
  return {
    items: items.map(({ itemCode, situations }) => [
      itemCode,
      situations.map(({ state, score }) => ({ state, score })),
      situations.map(({ blockers }) => blockers),
    ]),
    ranking: unlockRanking(items, true),
  };
}

async function grants(entryCode: string, office: Id, itemCode: string, until: string | null): Promise<Id> {
  const [id, entry] = [newId(), entries.find(({ code }) => code === entryCode)];
  await happens('request.supply_confirmed', { grantId: id, entryId: entry?.id ?? null }, [
    [
      `INSERT INTO share_grant (id, request_id, entry_id, entry_code, provider_department_id, beneficiary_department_id,
         beneficiaries, item_ids, purposes, mode, valid_from, valid_until, opened_at)
       SELECT $1, $2, e.id, e.code, e.provider_department_id, $3, 'department',
         ARRAY(SELECT i.id FROM catalogue_item i WHERE i.entry_id = e.id), $4, 'service_interface', '2026-01-01', $5, $6
       FROM catalogue_entry e WHERE e.code = $7`,
      [id, newId(), office, JSON.stringify([{ kind: 'item', code: itemCode }]), until, context.at, entryCode],
    ],
  ]);
  return id;
}

describe('the readiness of all items in memory', () => {
  it('is what the tables say, read in few statements', async () => {
    const statements = await statementsOf(() => told(app, context));
    expect(statements.length).toBeLessThanOrEqual(40);
    expect(await told(app, context)).toEqual(await read(context));
    expect((await statementsOf(() => told(app, context))).length).toBe(1);
  });

  it('follows a grant, a resource, a correction and a suspension by their events, in every process', async () => {
    const police = aPerson((await idOf(POLICE)) ?? '', 'liaison');
    const grantId = await grants(BIRTH, police.posts[0]?.departmentId ?? '', REGISTRATION, null);
    const birth = entries.find(({ code }) => code === BIRTH);
    const before = await told(app, context);
    await happens('catalogue.resource_attached', { entryId: birth?.id ?? null }, [
      [
        `INSERT INTO catalogue_resource (id, entry_id, kind, name, platform_code, attached_by, attached_at)
         SELECT $1, id, 'interface', '接口', 'P-8', 'test', $2 FROM catalogue_entry WHERE code = $3`,
        [newId(), context.at, BIRTH],
      ],
    ]);
    const attached = await told(app, context);
    expect(attached).not.toEqual(before);
    expect(attached).toEqual(await read(context));
    const corrections = app.get(Corrections, { strict: false });
    const reported = await corrections.report(aContext(police), null, {
      ...{ entryCode: BIRTH, scope: 'resource', itemId: null, resourceId: null },
      ...{ recordReference: null, defect: 'outdated', note: null },
    });
    if (!reported.ok) throw new Error(reported.error.code);
    const provider = aContext(aPerson(birth?.provider ?? '', 'liaison'));
    await corrections.accept(provider, reported.value.id, 1, { scope: null, itemId: null });
    await sealer.sealPending();
    expect(await told(app, context)).toEqual(await read(context));
    expect(await told(app, context)).not.toEqual(attached);
    await corrections.settle(provider, reported.value.id, 2, 'corrected', null);
    await sealer.sealPending();
    expect(await told(app, context)).toEqual(attached);
    await happens('request.suspended', { grantId }, [
      [`UPDATE share_grant SET state = 'suspended' WHERE id = $1`, [grantId]],
    ]);
    expect(await told(app, context)).toEqual(await read(context));
    expect(await told(other, context)).toEqual(await told(app, context));
  });

  it('ends with a grant at midnight, without an event', async () => {
    await database.owner.query('DELETE FROM share_grant');
    await grants(BIRTH, (await idOf(POLICE)) ?? '', REGISTRATION, '2026-12-31');
    const [last, after] = [on('2026-12-31T15:59:00Z'), on('2026-12-31T16:00:00Z')];
    const valid = await told(app, last);
    expect(valid).toEqual(await read(last));
    const ended = await told(app, after);
    expect(ended).toEqual(await read(after));
    expect(ended).not.toEqual(valid);
    expect(await told(app, context)).toEqual(await read(context));
  });

  it('takes in a new import of the model', async () => {
    const model = await readServiceNeedRows(SEEDS);
    const dropped = model.needs.filter(({ item_code: item }) => item !== REGISTRATION);
    const later = { ...context, at: new Date(context.at.getTime() + 1_000) };
    const before = await told(app, context);
    expect((await app.get(ServiceNeeds).importServiceNeeds(later, { ...model, needs: dropped })).ok).toBe(true);
    await sealer.sealPending();
    expect(await told(app, context)).not.toEqual(before);
    expect(await told(app, context)).toEqual(await read(context));
    const again = { ...context, at: new Date(context.at.getTime() + 2_000) };
    expect((await app.get(ServiceNeeds).importServiceNeeds(again, model)).ok).toBe(true);
    await sealer.sealPending();
    expect(await told(app, context)).toEqual(before);
  });

  it('says what the tables say after any sequence of changes, as a process that starts anew does', async () => {
    const items = (await everyItem(context)).map(({ itemCode }) => itemCode);
    const act = fc.record({
      entry: fc.constantFrom(...entries),
      office: fc.constantFrom(...offices),
      item: fc.constantFrom(...items),
      kind: fc.constantFrom(
        'granted',
        'granted',
        'granted',
        'resource',
        'suspended',
        'ended',
        'withdrawn',
        'published',
      ),
    });
    const resource = `INSERT INTO catalogue_resource (id, entry_id, kind, name, platform_code, attached_by, attached_at)
      VALUES ($1::uuid, $2, 'interface', '接口', ($1::uuid)::text, 'test', now())`;
    const changes = {
      resource: (entryId: Id) => happens('catalogue.resource_attached', { entryId }, [[resource, [newId(), entryId]]]),
      suspended: (entryId: Id) =>
        happens('request.suspended', { entryId }, [
          [`UPDATE share_grant SET state = 'suspended' WHERE entry_id = $1 AND state = 'live'`, [entryId]],
        ]),
      ended: (entryId: Id) =>
        happens('grant.ended', { entryId }, [['DELETE FROM share_grant WHERE entry_id = $1', [entryId]]]),
      withdrawn: (entryId: Id) =>
        happens('catalogue.entry_withdrawn', { entryId }, [
          [`UPDATE catalogue_entry SET status = 'withdrawn' WHERE id = $1`, [entryId]],
        ]),
      published: (entryId: Id) =>
        happens('catalogue.entry_published', { entryId }, [
          [`UPDATE catalogue_entry SET status = 'published' WHERE id = $1`, [entryId]],
        ]),
    } as const;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 10 }), async (acts) => {
        for (const { entry, office, item, kind } of acts) {
          if (kind === 'granted') await grants(entry.code, office, item, null);
          else await changes[kind](entry.id);
          expect(await told(app, context)).toEqual(await read(context));
        }
        const anew = await start();
        expect(await told(anew, context)).toEqual(await told(app, context));
        await anew.close();
      }),
      { numRuns: SEQUENCES },
    );
    expect(await told(other, context)).toEqual(await told(app, context));
  });
});

async function idOf(code: string): Promise<Id | undefined> {
  return (await database.owner.query<{ id: Id }[]>('SELECT id FROM department WHERE code = $1', [code]))[0]?.id;
}
