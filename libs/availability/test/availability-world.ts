import { Test, type TestingModule } from '@nestjs/testing';
import { Journal } from '@zeqing/journal';
import { newId, ok, type Id, type LocalDate } from '@zeqing/kernel';
import { OrganisationSeeds } from '@zeqing/organisation';
import { DatabaseModule, PlatformModule, rows, UnitOfWork, type Config } from '@zeqing/platform';
import { ServiceNeeds } from '@zeqing/services';
import { aContext, createTestDatabase, TEST_INSTANT, type TestDatabase } from '@zeqing/testing';
import { resolve } from 'node:path';
import pino from 'pino';
import { AvailabilityModule } from '../src/availability.module';
import { AvailabilityService } from '../src/availability.service';

export const OFFICE = '11999900MB0000001K';
const SOURCE = '11999900MB0000002N';
export const ITEM = '11999900MB0000001K3999900100103';
const SEEDS = resolve(__dirname, '../../../db/seeds');
const context = aContext();

/** An entry of the civil affairs office with one grant of the police, whose last day tells how often it was changed. */
export interface PlantedGrant {
  readonly entry: string;
  readonly entryId: Id;
  readonly grantId: Id;
}

/** A database with grants, and processes of the API as far as availability goes; they share nothing but it. */
export class AvailabilityWorld {
  private constructor(
    readonly database: TestDatabase,
    readonly processes: readonly TestingModule[],
    readonly grants: readonly PlantedGrant[],
  ) {}

  static async start(grants: number, changes: Partial<Config> = {}): Promise<AvailabilityWorld> {
    const database = await createTestDatabase();
    const config = { ...database.config, ...changes };
    const seeding = await startProcess(config);
    await seeding.get(OrganisationSeeds).seedOrganisation(context, SEEDS);
    await seeding.get(ServiceNeeds).seedServices(context, SEEDS);
    await seeding.close();
    const planted = await plant(database, grants);
    return new AvailabilityWorld(database, [await startProcess(config), await startProcess(config)], planted);
  }

  /** What answers in each of the two processes. */
  get answers(): readonly AvailabilityService[] {
    return this.processes.map((each) => each.get(AvailabilityService));
  }

  /** Changes a grant's last day as a use case does: row and event in one transaction. Answers the database's time after. */
  async change(which: PlantedGrant, until: LocalDate): Promise<number> {
    const [process] = this.processes;
    if (process === undefined) throw new Error('no process');
    const { grantId, entryId } = which;
    await process.get(UnitOfWork).run({}, async (tx) => {
      await rows(tx, 'UPDATE share_grant SET valid_until = $1 WHERE id = $2', [until, grantId]);
      const object = { type: 'share_request', id: newId(), version: 1 };
      const payload = { grantId, entryId };
      await process.get(Journal).append(tx, context, { type: 'grant.changed', object, departmentIds: [], payload });
      return ok(undefined);
    });
    return this.databaseTime();
  }

  async databaseTime(): Promise<number> {
    const [row] = await this.database.owner.query<{ at: Date }[]>('SELECT clock_timestamp() AS at');
    return row?.at.getTime() ?? 0;
  }

  /** The last days as the tables have them. */
  async truth(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.owner.query<{ code: string; until: string }[]>(
      `SELECT entry_code AS code, to_char(valid_until, 'YYYY-MM-DD') AS until FROM share_grant`,
    );
    return new Map(rows.map(({ code, until }) => [code, until]));
  }

  async close(): Promise<void> {
    for (const process of this.processes) await process.close();
    await this.database.drop();
  }
}

async function startProcess(config: Config): Promise<TestingModule> {
  const parts = { config, logger: pino({ level: 'silent' }) };
  const made = Test.createTestingModule({
    imports: [PlatformModule.forRoot(parts), DatabaseModule.forRoot(config, [], 'zeqing-test'), AvailabilityModule],
  });
  return (await made.compile()).init();
}

/** Rows of other subjects, planted by the owner: their own tests prove how they come to be. */
async function plant({ owner }: TestDatabase, count: number): Promise<readonly PlantedGrant[]> {
  await owner.query('ALTER TABLE share_grant DROP CONSTRAINT fk_share_grant_request');
  const grants = Array.from({ length: count }, (_, index) => {
    return { entry: `9999000000303002/${String(index + 1).padStart(6, '0')}`, entryId: newId(), grantId: newId() };
  });
  for (const { entry, entryId, grantId } of grants) {
    await owner.query(
      `WITH entry AS (
         INSERT INTO catalogue_entry (id, code, name, provider_department_id, share_type, status, published_version,
           content_hash, created_at, updated_at)
         SELECT $1, $2, '信息', id, 'conditional', 'published', 1, '', $5::timestamptz, $5::timestamptz
         FROM department WHERE code = $3 RETURNING id, code, provider_department_id),
       resource AS (
         INSERT INTO catalogue_resource (id, entry_id, kind, name, platform_code, attached_by, attached_at)
         SELECT gen_random_uuid(), id, 'interface', '接口', code, 'test', $5::timestamptz FROM entry)
       INSERT INTO share_grant (id, request_id, entry_id, entry_code, provider_department_id, beneficiary_department_id,
         beneficiaries, item_ids, purposes, mode, valid_from, valid_until, opened_at)
       SELECT $6, gen_random_uuid(), e.id, e.code, e.provider_department_id, d.id, 'department',
         ARRAY[gen_random_uuid()], $7, 'service_interface', '2026-01-01', '2027-01-01', $5::timestamptz
       FROM entry e, department d WHERE d.code = $4`,
      [
        ...[entryId, entry, SOURCE, OFFICE, TEST_INSTANT, grantId],
        JSON.stringify([{ kind: 'one_thing', code: '2024-1-01' }]),
      ],
    );
  }
  return grants;
}
