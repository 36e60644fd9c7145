import path from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { localDate, SettableClock, systemActor, type Actor, type Id, type UseCaseContext } from '@zeqing/kernel';
import {
  OrganisationModule,
  OrganisationSeeds,
  PeopleService,
  PostService,
  type Office,
  type OrganisationError,
  type PersonRole,
} from '@zeqing/organisation';
import { createLogger, DatabaseModule, PlatformModule, UnitOfWork } from '@zeqing/platform';
import { createTestDatabase, TEST_INSTANT, type TestDatabase } from '@zeqing/testing';
import type { Result } from '@zeqing/kernel';

export const SEEDS = path.resolve(__dirname, '../../../db/seeds');
export const PASSWORD = 'Renminlu-88hao';

export const at = (iso: string): Date => new Date(iso);
export const context = (when: Date = TEST_INSTANT, actor: Actor = systemActor('test')): UseCaseContext => ({
  actor,
  at: when,
  traceId: 'test',
});

export function must<T>(outcome: Result<T, OrganisationError>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}
export const codeOf = (outcome: Result<unknown, OrganisationError>): string => (outcome.ok ? 'ok' : outcome.error.code);

/** The subject as the processes run it, on a database of its own with the demonstration city's departments. */
export class OrganisationFixture {
  readonly unitOfWork: UnitOfWork;
  private constructor(
    readonly database: TestDatabase,
    readonly module: TestingModule,
  ) {
    this.unitOfWork = module.get(UnitOfWork);
  }

  static async start(): Promise<OrganisationFixture> {
    const database = await createTestDatabase();
    const { config } = database;
    const module = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot({
          config,
          logger: createLogger(config, 'test'),
          clock: new SettableClock(TEST_INSTANT),
        }),
        DatabaseModule.forRoot(config, [], 'zeqing-test'),
        OrganisationModule,
      ],
    }).compile();
    await module.init();
    await module.get(OrganisationSeeds).seedOrganisation(context(), SEEDS);
    return new OrganisationFixture(database, module);
  }

  async department(name: string): Promise<Id> {
    const [row] = await this.rows<{ id: Id }>('SELECT id FROM department WHERE name = $1', [name]);
    if (!row) throw new Error(`no department ${name}`);
    return row.id;
  }

  async person(login: string, office: Office = 'duty'): Promise<Id> {
    const draft = { login, displayName: '测试', office, password: PASSWORD, isTemporaryPassword: false };
    return must(await this.module.get(PeopleService).createPerson(context(), draft)).id;
  }

  async post(personId: Id, role: PersonRole, department: string): Promise<Id> {
    const departmentId = await this.department(department);
    const period = { validFrom: localDate('2026-01-01'), validTo: null };
    return must(await this.module.get(PostService).appoint(context(), { personId, departmentId, role, ...period })).id;
  }

  rows<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.database.owner.query<T[]>(sql, parameters);
  }

  async stop(): Promise<void> {
    await this.module.close();
    await this.database.drop();
  }
}
