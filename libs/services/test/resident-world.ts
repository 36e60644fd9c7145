import { Test, type TestingModule } from '@nestjs/testing';
import { HealthSettingsBook, ResourceHealth } from '@zeqing/catalogue';
import { Journal, Sealer } from '@zeqing/journal';
import { localDateOf, newId, ok, type CanonicalValue, type Id, type UseCaseContext } from '@zeqing/kernel';
import { OrganisationSeeds } from '@zeqing/organisation';
import { DatabaseModule, PlatformModule, rows, UnitOfWork } from '@zeqing/platform';
import { aContext, createTestDatabase, type TestDatabase } from '@zeqing/testing';
import pino from 'pino';
import type { CaseVolume } from '../src/domain/item-model';
import type { ItemReadiness } from '../src/domain/readiness-answer';
import { unlockRanking } from '../src/domain/unlock-ranking';
import { ReadinessService } from '../src/readiness.service';
import { ResidentReadiness } from '../src/resident-readiness.service';
import { ServiceNeeds } from '../src/service-needs.service';
import { ServicesModule } from '../src/services.module';
import { SEEDS } from './demo-world';
import { plantSample } from './plant-sample';

const logger = pino({ level: 'silent' });
const context = aContext();

export interface PlantedEntry {
  readonly id: Id;
  readonly code: string;
  readonly provider: Id;
}

/** The demonstration city in a database, a process that follows it, and what changes it. */
export class ResidentWorld {
  readonly #sealer: Sealer;

  private constructor(
    readonly database: TestDatabase,
    readonly app: TestingModule,
    readonly entries: readonly PlantedEntry[],
    readonly offices: readonly Id[],
  ) {
    this.#sealer = new Sealer(database.config.database.sealer, logger);
  }

  static async open(): Promise<ResidentWorld> {
    const database = await createTestDatabase();
    const app = await processOn(database);
    await app.get(OrganisationSeeds).seedOrganisation(context, SEEDS);
    await app.get(ServiceNeeds).seedServices(context, SEEDS);
    await plantSample(database);
    await database.owner.query('ALTER TABLE share_grant DROP CONSTRAINT IF EXISTS fk_share_grant_request');
    const entries = await database.owner.query<PlantedEntry[]>(
      `SELECT DISTINCT e.id, e.code, e.provider_department_id AS provider FROM catalogue_entry e
       JOIN evidence_mapping p ON p.entry_code = e.code ORDER BY e.code`,
    );
    const offices = await database.owner.query<{ id: Id }[]>(
      'SELECT DISTINCT department_id AS id FROM service_item ORDER BY 1',
    );
    const world = new ResidentWorld(
      database,
      app,
      entries,
      offices.map(({ id }) => id),
    );
    await world.seal();
    return world;
  }

  /** One more process on the same database. */
  another(): Promise<TestingModule> {
    return processOn(this.database);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.#sealer.stop();
    await this.database.drop();
  }

  async seal(): Promise<void> {
    await this.#sealer.sealPending();
  }

  /** A change of the tables with its event in one transaction, as the use cases write them; sealed. */
  async happens(
    type: string,
    payload: Readonly<Record<string, CanonicalValue>>,
    changes: readonly (readonly [sql: string, parameters: readonly unknown[]])[],
  ): Promise<void> {
    for (const [sql, parameters] of changes) await this.database.owner.query(sql, [...parameters]);
    await this.app.get(UnitOfWork).run({}, async (tx) => {
      const object = { type: 'share_request', id: newId(), version: 1 };
      await this.app.get(Journal).append(tx, context, { type, object, departmentIds: [], payload });
      return ok(await rows(tx, 'SELECT 1'));
    });
    await this.seal();
  }

  async grants(
    entryCode: string,
    office: Id,
    itemCode: string,
    until: string | null = null,
    oneThing: string | null = null,
  ): Promise<Id> {
    const purposes = [
      { kind: 'item', code: itemCode },
      ...(oneThing === null ? [] : [{ kind: 'one_thing', code: oneThing }]),
    ];
    const beneficiaries = oneThing === null ? 'department' : 'one_thing_departments';
    const [id, entry] = [newId(), this.entries.find(({ code }) => code === entryCode)];
    await this.happens('request.supply_confirmed', { grantId: id, entryId: entry?.id ?? null }, [
      [
        `INSERT INTO share_grant (id, request_id, entry_id, entry_code, provider_department_id, beneficiary_department_id,
           beneficiaries, item_ids, purposes, mode, valid_from, valid_until, opened_at)
         SELECT $1, $2, e.id, e.code, e.provider_department_id, $3, $8,
           ARRAY(SELECT i.id FROM catalogue_item i WHERE i.entry_id = e.id), $4, 'service_interface', '2026-01-01', $5, $6
         FROM catalogue_entry e WHERE e.code = $7`,
        [id, newId(), office, JSON.stringify(purposes), until, context.at, entryCode, beneficiaries],
      ],
    ]);
    return id;
  }

  async attach(entryId: Id): Promise<Id> {
    const id = newId();
    const sql = `INSERT INTO catalogue_resource (id, entry_id, kind, name, platform_code, attached_by, attached_at)
      VALUES ($1::uuid, $2, 'interface', '接口', ($1::uuid)::text, 'test', now())`;
    await this.happens('catalogue.resource_attached', { entryId }, [[sql, [id, entryId]]]);
    return id;
  }

  /** Every resource of an entry is called a few times: all calls fail, or all go well. */
  async called(at: UseCaseContext, entryId: Id, isFailure: boolean): Promise<void> {
    const resources = await this.database.owner.query<{ id: Id }[]>(
      'SELECT id FROM catalogue_resource WHERE entry_id = $1 ORDER BY id',
      [entryId],
    );
    const outcome = {
      ...({ source: 'platform', departmentId: null, batchId: null, detail: null, milliseconds: null } as const),
      ...{ at: at.at, day: localDateOf(at.at), fault: isFailure ? ('provider' as const) : null },
      ...{ successes: isFailure ? 0 : CALLS, failures: isFailure ? CALLS : 0 },
    };
    const heard = resources.map(({ id }) => ({ ...outcome, resourceId: id }));
    await this.app.get(UnitOfWork).run({}, async (tx) => {
      await this.app.get(ResourceHealth, { strict: false }).hear(tx, { ...at, tx }, heard);
      return ok(null);
    });
    await this.seal();
  }

  /** After how many working days a failing resource is a blocker from now on. */
  async setsStructuralDays(structuralDays: number): Promise<void> {
    const book = this.app.get(HealthSettingsBook, { strict: false });
    const { version, thresholds, isProbing, hosts } = await book.read({});
    const input = { thresholds: { ...thresholds, structuralDays }, isProbing, hosts };
    const set = await book.set(context, version, input);
    if (!set.ok) throw new Error(set.error.code);
    await this.seal();
  }

  async idOf(code: string): Promise<Id> {
    const [row] = await this.database.owner.query<{ id: Id }[]>('SELECT id FROM department WHERE code = $1', [code]);
    if (row === undefined) throw new Error(`no department ${code}`);
    return row.id;
  }

  async everyItem(asked: UseCaseContext): Promise<readonly ItemReadiness[]> {
    const all = { departmentId: null, regionCodePrefix: null };
    return (await this.app.get(ReadinessService).listItems(asked, all, { limit: 200, after: null })).answer.items;
  }

  async volumes(): Promise<ReadonlyMap<string, CaseVolume>> {
    const counted = await this.database.owner.query<(CaseVolume & { readonly code: string })[]>(
      'SELECT code, cases, cases_year AS year, cases_source AS source FROM service_item WHERE cases IS NOT NULL',
    );
    return new Map(counted.map(({ code, ...volume }) => [code, volume]));
  }

  /** What the tables say of every item and every supply, read item by item. */
  async read(asked: UseCaseContext): Promise<unknown> {
    const items = await this.everyItem(asked);
    return {
      items: items.map(({ itemCode, situations }) => [
        itemCode,
        situations.map(({ state, score }) => ({ state, score })),
        situations.map(({ blockers }) => blockers),
      ]),
      ranking: unlockRanking(items, { withOutside: true, weight: 'cases', volumes: await this.volumes() }),
    };
  }
}

/** Enough calls to judge by, and for a recovery. */
const CALLS = 20;

async function processOn(database: TestDatabase): Promise<TestingModule> {
  const imports = [
    PlatformModule.forRoot({ config: database.config, logger }),
    DatabaseModule.forRoot(database.config, [], 'zeqing-test'),
    ServicesModule,
  ];
  return (await Test.createTestingModule({ imports }).compile()).init();
}

/** What the engine of a process says of every item and every supply. */
export const told = (module: TestingModule, asked: UseCaseContext): Promise<unknown> =>
  module.get(ResidentReadiness).ask(asked, ({ engine }) => {
    const ranked = engine.rank({ includes: () => true, withOutside: true, weight: 'cases' });
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
